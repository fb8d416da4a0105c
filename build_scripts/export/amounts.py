"""Amounts as JSON: what several kinds of records share."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from build_scripts.model.mention import Amount
from build_scripts.model.money import PercentRange


def number(value: Decimal) -> int | float:
    """Return a JSON number: whole where the value is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def percent_record(percent: PercentRange | None) -> dict[str, Any] | None:
    """Return the ends of a range in percent."""
    return {"low": number(percent.low), "high": number(percent.high)} if percent else None


def amount_records(amounts: Iterable[Amount]) -> list[dict[str, Any]]:
    """Return amounts named in sentences, in order."""
    return [_amount(amount) for amount in amounts]


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "component": amount.component.value,
        "role": amount.role.value,
        "delta": amount.delta,
        "currency": amount.range.currency,
        "low": number(amount.range.low),
        "high": number(amount.range.high),
        "open_high": amount.range.open_high,
        "region": amount.region_raw,
        "raw": amount.raw,
    }
