"""The middle of several ranges: medians and quartiles of midpoints, always of one currency and with their count."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median, quantiles

from build_scripts.model.money import MoneyRange, midpoint
from build_scripts.pages import text

FEWEST, FEWEST_FOR_QUARTILES = 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The middle of ``count`` ranges of one currency, in whole units; ``quartiles`` is None for fewer than four of them."""

    count: int
    median: Decimal
    low: Decimal
    high: Decimal
    quartiles: MoneyRange | None
    currency: str


def spread_of(ranges: Iterable[MoneyRange], currency: str) -> Spread | None:
    """Return the spread of the sound ranges of one currency; None for fewer than two.

    Source: the median and the inclusive quartiles of the midpoints.
    """
    middles = sorted(midpoint(span) for span in ranges if span.is_sound and span.currency == currency)
    if len(middles) < FEWEST:
        return None
    quartiles = None
    if len(middles) >= FEWEST_FOR_QUARTILES:
        low, _, high = quantiles(middles, n=4, method="inclusive")
        quartiles = MoneyRange(currency=currency, low=low, high=high)
    return Spread(count=len(middles), median=median(middles), low=middles[0], high=middles[-1], quartiles=quartiles, currency=currency)


def median_words(spread: Spread) -> str:
    """Return a median with its count: "$234K of 12"."""
    return f"{text.about_amount(spread.median, spread.currency)} of {spread.count}"


def spread_sentence(spread: Spread, where: str) -> str:
    """Return the spread of stated totals as a sentence a person would write."""
    ends = spread.quartiles or MoneyRange(currency=spread.currency, low=spread.low, high=spread.high)
    low, high = (text.about_amount(end, spread.currency) for end in (ends.low, ends.high))
    rest = f"half of them between {low} and {high}" if spread.quartiles else f"from {low} to {high}"
    middle = text.about_amount(spread.median, spread.currency)
    return f"The median stated total in {where} is {middle} across {spread.count} ranges, {rest}."
