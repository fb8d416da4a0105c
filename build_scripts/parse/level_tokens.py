"""One side of a level claim, taken apart: "Google L4-L5 Security Engineer", "L5 at Google", "Meta (E4-E5)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.markup import plain
from build_scripts.model.vocabulary import fold, fold_word
from build_scripts.parse.context import Context
from build_scripts.parse.level_codes import codes_of, find_codes

_CITATION = re.compile(r"(?<!\s)\s*\[Source[^\]]{0,300}\]")
_AT = re.compile(r"^(?P<title>.*?)\s*(?:\bat|@)\s+(?P<company>[A-Z0-9][^()]*?)\s*(?P<rest>\(.*\))?$")
_INSIDE = re.compile(r"\((?P<company>[A-Z][^()]*?)(?: competitors?)?\)$")
_AT_FIRST = re.compile(r"^(?:At|Within) (?P<company>[A-Z0-9][^(),]{0,60}), (?:(?:the|an?) )?(?P<title>.+)$")
# A sentence, or a remark behind a semicolon, that follows a side: it has small words, and what ends before it is no "Sr." or "Inc.".
_REMARK = re.compile(
    r"(?:(?<=\d|\))|(?<=[a-z]{4})|(?<=[A-Z]{2}))\.\s+(?=[A-Z][^.]* [a-z])|;\s+(?=[a-z])|(?<!\s)\s+[—–]\s+(?=[a-z]+ [a-z]+ )"
    r"|,\s+(?=(?:though|although|but|albeit|because|since|except|depending)\b)"
)
_COMPARED = re.compile(r"(?<!\s)\s*\((?:not|note|vs|versus|below|above|between|than|see|approx)\b[^()]*\)")
_HEDGE = re.compile(
    r"^(?:(?:[Rr]oughly|[Aa]pproximately|[Ee]quivalent(?: to)?|[Aa]bout|around"
    r"|between|low(?:er)?|high(?:er)?|upper|mid|strong|or|and|an?)\s+)+(?=[A-Z\d])"
)
_ARTICLES = {"The", "the", "A", "An", "an", "a", "Our"}
_LEVEL_WORDS = {"level", "levels", "grade", "band", "and", "to", "or", "a", "an", "the", "the band", "the level"}
_EDGES = " ,;:/|–-—~≈&*†→"
_LETTERS = re.compile(r"[^\W_]{2,}")
_DIGIT = re.compile(r"\d")
_RANK = re.compile(r"[IV]+")
_EMPTIED = re.compile(r"\( ?[-–/,&+]* ?\)")  # parentheses of which only codes were the words
_SIDE = 500  # characters; nothing longer is one side of a claim
_HEAD_BEGIN = re.compile(
    r"^(?:(?:your )?(?:equivalent|equiv\.?|role|title|level|position)\s*(?:@|at\b|to\b|:)|at\b"
    r"|equivalent\s*(?=\()|(?:closest|comparable)\s+(?:at|to)\b"
    r"|approx\.?|vs\.?(?=\s)|≈|~)\s*",
    re.IGNORECASE,
)
_HEAD_END = re.compile(
    r"\s*\b(?:internal|external)?\s*"
    r"(?:levels?|lvls?|equivalents?|equiv\.?|eq\.|titles?|bands?|grades?|ladder|codes?|match|analog(?:ue)?|counterpart)(?:(?<=\.)|\b).*$",
    re.IGNORECASE,
)
_HEAD_ASIDE = re.compile(r"(?P<outside>[^()]*?)\s*\((?P<inside>[^()]+)\)")
# What the head of a column of levels or titles says without naming a company, the words cut off that ``company_in_head`` cuts.
_GENERAL_HEADS = frozenset(
    "external internal industry typical market equivalent role title career job position track seniority function designation"
    " company official general common peer peers comparable competitor consulting faang startup startups base total employer firm"
    " closest nearest approximate similar their competitors companies firms other reference benchmark benchmarks".split()
) | {"big tech", "industry standard", "peer company"}
# A kind of company that stands where a name does: "Enterprise SaaS Senior Tester".
_KIND = re.compile(r"(?:(?:enterprise|b2b|vertical|consumer|public|private) )*(?:saas|fintech|hyperscaler|unicorn)s?$")
# Words that begin a job title and so end the name of a company that no list knows.
_TITLE_WORDS = frozenset(
    "staff senior sr principal lead junior associate distinguished head director manager engineer engineering engineers "
    "software security secure data product program project technical tech solution solutions site reliability devops "
    "platform ml machine learning ai applied research researcher scientist analyst analytics architect designer design "
    "developer development infrastructure infra cloud frontend backend full-stack fullstack mobile production systems "
    "network quantitative quant vp svp avp evp md ed swe sde sre sdet tpm pm em pmt sa se de ds mts smts lmts pmts mle dse "
    "ic sec seceng ux ui qa ops group chief partner vice president specialist consultant customer forward entry mid "
    "mid-level new grad executive member hacker info information operations cyber cybersecurity eng role roles level "
    "equivalent equiv internal external job business finance financial risk core startup startups no "
    "band grade server embedded firmware hardware graphics gameplay quality test api identity fraud observability silicon "
    "ce csa csm ae fde re tlm sdm spm gpm pmm hwe swe swes sdes mle".split()
)


class Token(NamedTuple):
    """The parts of one side; each may be missing."""

    company: str | None
    levels: tuple[str, ...]
    title: str | None


def read_token(text: str, context: Context, *, own: bool = False) -> Token:
    """Take one side apart into company, level codes and title. Never fails; what is neither company nor code is title.

    ``own`` says that the side speaks of the guide's own company, which may be shortened ("Scale" for "Scale AI").
    """
    words = _HEDGE.sub("", plain(_CITATION.sub("", text)).strip(" .;,&"))
    if ". " in words or ";" in words or "— " in words or "– " in words or ", " in words:
        words = _REMARK.split(words, maxsplit=1)[0]
    if "(" in words:
        words = _COMPARED.sub("", words)
    if len(words) > _SIDE:
        return Token(None, *levels_and_title(words))
    inside = _INSIDE.search(words)
    if inside and own and (of_codes := words[: inside.start()].strip()) and levels_and_title(of_codes)[1] is None:
        named = is_own(inside["company"], context) or _is_name(inside["company"], context)
        if named:
            return Token(inside["company"], *levels_and_title(of_codes))  # "T3 (Acme)"
    if inside and not own and _is_name(inside["company"].split("/")[0], context):
        outside = words[: inside.start()].strip()
        if _is_name(outside, context):
            return Token(outside, (), inside["company"])  # "DeepMind (Google)"
        return Token(inside["company"], *levels_and_title(words[: inside.start()]))  # "E3/E4 (Meta)", "SRE (Google/Meta)"
    if inside and _DIGIT.search(inside["company"]) and (token := _title_first(words[: inside.start()].strip(), inside["company"], context)):
        return token
    at = _AT_FIRST.match(words) or _AT.match(words)
    if at and at.re is _AT_FIRST:
        company, rest = at["company"], at["title"]
    elif at and at["title"] and not codes_of(at["company"]):
        company, rest = at["company"].strip(" ,."), f"{at['title']} {at['rest'] or ''}"
    else:
        company, rest = _leading_company(words, context, own)
    levels, title = levels_and_title(rest)
    if not (own or company) and levels and title and _is_name(title, context):
        company, title = title, None  # "L4 Google"
    return Token(company, levels, title)


def _title_first(title: str, inside: str, context: Context) -> Token | None:
    """Return the parts of "Senior Tester (Acme L3)"; None where the parenthesis is no known company with codes alone."""
    company, rest = _leading_company(inside, context, False)
    levels, more = levels_and_title(rest)
    is_whole = company and context.company(company) and levels and not more
    if not is_whole or not title or codes_of(title) or _leading_company(title, context, False)[0]:
        return None
    return Token(company, levels, title)


def company_in_head(head: str, context: Context) -> str | None:
    """Return the company that a table column is about ("Equivalent @ Google", "Adyen Level"), or None for a general head."""
    name = _HEAD_BEGIN.sub("", plain(head))
    name = _HEAD_END.sub("", name).strip(" /-—≈~→=↔")
    words = name.split()
    while len(words) > 1 and words[0].lower() in _GENERAL_HEADS and not context.company(name):
        words = words[1:]
        name = " ".join(words) if context.company(" ".join(words)) else name
    if not context.company(name) and (aside := _HEAD_ASIDE.fullmatch(name)):
        named = aside["outside"] or aside["inside"]  # "Meta (IC)", "Equivalent (Google)"
        name = named if context.company(named) else name
    if not name or fold(name) in _GENERAL_HEADS or all(word in _GENERAL_HEADS or word.isdigit() for word in fold(name).split()):
        return None
    return name if context.company(name) or name[0].isupper() or name[0].isdigit() else None


def is_own(company: str | None, context: Context) -> bool:
    """True where a name means the guide's own company: by resolution, or as the beginning of its name."""
    if company is None:
        return False
    folded = fold(company)
    slugs = context.vocabulary.companies.by_spelling.get(folded, ())
    if len(slugs) == 1:
        return slugs[0] == context.source.company_slug
    return context.own_words[: len(company.split())] == tuple(folded.split())


def is_short_for_own(name: str, context: Context) -> bool:
    """True where a name that no list knows looks like the guide's own company: a word of it, its beginning, initials or capitals."""
    own = [word for word in _LETTERS.findall(" ".join(context.own_words)) if word != "the"]
    parts = _LETTERS.findall(fold(name))
    if not own or not parts:
        return False
    begins = len(parts[0]) > 2 and own[0].startswith(parts[0][:3]) and (parts[0] in own[0] or len(parts) == 1)
    capitals = name.isupper() and len(name) <= 5 and parts[0][0] == own[0][0]
    return bool(set(parts) & set(own)) or begins or capitals


def _leading_company(words: str, context: Context, own: bool) -> tuple[str | None, str]:
    """Split off the company that a side begins with: the longest known name, else the capitalised words before the title."""
    parts = words.split()
    if own and len(parts) > 1 and parts[0] in _ARTICLES and context.own_words[:1] == (fold(_unowned(parts[1])),):
        parts, words = parts[1:], " ".join(parts[1:])
    first = parts[0].strip("(),:") if parts else ""
    known = context.vocabulary.companies.first_words
    may_be_known = fold_word(first) in known or (first.endswith("s") and fold_word(_unowned(first)) in known)
    for count in range(min(len(parts), 6), 0, -1) if may_be_known else ():
        name = " ".join(parts[:count]).strip("(),:")
        if name.endswith(("'s", "’s")) and not _is_name(name, context):
            name = _unowned(name)
        if (name[:1].isupper() or name[:1].isdigit() or _is_spelled(name, context)) and _is_name(name, context):
            return name, " ".join(parts[count:])
    if (own or first.endswith(("'s", "’s"))) and first and context.own_words[:1] == (fold(_unowned(first)),):
        return _unowned(first), " ".join(parts[1:])
    taken = list(_name_words(words))
    name = " ".join(taken)
    is_name = name and not _KIND.match(fold(name))
    return (name.rstrip(",:"), words[len(name) :].strip()) if is_name else (None, words)


def _unowned(name: str) -> str:
    """Return a name without the ending that says that something is its: "Acme's"."""
    return name.removesuffix("'s").removesuffix("’s")


def _is_name(name: str, context: Context) -> bool:
    return bool(context.vocabulary.companies.by_spelling.get(fold(name)))


def _is_spelled(name: str, context: Context) -> bool:
    """True for a name that begins in lower case as a list spells it: "monday.com"."""
    term = context.company(name)
    return term is not None and name in (term.name, *term.aliases)


def _name_words(words: str) -> Iterator[str]:
    """Yield the words before the first level code, parenthesis or word of a job title; no name begins in lower case."""
    codes = find_codes(words, bare_numbers=True)
    limit = min([code.start for code in codes] + [words.find("(")] * ("(" in words) + [len(words)])
    for word in words[:limit].split():
        low = word.lower().strip(",:/")
        if low in _TITLE_WORDS or low.endswith("-equivalent") or word.split("/")[0].lower() in _TITLE_WORDS:
            return
        is_name = word[0].isupper() or word[0].isdigit() or word[1:2].isupper() or word in {"&", "and", "of"}
        if not is_name or _RANK.fullmatch(word):
            return
        yield word


def levels_and_title(rest: str) -> tuple[tuple[str, ...], str | None]:
    """Split words without a company into level codes and title: "L4-L5 (SWE III)" is L4, L5 and "SWE III"."""
    codes = find_codes(rest, bare_numbers=True) if _DIGIT.search(rest) else ()
    title = rest
    for code in reversed(codes):
        title = f"{title[: code.start]} {title[code.end :]}"
    title = " ".join(title.split())
    if codes and "(" in title:
        title = " ".join(_EMPTIED.sub(" ", title).replace("( ", "(").replace(" )", ")").split())
    title = title.strip(_EDGES)
    if title.startswith("(") and title.endswith(")") and title.count("(") == 1:
        title = title[1:-1].strip(" -–—")
    if codes and title.lower() in _LEVEL_WORDS:
        title = ""  # "Level E5" has no title
    return tuple(dict.fromkeys(level for code in codes for level in code.codes)), title or None
