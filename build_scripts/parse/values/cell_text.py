"""The words of a value cell: other spellings of the same marks, hedges, and the time that words say an amount covers."""

import html
import re

from build_scripts.model.money import Period

# A cell without any of these is as it should be, as nearly all are.
_ODD = re.compile(r"[&<\\\[¹²³†‡‐‑‒―−﹣－～〜￥＄％／]|[ \u00a0\u2009\u202f'’](?<=\d.)(?=\d{3}(?!\d))")
_SAME = str.maketrans(
    dict.fromkeys("‐‑‒―−﹣－～〜", "–") | {"￥": "¥", "＄": "$", "％": "%", "／": "/", "\\": None} | dict.fromkeys("¹²³†‡")
)
_GROUPED = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))")
_BREAK = re.compile(r"<br\s*/?>|\\\|", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\s*\[\d{1,2}\]")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_HEDGE = re.compile(r"\b(?:approx(?:imately)?|about|around|roughly|circa|ca|equiv(?:alent)?)\b\.?", re.IGNORECASE)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNT = rf"\d|{'|'.join(_NUMBERS)}"
_YEARS = r"[ -]?(?:years?|yrs?)\b"
_GRANT = re.compile(
    rf"\bover (?:({_COUNT})){_YEARS}|\b({_COUNT}){_YEARS}(?:[ -](?:vest|grant|schedule)|\)?$)|\brsus?/(\d)yr\b", re.IGNORECASE
)
_PER = (
    (re.compile(r"\bper (?:year|annum)\b|\bannual(?:ly|ized)?\b|\byearly\b|\bp\.\s?a\.|\blpa\b", re.IGNORECASE), Period.YEAR),
    (re.compile(r"\bper month\b|\bmonthly\b", re.IGNORECASE), Period.MONTH),
)


def cleaned(text: str) -> str:
    """Return a cell's text with HTML, odd dashes, full-width signs and grouping by spaces or apostrophes spelled as usual.

    The marks of footnotes are left out.
    """
    if not _ODD.search(text):
        return text
    text = _FOOTNOTE.sub("", _TAG.sub("", _BREAK.sub(" / ", html.unescape(text))))
    return _GROUPED.sub(",", text.translate(_SAME)).strip()


def without_hedges(text: str) -> str:
    """Return a text without words that only say that its amounts are rough."""
    return _HEDGE.sub(" ", text).strip()


def worded_period(body: str, notes: tuple[str, ...]) -> tuple[Period, int | None] | None:
    """Return the time that a cell's words say its amount covers: "over 4 years" and "(4yr vest)" mean the grant, "monthly" a month.

    What a note says of a year or a month is said of its own amounts. None where the words say nothing.
    """
    for text in (body, *notes):
        if term := _GRANT.search(text):
            said = (term[1] or term[2] or term[3]).lower()
            return Period.GRANT, _NUMBERS.get(said) or int(said)
    return next(((period, None) for pattern, period in _PER if pattern.search(body)), None)
