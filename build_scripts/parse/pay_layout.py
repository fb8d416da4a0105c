"""How a pay table is laid out: what the rows are, what the columns are, and so what each value cell speaks of."""

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from build_scripts.markup import plain
from build_scripts.model.pay import Component
from build_scripts.parse.level_codes import codes_of
from build_scripts.parse.pay_heads import Head, Label, component_of, read_head
from build_scripts.parse.values import currency

_RANK = re.compile(r"\b(?:entry|junior|mid|senior|sr|staff|principal|lead|manager|director|distinguished)\b", re.IGNORECASE)
_REMARK = re.compile(r"\b(?:yoe|years?|experience|scope|focus|notes?|sources?|currency)\b", re.IGNORECASE)

_CURRENCIES = re.compile(r"(?:local |pay )?(?:currency|ccy|curr\.?)(?: code)?", re.IGNORECASE)
_AMOUNT = re.compile(rf"{currency.PATTERN}\s?\d")
_PLACES: tuple[Label, ...] = ("region", "level", "title")

IsRegion = Callable[[str], bool]
Row = tuple[int, tuple[str, ...]]


class Layout(Enum):
    """What the rows of a pay table are, and its columns: pay components where nothing else is said."""

    PLAIN = auto()  # regions or levels, in label columns
    COMPONENT_ROWS = auto()  # components in rows, regions or levels in columns
    LEVEL_ROWS = auto()  # levels in rows, regions in columns: a cell is one total band
    LEVEL_COLUMNS = auto()  # regions in rows, levels in columns: a cell is one total band


class Place(NamedTuple):
    """What row and column say about a cell, before its own words are read."""

    region: str | None
    level: str | None
    title: str | None
    component: Component
    head: Head
    currency: str | None = None  # as a column or row of currencies writes it


def settled(heads: tuple[Head, ...], rows: list[Row]) -> tuple[Head, ...]:
    """Return the heads of a table, those that name a place but stand above amounts as what they are: heads of values."""
    first = rows[0][1] if rows else ()
    holds_pay = [bool(index and head.label and _AMOUNT.search(raw)) for index, (head, raw) in enumerate(zip(heads, first, strict=False))]
    return tuple(head._replace(label=None) if pay else head for head, pay in zip(heads, holds_pay, strict=False)) + heads[len(first) :]


def is_of_currencies(head: str) -> bool:
    """True for the head of a column or row that says the currency of amounts beside it: "Currency", "Ccy"."""
    return _CURRENCIES.fullmatch(head) is not None


def layout_of(heads: tuple[Head, ...], rows: list[Row], is_region: IsRegion) -> Layout:
    """Return the layout of a table: told by the head of its first column, else by what its columns and rows speak of."""
    first, others = heads[0], heads[1:]
    if first.label == "component":
        return Layout.COMPONENT_ROWS
    if not others or any(head.component is not Component.OTHER or head.label == "region" for head in others):
        return Layout.PLAIN
    if first.label == "region":
        values = [head for head in others if not (head.label or _REMARK.search(head.name))]
        return Layout.LEVEL_COLUMNS if values and all(_is_level(head.name, is_region) for head in values) else Layout.PLAIN
    if first.label == "level":
        return Layout.LEVEL_ROWS
    named = sum(component_of(plain(row[0]).lower()) is not Component.OTHER for _, row in rows)
    if named * 2 > len(rows):
        return Layout.COMPONENT_ROWS
    return Layout.LEVEL_ROWS if any(_is_place(head.name, is_region) for head in others) else Layout.PLAIN


def places(layout: Layout, heads: tuple[Head, ...], rows: list[Row], is_region: IsRegion) -> Iterator[tuple[int, Place, str]]:
    """Yield each value cell of a table with its line and its place."""
    above: str | None = None
    labels = [head.label for head in heads]
    columns = [labels.index(label) if label in labels else None for label in _PLACES]
    values = [index for index, label in enumerate(labels) if index and (label not in _PLACES or layout is Layout.COMPONENT_ROWS)]
    said = _currencies(layout, heads, rows)
    for line, row in rows:
        region, level, title = (plain(row[index]) if index is not None and index < len(row) else None for index in columns)
        first = plain(row[0])
        columns_here = [heads[index] for index in values if index < len(row)]
        if layout is Layout.COMPONENT_ROWS:
            found = _component_places(columns_here, read_head(first), is_region)
        elif layout is Layout.LEVEL_ROWS:
            found = _bands(columns_here, None, level or first, title if title != first else None)
        elif layout is Layout.LEVEL_COLUMNS:
            found = _bands(columns_here, first, None, None)
        else:
            if region is None and level is None:
                region = first
            if region == "" and level:
                region = above  # a cell left blank in a column of regions repeats the one above
            above = region or above
            found = [Place(region, level, title, head.component, head) for head in columns_here]
        for place, index in zip(found, values, strict=False):
            yield line, place._replace(currency=said.get(line) or said.get(-index)) if said else place, row[index]


def _currencies(layout: Layout, heads: tuple[Head, ...], rows: list[Row]) -> dict[int, str]:
    """Return what a column of currencies says of each row, by its line, or a row of them of each column, by its negative place."""
    column = next((index for index, head in enumerate(heads) if is_of_currencies(head.name)), None)
    if column is not None:
        return {line: plain(row[column]) for line, row in rows if column < len(row)}
    if layout is not Layout.COMPONENT_ROWS:
        return {}
    cells = next((row for _, row in rows if is_of_currencies(plain(row[0]))), ())
    return {-index: plain(cell) for index, cell in enumerate(cells) if index}


def _component_places(heads: list[Head], component: Head, is_region: IsRegion) -> list[Place]:
    are_levels = [_is_level(head.name, is_region) for head in heads]
    return [
        Place(None if is_level else head.name, head.name if is_level else None, None, component.component, component)
        for is_level, head in zip(are_levels, heads, strict=True)
    ]


def _bands(heads: list[Head], region: str | None, level: str | None, title: str | None) -> list[Place]:
    """Return the places of total bands: what row does not say, region or level, the column does. A remark is no band."""
    return [
        Place(region, level, title, Component.OTHER, head)
        if _REMARK.search(head.name)
        else Place(region or head.name, level or head.name, title, Component.TOTAL, head)
        for head in heads
    ]


def _is_level(name: str, is_region: IsRegion) -> bool:
    return bool(codes_of(name, bare_numbers=True) or _RANK.search(name)) and not is_region(name)


def _is_place(name: str, is_region: IsRegion) -> bool:
    return currency.stated(name) is not None or is_region(name)
