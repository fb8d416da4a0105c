"""Company names in a sentence: those the library knows, and words that have the form of one; role words are cut off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.model.vocabulary import MARKS, fold
from build_scripts.parse.context import Context
from build_scripts.parse.level_tokens import is_own

_TOKEN = r"(?:[A-Z0-9]|[a-z]{1,2}[A-Z]|[a-z]+\.(?:com|io|ai|co)\b)[\w&*.'’+-]*"
_NAME = re.compile(rf"(?<![\w$£€₹¥&.-]){_TOKEN}(?: (?:& |of (?=[A-Z]))?{_TOKEN}){{0,4}}")
# Words of roles, teams and levels: a name ends before them, and they may stand between a name and what is said of it.
ROLE_WORD = (
    r"(?:[A-Z]{1,3}\d[\w+]*(?:[-–/][A-Z]{0,3}\d\w*)?|Senior|Staff|Principal|Lead|Distinguished|Director|VP|MD|SRE|SWE|SDE|SSE|TPM|PM|PMT|EM|ML|AI|UX|DE|DS"
    r"|SA|DevOps|Data|Security|Software|Product|Platform|Infrastructure|Infra|Engineering|Engineers?|Design(?:er)?|Research|Quant|Cloud|Solutions|Program|Applied"
    r"|Manager|Scientist|Architect|Analytics|Systems|Backend|Frontend|Mobile|Hardware|Firmware|Machine|Learning|IC|Mid|Junior|L|II|III|IV|InfoSec|Tech)"
)
_NO_NAME = re.compile(
    rf"^(?:{ROLE_WORD}|I|I'\w+|My|Your|The|A|An|At|In|If|For|To|And|Or|But|With|On|This|That|These|Both|All|What|When|TC|RSUs?|PPUs?|Year|Base|TAM|HQ"
    r"|Open|Push|Cite|Target|Accept|Anchor|Counter|Use|Ask|Reference|Present|Leverage|Negotiate|Frame|Emphasize|Other|Competing|Holding|Walk|US|USA|UK|EU|IPO|NYSE|NASDAQ"
    r"|Series|Company|Competitor|Tier|Fortune|Level|Levels|Glassdoor|Blind|\d[\w.,+-]*)$"
)
# Groups of companies that are named as if they were one.
GROUPS = {"FAANG", "Big Tech", "MAANG"}
_GROUP_HEADS = {name.split(" ")[0] for name in GROUPS}
_ENDING = re.compile(r"(?:['’]s?)?[.,]*$")
_UNNAMED = re.compile(
    r"(?:\b(?:[Aa]n?|another|some|have|holding) |\[)(?P<name>(?:(?!(?:and|or|at|with|offer|competing)\b)[A-Za-z][\w'-]* ){0,4}"
    r"(?:compan(?:y|ies)|startup|fintech|labs?|hyperscaler|fund|firm|vendor|bank|platform|competitor|unicorn))\b(?! (?:engineer|role|team))"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A company name and where it stands; ``known`` where the library knows it."""

    start: int
    end: int
    text: str
    known: bool


def company_names(text: str, context: Context) -> Iterator[Name]:
    """Yield the names of other companies than the guide's own, in order; the longest known spelling wins."""
    own = [word.strip(MARKS) for word in fold(context.title.company).split()[:1]]
    for match in _NAME.finditer(text):
        words, start, index, after_known = match[0].split(" "), match.start(), 0, False
        while index < len(words):
            name, count = _longest(words[index:], own, context)
            known = bool(name) and (name in GROUPS or _is_known(name, context))
            is_word = not known and (after_known or bool(name and (len(name) < 2 or context.vocabulary.regions.find(name))))
            if name and not is_own(name, context) and (known or not is_word) and not _is_placeholder(text, start, name):
                yield Name(start, start + len(name), name, known)
            after_known = after_known or known
            taken = words[index : index + count]
            start += len(" ".join(taken)) + 1
            index += count


def _is_placeholder(text: str, start: int, name: str) -> bool:
    return len(name) < 3 and text[:start].endswith("[") and text[start + len(name) :].startswith("]")


def unnamed(text: str) -> Iterator[Name]:
    """Yield companies that a text names by their kind alone: "an AI lab", "a late-stage security company"."""
    for match in _UNNAMED.finditer(text):
        yield Name(match.start("name"), match.end("name"), match["name"], False)


def _is_known(name: str | None, context: Context) -> bool:
    return bool(context.vocabulary.companies.by_spelling.get(fold(name or "")))


def _longest(words: list[str], own: list[str], context: Context) -> tuple[str | None, int]:
    """Return the name that some capitalised words begin with, and how many words it takes (at least one).

    ``own`` holds the first word of the guide's own company, folded.
    """
    bare = _ENDING.sub("", words[0]) if words[0][-1] in ".,s'’" else words[0]
    firsts = {fold(words[0]), fold(bare)} if bare != words[0] else {fold(bare)}
    may_be_name = bare in _GROUP_HEADS or not firsts.isdisjoint(own) or not firsts.isdisjoint(context.vocabulary.companies.first_words)
    for count in range(len(words), 0, -1) if may_be_name else ():
        name = _ENDING.sub("", " ".join(words[:count]))
        if _is_known(name, context) or name in GROUPS or (name and is_own(name, context)):
            return name, count
    taken: list[str] = []
    for word in words[:3]:
        if _NO_NAME.match(word.rstrip(".,")) or _begins_known(words[len(taken) :], context):
            break
        taken.append(word)
    return (_ENDING.sub("", " ".join(taken)) or None, len(taken)) if taken else (None, 1)


def _begins_known(words: list[str], context: Context) -> bool:
    return fold(words[0]) in context.vocabulary.companies.first_words and any(
        _is_known(" ".join(words[:count]).rstrip(".,"), context) for count in range(1, len(words) + 1)
    )
