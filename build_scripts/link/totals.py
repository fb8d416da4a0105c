"""Does base, bonus and equity give the stated total, and under which convention? Figures are compared, never replaced."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from build_scripts.link.site_index import PayRow
from build_scripts.model.money import MoneyRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell

USUAL_TERM = 4  # years, where a grant's term is not stated
# What a row may have beside base, bonus and equity, and what a convention that counts it is called.
_EXTRAS = ((" + sign-on", Component.SIGN_ON), (" + profit sharing", Component.PROFIT_SHARING), (" + other pay", Component.OTHER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """The convention that comes nearest to the stated total.

    ``low`` and ``high`` are the computed ends in whole units; ``off`` is the larger relative error of the two in percent,
    negative where the computed total is smaller than the stated one.
    """

    convention: str
    low: Decimal
    high: Decimal
    off: Decimal


def best_fit(row: PayRow) -> Fit | None:
    """Return the nearest convention; None where a part is missing, in words, unsound or in another currency."""
    total, base = _money(row.cell(Component.TOTAL)), _money(row.cell(Component.BASE))
    if total is None or base is None or base.currency != total.currency or not total.low:
        return None
    cash = dict[str, tuple[Decimal, Decimal]](base=(base.low, base.high))
    bonus = _with_bonus(row.cell(Component.BONUS), base)
    if bonus is None:
        return None
    cash |= {} if bonus == cash["base"] else {"base + bonus": bonus}
    fits = [
        Fit(convention=name + words, low=paid[0] + low, high=paid[1] + high, off=_off(paid[0] + low, paid[1] + high, total))
        for words, low, high in _conventions(row, total.currency)
        for name, paid in cash.items()
    ]
    return min(fits, key=lambda fit: (abs(fit.off), fit.convention), default=None)


def _conventions(row: PayRow, currency: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield each usual way to count equity and what else a row has toward a year's total: its name, its low and high addition."""
    extras = [("", Decimal(0), Decimal(0))]
    for words, component in _EXTRAS:
        extra = _money(row.cell(component))
        if extra and extra.currency == currency:
            extras += [(name + words, low + extra.low, high + extra.high) for name, low, high in extras]
    cell = row.cell(Component.EQUITY)
    if cell is None or cell.kind is CellKind.NONE:
        yield from extras
        return
    equity = _money(cell)
    if equity is None or equity.currency != currency:
        return
    years = cell.vest_years or USUAL_TERM
    ways = [(" + equity a year", equity.low, equity.high)]
    if cell.period is not Period.YEAR:
        ways = [
            (f" + equity / {years}", equity.low / years, equity.high / years),
            (" + the whole grant", equity.low, equity.high),
        ]
    for name, low, high in ways:
        yield from ((name + words, low + more_low, high + more_high) for words, more_low, more_high in extras)


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
