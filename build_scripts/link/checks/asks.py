"""Asks that do not agree with the rest of their guide: above its own range, below its own floor, or under a lever's feet."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.diagnostics.span import Span
from build_scripts.link.site_index import PayRow, SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.money import Period
from build_scripts.model.pay import Component


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB504 for an ask above the range of every region, LB505 for a floor above its ask, LB506 for a lever below the floor."""
    for guide in index.guides.values():
        tops = _tops(index.pay[guide.id])
        for span, asked in _asks(guide):
            if asked.range.low > tops.get((asked.component, asked.range.currency), asked.range.low):
                yield codes.ASK_ABOVE_RANGE.at(span, ask=asked.raw, component=asked.component.value)
        for strategy in guide.strategy:
            for floor in _lowest(strategy.floors):
                asked_for = [ask for ask in strategy.asks if not ask.delta and _same(ask, floor)]
                if asked_for and floor.range.low > max(ask.range.high for ask in asked_for):
                    yield codes.FLOOR_ABOVE_ASK.at(strategy.span, floor=floor.raw, ask=asked_for[-1].raw, component=floor.component.value)
        yield from _levers_below_floor(guide)


def _lowest(floors: Iterable[Amount]) -> list[Amount]:
    """Return the lowest floor of each kind: a strategy for two levels has two floors, and asks for one of them."""
    lowest = list[Amount]()
    for floor in sorted(floors, key=lambda floor: floor.range.low):
        if not floor.delta and not any(_same(floor, lower) for lower in lowest):
            lowest.append(floor)
    return lowest


def _asks(guide: Guide) -> Iterator[tuple[Span, Amount]]:
    for lever in guide.levers:
        yield from ((lever.span, amount) for amount in lever.amounts if amount.role is AmountRole.ASK and not amount.delta)
    for strategy in guide.strategy:
        yield from ((strategy.span, amount) for amount in strategy.asks if not amount.delta)


def _tops(rows: Iterable[PayRow]) -> dict[tuple[Component, str], Decimal]:
    """Return the highest amount of each component in each currency, over all regions.

    Asks speak of a year's pay and of whole grants: a month's pay and a year's share of a grant are no measure of them.
    """
    tops = dict[tuple[Component, str], Decimal]()
    for cell in (cell for row in rows for cell in row.cells if cell.period is not Period.MONTH):
        if cell.component is not Component.EQUITY or cell.period is not Period.YEAR:
            for span in (span for span in cell.ranges if span.is_sound):
                key = cell.component, span.currency
                tops[key] = max(tops.get(key, span.high), span.high)
    return tops


def _levers_below_floor(guide: Guide) -> Iterator[Diagnostic]:
    floors = _lowest(floor for strategy in guide.strategy for floor in strategy.floors)
    for lever in guide.levers:
        asks = [amount for amount in lever.amounts if amount.role is AmountRole.ASK and not amount.delta]
        for floor in floors:
            asked = max((ask for ask in asks if _same(ask, floor)), key=lambda ask: ask.range.high, default=None)
            if asked and asked.range.high < floor.range.low:
                yield codes.LEVER_BELOW_FLOOR.at(lever.span, ask=asked.raw, floor=floor.raw, component=asked.component.value)


def _same(first: Amount, second: Amount) -> bool:
    """True where two amounts are of one component, currency and region, and say which."""
    return (
        first.component is second.component
        and first.component is not Component.UNKNOWN
        and first.range.currency == second.range.currency
        and first.region_raw == second.region_raw
    )
