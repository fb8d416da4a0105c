"""What stands in a section that readers know and is in nothing that they made of it.

Words around levers, remarks below sources, a second table of pay, remarks in a table of levels: a guide's page shows them, since
nothing of a document is dropped in silence.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from build_scripts.markup import is_rule_row, lines_of, plain, table_row, without_heading
from build_scripts.model.guide import Guide, Section, SectionKind
from build_scripts.model.level import LevelMapping

_NAMES = {SectionKind.COMPANY_LEVER: "Levers", SectionKind.LEVERS: "Levers", SectionKind.SOURCES: "Sources"}
_TABLES = {SectionKind.PAY: "Compensation", SectionKind.LEVELS: "Level mapping"}
_EMPTY = re.compile(r"[-–—]*|n/?a", re.IGNORECASE)
# Headings divide a section, a table is read as a whole, rules and comments say nothing.
_SILENT = re.compile(r"#|\||<!--|[-=*_ ]*$")
_BOLD = re.compile(r"\*\*[^*]+\*\*:?$")
_WORD = re.compile(r"\w+")
_LEAST = 4  # words: fewer lead to what follows
_SHOWN = 0.5  # of a line's runs; a mark of emphasis or a number between the parts of a lever breaks some
_LEAD = 4  # places where a title may begin in a line: "Lever 2: Rare skill"

Words = tuple[str, ...]
Rows = list[tuple[int, str]]  # of a table, each with its line


def left_over(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield (heading, Markdown) of each section of which lines are left over, in the order of the document."""
    shown = frozenset(_runs(_words(" ".join(_shown(guide)))))
    titles = frozenset(_words(lever.title) for lever in guide.levers)
    paid = frozenset(cell.span.line for cell in guide.pay)
    claimed = {mapping.span.line: mapping for mapping in guide.level_mapping}
    for section in guide.sections:
        if section.kind in _NAMES and (lines := _left(section, shown, titles)):
            yield plain(section.heading or _NAMES[section.kind]), "\n".join(lines)
        elif section.kind in _TABLES and (tables := [rows for rows in _tables(section) if not _is_read(section, rows, paid, claimed)]):
            markdown = ("".join(row for _, row in rows).strip() for rows in tables)
            yield plain(section.heading or _TABLES[section.kind]), "\n\n".join(markdown)


def _tables(section: Section) -> Iterator[Rows]:
    numbered = enumerate(lines_of(section.markdown), section.span.line)
    for is_table, run in groupby(numbered, key=lambda line: line[1].lstrip().startswith("|")):
        if is_table:
            yield list(run)


def _is_read(section: Section, rows: Rows, paid: frozenset[int], claimed: Mapping[int, LevelMapping]) -> bool:
    """True for a table of pay of which a row was read, and for one of levels of which every cell was: its cells say each other."""
    if section.kind is SectionKind.PAY:
        return any(number in paid for number, _ in rows)
    mapping = claimed.get(rows[0][0])
    if mapping is None or len(rows) < 3:
        return True  # what no claim holds stands among the notes of the levels
    said = {plain(entry.raw) for entry in mapping.entries}
    cells = (plain(cell) for _, row in rows[1:] if not is_rule_row(row) for cell in table_row(row))
    return all(cell in said or _EMPTY.fullmatch(cell) for cell in cells)


def _shown(guide: Guide) -> Iterator[str]:
    for lever in guide.levers:
        yield from filter(None, (lever.title, lever.script, lever.context))
    for source in guide.sources:
        yield source.text


def _left(section: Section, shown: frozenset[Words], titles: frozenset[Words]) -> list[str]:
    """Return the lines that are not shown, with a blank one wherever some between them are."""
    lines = list[str]()
    for line in without_heading(section.markdown, section.heading).split("\n"):
        bare = line.strip()
        if not (_SILENT.match(bare) or _is_title(bare, titles) or _is_shown(bare, shown)):
            lines.append(line)
        elif lines and lines[-1]:
            lines.append("")
    return lines[:-1] if lines and not lines[-1] else lines


def _is_title(line: str, titles: frozenset[Words]) -> bool:
    """True for a line in bold that names a lever: "**Lever 2: Rare skill**"."""
    return _BOLD.match(line) is not None and any(_words(line)[lead:] in titles for lead in range(_LEAD))


def _is_shown(line: str, shown: frozenset[Words]) -> bool:
    words = _words(line)
    runs = _runs(words)
    return len(words) < _LEAST or sum(run in shown for run in runs) >= _SHOWN * len(runs)


def _runs(words: Words) -> list[Words]:
    """Return every three words in a row: what a line has in common with what is shown of it."""
    return list(zip(words, words[1:], words[2:], strict=False))


def _words(text: str) -> Words:
    return tuple(_WORD.findall(plain(text).casefold()))
