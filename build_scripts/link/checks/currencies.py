"""Rows that mix currencies, and stated conversions whose implied exchange rate is far from that of their neighbours."""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median_low

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.site_index import PayRow, SiteIndex
from build_scripts.model.pay import PayCell

# A written conversion is rounded; more than this off the guide's own median rate is no rounding.
_FAR = Decimal("0.15")


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB206 for a row whose columns differ in currency, LB211 for a conversion out of line."""
    for rows in index.pay.values():
        for row in rows:
            currencies = list(dict.fromkeys(cell.range.currency for cell in row.cells if cell.range))
            if len(currencies) > 1:
                where = row.region_raw or row.level_raw
                yield codes.CURRENCIES_IN_ROW.at(row.cells[0].span, region=where, currencies=" and ".join(currencies))
        yield from _rates(rows)


def _rates(rows: tuple[PayRow, ...]) -> Iterator[Diagnostic]:
    rates = dict[tuple[str, str], list[tuple[Decimal, PayCell]]]()
    for cell in (cell for row in rows for cell in row.cells if len(cell.ranges) == 2):
        first, second = cell.ranges
        has_rate = first.low and first.high and second.low and second.high
        if first.currency != second.currency and first.is_sound and second.is_sound and has_rate:
            for rate in (second.low / first.low, second.high / first.high):
                rates.setdefault((first.currency, second.currency), []).append((rate, cell))
    for (local, other), found in rates.items():
        usual = median_low(rate for rate, _ in found)
        told = set[int]()
        for rate, cell in found:
            if abs(rate / usual - 1) > _FAR and id(cell) not in told:
                told.add(id(cell))
                yield codes.RATE_OUT_OF_LINE.at(cell.span, raw=cell.raw, rate=f"{rate:.3f} {other} a {local}", usual=f"{usual:.3f}")
