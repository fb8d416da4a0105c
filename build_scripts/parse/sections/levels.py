"""Level mapping in every form: chain, list, table, bullets, prose."""

import re
from collections.abc import Iterator
from itertools import islice

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.markup import ITEM, is_rule_row, plain, split_outside, table_row
from build_scripts.model.guide import Section
from build_scripts.model.level import LevelEntry, LevelMapping, MappingForm
from build_scripts.model.vocabulary import fold_word
from build_scripts.parse.context import Context, numbered
from build_scripts.parse.level_codes import codes_of
from build_scripts.parse.level_tokens import company_in_head, is_own, read_token

_INLINE = re.compile(r"^\*\*[^*]{0,80}?Level Mapping[^*]{0,80}?(?::\*\*|\*\*:)\s*(?P<text>\S.*)$", re.IGNORECASE)
_EQUAL = re.compile(r"(?<!\s)\s+[=≈~]\s+")
_IS = re.compile(r"(?<!\s)\s+=\s+")
_REMARK_HEAD = re.compile(r"yoe|years|experience|scope|focus|parity|comp\b|pay\b|notes?\b|remark", re.IGNORECASE)
# Columns whose cells are kept, but name no company and no level.
_ASIDE_HEAD = re.compile(
    r"differen|responsib|description|impact$|skills|reports?\b|compensation|salary|\brange\b|premium$|factor", re.IGNORECASE
)
_ASIDE_ROW = re.compile(r"\bdiff(?:\b|eren)|\bfactor|\bpremium$", re.IGNORECASE)
_PAY = re.compile(r"[A-Z]{0,3} ?[$£€₹¥]\d")
_REMARK_CELL = re.compile(r"$|[—–-]+$|n/?a\b|none$|\(?no direct equiv", re.IGNORECASE)
_MAPS_TO = re.compile(
    r"(?:^|(?<!\s)\s+)(?:(?:typically|generally|usually|broadly|roughly|primarily)\s+)?"
    r"(?:maps?(?: directly| roughly)? to|(?:is|are) (?:roughly )?equivalent to|corresponds? to|aligns? (?:with|to)|equals?|≈"
    r"|equivalent (?:titles?|levels?|roles?|positions?)(?: elsewhere)? (?:include|are|is)|equivalent to|comparable to|similar to"
    r"|(?:external |industry |peer )?equivalents?(?=:)):?\s+",
    re.IGNORECASE,
)
_SAID_TO_MAP = re.compile(
    r"(?<!\s)\s+(?:(?:typically|generally|usually|broadly|roughly|primarily)\s+)?"
    r"maps?(?: directly| roughly|(?: more| most)? closely)? to\s+",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^\*\*[^*]{1,40}(?::\*\*|\*\*:)\s+")  # "**Key distinction:** "
_CLAUSE_END = re.compile(r";\s+|\.\s+(?=[A-Z])")
_PIPE = re.compile(r"(?<!\s)\s+\|\s+")
_SEMICOLON = re.compile(r";\s+")
_SLASH = re.compile(r"(?<!\s)\s+/\s+")
_LIST = re.compile(r"(?<!\s)\s+[|·]\s+|,\s+(?:and |or )?")
_PROSE_LIST = re.compile(r"(?<!\s)\s+(?:/|and)\s+|,\s+(?:and |or )?|(?<=\d)/(?=[A-Z][a-z])")


def read(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[LevelMapping, ...]]:
    """Read all level mappings. Faults: LB301 where a mapping has one side, LB302 where there is none."""
    mappings: list[LevelMapping] = []
    faults: list[Diagnostic] = []
    for section in sections:
        for mapping in _mappings(section, context):
            if len(mapping.entries) > 1:
                mappings.append(mapping)
            else:
                faults.append(codes.LEVEL_MAPPING_ONE_SIDED.at(mapping.span, raw=mapping.raw[:80]))
    if not mappings and not faults:
        faults.append(codes.LEVEL_MAPPING_MISSING.at(context.at(1)))
    return Parsed(tuple(mappings), tuple(faults))


def _mappings(section: Section, context: Context) -> Iterator[LevelMapping]:
    """Yield each mapping of a section: its own lines, its table, its bullets, else its first paragraph of prose."""
    lines = list(numbered(section))
    inline = [(number, match["text"]) for number, line in lines if line.startswith("**") and (match := _INLINE.match(line))]
    for number, text in inline:
        yield _line_mapping(text, number, context)
    found = bool(inline)
    table = [(number, line) for number, line in lines if line.lstrip().startswith("|")]
    if len(table) > 2:
        found = True
        yield _table_mapping(table, context)
    bullets = [(number, match["text"]) for number, line in lines if (match := ITEM.match(line)) and _EQUAL.search(line)]
    if bullets:
        found = True
        yield _bullet_mapping(bullets, context)
    if table and not inline:
        below = ((number, line) for number, line in lines if " map" in line and not line.startswith("|"))
        yield from (mapping for number, line in below if (mapping := _remark_mapping(line, number, context)))
    if not found:
        prose = ((number, line) for number, line in lines[1:] if not line.lstrip().startswith("|") and _MAPS_TO.search(line))
        first = [(number, ITEM.match(line), line.strip()) for number, line in islice(prose, 1)]
        for number, item, line in first:
            yield _line_mapping(item["text"] if item else line, number, context)
        others = ((number, ITEM.match(line)) for number, line in prose) if first and first[0][1] else ()
        yield from (_line_mapping(item["text"], number, context) for number, item in others if item)


def _line_mapping(text: str, line: int, context: Context) -> LevelMapping:
    form, groups = _sides(text)
    entries = [
        _entry(raw, context, group=group, left=index == 0, prose=form is MappingForm.PROSE)
        for group, sides in enumerate(groups)
        for index, raw in enumerate(sides)
        if raw  # "Equivalent titles include A and B" has no left side
    ]
    return LevelMapping(form=form, raw=text, entries=tuple(entries), span=context.at(line))


def _remark_mapping(text: str, line: int, context: Context) -> LevelMapping | None:
    """Read what a paragraph beside a table says in so many words: clauses with "maps to" and a company that is known."""
    entries = list[LevelEntry]()
    for group, clause in enumerate(_CLAUSE_END.split(_LEAD.sub("", text.strip()))):
        left, *right = _SAID_TO_MAP.split(clause, maxsplit=1)
        sides = [side for side in split_outside(right[0], _PROSE_LIST) if side.strip(" .")] if right else []
        rights = [_entry(side, context, group=group, left=False, prose=True) for side in sides]
        if any(not entry.own and entry.company_raw and context.company(entry.company_raw) for entry in rights):
            entries.append(_entry(left, context, group=group, left=True, prose=True))
            entries += [entry for entry in rights if entry.levels or entry.company_raw]
    return LevelMapping(form=MappingForm.PROSE, raw=text, entries=tuple(entries), span=context.at(line)) if entries else None


def _sides(text: str) -> tuple[MappingForm, list[list[str]]]:
    """Split a mapping line into groups of equal sides."""
    text = text.strip()
    pipes = split_outside(text, _PIPE)
    parts = pipes if len(pipes) > 1 and all(map(_EQUAL.search, pipes)) else split_outside(text, _SEMICOLON)
    chains = parts if all(map(_EQUAL.search, parts)) else [text]
    if all(map(_EQUAL.search, chains)):
        groups = [_chain(part) for part in chains]
        many = any(len(_IS.split(part)) > 2 for part in chains) or all(len(group) == 2 for group in groups)
        return (MappingForm.CHAIN if many else MappingForm.LIST), groups
    if not _MAPS_TO.search(text):
        return MappingForm.CHAIN, [[text]]
    return MappingForm.PROSE, [sides for clause in _CLAUSE_END.split(text) if (sides := _clause(clause))]


def _chain(text: str) -> list[str]:
    """Split "A = B = C", "A = B, C, D", "A ~ B | C" and "A ≈ B · C" into sides."""
    sides = _EQUAL.split(text)
    if len(sides) > 2:
        return [side.strip() for side in sides]
    rest = [part for part in split_outside(sides[1], _LIST) if part.strip()]
    return [sides[0].strip(), *(part.strip() for part in rest)]


def _clause(clause: str) -> list[str]:
    """Split "E4 maps to Google L4 / Amazon L5" into sides; a clause without "maps to" claims nothing."""
    left, *right = _MAPS_TO.split(clause, maxsplit=1)
    if not right:
        return []
    sides = split_outside(right[0], _PROSE_LIST)
    return [left.strip(), *(side for side in (side.strip(" .") for side in sides) if side)]


def _entry(raw: str, context: Context, *, group: int, left: bool, prose: bool = False) -> LevelEntry:
    token = read_token(raw, context, own=left)
    company = token.company
    own = left if company is None else is_own(company, context)
    if prose and left and not own and company and not context.company(company):
        company, own = None, True
    return LevelEntry(raw=raw.strip(), company_raw=company, levels=token.levels, title=token.title, own=own, group=group)


def _table_mapping(table: list[tuple[int, str]], context: Context) -> LevelMapping:
    header = table_row(table[0][1])
    asides = [bool(_ASIDE_HEAD.search(plain(head))) for head in header]
    companies = [None if aside else company_in_head(head, context) for head, aside in zip(header, asides, strict=True)]
    remark = [bool(_REMARK_HEAD.search(plain(head))) for head in header]
    entries: list[LevelEntry] = []
    for group, (_, line) in enumerate(row for row in table[1:] if not is_rule_row(row[1])):
        cells = table_row(line)
        # A transposed remark, a row of scopes, years or pay instead of levels, names no company and no level, and claims nothing.
        head = plain(cells[0])
        is_remark_row = bool(_PAY.match(head) or ((_REMARK_HEAD.search(head) or _ASIDE_ROW.search(head)) and not codes_of(head)))
        for index, (raw, company, is_remark, is_aside) in enumerate(zip(cells, companies, remark, asides, strict=False)):
            text = plain(raw)
            if is_remark or _REMARK_CELL.match(text):
                continue
            levels = () if is_remark_row or is_aside else codes_of(text, bare_numbers=True)
            title = None if levels == (text,) else text
            named = None if is_remark_row else company
            if company is None and index and not (is_remark_row or is_aside):
                named = _company_said(text, context)
            own = not is_remark_row and (index == 0 or is_own(named, context))
            entries.append(LevelEntry(raw=raw, company_raw=named, levels=levels, title=title, own=own, group=group))
    return LevelMapping(
        form=MappingForm.TABLE, raw="\n".join(line for _, line in table), entries=tuple(entries), span=context.at(table[0][0])
    )


def _company_said(text: str, context: Context) -> str | None:
    """Return the company that a cell names itself, under a head that names none; only one that the library knows."""
    begins_known = fold_word(text.split(" ", maxsplit=1)[0]) in context.vocabulary.companies.first_words
    if not begins_known and " at " not in text and "(" not in text:
        return None  # as in nearly every cell of titles
    company = read_token(text, context).company
    return company if company and context.company(company) else None


def _bullet_mapping(bullets: list[tuple[int, str]], context: Context) -> LevelMapping:
    entries: list[LevelEntry] = []
    for group, (_, text) in enumerate(bullets):
        left, *sides = _EQUAL.split(text)
        rights = [part for side in sides for part in split_outside(side, _SLASH)]
        entries += [_entry(raw, context, group=group, left=index == 0) for index, raw in enumerate([left, *rights])]
    return LevelMapping(
        form=MappingForm.BULLETS, raw="\n".join(text for _, text in bullets), entries=tuple(entries), span=context.at(bullets[0][0])
    )
