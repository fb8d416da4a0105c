"""The tokens of a value cell: its amounts, percents and periods, and the shape in which they stand."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from build_scripts.model.money import PercentRange, Period
from build_scripts.parse.values import currency
from build_scripts.parse.values.amount import NUMBER, SCALE, scaled

PERIODS = {"yr": Period.YEAR, "year": Period.YEAR, "annum": Period.YEAR, "mo": Period.MONTH, "month": Period.MONTH}
# Beside the scales of running text, a cell may set its letter apart: "$150 K".
_SCALE = rf"{SCALE}|\s[KMLB](?![\w'’])"
# What is cheap to tell stands first, and a currency is not looked for where a digit stands.
_TOKEN = re.compile(
    r"(?P<period>/\s?(?P<years>\d{1,3})?\s?-?(?P<unit>yr|year|annum|mo|month)s?\b)|(?P<mark>[-–—/()~+,.:&;])|(?P<space>\s+)"
    r"|(?P<percent>(?P<share>\d{1,9}(?:\.\d{1,9})?)\s?%(?P<share_open>\+)?)"
    rf"|(?P<amount>(?:(?!\d)(?P<sign>{currency.PATTERN})\s?)?(?P<number>{NUMBER})(?P<scale>{_SCALE})?(?![A-Za-z\d]|[.,]\d)(?P<open>\+)?)"
    rf"|(?!\d)(?P<code>{currency.FOLLOWING})"
    r"|(?P<word>[^\W\d_][\w'’-]*)|(?P<other>\d[\d.,]*|.)"
)
_HIDDEN = re.compile(r"[A-Za-z]{1,3}\d[\d.,]*[KkMLB]")  # an amount behind a sign that no table knows: "R900K"
_APART = "/(),;+&"  # what parts the pieces of a cell: a currency beside an amount is that of its piece alone


class End(NamedTuple):
    """One end of a range while it is read: ``sign`` is None where the document leaves the currency to its neighbour."""

    value: Decimal
    sign: str | None
    open_high: bool = False
    scale: str | None = None  # as written


class Tokens(NamedTuple):
    """The shape of a text, a letter a token (A amount, P percent, W word, ? unreadable), its amounts and percents, its first period."""

    shape: str
    ends: list[End]
    shares: list[PercentRange]
    period: tuple[Period, int | None] | None


def read_tokens(text: str) -> Tokens:
    """Return the tokens of a cell's text. Never fails: what is no token and could be an amount stands as "?" in the shape."""
    shape, since, lead = "", 0, None
    ends: list[End] = []
    shares: list[PercentRange] = []
    period: tuple[Period, int | None] | None = None
    for match in _TOKEN.finditer(text):
        kind, word = match.lastgroup, match[0]  # the outer group: each token is in one
        if kind == "amount":
            number, scale, sign, open_high = match.group("number", "scale", "sign", "open")
            end = End(scaled(number, scale), sign, bool(open_high), scale)
            ends.append(_in_currency(end, lead) if lead else end)
            shape += "A"
        elif kind == "mark":
            shape += _mark(word, shape)
            since, lead = (len(ends), None) if word in _APART else (since, lead)
        elif kind == "percent":
            share = low = Decimal(match["share"])
            if shape.endswith("A-") and ends[-1].sign is None:
                low = ends.pop().value  # "5–10%": the bare number before the dash is a percent too
                shape = shape[:-2]
            shares.append(PercentRange(low=low, high=share, open_high=bool(match["share_open"])))
            shape += "P"
        elif kind == "period":
            # "($48K-$85K/yr)": the unit of the second range, not of the cell
            if period is None and shape.count("(") <= shape.count(")"):
                years = int(match["years"]) if match["years"] else None
                period = (Period.GRANT if years else PERIODS[match["unit"]], years)
        elif kind == "code":
            if len(ends) > since:
                ends[since:] = [_in_currency(end, word) for end in ends[since:]]
                since = len(ends)
            else:
                lead = word
                shape += "W" if word.isalpha() else "?"
        elif kind == "word":
            shape += "-" if word == "to" and shape.endswith("A") else "?" if _HIDDEN.fullmatch(word) else "W"
        elif kind == "other" and _may_be_money(word):
            shape += "?"
    return Tokens(shape, ends, shares, period)


def _mark(mark: str, shape: str) -> str:
    """Return what a mark adds to a shape: any dash is one, "£90K ~ £120K" has one too, "~$90K" is as good as "$90K"."""
    if mark == "~":
        return "-" if shape.endswith("A") else ""
    return "-" if mark in "–—" else mark


def _in_currency(end: End, code: str) -> End:
    """Return an amount in the currency that stands beside it, where it has no sign of its own or only "$"."""
    says_more = end.sign is None or (end.sign == "$" and code in currency.DOLLARS)
    return end._replace(sign=code) if says_more else end


def _may_be_money(mark: str) -> bool:
    return mark[0].isdigit() or mark in "%‰" or unicodedata.category(mark[0]) == "Sc"
