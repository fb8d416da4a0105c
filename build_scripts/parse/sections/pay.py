"""The pay table, in any layout: one record a value cell, with the region, level and component that give it meaning."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.diagnostics.span import Span
from build_scripts.markup import is_rule_row, plain, table_row
from build_scripts.model.guide import Section
from build_scripts.model.money import MoneyRange, Period
from build_scripts.model.pay import Component, Grant, PayCell
from build_scripts.parse.context import Context, numbered
from build_scripts.parse.regions import country_of
from build_scripts.parse.values import currency
from build_scripts.parse.values.cell import CellValue, read_cell
from build_scripts.parse.values.equity_head import read_equity_head

# For heads in lower case: what a column (or, in a transposed table, a row) is about; the first pattern that fits decides.
COMPONENTS: tuple[tuple[re.Pattern[str], Component], ...] = tuple(
    (re.compile(pattern), component)
    for pattern, component in (
        (r"\btotal\b|\btc\b|all-in|\bote\b", Component.TOTAL),
        (r"^sign|signing|sign-?on", Component.SIGN_ON),
        (r"phantom|carry", Component.EQUITY),
        (r"profit|pnl|p&l", Component.PROFIT_SHARING),
        (r"stock|equity|rsus?\b|options?\b|\bppus?\b|shares?\b", Component.EQUITY),
        (r"bonus|variable|commission|incentive", Component.BONUS),
        (r"base|salary|fixed", Component.BASE),
    )
)
REGION_HEADS = {"region", "location", "market", "office", "city", "country", "geography", "locale"}
LEVEL_HEADS = {"level", "grade", "band", "seniority"}
TITLE_HEADS = {"title", "role"}
COMPONENT_HEADS = {"component", "element", "pay component"}
_LABELS = REGION_HEADS | LEVEL_HEADS | TITLE_HEADS
_YEARS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_TERM = re.compile(rf"(?<!\d)(?P<years>\d{{1,3}}|\b(?:{'|'.join(_YEARS)}))\s?-?\s?(?:yr|year)")
_RULE = re.compile(r"\s*[-*_]{3,}\s*")
# What a head in lower case says of the time its amounts cover; the first that fits decides.
_PERIODS = (
    (re.compile(r"monthly|/\s?mo(?:nth)?\b|\b(?:per|a) month"), Period.MONTH),
    (re.compile(r"annual|yearly|average|/\s?(?:yr|year)\b|\b(?:per|a) (?:year|annum)|p\.a\.|yr 1|year[- ]?1"), Period.YEAR),
)


class _Head(NamedTuple):
    """The head of a column or row, and what it says of the cells under it: read once, not once a cell."""

    name: str
    kind: str
    component: Component
    vest_years: int | None
    period: Period | None
    grant: Grant | None


class _Place(NamedTuple):
    """What row and column say about a cell, before its own words are read."""

    region: str | None
    level: str | None
    title: str | None
    component: Component
    head: _Head


def read(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[PayCell, ...]]:
    """Read the first table of the pay sections.

    Faults: LB201 without a table, LB202-LB205 for cells that are unreadable, inverted or of mixed or unclear currency.
    """
    header, rows = _table(sections)
    if not rows:
        line = sections[0].span.line if sections else 1
        return Parsed((), (codes.PAY_TABLE_MISSING.at(context.at(line)),))
    cells: list[PayCell] = []
    faults: list[Diagnostic] = []
    countries: dict[str | None, str | None] = {}
    heads = tuple(_head(plain(head)) for head in header)
    by_level = heads[0].kind in LEVEL_HEADS and all(head.component is Component.OTHER and head.kind != "region" for head in heads[1:])
    for line, row in rows:
        span = context.at(line)
        for place, raw in _places(heads, row, by_level):
            if place.region not in countries:
                countries[place.region] = country_of(place.region, context.vocabulary) if place.region else None
            value = read_cell(raw, countries[place.region])
            cell = _cell(place, raw, value, span)
            cells.append(cell)
            faults += _faults(cell, value, span)
    return Parsed(tuple(cells), tuple(faults))


def read_notes(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[str, ...]]:  # noqa: ARG001 - a section reader
    """Return the lines of the pay sections beside the table, its heading and rules. Never fails."""
    notes = [
        line.strip()
        for section in sections
        for _, line in numbered(section)
        if line.strip() and not line.lstrip().startswith(("|", "#")) and not _RULE.fullmatch(line)
    ]
    return Parsed(tuple(notes))


def component_of(head: str) -> Component:
    """Return the pay component that a column or row head in lower case names; OTHER where none is known."""
    return next((component for pattern, component in COMPONENTS if pattern.search(head)), Component.OTHER)


def _table(sections: tuple[Section, ...]) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    header: tuple[str, ...] = ()
    rows: list[tuple[int, tuple[str, ...]]] = []
    for section in sections:
        lines = list(numbered(section))
        for (_, line), (number, following) in pairwise(lines):
            if "|" in line and is_rule_row(following):
                header = table_row(line)
                body = lines[number - section.span.line + 1 :]
                for row_number, row in body:
                    if "|" not in row:
                        return header, rows
                    rows.append((row_number, table_row(row)))
                return header, rows
    return header, rows


def _head(name: str) -> _Head:
    low = name.lower()
    term = _TERM.search(low) if "yr" in low or "year" in low else None
    component = component_of(low)
    grant = read_equity_head(name) if component is Component.EQUITY else None
    years = (_YEARS.get(term["years"]) or int(term["years"])) if term else None
    period = next((period for pattern, period in _PERIODS if pattern.search(low)), None)
    if years and component is Component.TOTAL and period is None:
        period = Period.GRANT  # "Total (4-yr)": all that is paid in those years
    return _Head(name, low, component, years, period, grant)


def _places(heads: tuple[_Head, ...], row: tuple[str, ...], by_level: bool) -> Iterator[tuple[_Place, str]]:
    """Yield each value cell of a row with its place, by the layout that the first column head names."""
    first = plain(row[0])
    if heads[0].kind in COMPONENT_HEADS:
        component = _head(first)
        for head, raw in zip(heads[1:], row[1:], strict=False):
            yield _Place(head.name, None, None, component.component, component), raw
    elif by_level:
        for head, raw in zip(heads[1:], row[1:], strict=False):
            yield _Place(head.name, first, None, Component.TOTAL, head), raw
    else:
        pairs = list(zip(heads, row, strict=False))
        region, level, title = (_labelled(pairs, kinds) for kinds in (REGION_HEADS, LEVEL_HEADS, TITLE_HEADS))
        if region is None and level is None:
            region = first
        for head, raw in pairs[1:]:
            if head.kind not in _LABELS:
                yield _Place(region, level, title, head.component, head), raw


def _labelled(pairs: list[tuple[_Head, str]], kinds: set[str]) -> str | None:
    return next((plain(raw) for head, raw in pairs if head.kind in kinds), None)


def _cell(place: _Place, raw: str, value: CellValue, span: Span) -> PayCell:
    period, vest_years = _period(place, value)
    return PayCell(
        region_raw=place.region,
        level_raw=place.level,
        title=place.title,
        component=place.component,
        column_raw=place.head.name,
        kind=value.kind,
        raw=raw,
        ranges=value.ranges,
        percent=value.percent,
        period=period,
        vest_years=vest_years,
        note=value.note,
        span=span,
        grant=place.head.grant,
    )


def _period(place: _Place, value: CellValue) -> tuple[Period | None, int | None]:
    """Take the period from the cell's own unit, else from the head; a vesting term makes it the whole grant."""
    term = place.head.vest_years if place.component is Component.EQUITY else None
    years = value.vest_years or term
    if value.period:
        return value.period, years
    if years and place.component is Component.EQUITY and value.ranges:
        return Period.GRANT, years
    return place.head.period, years


def _faults(cell: PayCell, value: CellValue, span: Span) -> Iterator[Diagnostic]:
    if value.unreadable:
        yield codes.AMOUNT_UNREADABLE.at(span, raw=cell.raw)
    for money in cell.ranges:
        if money.currency_high:
            yield codes.CURRENCIES_IN_RANGE.at(span, low=money.currency, high=money.currency_high)
        elif money.low > money.high:
            yield codes.PAY_RANGE_INVERTED.at(span, low=_written(money, money.low), high=_written(money, money.high))
    if value.shared_signs and (cell.component is Component.BASE or cell.level_raw):
        said = set(re.findall(r"\b[A-Z]{3}\b", cell.region_raw or "")) & set(currency.CODES)
        # "Hangzhou (CNY)" leaves no doubt, "London (GBP/USD)" does.
        for sign in value.shared_signs if said != {cell.ranges[0].currency} else ():
            yield codes.CURRENCY_AMBIGUOUS.at(span, symbol=sign, region=cell.region_raw, currency=cell.ranges[0].currency)


def _written(money: MoneyRange, amount: Decimal) -> str:
    return f"{money.currency} {amount.normalize():,f}"
