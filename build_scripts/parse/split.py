"""A document to labelled sections: each line in exactly one, so that joined they give the document back."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.model.guide import Section, SectionKind, SourceFile
from build_scripts.parse.blocks import Block, BlockKind, read_blocks
from build_scripts.parse.markers import Marker, read_marker

_MARKER_BLOCKS = {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTE}
_BEFORE_LEVERS = {SectionKind.LEVELS, SectionKind.DNA, SectionKind.PAY, SectionKind.COMPANY_LEVER}


@dataclass(frozen=True, slots=True)
class _Start:
    """The first line of a section, and what opened it."""

    line: int
    kind: SectionKind
    heading: str | None
    level: int = 0


def split_sections(source: SourceFile) -> tuple[Section, ...]:
    """Return the sections of a document in order. Never fails; what no rule places is ``EXTRA``."""
    lines = source.text.splitlines(keepends=True)
    starts = _starts(lines, read_blocks(source.text))
    sections = []
    for start, following in zip(starts, [*starts[1:], _Start(len(lines) + 1, SectionKind.EXTRA, None)], strict=True):
        sections.append(
            Section(
                kind=start.kind,
                heading=start.heading,
                markdown="".join(lines[start.line - 1 : following.line - 1]),
                span=source.at(start.line),
                end_line=following.line - 1,
            )
        )
    return tuple(sections)


def _starts(lines: list[str], blocks: tuple[Block, ...]) -> list[_Start]:
    starts: list[_Start] = []
    for event in _events(lines, blocks):
        start = _table_start(event, starts) if isinstance(event, Block) else _marker_start(event, starts)
        if start:
            starts.append(start)
    if not starts or starts[0].line != 1:
        first = starts[0] if starts else None
        if first and first.kind is SectionKind.TITLE:
            starts[0] = _Start(1, first.kind, first.heading, first.level)  # a banner above the title belongs to it
        else:
            starts.insert(0, _Start(1, SectionKind.EXTRA, None))
    return starts


def _events(lines: list[str], blocks: tuple[Block, ...]) -> Iterator[Marker | Block]:
    """Yield the lines and tables that may begin a section, in order."""
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            yield block
        elif block.kind in _MARKER_BLOCKS:
            for number in range(block.line, block.end_line + 1):
                if marker := read_marker(lines[number - 1].rstrip("\n"), number):
                    yield marker


def _table_start(table: Block, starts: list[_Start]) -> _Start | None:
    """The first table of a guide is its pay table; it begins the pay section where no heading did."""
    if any(start.kind is SectionKind.PAY for start in starts) or any(start.line > table.line for start in starts):
        return None
    if starts and starts[-1].kind not in (SectionKind.TITLE, SectionKind.DNA, SectionKind.EXTRA):
        return None
    return _Start(table.line, SectionKind.PAY, None)


def _marker_start(marker: Marker, starts: list[_Start]) -> _Start | None:
    current = starts[-1] if starts else None
    if "Negotiation Guide" in marker.name and marker.level and not any(s.kind is SectionKind.TITLE for s in starts):
        return _Start(marker.line, SectionKind.TITLE, marker.name, marker.level)
    if marker.is_item:
        return _item_start(marker, current)
    if current and current.level and (marker.level > current.level or marker.level == 0) and _stays_inside(marker, current):
        return None
    if marker.kind is not None:
        return _Start(marker.line, marker.kind, marker.name, marker.level)
    return _unknown_start(marker, starts)


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


def _unknown_start(marker: Marker, starts: list[_Start]) -> _Start | None:
    """An unknown name is told by its place: between the levels and the levers it is the company's own section."""
    seen = {start.kind for start in starts}
    current = starts[-1] if starts else None
    if marker.level == 0 and current and current.kind in (SectionKind.LEVERS, SectionKind.STRATEGY, SectionKind.SOURCES):
        return None
    if not seen & {SectionKind.LEVERS, SectionKind.STRATEGY} and seen & _BEFORE_LEVERS and _is_past_pay(seen):
        return _Start(marker.line, SectionKind.COMPANY_LEVER, marker.name, marker.level)
    return _Start(marker.line, SectionKind.EXTRA, marker.name, marker.level)


def _is_past_pay(seen: set[SectionKind]) -> bool:
    return SectionKind.LEVELS in seen or SectionKind.PAY in seen
