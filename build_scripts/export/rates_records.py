"""The reference rates of the site, for a program that converts where its reader asks for it."""

from typing import Any

from build_scripts.export.amounts import number
from build_scripts.export.records import SCHEMA_VERSION
from build_scripts.model.rates import SOURCE, Rates


def rates_record(rates: Rates) -> dict[str, Any]:
    """Return the record of ``/api/v1/rates.json``: units of each currency for one euro."""
    return {
        "schema_version": SCHEMA_VERSION,
        "day": rates.day,
        "source": SOURCE,
        "per_euro": {currency: number(rate) for currency, rate in sorted(rates.per_euro.items())},
    }
