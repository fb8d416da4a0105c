"""Does base, bonus and equity give the stated total, and under which convention? Figures are compared, never replaced."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from build_scripts.link.site_index import PayRow
from build_scripts.model.money import MoneyRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell

USUAL_TERM = 4  # years, where a grant's term is not stated
# What a row may have beside base, bonus and equity, and what a convention that counts it is called.
_EXTRAS = ((" + sign-on", Component.SIGN_ON), (" + profit sharing", Component.PROFIT_SHARING), (" + other pay", Component.OTHER))
# Percent by which a computed total may miss the stated one and still count as the same (LB208 to LB210 begin above it).
TOLERANCE = 5
_CASH_ALONE = re.compile(r"\bcash\b|\bOTE\b", re.IGNORECASE)  # heads of totals that leave equity out


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A convention and what it gives beside the stated total.

    ``low`` and ``high`` are the computed ends in whole units a year; ``off`` is the larger relative error of the two in
    percent, negative where the computed total is smaller than the stated one.
    """

    convention: str
    low: Decimal
    high: Decimal
    off: Decimal

    @property
    def is_near(self) -> bool:
        """Whether the convention gives the stated total, within the tolerance."""
        return abs(self.off) <= TOLERANCE


@dataclass(frozen=True, slots=True)
class _Part:
    """What a convention adds to a year's total: its name, low and high in whole units; ``is_open`` for "$40K+"."""

    words: str
    low: Decimal
    high: Decimal
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    """A row's stated total with its head, its base, and each way to count its bonus and its equity, the usual ones first."""

    head: str
    total: MoneyRange
    salary: _Part
    bonus: list[_Part]
    equity: list[_Part]


_NOTHING = _Part("", Decimal(0), Decimal(0))


def paid_yearly(cell: PayCell | None) -> MoneyRange | None:
    """Return a cell's money for one year, twelve times what a month pays; None without sound money, or for a whole term's."""
    money = cell.range if cell else None
    if cell is None or money is None or not money.is_sound or cell.period is Period.GRANT:
        return None
    times = 12 if cell.period is Period.MONTH else 1
    return MoneyRange(currency=money.currency, low=money.low * times, high=money.high * times, open_high=money.open_high)


def best_fit(row: PayRow) -> Fit | None:
    """Return the convention nearest to the stated total; None where a part is missing, in words, unsound or in another currency."""
    parts = _parts(row)
    if parts is None:
        return None
    if _CASH_ALONE.search(parts.head):
        parts.equity.append(_NOTHING)
    extras = (_extras(row, parts.total.currency, words, component) for words, component in _EXTRAS)
    fits = (_fit(_sum((parts.salary, *counted)), parts.total) for counted in product(parts.bonus, parts.equity, *extras))
    return min(fits, key=lambda fit: (abs(fit.off), fit.convention))


def usual_fit(row: PayRow) -> Fit | None:
    """Return what base, bonus and one year of the equity give, four years taken where no term is stated; None as for ``best_fit``."""
    parts = _parts(row)
    if parts is None:
        return None
    bonus = parts.bonus[1] if len(parts.bonus) > 1 else _NOTHING
    return _fit(_sum((parts.salary, bonus, parts.equity[0])), parts.total)


def _parts(row: PayRow) -> _Parts | None:
    """Return the stated total of a row and the ways to count each part of it; None where one cannot be counted."""
    stated = row.cell(Component.TOTAL)
    total, base = paid_yearly(stated), paid_yearly(row.cell(Component.BASE))
    if stated is None or total is None or base is None or base.currency != total.currency or not total.low:
        return None
    bonus, equity = _bonuses(row, base), _equity(row, total.currency)
    if bonus is None or equity is None:
        return None
    return _Parts(stated.column_raw, total, _Part("base", base.low, base.high, base.open_high), bonus, equity)


def _bonuses(row: PayRow, base: MoneyRange) -> list[_Part] | None:
    """Return the ways to count bonuses: none, the first column, all together; None where one is in words or another currency."""
    cells = _filled(row, Component.BONUS)
    parts = [part for cell in cells if (part := _bonus(cell, base))]
    if len(parts) < len(cells):
        return None
    ways = [_NOTHING, *_first_and_all(parts, " + all bonuses")]
    if parts and cells[0].raw.lower().startswith("up to"):
        ways.append(replace(parts[0], low=Decimal(0)))  # "up to 10%": nothing at the low end, all at the high one
    return ways


def _bonus(cell: PayCell, base: MoneyRange) -> _Part | None:
    if money := paid_yearly(cell):
        return _Part(" + bonus", money.low, money.high, money.open_high) if money.currency == base.currency else None
    share = cell.percent if cell.kind is CellKind.PERCENT else None
    return _Part(" + bonus", base.low * share.low / 100, base.high * share.high / 100, share.open_high) if share else None


def _equity(row: PayRow, currency: str) -> list[_Part] | None:
    """Return the ways to count equity, a year's share or the whole grant; None where it is not money of this currency."""
    cells = _filled(row, Component.EQUITY)
    sound = [(cell, cell.range) for cell in cells if cell.range and cell.range.is_sound and cell.range.currency == currency]
    if len(sound) < len(cells):
        return None
    shares, grants = list[_Part](), list[_Part]()
    for cell, money in sound:
        if paid := paid_yearly(cell) if cell.period else None:
            shares.append(_Part(" + equity a year", paid.low, paid.high, paid.open_high))
            grants.append(shares[-1])
        else:
            years = cell.vest_years or USUAL_TERM
            shares.append(_Part(f" + equity / {years}", money.low / years, money.high / years, money.open_high))
            grants.append(_Part(" + the whole grant", money.low, money.high, money.open_high))
    return [*_first_and_all(shares, " + all equity a year"), *_first_and_all(grants, " + all grants")] or [_NOTHING]


def _extras(row: PayRow, currency: str, words: str, component: Component) -> list[_Part]:
    """Return the ways to count what else a row has; what is in words or another currency is left out."""
    found = (paid_yearly(cell) for cell in _filled(row, component))
    parts = [_Part(words, money.low, money.high, money.open_high) for money in found if money and money.currency == currency]
    return [_NOTHING, *_first_and_all(parts, words.replace("+", "+ all"))]


def _filled(row: PayRow, component: Component) -> list[PayCell]:
    return [cell for cell in row.cells if cell.component is component and cell.kind is not CellKind.NONE]


def _first_and_all(parts: list[_Part], words: str) -> list[_Part]:
    """Return the first of several columns of one component, and all together: which of them a total counts is not said."""
    every = _sum(tuple(parts))
    return parts[:1] + ([_Part(words, every.low, every.high, every.is_open)] if len(parts) > 1 else [])


def _sum(parts: tuple[_Part, ...]) -> _Part:
    return _Part(
        "".join(part.words for part in parts),
        sum((part.low for part in parts), Decimal(0)),
        sum((part.high for part in parts), Decimal(0)),
        any(part.is_open for part in parts),
    )


def _fit(paid: _Part, total: MoneyRange) -> Fit:
    return Fit(convention=paid.words, low=paid.low, high=paid.high, off=_off(paid, total))


def _off(paid: _Part, total: MoneyRange) -> Decimal:
    """Return the larger error of the two ends, in percent. An open end bounds one side only; one amount may lie anywhere between."""
    low, high = (paid.low / total.low - 1) * 100, (paid.high / total.high - 1) * 100
    if total.open_high:
        high = min(high, Decimal(0))
    if paid.is_open:
        high = max(high, Decimal(0))
    if total.low == total.high:
        return max(low, Decimal(0)) or min(high, Decimal(0))
    return max(low, high, key=abs)
