"""The pay table, in any layout: one record a value cell, with the region, level and component that give it meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.diagnostics.span import Span
from build_scripts.markup import plain, table_row
from build_scripts.model.guide import Section
from build_scripts.model.money import MoneyRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell
from build_scripts.parse.context import Context, numbered
from build_scripts.parse.regions import country_of
from build_scripts.parse.values.cell import CellValue, read_cell

# What a column (or, in a transposed table, a row) is about; the first pattern that fits decides.
COMPONENTS: tuple[tuple[re.Pattern[str], Component], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), component)
    for pattern, component in (
        (r"\btotal\b|\bTC\b|all-in|\bOTE\b", Component.TOTAL),
        (r"^sign|signing|sign-?on", Component.SIGN_ON),
        (r"phantom|carry", Component.EQUITY),
        (r"profit|medallion|pnl|p&l", Component.PROFIT_SHARING),
        (r"stock|equity|rsus?\b|options?\b|\bppus?\b|shares?\b", Component.EQUITY),
        (r"bonus|variable|commission|incentive", Component.BONUS),
        (r"base|salary|fixed", Component.BASE),
    )
)
REGION_HEADS = {"region", "location", "market", "office", "city", "country", "geography", "locale"}
LEVEL_HEADS = {"level", "grade", "band", "seniority"}
TITLE_HEADS = {"title", "role"}
COMPONENT_HEADS = {"component", "element", "pay component"}
_RULE_ROW = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_TERM = re.compile(r"(\d+)\s*-?\s*(?:yr|year)", re.IGNORECASE)
_YEARLY = re.compile(r"annual|/\s?yr\b|per year|yr 1|year-?1", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """What row and column say about a cell, before its own words are read."""

    region: str | None
    level: str | None
    title: str | None
    component: Component
    head: str


def read(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[PayCell, ...]]:
    """Read the first table of the pay sections.

    Faults: LB201 without a table, LB202-LB205 for cells that are unreadable, inverted or of mixed or unclear currency.
    """
    header, rows = _table(sections)
    if not rows:
        line = sections[0].span.line if sections else 1
        return Parsed((), (codes.PAY_TABLE_MISSING.at(context.at(line)),))
    cells, faults = list[PayCell](), list[Diagnostic]()
    countries = dict[str | None, str | None]()
    for line, row in rows:
        for place, raw in _places(header, row):
            if place.region not in countries:
                countries[place.region] = country_of(place.region, context.vocabulary) if place.region else None
            parsed = _cell(place, raw, countries[place.region], context.at(line))
            cells += [parsed.value] if parsed.value else []
            faults += parsed.diagnostics
    return Parsed(tuple(cells), tuple(faults))


def read_notes(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[str, ...]]:  # noqa: ARG001 - a section reader
    """Return the lines of the pay sections beside the table, its heading and rules. Never fails."""
    notes = [
        line.strip()
        for section in sections
        for _, line in numbered(section)
        if line.strip() and not line.lstrip().startswith(("|", "#")) and not re.fullmatch(r"\s*[-*_]{3,}\s*", line)
    ]
    return Parsed(tuple(notes))


def component_of(head: str) -> Component:
    """Return the pay component that a column or row head names; OTHER where none is known."""
    return next((component for pattern, component in COMPONENTS if pattern.search(head)), Component.OTHER)


def _table(sections: tuple[Section, ...]) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    header: tuple[str, ...] = ()
    rows = list[tuple[int, tuple[str, ...]]]()
    for section in sections:
        lines = list(numbered(section))
        for (_, line), (number, following) in pairwise(lines):
            if "|" in line and _RULE_ROW.match(following):
                header = table_row(line)
                body = lines[number - section.span.line + 1 :]
                for row_number, row in body:
                    if "|" not in row:
                        return header, rows
                    rows.append((row_number, table_row(row)))
                return header, rows
    return header, rows


def _places(header: tuple[str, ...], row: tuple[str, ...]) -> Iterator[tuple[_Place, str]]:
    """Yield each value cell of a row with its place, by the layout that the first column head names."""
    heads = [plain(head) for head in header]
    kinds = [head.lower() for head in heads]
    first = plain(row[0])
    if kinds[0] in COMPONENT_HEADS:
        for head, raw in zip(heads[1:], row[1:], strict=False):
            yield _Place(head, None, None, component_of(first), first), raw
    elif kinds[0] in LEVEL_HEADS and all(component_of(head) is Component.OTHER for head in heads[1:]) and "region" not in kinds:
        for head, raw in zip(heads[1:], row[1:], strict=False):
            yield _Place(head, first, None, Component.TOTAL, head), raw
    else:
        labels = dict(zip(kinds, map(plain, row), strict=False))
        region = next((text for kind, text in labels.items() if kind in REGION_HEADS), None)
        level = next((text for kind, text in labels.items() if kind in LEVEL_HEADS), None)
        title = next((text for kind, text in labels.items() if kind in TITLE_HEADS), None)
        if region is None and level is None:
            region = first
        for kind, head, raw in zip(kinds[1:], heads[1:], row[1:], strict=False):
            if kind not in REGION_HEADS | LEVEL_HEADS | TITLE_HEADS:
                yield _Place(region, level, title, component_of(head), head), raw


def _cell(place: _Place, raw: str, country: str | None, span: Span) -> Parsed[PayCell]:
    value = read_cell(raw, country)
    period, vest_years = _period(place, value)
    cell = PayCell(
        region_raw=place.region,
        level_raw=place.level,
        title=place.title,
        component=place.component,
        column_raw=place.head,
        kind=value.kind,
        raw=raw,
        ranges=value.ranges,
        percent=value.percent,
        period=period,
        vest_years=vest_years,
        note=value.note,
        span=span,
    )
    return Parsed(cell, tuple(_faults(cell, value, span)))


def _period(place: _Place, value: CellValue) -> tuple[Period | None, int | None]:
    """Take the period from the cell's own unit, else from the head; a vesting term makes it the whole grant."""
    term = _TERM.search(place.head) if place.component is Component.EQUITY else None
    years = value.vest_years or (int(term[1]) if term else None)
    if value.period:
        return value.period, years
    if years and place.component is Component.EQUITY and value.ranges:
        return Period.GRANT, years
    return (Period.YEAR if _YEARLY.search(place.head) else None), years


def _faults(cell: PayCell, value: CellValue, span: Span) -> Iterator[Diagnostic]:
    if value.unreadable:
        yield codes.AMOUNT_UNREADABLE.at(span, raw=cell.raw)
    for money in cell.ranges:
        if money.currency_high:
            yield codes.CURRENCIES_IN_RANGE.at(span, low=money.currency, high=money.currency_high)
        elif money.low > money.high:
            yield codes.PAY_RANGE_INVERTED.at(span, low=_written(money, money.low), high=_written(money, money.high))
    if cell.component is Component.BASE or (cell.kind is CellKind.MONEY and cell.level_raw):
        for sign in value.shared_signs:
            yield codes.CURRENCY_AMBIGUOUS.at(span, symbol=sign, region=cell.region_raw, currency=cell.ranges[0].currency)


def _written(money: MoneyRange, amount: object) -> str:
    return f"{money.currency} {amount:,}"
