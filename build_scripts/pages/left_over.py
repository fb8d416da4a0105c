"""What stands in a section that readers know and is in nothing that they made of it: words around levers, remarks below sources,
a second table of pay, the remarks in a table of levels.

A guide's page shows it, since nothing of a document is dropped in silence.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from build_scripts.markup import is_rule_row, lines_of, plain, table_row, without_heading
from build_scripts.model.guide import Guide, Section, SectionKind
from build_scripts.model.level import MappingForm

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


def left_over(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield (heading, Markdown) of each section of which lines are left over, in the order of the document."""
    shown = frozenset(_runs(_words(" ".join(_shown(guide)))))
    titles = frozenset(_words(lever.title) for lever in guide.levers)
    paid = frozenset(cell.span.line for cell in guide.pay)
    claims = {m.span.line: frozenset(plain(entry.raw) for entry in m.entries) for m in guide.level_mapping if m.form is MappingForm.TABLE}
    for section in guide.sections:
        if section.kind in _NAMES and (lines := _left(section, shown, titles)):
            yield plain(section.heading or _NAMES[section.kind]), "\n".join(lines)
        elif section.kind in _TABLES and (tables := "\n\n".join(_unread_tables(section, paid, claims))):
            yield plain(section.heading or _TABLES[section.kind]), tables


def _unread_tables(section: Section, paid: frozenset[int], claims: Mapping[int, frozenset[str]]) -> Iterator[str]:
    """Yield each table of which no row, or not every cell, is in what readers made of it: as it stands, since its cells say each other.

    ``paid``: the lines of pay cells. ``claims``: the sides in a table of levels, by the line of its head.
    """
    numbered = enumerate(lines_of(section.markdown), section.span.line)
    for is_table, run in groupby(numbered, key=lambda line: line[1].lstrip().startswith("|")):
        rows = list(run) if is_table else []
        if section.kind is SectionKind.PAY:
            is_read = not rows or any(number in paid for number, _ in rows)
        else:
            said = claims.get(rows[0][0]) if rows else None
            cells = (plain(cell) for _, row in rows[1:] if not is_rule_row(row) for cell in table_row(row))
            # What no claim holds stands among the notes of the levels.
            is_read = said is None or all(cell in said or _EMPTY.fullmatch(cell) for cell in cells)
        if not is_read:
            yield "".join(row for _, row in rows).strip()


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
