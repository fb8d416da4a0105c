"""Reference rates: read from the pinned package, converted unrounded, missing ones told."""

from datetime import date
from decimal import Decimal

import pytest

from build_scripts.config import RATES_DAY
from build_scripts.errors import RatesMissing
from build_scripts.model.money import MoneyRange
from build_scripts.model.rates import Rates
from build_scripts.rates import read_rates

DAY = date(2020, 5, 5)
RATES = Rates(day=DAY.isoformat(), per_euro={"EUR": Decimal(1), "USD": Decimal("1.2"), "GBP": Decimal("0.8")})


def money(currency: str, low: int, high: int, *, open_high: bool = False) -> MoneyRange:
    """Return a range."""
    return MoneyRange(currency=currency, low=Decimal(low), high=Decimal(high), open_high=open_high)


def test_the_day_of_the_settings_has_rates() -> None:
    """The configuration and the pinned package agree, and the euro is its own unit."""
    rates = read_rates(RATES_DAY)
    assert rates.day == RATES_DAY.isoformat()
    assert rates.per_euro["EUR"] == 1
    assert {"USD", "GBP", "CHF", "INR", "ILS", "JPY"} <= set(rates.per_euro)


def test_another_day_is_read_from_the_history() -> None:
    """The bank's rates of 5 May 2020."""
    assert read_rates(DAY).per_euro["USD"] == Decimal("1.0843")


@pytest.mark.parametrize("day", [date(2020, 5, 3), date(1998, 1, 5), date(2999, 1, 4)])
def test_a_day_without_rates_is_a_fault_of_the_workshop(day: date) -> None:
    """A Sunday, a day before the euro, a day after the package's last."""
    with pytest.raises(RatesMissing, match=str(day)):
        read_rates(day)


def test_a_conversion_carries_its_rate_and_day() -> None:
    """£80K-£100K+ at 1.5 dollars a pound."""
    converted = RATES.convert(money("GBP", 80_000, 100_000, open_high=True), "USD")
    assert converted is not None
    assert converted.range == money("USD", 120_000, 150_000, open_high=True)
    assert (converted.rate, converted.day) == (Decimal("1.5"), "2020-05-05")


def test_what_cannot_be_converted_is_not() -> None:
    """No rate, either way round; its own currency; an inverted range."""
    assert RATES.convert(money("TWD", 1, 2), "USD") is None
    assert RATES.convert(money("USD", 1, 2), "TWD") is None
    assert RATES.convert(money("USD", 1, 2), "USD") is None
    assert RATES.convert(money("GBP", 2, 1), "USD") is None
