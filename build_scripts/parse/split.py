"""A document to labelled sections: each line in exactly one, so that joined they give the document back."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import NamedTuple

from build_scripts.markup import lines_of
from build_scripts.model.guide import Section, SectionKind, SourceFile
from build_scripts.parse.block import Block, BlockKind
from build_scripts.parse.blocks import read_blocks
from build_scripts.parse.markers import MARKER_SIGNS, Marker, read_marker

_MARKER_BLOCKS = {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTE}
# A longer line is no line of a guide: no reader looks into it. It stands in a section of its own, after which these go on.
LINE_LIMIT = 10_000
BYTE_ORDER = "\ufeff"  # some editors begin a file with it; it is no part of the title's line
TITLE_WORDS = "Negotiation Guide"
# A line that says nothing: blank, a rule, a comment.
_SILENT = re.compile(r"[-=*_ ]*|<!--.*-->")
_GO_ON = {SectionKind.PAY, SectionKind.LEVELS, SectionKind.LEVERS, SectionKind.SOURCES}
_BEFORE_LEVERS = {SectionKind.LEVELS, SectionKind.DNA, SectionKind.PAY, SectionKind.COMPANY_LEVER}


class _Start(NamedTuple):
    """The first line of a section, and what opened it."""

    line: int
    kind: SectionKind
    heading: str | None
    level: int = 0


@dataclass(slots=True)
class _Outline:
    """The sections begun so far, in order, their kinds, and where headings divide one under a bold name."""

    lines: list[str]
    starts: list[_Start] = field(default_factory=list)
    seen: set[SectionKind] = field(default_factory=set)
    divided: tuple[int, int] | None = None  # the line of a lever list under a bold name, and the level of the headings in it

    @property
    def current(self) -> _Start | None:
        """The section that the reading stands in."""
        return self.starts[-1] if self.starts else None

    def begin(self, start: _Start) -> None:
        """Begin a section."""
        self.starts.append(start)
        self.seen.add(start.kind)


def split_sections(source: SourceFile) -> tuple[Section, ...]:
    """Return the sections of a document in order. Never fails; what no rule places is ``EXTRA``."""
    lines = lines_of(source.text)
    starts = _starts([line.removeprefix(BYTE_ORDER) for line in lines[:1]] + lines[1:], read_blocks(source.text.removeprefix(BYTE_ORDER)))
    offsets = list(accumulate(map(len, lines), initial=0))
    ends = [*(start.line - 1 for start in starts[1:]), len(lines)]
    return tuple(
        Section(
            kind=start.kind,
            heading=start.heading,
            source=source,
            start=offsets[start.line - 1],
            end=offsets[end],
            span=source.at(start.line),
            end_line=end,
        )
        for start, end in zip(starts, ends, strict=True)
    )


def at_home(sections: tuple[Section, ...], source: SourceFile) -> tuple[Section, ...]:
    """Return the sections of a document that was read in other forms, line for line, as runs of its own lines."""
    offsets = list(accumulate(map(len, lines_of(source.text)), initial=0))
    return tuple(
        replace(section, source=source, start=offsets[section.span.line - 1], end=offsets[section.end_line]) for section in sections
    )


def _starts(lines: list[str], blocks: tuple[Block, ...]) -> list[_Start]:
    outline = _Outline(lines)
    for event in _events(lines, blocks):
        start = _table_start(event, outline) if isinstance(event, Block) else _marker_start(event, outline)
        if start:
            outline.begin(start)
    starts = _with_remark(outline.starts, lines)
    if not starts or starts[0].line != 1:
        first = starts[0] if starts else None
        if first and first.kind is SectionKind.TITLE:
            starts[0] = _Start(1, first.kind, first.heading, first.level)  # a banner above the title belongs to it
        else:
            starts.insert(0, _Start(1, SectionKind.EXTRA, None))
    return _apart(starts, lines)


def _with_remark(starts: list[_Start], lines: list[str]) -> list[_Start]:
    """Begin a section of its own where words that no reader knows stand below the title; rules and comments belong to it."""
    place = next((place for place, start in enumerate(starts) if start.kind is SectionKind.TITLE), None)
    if place is None:
        return starts
    end = starts[place + 1].line if place + 1 < len(starts) else len(lines) + 1
    remark = next((number for number in range(starts[place].line + 1, end) if not _SILENT.fullmatch(lines[number - 1].strip())), None)
    return starts if remark is None else [*starts[: place + 1], _Start(remark, SectionKind.EXTRA, None), *starts[place + 1 :]]


def _apart(starts: list[_Start], lines: list[str]) -> list[_Start]:
    """Set each line beyond the limit apart as a section of its own."""
    beyond = [number for number, line in enumerate(lines, 1) if len(line) > LINE_LIMIT]
    found, begins = {start.line: start for start in starts}, [start.line for start in starts]
    for number in beyond:
        around = starts[bisect_right(begins, number) - 1]
        found[number] = _Start(number, SectionKind.EXTRA, None)
        if around.kind in _GO_ON and number < len(lines):
            found.setdefault(number + 1, _Start(number + 1, around.kind, None, around.level))
    return [found[number] for number in sorted(found)] if beyond else starts


def _events(lines: list[str], blocks: tuple[Block, ...]) -> Iterator[Marker | Block]:
    """Yield the lines and tables that may begin a section, in order."""
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            yield block
        elif block.kind in _MARKER_BLOCKS:
            for number in range(block.line, block.end_line + 1):
                line = lines[number - 1]
                if line.startswith(MARKER_SIGNS) and len(line) <= LINE_LIMIT and (marker := read_marker(line.rstrip("\r\n"), number)):
                    yield marker
        elif block.kind is BlockKind.LIST:
            yield from _below_items(lines, block)


def _below_items(lines: list[str], items: Block) -> Iterator[Marker]:
    """Yield the bold names of known sections right below an item, without a blank line between: Markdown takes them for its words."""
    for number in range(items.line + 1, items.end_line + 1):
        line = lines[number - 1]
        marker = read_marker(line.rstrip("\r\n"), number) if line.startswith("**") and len(line) <= LINE_LIMIT else None
        if marker and (marker.kind or marker.is_item):
            yield marker


def _table_start(table: Block, outline: _Outline) -> _Start | None:
    """The first table of a guide is its pay table; it begins the pay section where no heading did."""
    if SectionKind.PAY in outline.seen:
        return None
    if outline.current and outline.current.kind not in (SectionKind.TITLE, SectionKind.DNA, SectionKind.EXTRA):
        return None
    return _Start(table.line, SectionKind.PAY, None)


def _marker_start(marker: Marker, outline: _Outline) -> _Start | None:
    current = outline.current
    if TITLE_WORDS in marker.name and marker.level and SectionKind.TITLE not in outline.seen:
        return _Start(marker.line, SectionKind.TITLE, marker.name, marker.level)
    if marker.is_item:
        return _item_start(marker, current)
    if current and current.level and (marker.level > current.level or marker.level == 0) and _stays_inside(marker, current):
        return None
    if marker.kind is not None:
        return _Start(marker.line, marker.kind, marker.name, marker.level)
    return _unknown_start(marker, outline)


def _item_start(marker: Marker, current: _Start | None) -> _Start | None:
    """A numbered lever begins the lever list, unless it stands in it."""
    if current and current.kind is SectionKind.LEVERS:
        return None
    return _Start(marker.line, SectionKind.LEVERS, None, 0)


def _stays_inside(marker: Marker, current: _Start) -> bool:
    """A deeper heading, or a bold line under a heading, divides the section it stands in, unless its name is known."""
    if current.kind is SectionKind.TITLE:
        return False
    return marker.kind is None or marker.kind is current.kind


def _unknown_start(marker: Marker, outline: _Outline) -> _Start | None:
    """An unknown name is told by its place: between the levels and the levers it is the company's own section."""
    seen, current = outline.seen, outline.current
    if current and current.kind is SectionKind.LEVERS and (marker.is_numbered or _heads_a_lever(marker, current, outline)):
        return None
    if marker.level == 0 and current and current.kind in (SectionKind.LEVERS, SectionKind.STRATEGY, SectionKind.SOURCES):
        return None
    if not seen & {SectionKind.LEVERS, SectionKind.STRATEGY} and seen & _BEFORE_LEVERS and _is_past_pay(seen):
        return _Start(marker.line, SectionKind.COMPANY_LEVER, marker.name, marker.level)
    return _Start(marker.line, SectionKind.EXTRA, marker.name, marker.level)


def _heads_a_lever(marker: Marker, levers: _Start, outline: _Outline) -> bool:
    """True for a heading right below the bold name of the lever list, which no heading divides, and for those of its level that follow."""
    is_bold = not levers.level and levers.heading and marker.level and marker.line <= levers.line + 4
    if is_bold and not any(map(str.strip, outline.lines[levers.line : marker.line - 1])):
        outline.divided = levers.line, marker.level
    return outline.divided == (levers.line, marker.level)


def _is_past_pay(seen: set[SectionKind]) -> bool:
    return SectionKind.LEVELS in seen or SectionKind.PAY in seen
