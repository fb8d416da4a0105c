"""A value cell of a pay table: "$180K–$230K", "£90K / $112K - £120K / $150K", "5–10%", "8,000 – 15,000 options", "—"."""

import re
from decimal import Decimal
from typing import NamedTuple

from build_scripts.model.money import MoneyRange, PercentRange, Period
from build_scripts.model.pay import CellKind
from build_scripts.parse.values import currency
from build_scripts.parse.values.amount import NUMBER, SCALE, scaled

NONE = {"", "-", "–", "—", "none", "n/a", "na", "nil"}
PERIODS = {"yr": Period.YEAR, "year": Period.YEAR, "annum": Period.YEAR, "mo": Period.MONTH, "month": Period.MONTH}
_TOKEN = re.compile(
    rf"(?P<percent>(?P<share>\d{{1,9}}(?:\.\d{{1,9}})?)\s?%(?P<share_open>\+)?)"
    rf"|(?P<amount>(?:(?P<sign>{currency.PATTERN})\s?)?(?P<number>{NUMBER})(?P<scale>{SCALE})?(?![A-Za-z\d]|[.,]\d)(?P<open>\+)?)"
    r"|(?P<period>/\s?(?P<years>\d{1,3})?\s?-?(?P<unit>yr|year|annum|mo|month)s?\b)"
    r"|(?P<mark>[-–—/()~+,.:&;])|(?P<word>[^\W\d_][\w'’-]*)|(?P<space>\s+)|(?P<other>\d[\d.,]*|.)"
)
_RANGE = re.compile(r"A-A|A")
_NOTE = re.compile(r"(?<!\s)\s*\(((?=[^()]*[A-Za-z]{3})[^()]*)\)")


class CellValue(NamedTuple):
    """What a cell says. ``unreadable`` is true where an amount stands in it that could not be read."""

    kind: CellKind
    ranges: tuple[MoneyRange, ...] = ()
    percent: PercentRange | None = None
    period: Period | None = None
    vest_years: int | None = None
    note: str | None = None
    unreadable: bool = False
    shared_signs: tuple[str, ...] = ()


class _End(NamedTuple):
    """One end of a range while it is read: ``sign`` is None where the document leaves the currency to its neighbour."""

    value: Decimal
    sign: str | None
    open_high: bool = False


def read_cell(raw: str, country: str | None = None) -> CellValue:
    """Read one cell; ``country`` (ISO 3166) decides signs that several currencies share. Never fails.

    Money without a currency, a broken number, and anything beyond the grammar give ``unreadable`` and kind TEXT.
    """
    text = raw.replace("*", "").replace("`", "").strip()
    if text.lower() in NONE:
        return CellValue(kind=CellKind.NONE)
    notes = tuple(note.strip() for note in _NOTE.findall(text)) if "(" in text else ()
    shape, ends, shares, periods = _tokens(_NOTE.sub("", text) if notes else text)
    percent = PercentRange(low=shares[0].low, high=shares[-1].high, open_high=shares[-1].open_high) if shares else None
    kind = CellKind.PERCENT if percent else CellKind.TEXT
    pairs: list[tuple[_End, _End]] = []
    unreadable = "?" in shape
    if unreadable:
        kind, percent = CellKind.TEXT, None
    elif any(end.sign for end in ends):
        kind, pairs = CellKind.MONEY, _pairs(shape, ends)
    elif ends:
        unreadable = "W" not in shape[shape.index("A") :]
        kind = CellKind.TEXT if unreadable else CellKind.COUNT
    # A second range is a conversion that says its currency by standing beside the first; only the first can be unclear.
    signs = {end.sign for pair in pairs[:1] for end in pair if end.sign and currency.is_shared(end.sign, country)}
    return CellValue(
        kind=kind,
        ranges=tuple(_range(low, high, country) for low, high in pairs),
        percent=percent,
        period=periods[0][0] if periods else None,
        vest_years=periods[0][1] if periods else None,
        note="; ".join(notes) or None,
        unreadable=unreadable,
        shared_signs=tuple(sorted(signs)),
    )


def _tokens(text: str) -> tuple[str, list[_End], list[PercentRange], list[tuple[Period, int | None]]]:
    """Return the cell's shape, a letter a token (A amount, P percent, W word, ? unreadable), its amounts, percents and periods."""
    shape = ""
    ends: list[_End] = []
    shares: list[PercentRange] = []
    periods: list[tuple[Period, int | None]] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup  # the outer group: each token is in one
        if kind == "amount":
            number, scale, sign, open_high = match.group("number", "scale", "sign", "open")
            ends.append(_End(scaled(number, scale), sign, bool(open_high)))
            shape += "A"
        elif kind == "mark":
            shape += "-" if match[0] in "–—" else match[0]
        elif kind == "percent":
            share = Decimal(match["share"])
            low = share
            if shape.endswith("A-") and ends[-1].sign is None:
                low = ends.pop().value  # "5–10%": the bare number before the dash is a percent too
                shape = shape[:-2]
            shares.append(PercentRange(low=low, high=share, open_high=bool(match["share_open"])))
            shape += "P"
        elif kind == "period":
            if shape.count("(") > shape.count(")"):
                continue  # "($48K-$85K/yr)": the unit of the second range, not of the cell
            years = int(match["years"]) if match["years"] else None
            periods.append((Period.GRANT if years else PERIODS[match["unit"]], years))
        elif kind == "word":
            shape += "W"
        elif kind == "other":
            shape += "?"
    return shape, ends, shares, periods


def _pairs(shape: str, ends: list[_End]) -> list[tuple[_End, _End]]:
    """Group the ends into ranges: "A-A", "A-A/A-A", "A-A(A-A)", and the interleaved "A/A-A/A"."""
    if shape.startswith("A/A-A/A"):
        return [(ends[0], ends[2]), (ends[1], ends[3])]
    pairs: list[tuple[_End, _End]] = []
    index = 0
    for match in _RANGE.finditer(shape):
        last = index + (1 if match[0] == "A-A" else 0)
        pairs.append((ends[index], ends[last]))
        index = last + 1
    return pairs


def _range(low: _End, high: _End, country: str | None) -> MoneyRange:
    first = currency.iso_code(low.sign or high.sign or "$", country)
    second = currency.iso_code(high.sign, country) if high.sign else first
    return MoneyRange(
        currency=first,
        low=low.value,
        high=high.value,
        currency_high=second if second != first else None,
        open_high=high.open_high,
    )
