"""A level mapping written in a line or in bullets: chain, list, prose. Each gives its sides in groups that are claimed equal."""

import re
from collections.abc import Iterator

from build_scripts.markup import split_outside
from build_scripts.model.level import LevelEntry, LevelMapping, MappingForm
from build_scripts.parse.context import Context
from build_scripts.parse.level_signs import ARROW, EQUAL, LIKENED, MAPS_TO, in_signs, is_denied
from build_scripts.parse.level_tokens import Token, is_own, is_short_for_own, read_token

_SAID_TO_MAP = re.compile(
    r"(?<!\s)\s+(?:(?:typically|generally|usually|broadly|roughly|primarily)\s+)?"
    r"maps?(?: directly| roughly|(?: more| most)? closely)? to\s+",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^\*\*[^*]{1,40}(?::\*\*|\*\*:)\s+")  # "**Key distinction:** "
_CLAUSE_END = re.compile(r";\s+|\.\s+(?=[A-Z])|,?(?<!\s)\s+(?:while|whereas)\s+")
_PIPE = re.compile(r"(?<!\s)\s+\|\s+")
_SEMICOLON = re.compile(r";\s+")
SLASH = re.compile(r"(?<!\s)\s+/\s+")
LIST = re.compile(r"(?<!\s)\s+[|·•]\s+|;\s+(?=[A-Z\d])|,\s+(?:(?:and|or|&) )?")
_JOINED = re.compile(r"(?<!\s)\s+(?:/|and|or|&)\s+")
_TIGHT = re.compile(r"(?<!\s)\s*[/|·,]\s*|(?<!\s)\s+(?:vs\.?|equals)\s+")  # between levels alone: "Google/Meta" is one side
_ARROWED = re.compile(rf"{LIST.pattern}|{ARROW.pattern}")
_PROSE_LIST = re.compile(r"(?<!\s)\s+(?:[/|·•]|and|or(?= [A-Z]))\s+|,\s+(?:and |or )?|(?<=\d)/(?=[A-Z][a-z])")
_BEGINS_WITH_CODE = re.compile(r"\W*[A-Z]{0,4}-?\d|\W*(?:[Bb]and|[Gg]rade|[Ll]evel|Tier) ")
HEADED = re.compile(r"(?P<left>(?:[^:→⇒–—]|(?<=\w)[–—](?=\w)){2,80}?)\s*(?::|→|⇒|[-=]>|[–—](?=\s))\s*(?P<right>\S.*)")
# Where one pair of a list ends and the next begins: "T3 = Google L4, T4 = Google L5", "T3: Google L4. T4: Google L5".
_NEXT_PAIR = re.compile(r"(?:(?<!\s)\s*[,;|·]|(?<!\s)\s+/|(?<=[\w)])\.)\s+(?=[^,;|·/=≈~]{1,60}\s[=≈~]\s)")
_NEXT_HEAD = re.compile(r"[.;]\s+(?=[^.;:→⇒]{1,40}?\s*(?::|→|⇒|[-=]>))")
_BETWEEN = re.compile(r"(?<!\s)\s+(?:[—–]|::|vs\.?)\s+")  # a sign of equality where each side names another company
_LIST_ASIDE = re.compile(r"(?P<left>[^():]{2,80}?)\s\((?P<right>[^()]+)\)\.?")
_NO_LEFT = re.compile(r"(?:comparable|equivalents?|peers?|similar|external|market|industry|closest|nearest)\b[\w ]*", re.IGNORECASE)


def line_mapping(text: str, line: int, context: Context) -> LevelMapping:
    """Read one line: "A = B = C", "A = B, C", "A ~ B | C", or sentences with "maps to". A line without a claim has one side."""
    form, groups = _sides(text, context)
    entries = list[LevelEntry]()
    for group, sides in enumerate(groups):
        # "Equivalent titles include A and B" has no left side
        found = [
            [entry_of(sides[0], context, group=group, left=True, prose=form is MappingForm.PROSE)] if sides[0] else [],
            *(_entries(side, context, group) for side in sides[1:] if side),
        ]
        entries += [entry for side in found for entry in side if form is not MappingForm.PROSE or not _is_afterword(entry)]
    return LevelMapping(form=form, raw=text, entries=tuple(entries), span=context.at(line))


def remark_mapping(text: str, line: int, context: Context) -> LevelMapping | None:
    """Read what a paragraph beside a table says in so many words: clauses with "maps to" and a company that is known."""
    entries = list[LevelEntry]()
    for group, clause in enumerate(_CLAUSE_END.split(_LEAD.sub("", text.strip()))):
        left, *right = _SAID_TO_MAP.split(clause, maxsplit=1)
        sides = [side for side in split_outside(right[0], _PROSE_LIST) if side.strip(" .")] if right else []
        rights = [entry_of(side, context, group=group, left=False, prose=True) for side in sides]
        if any(not entry.own and is_known(entry.company_raw, context) for entry in rights):
            entries.append(entry_of(left, context, group=group, left=True, prose=True))
            entries += [entry for entry in rights if entry.levels or entry.company_raw]
    return LevelMapping(form=MappingForm.PROSE, raw=text, entries=tuple(entries), span=context.at(line)) if entries else None


def paragraph_mapping(text: str, line: int, context: Context) -> LevelMapping | None:
    """Read a line that stands alone below a heading; None where it equates no levels and no companies ("TC = base + bonus")."""
    mapping = line_mapping(text, line, context)
    says_levels = sum(bool(entry.levels or is_known(entry.company_raw, context)) for entry in mapping.entries) > 1
    return mapping if says_levels or mapping.form is MappingForm.PROSE else None


def _sides(text: str, context: Context) -> tuple[MappingForm, list[list[str]]]:
    """Split a mapping line into groups of equal sides."""
    text = in_signs(text.strip())
    if not EQUAL.search(text):
        arrow = next((sign for sign in (ARROW, _BETWEEN) if sign.search(text)), None)
        if arrow and all(_names_each(arrow.split(chain), context) for chain in text.split("; ")):
            text = arrow.sub(" = ", text)
    if EQUAL.search(text):
        chains = _pairs(text, context) or _chains(text)
        groups = [_chain(part, context) for part in chains]
        many = any(len(EQUAL.split(part)) > 2 for part in chains) or all(len(group) == 2 for group in groups)
        return (MappingForm.CHAIN if many else MappingForm.LIST), groups
    if MAPS_TO.search(text):
        return MappingForm.PROSE, list(_clauses(text, context))
    if LIKENED.search(text) and (groups := [sides for clause in _CLAUSE_END.split(text) if (sides := _likened(clause, context))]):
        return MappingForm.PROSE, groups
    lists = [_bare_list(part, context) for part in _NEXT_HEAD.split(text)]
    if not all(lists) and (whole := _bare_list(text, context)):
        lists = [whole]
    if not any(lists) and (aside := _LIST_ASIDE.fullmatch(text)):
        lists = [_bare_list(f"{aside['left']}: {aside['right']}", context)]
    groups = [sides for sides in lists if sides]
    return (MappingForm.LIST, groups) if groups else (MappingForm.CHAIN, [[text]])


def _names_each(sides: list[str], context: Context) -> bool:
    """True where each side of a line with arrows but the first names a company that is known, and no two the same: no career's steps."""
    first, *names = [read_token(side, context).company for side in sides]
    return bool(names) and all(is_known(name, context) for name in names) and len({first, *names}) == len(sides)


def _pairs(text: str, context: Context) -> list[str]:
    """Return the pairs of "T3 = Google L4, T4 = Google L5", each with a level of the guide's own company first; else none."""
    pairs = _NEXT_PAIR.split(text)
    if len(pairs) < 2 or any(len(EQUAL.split(pair)) != 2 for pair in pairs):
        return []
    lefts = [read_token(EQUAL.split(pair)[0], context, own=True) for pair in pairs]
    return pairs if all(left.levels and (left.company is None or is_own(left.company, context)) for left in lefts) else []


def _clauses(text: str, context: Context) -> Iterator[list[str]]:
    """Yield the sides of each clause with "maps to"; companies with levels behind a semicolon go on with the clause before it."""
    sides = list[str]()
    for clause in _CLAUSE_END.split(text):
        found = _clause(clause, context)
        more = parts_of(clause, _PROSE_LIST, context) if sides and not found else []
        if more and all(_has_levels(token := read_token(piece, context)) and is_known(token.company, context) for piece in more):
            sides += more
            continue
        if sides:
            yield sides
        sides = found
    if sides:
        yield sides


def _has_levels(token: Token) -> bool:
    return bool(token.levels) and token.company is not None


def _likened(clause: str, context: Context) -> list[str]:
    """Split "T3 matches Google L4 and Meta E4" into sides; nothing where a side names no company that is known."""
    left, *right = LIKENED.split(clause, maxsplit=1)
    if not right or is_denied(left):
        return []
    sides = [side.strip(" .") for side in parts_of(right[0], _PROSE_LIST, context)]
    return [left.strip(), *sides] if all(is_known(read_token(side, context).company, context) for side in sides) else []


def _bare_list(text: str, context: Context) -> list[str]:
    """Return the sides of "T4: Google L5, Meta E5" and "Google L5 | Meta E5", where two or more are companies that are known; else none.

    One company is enough behind a level of the guide's own; none of the sides may be a sentence about two companies.
    """
    headed = HEADED.fullmatch(text)
    left = read_token(headed["left"], context, own=True) if headed else None
    if headed and left and is_known(left.company, context) and not (left.levels or left.title):
        headed = None  # "Acme: T3; Google: L4"
    parts = [part for side in parts_of(headed["right"] if headed else text, _ARROWED, context) for part in parts_of(side, SLASH, context)]
    tokens = [read_token(part, context) for part in parts]
    if any(token.levels and token.title and _names_another(token.title, context) for token in tokens):
        return []
    named = [token.company for token in (left, *tokens) if token and token.company]
    if len(ARROW.split(text)) > 2 and len(set(named)) < len(named):
        return []  # "Google L3 → Google L4 → Acme T3": steps of a career
    known = sum(is_known(token.company, context) for token in tokens)
    if headed and left and left.levels and known == len(tokens):
        return [headed["left"], *parts]
    if known < 2:
        return []
    return [*(["" if _NO_LEFT.fullmatch(headed["left"].strip()) else headed["left"]] if headed else []), *parts]


def _names_another(title: str, context: Context) -> bool:
    """True where a title holds the name of a company: the words of a sentence, or two sides that nothing has parted."""
    return any(word[0].isupper() and context.company(word) for word in title.replace("/", " ").split())


def _chains(text: str) -> list[str]:
    """Split what bars or semicolons join into chains; a piece without a sign of equality belongs to the chain before it."""
    pipes = split_outside(text, _PIPE)
    chains: list[str] = []
    for part in pipes if all(map(EQUAL.search, pipes)) else [text]:
        for index, piece in enumerate(split_outside(part, _SEMICOLON)):
            if index == 0 or (EQUAL.search(piece) and EQUAL.search(chains[-1])):
                chains.append(piece)
            else:
                chains[-1] += f"; {piece}"
    return chains


def _chain(text: str, context: Context) -> list[str]:
    """Split "A = B = C", "A = B, C, D", "A ~ B | C" and "A ≈ B · C" into sides."""
    sides = EQUAL.split(text)
    if len(sides) > 2:
        return [side.strip() for side in sides]
    return [sides[0].strip(), *(part.strip() for part in parts_of(sides[1], LIST, context) if part.strip())]


def parts_of(text: str, separator: re.Pattern[str], context: Context) -> list[str]:
    """Split a list at a separator, but not before a part of codes alone, which a company before them has: "Google L6, L7"."""
    pieces = split_outside(text, separator)
    if len(pieces) == 1 or not any(map(_BEGINS_WITH_CODE.match, pieces[1:])):
        return pieces
    parts: list[str] = []
    seen, is_named = 0, None
    for piece in pieces:
        start = text.index(piece, seen)
        is_bare = bool(parts) and _is_bare_code(piece, context)
        if is_bare and is_named is None:
            is_named = read_token(parts[-1], context).company is not None
        if is_bare and is_named:
            parts[-1] += text[seen:start] + piece
        else:
            parts.append(piece)
            is_named = None
        seen = start + len(piece)
    return parts


def _is_afterword(entry: LevelEntry) -> bool:
    """True for words behind the levels of a sentence: "… and Amazon L5 in scope and pay" ends in "pay"."""
    return not (entry.own or entry.levels or entry.company_raw) and entry.raw[:1].islower()


def _is_bare_code(text: str, context: Context) -> bool:
    token = read_token(text, context) if _BEGINS_WITH_CODE.match(text) else None
    return token is not None and bool(token.levels) and not token.company and not token.title


def is_known(company: str | None, context: Context) -> bool:
    """True for the guide's own company and any that the library knows; of several with a slash between, for the first."""
    if company is None:
        return False
    return is_own(company, context) or (context.company(company) or context.company(company.split("/")[0])) is not None


def _clause(clause: str, context: Context) -> list[str]:
    """Split "E4 maps to Google L4 / Amazon L5" into sides; a clause without "maps to" claims nothing."""
    left, *right = MAPS_TO.split(clause, maxsplit=1)
    if not right or is_denied(left):
        return []
    sides = parts_of(right[0], _PROSE_LIST, context)
    lefts = parts_of(left.strip().removesuffix(" all").removesuffix(" both"), _PROSE_LIST, context)
    if len(lefts) > 1 and all(is_known(read_token(side, context).company, context) for side in lefts):
        sides, left = [*lefts, *sides], ""  # "Google's L4 and Meta's E4 map to T3"
    return [left.strip(), *(side for side in (side.strip(" .") for side in sides) if side)]


def _entries(raw: str, context: Context, group: int) -> list[LevelEntry]:
    """Read one side that is not the first: one entry, or several where it joins companies: "Google L5 or Meta E5"."""
    for joint in (_JOINED, _TIGHT):
        pieces = parts_of(raw, joint, context) if joint.search(raw) else []
        tokens = [read_token(piece, context) for piece in pieces]
        if len(tokens) > 1 and _are_companies(tokens, context, need_levels=joint is _TIGHT):
            return [
                LevelEntry(
                    raw=raw.strip(), company_raw=t.company, levels=t.levels, title=t.title, own=is_own(t.company, context), group=group
                )
                for t in tokens
            ]
    return [entry_of(raw, context, group=group, left=False)]


def entry_of(raw: str, context: Context, *, group: int, left: bool, prose: bool = False) -> LevelEntry:
    """Read one side. The first side of a claim that names no company that is known speaks of the guide's own.

    What stands there is then a short form of its name ("Activision/MS"), or a product or team, which is part of the title.
    """
    token = read_token(raw, context, own=left)
    company, title = token.company, token.title
    own = left if company is None else is_own(company, context)
    if left and not own and company and not context.company(company):
        own = True
        if prose:
            company = None
        elif not is_short_for_own(company, context):
            company, title = None, f"{company} {title or ''}".strip()
    return LevelEntry(raw=raw.strip(), company_raw=company, levels=token.levels, title=title, own=own, group=group)


def _are_companies(tokens: list[Token], context: Context, *, need_levels: bool) -> bool:
    """True where all parts of a side name companies. Those after the first need not be known where a level stands beside each."""
    if not is_known(tokens[0].company, context) or (need_levels and not all(token.levels for token in tokens)):
        return False
    return all(is_known(token.company, context) or (token.company and token.levels and not need_levels) for token in tokens)
