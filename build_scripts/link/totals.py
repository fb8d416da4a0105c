"""Does base, bonus and equity give the stated total, and under which convention? Figures are compared, never replaced."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from build_scripts.link.site_index import PayRow
from build_scripts.model.money import MoneyRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell

_Way = tuple[str, Decimal, Decimal]  # its name, its low and its high addition in whole units
USUAL_TERM = 4  # years, where a grant's term is not stated
# What a row may have beside base, bonus and equity, and what a convention that counts it is called.
_EXTRAS = ((" + sign-on", Component.SIGN_ON), (" + profit sharing", Component.PROFIT_SHARING), (" + other pay", Component.OTHER))


# Percent by which a computed total may miss the stated one and still count as the same (LB208 to LB210 begin above it).
TOLERANCE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A convention and what it gives beside the stated total.

    ``low`` and ``high`` are the computed ends in whole units; ``off`` is the larger relative error of the two in percent,
    negative where the computed total is smaller than the stated one.
    """

    convention: str
    low: Decimal
    high: Decimal
    off: Decimal

    @property
    def is_near(self) -> bool:
        """Whether the convention gives the stated total, within the tolerance."""
        return abs(self.off) <= TOLERANCE


def best_fit(row: PayRow) -> Fit | None:
    """Return the convention nearest to the stated total; None where a part is missing, in words, unsound or in another currency."""
    return min(_fits(row, _conventions), key=lambda fit: (abs(fit.off), fit.convention), default=None)


def usual_fit(row: PayRow) -> Fit | None:
    """Return what base, bonus and one year of the equity give, four years taken where no term is stated; None as for ``best_fit``."""
    return next(reversed(_fits(row, _one_year)), None)


def _fits(row: PayRow, ways: Callable[[PayRow, str], Iterator[_Way]]) -> list[Fit]:
    """Return what base, and base with bonus, give under each way to count the rest, base with bonus last."""
    total, base = _money(row.cell(Component.TOTAL)), _money(row.cell(Component.BASE))
    if total is None or base is None or base.currency != total.currency or not total.low:
        return []
    cash = dict[str, tuple[Decimal, Decimal]](base=(base.low, base.high))
    bonus = _with_bonus(row.cell(Component.BONUS), base)
    if bonus is None:
        return []
    cash |= {} if bonus == cash["base"] else {"base + bonus": bonus}
    return [
        Fit(convention=name + words, low=paid[0] + low, high=paid[1] + high, off=_off(paid[0] + low, paid[1] + high, total))
        for words, low, high in ways(row, total.currency)
        for name, paid in cash.items()
    ]


def _one_year(row: PayRow, currency: str) -> Iterator[_Way]:
    """Yield the usual way alone: one year of the equity, where there is any."""
    cell = row.cell(Component.EQUITY)
    if cell is None or cell.kind is CellKind.NONE:
        yield "", Decimal(0), Decimal(0)
    else:
        yield from _equity_ways(cell, currency)[:1]


def _conventions(row: PayRow, currency: str) -> Iterator[_Way]:
    """Yield each usual way to count equity and what else a row has toward a year's total."""
    extras: list[_Way] = [("", Decimal(0), Decimal(0))]
    for words, component in _EXTRAS:
        extra = _money(row.cell(component))
        if extra and extra.currency == currency:
            extras += [(name + words, low + extra.low, high + extra.high) for name, low, high in extras]
    cell = row.cell(Component.EQUITY)
    if cell is None or cell.kind is CellKind.NONE:
        yield from extras
        return
    for name, low, high in _equity_ways(cell, currency):
        yield from ((name + words, low + more_low, high + more_high) for words, more_low, more_high in extras)


def _equity_ways(cell: PayCell, currency: str) -> list[_Way]:
    """Return the ways to count equity, one year of it first; none where it is no sound money of the total's currency."""
    equity = _money(cell)
    if equity is None or equity.currency != currency:
        return []
    if cell.period is Period.YEAR:
        return [(" + equity a year", equity.low, equity.high)]
    years = cell.vest_years or USUAL_TERM
    return [(f" + equity / {years}", equity.low / years, equity.high / years), (" + the whole grant", equity.low, equity.high)]


def _with_bonus(cell: PayCell | None, base: MoneyRange) -> tuple[Decimal, Decimal] | None:
    """Return base plus bonus at both ends; None where the bonus is in words or another currency."""
    if cell is None or cell.kind is CellKind.NONE:
        return base.low, base.high
    money = _money(cell)
    if money:
        return (base.low + money.low, base.high + money.high) if money.currency == base.currency else None
    if cell.kind is CellKind.PERCENT and cell.percent:
        return base.low * (1 + cell.percent.low / 100), base.high * (1 + cell.percent.high / 100)
    return None


def _money(cell: PayCell | None) -> MoneyRange | None:
    return cell.range if cell and cell.range and cell.range.is_sound else None


def _off(low: Decimal, high: Decimal, total: MoneyRange) -> Decimal:
    errors = ((low / total.low - 1) * 100, (high / total.high - 1) * 100)
    return max(errors, key=abs)
