"""Figures as the record writes them, one canonical text for the same figures, and that text read back.

``base GBP 110K-150K; equity GBP 80K-120K/grant4; bonus 10-15%``: figures by component, in whole units of the currency, K for
thousands, "+" behind an open end and before an increase, "/" and the time that an amount covers where it is not a year.
A floor begins with ``floor``, the words of a cell that is no amount stand in quotation marks, and a lever ends with the digest of
its words.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from build_scripts.link.traces import spell
from build_scripts.markup import plain
from build_scripts.model.figures import NOTHING, Figure
from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.money import MoneyRange, PercentRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell

MARK_LENGTH = 4
_ORDER = {component: place for place, component in enumerate(Component)}
# Pay of these is a year's unless the document says otherwise, so that a year is not written down.
_OF_A_YEAR = {Component.BASE, Component.BONUS, Component.TOTAL, Component.PROFIT_SHARING}
# As long as an amount can be that is read (``parse.values.amount``), and no longer.
_NUMBER = r"[0-9]{1,25}(?:\.[0-9]{1,12})?K?"
# A string of JSON, without half of a surrogate pair.
_WORDS = r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*"'
_ITEM = re.compile(
    rf"(?P<floor>floor )?(?P<component>{'|'.join(Component)}) (?:"
    rf"(?P<more>\+)?(?P<currency>[A-Z]{{3}}) (?P<low>{_NUMBER})(?:-(?:(?P<other>[A-Z]{{3}}) )?(?P<high>{_NUMBER}))?(?P<open>\+)?"
    rf"|(?P<least>{_NUMBER})(?:-(?P<most>{_NUMBER}))?%(?P<more_percent>\+)?"
    rf"|(?P<words>{_WORDS}))"
    r"(?:/(?=[a-z0-9])(?P<period>year|month|grant)?(?P<vest>[0-9]{1,9})?)?"
)
_DIGEST = re.compile(r"words ([0-9a-z]{1,16})")
_ANY = re.sub(r"\?P<\w+>", "?:", _ITEM.pattern)
_STATE = re.compile(rf"-|{NOTHING}|(?:{_ANY}|{_DIGEST.pattern})(?:; (?:{_ANY}|{_DIGEST.pattern}))*")


def is_figures(text: str) -> bool:
    """True for what stands in the record in the place of figures."""
    return _STATE.fullmatch(text) is not None


def row_text(cells: Iterable[PayCell]) -> str:
    """Return the figures of a row of pay; of a cell with two ranges the first, in local currency."""
    return figures_text(sorted((figure for cell in cells if (figure := _of_cell(cell))), key=lambda figure: _ORDER[figure.component]))


def asks_text(amounts: Iterable[Amount], words: str = "") -> str:
    """Return the asks and floors of a lever or a strategy, each once, and the digest of its words."""
    found = [_of_amount(amount) for amount in amounts if amount.role in (AmountRole.ASK, AmountRole.FLOOR)]
    ordered = sorted(dict.fromkeys(found), key=lambda figure: (figure.is_floor, _ORDER[figure.component]))
    return figures_text(ordered, words)


def figures_text(figures: Sequence[Figure], words: str = "") -> str:
    """Return the canonical text of figures in their order, with the digest of a lever's words behind them."""
    items = [_item(figure) for figure in figures] + ([f"words {words}"] if words else [])
    return "; ".join(items) or NOTHING


def mark_of(text: str) -> str:
    """Return the mark that a link to a lever carries: a hash of its figures and its words, twenty bits in four letters."""
    return spell(int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) & 0xFFFFF, MARK_LENGTH)


def words_of(text: str) -> str:
    """Return the digest of words in a state's text, "" where it has none."""
    found = _DIGEST.fullmatch(text.rpartition("; ")[2])
    return found[1] if found else ""


def read_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a canonical text, in order; none of a subject that is gone or has none."""
    return tuple(_read(found) for found in _ITEM.finditer(text)) if is_figures(text) else ()


def _of_cell(cell: PayCell) -> Figure | None:
    """Return the figure of a cell, None for one that says there is nothing."""
    money, percent = (cell.range if cell.kind is CellKind.MONEY else None), (cell.percent if cell.kind is CellKind.PERCENT else None)
    words = plain(cell.raw) if money is None and percent is None and cell.kind is not CellKind.NONE else None
    if not (money or percent or words):
        return None
    is_usual = cell.component in _OF_A_YEAR and cell.period is Period.YEAR
    return Figure(
        component=cell.component,
        money=money,
        percent=percent,
        words=words,
        period=None if is_usual or not money else cell.period,
        vest_years=cell.vest_years if money else None,
    )


def _of_amount(amount: Amount) -> Figure:
    return Figure(component=amount.component, money=amount.range, is_more=amount.delta, is_floor=amount.role is AmountRole.FLOOR)


def _item(figure: Figure) -> str:
    term = f"/{figure.period.value if figure.period else ''}{figure.vest_years or ''}" if figure.period or figure.vest_years else ""
    return f"{'floor ' if figure.is_floor else ''}{figure.component.value} {_value(figure)}{term}"


def _value(figure: Figure) -> str:
    if figure.money:
        money = figure.money
        other = f"{money.currency_high} " if money.currency_high else ""
        high = f"-{other}{_number(money.high)}" if other or money.high != money.low else ""
        more = "+" if figure.is_more else ""
        return f"{more}{money.currency} {_number(money.low)}{high}{'+' if money.open_high else ''}"
    if figure.percent:
        share = figure.percent
        high = f"-{_number(share.high)}" if share.high != share.low else ""
        return f"{_number(share.low)}{high}%{'+' if share.open_high else ''}"
    return json.dumps(figure.words, ensure_ascii=False)


def _number(value: Decimal) -> str:
    """Return a number without loss and without an exponent, in thousands where it is whole in them."""
    if value and not value % 1000:
        return f"{int(value) // 1000}K"
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _read(found: re.Match[str]) -> Figure:
    part = found.groupdict()
    money = percent = words = None
    if part["currency"]:
        low = _decimal(part["low"])
        high = _decimal(part["high"]) if part["high"] else low
        money = MoneyRange(currency=part["currency"], low=low, high=high, currency_high=part["other"], open_high=bool(part["open"]))
    elif part["least"]:
        least = _decimal(part["least"])
        most = _decimal(part["most"]) if part["most"] else least
        percent = PercentRange(low=least, high=most, open_high=bool(part["more_percent"]))
    else:
        words = str(json.loads(part["words"]))
    return Figure(
        component=Component(part["component"]),
        money=money,
        percent=percent,
        words=words,
        period=Period(part["period"]) if part["period"] else None,
        vest_years=int(part["vest"]) if part["vest"] else None,
        is_more=bool(part["more"]),
        is_floor=bool(part["floor"]),
    )


def _decimal(text: str) -> Decimal:
    return Decimal(text[:-1]) * 1000 if text.endswith("K") else Decimal(text)
