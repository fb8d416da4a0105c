"""What a cell pays in one year, where that can be worked out without a guess: the one place that turns grants and percents into it."""

from decimal import Decimal
from fractions import Fraction

from build_scripts.link.site_index import PayRow
from build_scripts.model.money import MoneyRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell

_MONTHS = 12
# What is paid for a year where the document states no period; equity without one is a grant whose term nobody states.
_OF_A_YEAR = {Component.BASE, Component.BONUS, Component.TOTAL, Component.PROFIT_SHARING}


def yearly(cell: PayCell, row: PayRow) -> MoneyRange | None:
    """Return the range for one year in whole units of the cell's currency, ends rounded half to even.

    Monthly pay counts twelve times, a grant by its stated vesting term, a percent bonus by the row's base (low by low, high by
    high, in the currency of the base). None for a grant without a term, a percent without a base, an unsound range, an amount
    that is paid once (sign-on), and a cell without money.
    """
    if cell.component is Component.SIGN_ON:
        return None
    if cell.kind is CellKind.PERCENT:
        return _share_of_base(cell, row) if cell.component is Component.BONUS else None
    money, factor = cell.range, _per_year(cell)
    if money is None or not money.is_sound or factor is None:
        return None
    return money if factor == 1 else _times(money, factor)


def _per_year(cell: PayCell) -> Fraction | None:
    """Return by how much a cell's amount is multiplied to be a year's; None where the document does not settle it."""
    match cell.period:
        case Period.YEAR:
            return Fraction(1)
        case Period.MONTH:
            return Fraction(_MONTHS)
        case Period.GRANT:
            return Fraction(1, cell.vest_years) if cell.vest_years else None
    return Fraction(1) if cell.component in _OF_A_YEAR else None


def _share_of_base(cell: PayCell, row: PayRow) -> MoneyRange | None:
    base = row.cell(Component.BASE)
    pay = yearly(base, row) if base else None
    share = cell.percent
    if pay is None or share is None:
        return None
    return MoneyRange(
        currency=pay.currency,
        low=_whole(pay.low * share.low / 100),
        high=_whole(pay.high * share.high / 100),
        open_high=pay.open_high or share.open_high,
    )


def _times(money: MoneyRange, factor: Fraction) -> MoneyRange:
    low, high = (_whole(end * factor.numerator / factor.denominator) for end in (money.low, money.high))
    return MoneyRange(currency=money.currency, low=low, high=high, open_high=money.open_high)


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1))
