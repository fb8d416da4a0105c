"""Amounts, ranges and percents, each with its unit in its type."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Period(StrEnum):
    """The time an amount covers; ``GRANT`` is the whole vesting term of an equity grant."""

    YEAR = "year"
    MONTH = "month"
    GRANT = "grant"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRange:
    """Low to high in whole units of ``currency`` (ISO 4217); ``low <= high`` unless the document inverts them (LB203).

    ``currency_high`` is set only where the high end is written in another currency (LB204).
    ``open_high`` is true for "$225K+". A single amount has ``low == high``.
    """

    currency: str
    low: Decimal
    high: Decimal
    currency_high: str | None = None
    open_high: bool = False

    @property
    def is_sound(self) -> bool:
        """True where the ends can be drawn and compared: one currency, low not above high."""
        return self.currency_high is None and self.low <= self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentRange:
    """Low to high in percent, 0 to 100 and above, as written ("5–10%" is 5 and 10)."""

    low: Decimal
    high: Decimal
    open_high: bool = False


def midpoint(pay: MoneyRange) -> Decimal:
    """Return the middle of a sound range, in whole units of its currency.

    Raises ValueError for a range that is not sound. Source: the survey midpoint, (low + high) / 2.
    """
    if not pay.is_sound:
        raise ValueError("a range with two currencies or inverted ends has no midpoint")
    return (pay.low + pay.high) / 2


def position(amount: Decimal, pay: MoneyRange) -> Decimal | None:
    """Return how far up the range an amount lies, in percent: 0 at the low end, 100 at the high end, beyond allowed.

    None where the range is not sound or has no width. Source: range penetration, (amount - low) / (high - low).
    """
    if not pay.is_sound or pay.low == pay.high:
        return None
    return (amount - pay.low) / (pay.high - pay.low) * 100
