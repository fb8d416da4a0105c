"""A value cell of a pay table: "$180K–$230K", "£90K / $112K - £120K / $150K", "5–10%", "8,000 – 15,000 options", "—"."""

import re
from typing import NamedTuple

from build_scripts.model.money import MoneyRange, PercentRange, Period
from build_scripts.model.pay import CellKind
from build_scripts.parse.values import currency
from build_scripts.parse.values.amount import NUMBER, factor, scaled
from build_scripts.parse.values.cell_text import cleaned, without_hedges, worded_period
from build_scripts.parse.values.cell_tokens import End, Tokens, read_tokens

NONE = {"", "-", "–", "—", "none", "n/a", "na", "nil"}
_RANGE = re.compile(r"A-A|A")
# One range in one currency, as most cells are: read at once, just as its tokens would be.
_PLAIN = re.compile(rf"(?!\d)({currency.PATTERN})\s?({NUMBER})(?P<scale>[KMLB])?\s?[-–]\s?(?:\1\s?)?({NUMBER})(?P<high_scale>[KMLB])?")
_NOTE = re.compile(r"(?<!\s)\s*\(((?=[^()]*[A-Za-z]{3})[^()]*)\)")
_CONVERSION = re.compile(r"A(?:-A)?")


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


_Pair = tuple[End, End]


def read_cell(raw: str, country: str | None = None, stated: str | None = None) -> CellValue:
    """Read one cell; ``country`` (ISO 3166) decides signs that several currencies share, ``stated`` (ISO 4217) is the currency that
    row or column states for amounts without any. Never fails.

    Money without a currency, a broken number, and anything beyond the grammar give ``unreadable``, and kind TEXT where
    no amount is sure.
    """
    if plain := _plain(raw, country):
        return plain
    text = cleaned(raw.replace("*", "").replace("`", "").strip())
    if text.lower() in NONE:
        return CellValue(kind=CellKind.NONE)
    if text != raw and (plain := _plain(text, country)):
        return plain
    notes = tuple(note.strip() for note in _NOTE.findall(text)) if "(" in text else ()
    body = _NOTE.sub("", text) if notes else text
    if notes and body.lower() in NONE:
        return CellValue(kind=CellKind.NONE, note="; ".join(notes))
    tokens = _in_stated(read_tokens(body), stated) if stated else read_tokens(body)
    shares, ends = tokens.shares, tokens.ends
    percent = PercentRange(low=shares[0].low, high=shares[-1].high, open_high=shares[-1].open_high) if shares else None
    kind = CellKind.PERCENT if percent else CellKind.TEXT
    pairs: list[_Pair] = []
    unreadable = "?" in tokens.shape
    if unreadable:
        kind, percent = CellKind.TEXT, None
    elif any(end.sign for end in ends):
        kind, (pairs, unreadable) = CellKind.MONEY, _pairs(tokens)
        pairs += _conversions(notes, pairs[0], country) if notes and len(pairs) == 1 else []
    elif ends and percent:
        unreadable = any(end.scale or end.value >= 1000 for end in ends)
    elif ends:
        unreadable = "W" not in tokens.shape[tokens.shape.index("A") :]
        kind = CellKind.TEXT if unreadable else CellKind.COUNT
    has_words = bool(pairs) and (bool(notes) or "W" in tokens.shape)
    period, years = tokens.period or (worded_period(body, notes) if has_words else None) or (None, None)
    # A second range is a conversion that says its currency by standing beside the first; only the first can be unclear.
    signs = {end.sign for pair in pairs[:1] for end in pair if end.sign and currency.is_shared(end.sign, country)}
    return CellValue(
        kind=kind,
        ranges=tuple(_range(low, high, country) for low, high in pairs),
        percent=percent,
        period=period,
        vest_years=years,
        note="; ".join(notes) or None,
        unreadable=unreadable,
        shared_signs=tuple(sorted(signs)),
    )


def _plain(text: str, country: str | None) -> CellValue | None:
    """Return what a cell says that is one range in one currency; None for any other."""
    match = _PLAIN.fullmatch(text)
    if match is None or (match["scale"] is None) is not (match["high_scale"] is None):
        return None
    sign, low, scale, high, high_scale = match.groups()
    code = currency.iso_code(sign, country)
    span = MoneyRange(currency=code, low=scaled(low, scale), high=scaled(high, high_scale))
    return CellValue(CellKind.MONEY, (span,), shared_signs=(sign,) if currency.is_shared(sign, country) else ())


def _in_stated(tokens: Tokens, code: str) -> Tokens:
    """Return amounts without any currency in the stated one; what a word counts, or what is too small for pay, is no amount."""
    ends, shape = tokens.ends, tokens.shape
    is_pay = bool(ends) and not any(end.sign for end in ends) and "W" not in shape and max(end.value for end in ends) >= 1000
    return tokens._replace(ends=[end._replace(sign=code) for end in ends]) if is_pay else tokens


def _pairs(tokens: Tokens) -> tuple[list[_Pair], bool]:
    """Group the ends into ranges: "A-A", "A-A/A-A", "A-A(A-A)", and the interleaved "A/A-A/A".

    A range without any currency is none beside others that have one: "5,000 RSUs ($80K)". The second value is true where
    such a range is neither counted by a word nor small enough to be years or the mark of a footnote.
    """
    ends, shape = tokens.ends, tokens.shape
    if shape == "A-A":  # as nearly all are; one of its ends has a sign
        return [_scaled(*ends)], False
    if "A/A-A/A" in shape and len(ends) == 4:
        found = [((ends[0], ends[2]), ""), ((ends[1], ends[3]), "")]
    else:
        found, index = [], 0
        for match in _RANGE.finditer(shape):
            last = index + (1 if match[0] == "A-A" else 0)
            found.append(((ends[index], ends[last]), shape[match.end() : match.end() + 1]))
            index = last + 1
    bare = [(high, after) for (low, high), after in found if not (low.sign or high.sign)]
    lost = any(after != "W" and (high.scale or high.value >= 1000) for high, after in bare)
    return [_scaled(low, high) for (low, high), _ in found if low.sign or high.sign], lost


def _scaled(low: End, high: End) -> _Pair:
    """Return a range whose ends have one scale where only one of them says it: "$150–$200K", "₹47–59L"."""
    if low is not high and bool(low.scale) != bool(high.scale):
        scale = factor(low.scale or high.scale)
        low, high = (end if end.scale or end.value >= 1000 else end._replace(value=end.value * scale) for end in (low, high))
    return low, high


def _conversions(notes: tuple[str, ...], first: _Pair, country: str | None) -> list[_Pair]:
    """Return the range that a note says the first one comes to in another currency: "(approx. $112K–$150K)"."""
    for note in notes:
        if any(map(str.isdigit, note)):
            tokens = read_tokens(without_hedges(note))
            if _CONVERSION.fullmatch(tokens.shape) and tokens.period is None and tokens.ends[0].sign:
                (low, high), *_ = _pairs(tokens)[0]
                if _range(low, high, country).currency != _range(*first, country).currency:
                    return [(low, high)]
    return []


def _range(low: End, high: End, country: str | None) -> MoneyRange:
    first = currency.iso_code(low.sign or high.sign or "$", country)
    second = currency.iso_code(high.sign, country) if high.sign else first
    return MoneyRange(
        currency=first,
        low=low.value,
        high=high.value,
        currency_high=second if second != first else None,
        open_high=high.open_high,
    )
