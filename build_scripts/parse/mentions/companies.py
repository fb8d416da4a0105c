"""Company names in a sentence: those the library knows, and words that have the form of one; role words are cut off."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.model.vocabulary import fold, fold_word
from build_scripts.parse.context import Context
from build_scripts.parse.level_tokens import is_own
from build_scripts.parse.values.currency import CODES

NAME_TOKEN = r"(?:[A-Z0-9]|[a-z]{1,2}[A-Z]|[a-z]++\.(?:com|io|ai|co)\b)[\w&*.'’+-]*"
_NAME = re.compile(rf"(?<![\w$£€₹¥&.-]){NAME_TOKEN}(?: (?:& |of (?=[A-Z]))?{NAME_TOKEN}){{0,4}}")
# Words of roles, teams and levels: a name ends before them, and they may stand between a name and what is said of it.
_ROLE_WORDS = (
    "Senior Staff Principal Lead Distinguished Director VP MD SRE SWE SDE SSE TPM PM PMT EM ML AI UX DE DS SA DevOps Data Security "
    "Software Product Platform Infrastructure Infra Engineering Engineer Engineers Design Designer Research Quant Cloud Solutions "
    "Program Applied Manager Scientist Architect Analytics Systems Backend Frontend Mobile Hardware Firmware Machine Learning IC Mid "
    "Junior L II III IV InfoSec Tech SE Researcher"
).split()
_LEVEL = r"[A-Z]{1,3}\d[\w+]*(?:[-–/][A-Z]{0,3}\d\w*)?"
ROLE_WORD = rf"(?:{_LEVEL}|{'|'.join(_ROLE_WORDS)})"
_NO_NAMES = frozenset([*_ROLE_WORDS, *CODES]) | frozenset(
    "I My Your The A An At In If For To And Or But With On This That These Both All What When TC RSU RSUs PPU PPUs Year Base TAM HQ "
    "Open Push Cite Target Accept Anchor Counter Use Ask Reference Present Leverage Negotiate Frame Emphasize Other Competing Holding "
    "Walk Equity Stock Options Option Sign-On Signing Sign Bonus Salary Total Package Grant Guaranteed Relocation Refresh Refreshers Cash "
    "Comp Compensation Offer Offers Initial Final Opening One Two Band Maximum Minimum Midpoint Median Percentile Housing Stipend "
    "Allowance Premium Joining Welcome "
    "OTE CTC TDC PSU PSUs ISO ISOs ESOP VSOP STI LTI LTIP ESPP PTO HR Recruiter Recruiters Candidates Certification "
    "US USA UK EU IPO NYSE NASDAQ Series Company Competitor Tier Fortune Level Levels Levels.fyi Glassdoor Blind "
    "January February March April May June July August September October November December Monday Friday Q1 Q2 Q3 Q4".split()
)
_NO_NAME = re.compile(rf"(?:{_LEVEL}|I'\w+|\d[\w.,+-]*)$")
# Groups of companies that are named as if they were one.
GROUPS = {"FAANG", "Big Tech", "MAANG"}
_GROUP_HEADS = {name.split(" ")[0] for name in GROUPS}
_KINDS = "company startup fintech lab hyperscaler fund firm vendor bank platform provider competitor unicorn".split()
_KIND_WORDS = ("companies", *_KINDS)  # one of these stands in every text that names one by its kind
_UNNAMED = re.compile(
    r"(?:\b(?:(?P<article>[Aa]n?)|another|some|have|holding|(?:from|or)(?= (?!an? |another ))|[Cc]ompeting) |\[)"
    r"(?P<name>(?:(?!(?:and|or|at|with|from|offers?|competing)\b)[A-Za-z][\w'-]* ){0,4}"
    rf"(?:companies|(?:{'|'.join(_KINDS)})s?))\b"
    r"(?! (?:engineer|role|team))"
)


class Name(NamedTuple):
    """A company name and where it stands; ``known`` where the library knows it."""

    start: int
    end: int
    text: str
    known: bool


def company_names(text: str, context: Context) -> Iterator[Name]:
    """Yield the names of other companies than the guide's own, in order; the longest known spelling wins."""
    for match in _NAME.finditer(text):
        run, begin = match[0], match.start()
        found = context.runs.get(run)
        if found is None:
            found = context.runs[run] = tuple(_names_in(run.split(" "), context))
        for offset, name, known in found:
            start = begin + offset
            if not _is_placeholder(text, start, name):
                yield Name(start, start + len(name), name, known)


def _names_in(words: list[str], context: Context) -> Iterator[tuple[int, str, bool]]:
    """Yield the names in a run of capitalised words, each with its place in it and whether it is known."""
    start, index, after_known = 0, 0, False
    while index < len(words):
        name, count, known = _longest(words[index:], context)
        if name and (known or not (after_known or len(name) < 2 or context.vocabulary.regions.find(name))):
            yield start, name, known
        after_known = after_known or known
        index += count
        if index < len(words):
            start += sum(map(len, words[index - count : index])) + count


def _is_placeholder(text: str, start: int, name: str) -> bool:
    return len(name) < 3 and text[:start].endswith("[") and text[start + len(name) :].startswith("]")


def unnamed(text: str) -> Iterator[Name]:
    """Yield companies that a text names by their kind alone: "an AI lab", "a late-stage company"; their place is without article."""
    for match in _UNNAMED.finditer(text) if any(kind in text for kind in _KIND_WORDS) else ():
        words = f"{match['article'].lower()} {match['name']}" if match["article"] else match["name"]
        yield Name(match.start("name"), match.end("name"), words, False)


def _is_known(name: str, context: Context) -> bool:
    return bool(context.vocabulary.companies.by_spelling.get(fold(name)))


def _longest(words: list[str], context: Context) -> tuple[str | None, int, bool]:
    """Return the name that some capitalised words begin with, how many words it takes (at least one), and whether it is known.

    The guide's own company is none.
    """
    may_begin = _may_begin(words[0], context)
    if may_begin:
        for count in range(len(words), 0, -1):
            name = _without_ending(" ".join(words[:count]))
            known = name in GROUPS or _is_known(name, context)
            own = bool(name) and is_own(name, context)
            if known or own:
                return None if own else name, count, known
    count = 0
    while count < min(3, len(words)) and not _is_no_name(words[count]):
        if (count or may_begin) and _begins_known(words, count, context):
            break
        count += 1
    name = _without_ending(" ".join(words[:count]))
    return None if not name or is_own(name, context) else name, max(1, count), False


def _may_begin(word: str, context: Context) -> bool:
    """True where a word, with or without what ends it ("Acme's,"), is the first of a known name: few are, so this is asked first."""
    known, own, folded = context.vocabulary.companies.first_words, context.own_word, fold_word(word)
    if folded in known or folded == own or word in _GROUP_HEADS:
        return True
    if word[-1] not in ".,s'":
        return False
    bare = _without_ending(word)
    if bare == word:
        return False
    folded = fold_word(bare)
    return folded in known or folded == own or bare in _GROUP_HEADS


def _without_ending(words: str) -> str:
    """Return a name without what may stand at its end: "Acme's.", "Atlas',", "Acme,"."""
    bare = words.rstrip(".,")
    return bare[:-2] if bare.endswith(("'s", "’s")) else bare[:-1] if bare.endswith(("'", "’")) else bare


def _is_no_name(word: str) -> bool:
    bare = word.rstrip(".,")
    return bare in _NO_NAMES or bool(_NO_NAME.match(bare))


def _begins_known(words: list[str], first: int, context: Context) -> bool:
    known, bare = context.vocabulary.companies.first_words, _without_ending(words[first])
    return (fold_word(words[first]) in known or (bare != words[first] and fold_word(bare) in known)) and any(
        _is_known(_without_ending(" ".join(words[first:last])), context) for last in range(first + 1, len(words) + 1)
    )
