"""Money in running text: "$225K", "EUR153K–EUR200K", "$80K-$142K", "£1.2 million", "$[20K-50K]"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from build_scripts.model.money import MoneyRange
from build_scripts.parse.values import currency

SCALES: dict[str, int] = {
    "K": 10**3, "k": 10**3, "thousand": 10**3, "L": 10**5, "l": 10**5, "lakh": 10**5, "lac": 10**5, "lpa": 10**5,
    "M": 10**6, "m": 10**6, "mm": 10**6, "mn": 10**6, "million": 10**6, "cr": 10**7, "crore": 10**7,
    "b": 10**9, "bn": 10**9, "billion": 10**9, "t": 10**12, "trillion": 10**12,
}  # fmt: skip

# No amount has more than fifteen digits before the point; a longer run of digits is none. Thousands stand apart by commas, or as
# on the continent by points, spaces or apostrophes ("€95.000", "CHF 180'000").
NUMBER = (
    r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,9})?|\d{1,3}(?:(?:\.\d{3}){2,5}(?!\d)|(?:['’ \u00a0\u202f]\d{3}(?![\d%]|[.,]\d)){1,5})"
    r"|\d{1,15}(?:\.\d{1,9})?"
)
# A scale letter is glued to its number and ends it: the L of "10 Levels" and the M of "5 Min" scale nothing.
SCALE = r"(?:[KkMLBT]|MM|Cr|bn|mn)(?![A-Za-z])|\s?(?i:thousand|million|billion|trillion|lakhs?|lacs?|crores?|lpa|cr)\b|\s[KM]\b(?!&)"
AMOUNT = re.compile(rf"(?P<sign>{currency.PATTERN})\s?(?P<number>{NUMBER})(?P<scale>{SCALE})?(?![A-Za-z\d%]|[.,]\d)(?P<open>\+)?")
_DASH = r"\s?[-–]\s?|—|\s+to\s+"  # a long dash between spaces parts clauses: "$205K — $25K above the band"
_END = rf"(?P<sign>{currency.PATTERN})?\s?(?P<number>{NUMBER})(?P<scale>{SCALE})?(?![A-Za-z\d%]|[.,]\d)(?P<open>\+)?"
_SECOND, _SECOND_BETWEEN = re.compile(rf"(?:{_DASH}){_END}"), re.compile(rf" and {_END}")
# "$150K CAD": the code after a dollar sign says whose dollars.
_DOLLARS = re.compile(r" (?P<code>AUD|CAD|SGD|HKD|NZD|TWD|MXN)\b")
_BRACKETED = re.compile(
    rf"(?P<sign>{currency.PATTERN})\[(?P<low>{NUMBER})(?P<low_scale>{SCALE})?(?:(?:{_DASH})(?P<number>{NUMBER})(?P<scale>{SCALE})?)?\](?P<outer>[KkM]\b)?"
)
_GROUPING = re.compile(r"[,'’\s]")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+")


class Figure(NamedTuple):
    """Money found in a text: where it stands (offsets), what it says, and its own words."""

    start: int
    end: int
    range: MoneyRange
    raw: str


def scaled(number: str, scale: str | None) -> Decimal:
    """Return a written number in whole units: "1.5", "M" gives 1500000; marks between thousands are dropped.

    A number without a scale that ends with a point and three digits is in thousands: nobody is paid "€95.000" to the tenth of a cent.
    """
    if number.isdigit():
        return Decimal(int(number) * (SCALES.get(scale) or factor(scale)) if scale else number)
    amount = Decimal(_ungrouped(number, scale))
    return amount * factor(scale) if scale else amount


def _ungrouped(number: str, scale: str | None) -> str:
    digits = _GROUPING.sub("", number)
    return digits.replace(".", "") if "." in digits and not scale and _POINTED.fullmatch(digits) else digits


def factor(scale: str | None) -> int:
    """Return what a written scale multiplies by: 1000 for "K"; 1 for none."""
    return SCALES.get(scale) or SCALES[scale.strip().lower().removesuffix("s")] if scale else 1


def find_figures(text: str, country: str | None = None) -> Iterator[Figure]:
    """Yield each amount or range with a currency, in order. Placeholders ("$[X]K") and percents are none."""
    position, has_brackets = 0, "[" in text
    while first := AMOUNT.search(text, position):
        bracketed = _BRACKETED.search(text, position, first.end()) if has_brackets else None
        if bracketed and bracketed.start() <= first.start():
            first = bracketed
        if first is not bracketed and first["scale"] is None and _is_name(first):
            position = first.end()
            continue
        figure = _bracketed(bracketed, country) if first is bracketed and bracketed else _plain(text, first, country)
        yield figure
        position = figure.end
    if has_brackets:
        yield from (_bracketed(match, country) for match in _BRACKETED.finditer(text, position))


def _is_name(first: re.Match[str]) -> bool:
    """True where letters and one digit without a scale are no amount: "NIS2" is a law."""
    return len(first["number"]) == 1 and first["sign"].isalpha()


def _plain(text: str, first: re.Match[str], country: str | None) -> Figure:
    sign, low, scale, open_high = first.group("sign", "number", "scale", "open")
    code = currency.iso_code(sign, country)
    second = None if open_high else _SECOND.match(text, first.end()) or _between(text, first)
    if sign == "$" and (whose := _DOLLARS.match(text, second.end() if second else first.end())):
        code = whose["code"]
    if second is None:
        amount = scaled(low, scale)
        span = MoneyRange(currency=code, low=amount, high=amount, open_high=bool(open_high))
        return Figure(first.start(), first.end(), span, first[0])
    high = scaled(second["number"], second["scale"])
    if scale is None and second["scale"] and scaled(low, None) < 1000:
        scale = second["scale"]  # "$34-9B" and "$150–$200K" mean one scale for both ends
    high_code = code if second["sign"] in (None, sign) else currency.iso_code(second["sign"], country)
    span = MoneyRange(
        currency=code,
        low=scaled(low, scale),
        high=high,
        currency_high=high_code if high_code != code else None,
        open_high=bool(second["open"]),
    )
    if high < span.low and (second["sign"] or second["scale"] is None):
        amount = scaled(low, first["scale"])  # "$225K - 4 years": what follows the dash is another number
        return Figure(first.start(), first.end(), MoneyRange(currency=code, low=amount, high=amount), first[0])
    return Figure(first.start(), second.end(), span, text[first.start() : second.end()])


def _between(text: str, first: re.Match[str]) -> re.Match[str] | None:
    """Return the second end of "between $180K and $200K"."""
    return _SECOND_BETWEEN.match(text, first.end()) if text.endswith(("between ", "Between "), 0, first.start()) else None


def _bracketed(match: re.Match[str], country: str | None) -> Figure:
    scale = match["scale"] or match["outer"]
    low = scaled(match["low"], match["low_scale"] or scale)
    high = scaled(match["number"], scale) if match["number"] else low
    span = MoneyRange(currency=currency.iso_code(match["sign"], country), low=low, high=high)
    return Figure(match.start(), match.end(), span, match[0])
