"""Level mapping in every form: chain, list, table, bullets, prose."""

import re
from collections.abc import Iterator
from itertools import groupby

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.markup import ITEM, is_rule_row
from build_scripts.model.guide import Section
from build_scripts.model.level import LevelMapping
from build_scripts.parse.context import Context, numbered
from build_scripts.parse.level_bullets import chain_bullets, gathered, headed_bullets, is_list_of_companies
from build_scripts.parse.level_lines import line_mapping, paragraph_mapping, remark_mapping
from build_scripts.parse.level_signs import ARROW, EQUAL, LIKENED, MAPS_TO
from build_scripts.parse.level_tables import table_mapping

_NAME = (
    r"(?:Level[- ](?:Mappings?|Maps?|Equivalen\w{0,8}|Comparisons?|Crosswalk|Alignment)"
    r"|(?<=\*\*)(?:Levels|Levell?ing(?: \w{3,11})?)(?=[:*]))"
)
_INLINE = re.compile(
    rf"^(?:\*\*[^*]{{0,80}}?{_NAME}[^*]{{0,80}}?(?P<end>:\*\*|\*\*:?)|#{{1,6}}\s+[^:]{{0,80}}?{_NAME}[^:]{{0,80}}:)"
    r"(?:\s*[—–-](?=\s))?\s*(?P<text>[^\s:].*)$",
    re.IGNORECASE,
)


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
    """Yield each mapping of a section: its own lines, its tables, its bullets, else what its paragraphs say."""
    lines = [(number, line[1:].lstrip() if line.startswith(">") else line) for number, line in numbered(section)]
    inline = [
        (number, match["text"])
        for number, line in lines
        if line.startswith(("**", "#")) and (match := _INLINE.match(line)) and (":" in (match["end"] or "") or _claims(match["text"]))
    ]
    for number, text in inline:
        yield line_mapping(text, number, context)
    tables = list(_tables(lines))
    mappings = [table_mapping(table, context) for table in tables]
    yield from (mapping for mapping in mappings if mapping is mappings[0] or len(mapping.entries) > 1)
    bullets = [(number, match["text"]) for number, line in lines if (match := ITEM.match(line)) and EQUAL.search(line)]
    if bullets:
        yield chain_bullets(bullets, context)
    if tables and not inline:
        below = [(number, line) for number, line in lines if not line.startswith(("|", "#"))]
        told = (remark_mapping(line, number, context) for number, line in below if " map" in line)
        yield from filter(None, told)
        chains = ((number, line) for number, line in below if EQUAL.search(line) and not (ITEM.match(line) or line.startswith("*")))
        yield from filter(None, (paragraph_mapping(line, number, context) for number, line in chains))
    if not (inline or tables or bullets):
        yield from _told(lines[1:], context)


def _told(lines: list[tuple[int, str]], context: Context) -> Iterator[LevelMapping]:
    """Yield what the paragraphs or bullets of a section claim: sentences with "maps to", chains, or bullets with a side before a colon."""
    bullets = list(gathered(lines))
    if is_list_of_companies(bullets, context):
        yield headed_bullets(bullets, context)
        return
    claims = [(number, line.strip("> \t")) for number, line in lines if _claims(line) and not line.lstrip().startswith("|")]
    is_run, found = bool(claims) and (ITEM.match(claims[0][1]) or EQUAL.search(claims[0][1])), False
    for index, (number, line) in enumerate(claims):
        item = ITEM.match(line)
        # Of several paragraphs of prose the first one makes the claim; bullets and chains make one each.
        if index == 0 or (is_run and (item or EQUAL.search(line))):
            mapping = paragraph_mapping(item["text"] if item else line, number, context)
            found = found or mapping is not None
            yield from filter(None, [mapping])
    if found:
        return
    joined = [(number, text) for number, text in bullets if _claims(text)]
    if joined or not bullets:  # "T3 is equivalent to:" before bullets of its own; or no bullets at all
        others = ((number, line.strip()) for number, line in lines if ARROW.search(line) or LIKENED.search(line))
        yield from filter(None, (paragraph_mapping(text, number, context) for number, text in (joined or others)))
    elif len(bullets) > 1 and (mapping := headed_bullets(bullets, context)).entries:
        yield mapping


def _claims(line: str) -> bool:
    return bool(EQUAL.search(line) or MAPS_TO.search(line))


def _tables(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Yield the lines of each table that has a row of cells below its head. Rows without a head go on with the table before them."""
    tables: list[list[tuple[int, str]]] = []
    for is_row, run in groupby(lines, key=lambda line: line[1].lstrip().startswith("|")):
        rows = list(run) if is_row else []
        if tables and rows and not (len(rows) > 1 and is_rule_row(rows[1][1])):
            tables[-1] += rows
        elif rows:
            tables.append(rows)
    return (table for table in tables if len(table) > 2)
