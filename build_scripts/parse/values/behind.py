"""Currencies that stand behind their amounts in running text: "180K USD", "150,000 GBP", "180k–200k EUR", "95.000 €"."""

import re

from build_scripts.parse.values import currency
from build_scripts.parse.values.amount import NUMBER, SCALE, scaled

_WORDS = frozenset([*currency.CODES, "NIS", "RMB", "zł", "Kč", "kr"])
_BEHIND = rf"(?P<gap>[ \u00a0]?)(?P<code>(?:{'|'.join(sorted(_WORDS))})(?![\w$])|[€£₹₪](?![ \u00a0]?\d))"
# What may be a number with a currency behind it, found from its last digit: few texts have one, so that is asked first.
_MAY_BE = re.compile(
    r"[0-9](?![0-9.,%])(?: ?(?=[KkMmBbLCtlc])(?:[KkMBL]|MM|Cr|bn|mn|thousand|[mb]illion|lakhs?|crores?|LPA)(?![A-Za-z]))?+\+?+[ \u00a0]?+"
    r"(?:([A-Z]{3}|zł|Kč|kr)(?![\w$])|[€£₹₪](?![ \u00a0]?\d))"
)
_FIRST = rf"(?P<first>{NUMBER})(?P<first_scale>{SCALE})?\+?"
_SPAN = re.compile(
    rf"(?<![\w$£€₹¥₪₩.,'’+-])(?:{_FIRST}(?P<joint>[ \u00a0]?[-–][ \u00a0]?|—| to | and ))?"
    rf"(?P<last>{NUMBER})(?P<scale>{SCALE})?\+?{_BEHIND}"
)
_SIGNED = re.compile(rf"(?:{currency.PATTERN})\s?(?:{NUMBER})?(?:{SCALE})?\+?(?:\s?[-–]\s?|—| to )?$")
_LEAD = 40  # characters, more than _SIGNED takes
_YEAR = re.compile(r"(?:19|20)\d\d")
_SMALLEST = 1000  # less is no pay: "12 CAD tools"


def currencies_ahead(text: str) -> str:
    """Return a text of the same length in which each currency stands before its amount: "USD 180K", "€95.000".

    Only what is an amount by itself is moved: not a year, nor a number below a thousand. Never fails.
    """
    has_any = any(match[1] is None or match[1] in _WORDS for match in _MAY_BE.finditer(text))
    return _SPAN.sub(_ahead, text) if has_any else text


def _ahead(match: re.Match[str]) -> str:
    words, code = match[0], f"{match['code']}{match['gap']}"
    if not _is_pay(match["last"], match["scale"]) or _SIGNED.search(match.string, max(0, match.start() - _LEAD), match.start()):
        return words
    begin = 0 if match["joint"] is None or _is_range(match) else match.start("last") - match.start()
    return f"{words[:begin]}{code}{words[begin : len(words) - len(code)]}"


def _is_range(match: re.Match[str]) -> bool:
    """True where what stands before the last amount is the low end of it: of "2026 - 150K EUR" it is not."""
    if match["joint"] == " and ":
        return match.string.endswith(("between ", "Between "), 0, match.start())
    shares_scale = match["scale"] and not match["first_scale"] and match["joint"] in ("-", "–", " to ")
    return _is_pay(match["first"], match["first_scale"]) or bool(shares_scale)


def _is_pay(number: str, scale: str | None) -> bool:
    return scaled(number, scale) >= _SMALLEST and (scale is not None or not _YEAR.fullmatch(number))
