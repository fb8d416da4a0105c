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
from build_scripts.model.pay import Component, PayCell
from build_scripts.model.vocabulary import Term, Vocabulary
from build_scripts.parse.context import Context, numbered
from build_scripts.parse.pay_heads import read_head
from build_scripts.parse.pay_layout import Place, is_of_currencies, layout_of, places, settled
from build_scripts.parse.regions import find_region
from build_scripts.parse.values import currency
from build_scripts.parse.values.cell import CellValue, read_cell

_RULE = re.compile(r"\s*[-*_]{3,}\s*")


class _Regions(NamedTuple):
    """The regions of a table, each looked for once: ``found`` fills as labels are met."""

    vocabulary: Vocabulary
    found: dict[str, Term | None]

    def term(self, label: str) -> Term | None:
        if label not in self.found:
            self.found[label] = find_region(label, self.vocabulary)
        return self.found[label]

    def knows(self, label: str) -> bool:
        return self.term(label) is not None

    def country(self, label: str | None) -> str | None:
        term = self.term(label) if label else None
        return term.details.get("country") if term else None


def read(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[PayCell, ...]]:
    """Read the first table of the pay sections.

    Faults: LB201 without a table, LB202-LB205 for cells that are unreadable, inverted or of mixed or unclear currency, LB212 for
    each further table, which is kept as text.
    """
    header, rows = _table(sections)
    if not rows:
        line = sections[0].span.line if sections else 1
        return Parsed((), (codes.PAY_TABLE_MISSING.at(context.at(line)),))
    cells: list[PayCell] = []
    faults: list[Diagnostic] = []
    heads = settled(tuple(read_head(plain(head)) for head in header), rows)
    regions = _Regions(context.vocabulary, {})
    layout = layout_of(heads, rows, regions.knows)
    spans, countries = {line: context.at(line) for line, _ in rows}, dict[str | None, str | None]()
    for line, place, raw in places(layout, heads, rows, regions.knows):
        if place.region not in countries:
            countries[place.region] = regions.country(place.region)
        span, country = spans[line], countries[place.region]
        value = read_cell(raw, country)
        beside = currency.said_by(place.currency, country) if place.currency else None
        if value.unreadable and not value.ranges and place.component is not Component.OTHER:
            value = read_cell(raw, country, currency.stated(place.head.name) or beside or currency.stated(place.region or ""))
        elif beside in currency.DOLLARS and "$" in value.shared_signs:
            value = read_cell(raw.replace("$", f"{beside} $"), country)
        cell = _cell(place, raw, value, span)
        cells.append(cell)
        faults += _faults(cell, value, span)
    if sum(section.source.text.count("\n|", section.start, section.end) for section in sections) > len(rows) + 2:
        others = (found for section in sections for found in _heads(section) if found[0] > rows[-1][0])
        faults += [codes.PAY_TABLE_BESIDE.at(context.at(line), head=head.strip()[:80]) for line, head in others]
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


def _heads(section: Section) -> Iterator[tuple[int, str]]:
    """Yield the line and text of each head of a table."""
    return ((number, line) for (number, line), (_, following) in pairwise(numbered(section)) if "|" in line and is_rule_row(following))


def _cell(place: Place, raw: str, value: CellValue, span: Span) -> PayCell:
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


def _period(place: Place, value: CellValue) -> tuple[Period | None, int | None]:
    """Take the period from the cell's own unit, else from the head; a vesting term alone makes it the whole grant."""
    term = place.head.vest_years if place.component is Component.EQUITY else None
    years = value.vest_years or term
    if value.period:
        return value.period, years
    if years and place.component is Component.EQUITY and value.ranges and place.head.period is None:
        return Period.GRANT, years
    return place.head.period, years


def _faults(cell: PayCell, value: CellValue, span: Span) -> Iterator[Diagnostic]:
    if value.unreadable and not is_of_currencies(cell.column_raw):
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
