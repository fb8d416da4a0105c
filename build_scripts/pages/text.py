"""Numbers to words, once, at the end: the only speller of amounts."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from build_scripts.markup import plain
from build_scripts.model.figures import Figure
from build_scripts.model.mention import Amount
from build_scripts.model.money import MoneyRange, PercentRange, Period
from build_scripts.model.pay import CellKind, Component, Grant, PayCell, Stage, Vehicle

SIGNS = {
    "USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "ILS": "₪", "SGD": "S$", "CAD": "C$", "AUD": "A$",
    "BRL": "R$", "HKD": "HK$", "TWD": "NT$", "NZD": "NZ$",
}  # fmt: skip
COMPONENTS = {
    Component.BASE: "base",
    Component.EQUITY: "equity",
    Component.BONUS: "bonus",
    Component.SIGN_ON: "sign-on",
    Component.TOTAL: "total",
    Component.PROFIT_SHARING: "profit sharing",
    Component.OTHER: "other pay",
    Component.UNKNOWN: "",
}
VEHICLES = {
    Vehicle.RSU: "RSUs",
    Vehicle.OPTIONS: "Options",
    Vehicle.OPTIONS_OR_RSU: "Options or RSUs",
    Vehicle.EQUITY: "Equity",
    Vehicle.PROFIT_UNIT: "Profit units",
    Vehicle.PHANTOM: "Phantom equity",
    Vehicle.CARRY: "Carry",
    Vehicle.PROFIT_SHARE: "Profit share",
}
STAGES = {Stage.PRE_IPO: "pre-IPO", Stage.PRIVATE: "private"}
NOTHING = "—"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# What a scale is worth, its letter, and how many places it may show.
_SCALES = ((Decimal(10**9), "B", 2), (Decimal(10**6), "M", 2), (Decimal(1000), "K", 1))
_RUPEES = ((Decimal(10**7), "Cr", 2), (Decimal(10**5), "L", 2))


def amount(value: Decimal, currency: str) -> str:
    """Return an amount with its currency, without loss: "$225K", "CHF 155K", "₹47L", "$1,234,567"."""
    return f"{_sign(currency)}{_scaled(value, currency)}"


def money(span: MoneyRange) -> str:
    """Return a range as it is said: "$180K–$230K", "CHF 155K–240K", "$225K+"."""
    low = amount(span.low, span.currency)
    tail = "+" if span.open_high else ""
    if span.low == span.high and span.currency_high is None:
        return low + tail
    if span.currency_high is None and span.currency not in SIGNS:
        return f"{low}–{_scaled(span.high, span.currency)}{tail}"  # a code is said once
    return f"{low}–{amount(span.high, span.currency_high or span.currency)}{tail}"


def about(span: MoneyRange) -> str:
    """Return a range that was worked out, each end as short as "£43.8K": to three digits where it would be longer."""
    return money(replace(span, low=_short(span.low, span.currency), high=_short(span.high, span.currency)))


def about_amount(value: Decimal, currency: str) -> str:
    """Return an amount that was worked out: "£43.8K"."""
    return amount(_short(value, currency), currency)


def rate(value: Decimal, source: str, target: str) -> str:
    """Return a rate to five digits, as the European Central Bank gives its own: "£1 = $1.3399"."""
    return f"{amount(Decimal(1), source)} = {_sign(target)}{_bare(_rounded(value, 5))}"


def day(iso: str) -> str:
    """Return a day in words: "30 October 2026" for "2026-10-30"."""
    year, month, number = (int(part) for part in iso.split("-"))
    return f"{number} {_MONTHS[month - 1]} {year}"


def month(iso: str) -> str:
    """Return a month in words: "October 2026" for "2026-10"."""
    year, number = iso.split("-")
    return f"{_MONTHS[int(number) - 1]} {year}"


def ticks(values: Sequence[Decimal], currency: str) -> tuple[str, ...]:
    """Return the marks of an axis; a currency code is said once, at the low end, since marks stand close together."""
    said = currency in SIGNS
    return tuple(amount(value, currency) if said or not place else _scaled(value, currency) for place, value in enumerate(values))


def percent(span: PercentRange) -> str:
    """Return a percent range: "5–10%", "25%+"."""
    tail = "+" if span.open_high else ""
    return f"{_bare(span.low)}%{tail}" if span.low == span.high else f"{_bare(span.low)}–{_bare(span.high)}%{tail}"


def cell(value: PayCell | None) -> str:
    """Return what a pay cell says, in its local currency; a dash where there is nothing."""
    if value is None or value.kind is CellKind.NONE:
        return NOTHING
    if value.ranges and all(span.is_sound for span in value.ranges):
        return money(value.ranges[0])
    if value.kind is CellKind.PERCENT and value.percent:
        return percent(value.percent)
    return plain(value.raw)


def second(value: PayCell | None) -> str:
    """Return the second range of a cell (its stated conversion, or the same pay for another period); "" where none."""
    return " / ".join(money(span) for span in value.ranges[1:]) if value and value.ranges else ""


def grant(value: Grant | None) -> str:
    """Return what a guide says of its company's shares: "Equity: options, pre-IPO."; "" where it says no more than the vehicle."""
    if value is None or not (value.stage or value.ticker):
        return ""
    said = (VEHICLES[value.vehicle], STAGES[value.stage] if value.stage else "", value.ticker or "")
    return f"Equity: {', '.join(filter(None, said))}."


def ask(value: Amount) -> str:
    """Return an asked amount with its component: "$225K base", "$30K more sign-on"."""
    more = " more" if value.delta else ""
    return f"{money(value.range)}{more} {COMPONENTS[value.component]}".strip()


def figure(value: Figure) -> str:
    """Return a recorded figure without its component and its term: "£85K–£115K", "10–15%", "$30K more"."""
    if value.money:
        return f"{money(value.money)}{' more' if value.is_more else ''}"
    return percent(value.percent) if value.percent else value.words or ""


def term(value: Figure) -> str:
    """Return what an amount covers where that is not a year of pay: "over 4 years", "a month"; "" where nothing is said."""
    if value.vest_years:
        return f"over {count(value.vest_years, 'year')}"
    return {Period.YEAR: "a year", Period.MONTH: "a month", Period.GRANT: "a grant"}[value.period] if value.period else ""


def position(percent_up: Decimal) -> str:
    """Return a position in a range as a whole percent."""
    return f"{round(percent_up)}%"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 company", "12 companies"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them: "A, B and C"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""


def years(values: Sequence[int]) -> str:
    """Return the span of some years: "2025–26", "2025"; "" for none."""
    if not values:
        return ""
    first, last = min(values), max(values)
    return str(first) if first == last else f"{first}–{last % 100:02}"


def _sign(currency: str) -> str:
    return SIGNS.get(currency, f"{currency} ")


def _short(value: Decimal, currency: str) -> Decimal:
    """Leave an amount that its scale can show; round another to three digits, or to two where three need the thousands written out."""
    tried = (value, _rounded(value, 3), _rounded(value, 2))
    return next((short for short in tried if short == round(short) and "," not in _scaled(short, currency)), tried[-1])


def _rounded(value: Decimal, digits: int) -> Decimal:
    """Round to some significant digits, halves up."""
    if not value:
        return value
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_UP)
    return Decimal(f"{rounded:f}")  # without an exponent


def _scaled(value: Decimal, currency: str) -> str:
    """Return a number in the largest scale that loses nothing; rupees are counted in lakh and crore."""
    for scale, letter, places in _RUPEES if currency == "INR" else _SCALES:
        scaled = value / scale
        if value >= scale and scaled == round(scaled, places):
            return f"{_bare(scaled)}{letter}"
    return _bare(value)


def _bare(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
