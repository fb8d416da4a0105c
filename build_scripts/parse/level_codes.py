"""Level codes in a few words: "Google L4-L5 Security Engineer" holds L4 and L5, "Meta IC4-5" IC4 and IC5, "62-64" three."""

import re
from typing import NamedTuple

# A prefix of capitals, or a word that counts levels; quarters, halves and fiscal years look alike but are no levels.
_PREFIX = r"(?<![A-Za-z0-9$])(?!(?:Q|H|FY|W|SOC|ISO|GPT|COVID)-?\d)(?:[A-Z]{1,4}|(?:[Bb]and|[Gg]rade|[Ll]evel|Tier|Zone|GCB) )"
_LETTERED = re.compile(
    rf"(?P<prefix>{_PREFIX})(?P<joint>-?)(?P<low>\d{{1,2}}(?:[abAB]\b)?)(?![\d%A-Za-z]|\.\d)"
    r"(?:\s?(?P<dash>[-–‑/]|to)\s?(?P<again>(?P=prefix)-?)?(?P<high>\d{1,2})(?![\d%A-Za-z]))?\+?"
)
# Two digits, one with the letter of its half ("5a"), or three at the end that stand alone or behind capitals, as banks number
# grades ("VP (603)"): no level in "Fortune 500".
_BARE = re.compile(
    r"(?<![\w$£€.,%-])(?P<low>\d{2}|\d[ab]\b|"
    r"(?:(?<![^(])|(?<=[A-Z]{2} ))\d{3}(?=(?:[-–/]\d{3})?\)?$))(?:\s?(?P<dash>[-–‑/])\s?(?P<high>\d{2,3}))?"
    r"(?!\s?[-–/]\s?\d|[\w%,.]\d|[\dA-Za-z%+]| ?(?:\+|years?|yrs?|months?))"
)
# A level and its step ("2-1", "1-2 to 2-2"), of two steps a level, where nothing goes on after it.
_STEPPED = re.compile(r"(?<![\w$£€.,%–-])(?P<low>[1-5][-–][12])(?:(?P<dash>/| to )(?P<high>[1-5][-–][12]))?(?=\s*(?:$|[),;/]))")


class CodeMatch(NamedTuple):
    """Codes found in a text, expanded, and the place they take up."""

    start: int
    end: int
    codes: tuple[str, ...]


def find_codes(text: str, *, bare_numbers: bool = False) -> tuple[CodeMatch, ...]:
    """Return the level codes of a text in order; ranges are expanded with their prefix. Never fails.

    ``bare_numbers`` also takes two-digit numbers ("Microsoft 62-64"), which is right only where a level is expected.
    """
    found = [
        CodeMatch(match.start(), match.end(), _expand(match["prefix"] + match["joint"], match["low"], match["high"], match["dash"]))
        for match in _LETTERED.finditer(text)
    ]
    if not found and bare_numbers:
        found = [
            CodeMatch(match.start(), match.end(), _expand("", match["low"], match["high"], match["dash"])) for match in _BARE.finditer(text)
        ]
    if not found and bare_numbers and ("-" in text or "–" in text):
        found = [
            CodeMatch(match.start(), match.end(), _steps(match["low"], match["high"], match["dash"])) for match in _STEPPED.finditer(text)
        ]
    return tuple(found)


def codes_of(text: str, *, bare_numbers: bool = False) -> tuple[str, ...]:
    """Return only the codes of ``find_codes``, each once, in order."""
    return tuple(dict.fromkeys(code for match in find_codes(text, bare_numbers=bare_numbers) for code in match.codes))


def _steps(low: str, high: str | None, dash: str | None) -> tuple[str, ...]:
    """Expand "1-2 to 2-2" to 1-2, 2-1, 2-2; two steps with a slash between stay two."""
    low, high = low.replace("–", "-"), high and high.replace("–", "-")
    if high is None or dash == "/":
        return (low,) if high is None else tuple(dict.fromkeys((low, high)))
    first, last = ((int(step[0]) - 1) * 2 + int(step[2]) - 1 for step in (low, high))
    return tuple(f"{place // 2 + 1}-{place % 2 + 1}" for place in range(first, last + 1))


def _expand(prefix: str, low: str, high: str | None, dash: str | None) -> tuple[str, ...]:
    if high is None:
        return (f"{prefix}{low}",)
    first, last = int(low.rstrip("abAB")), int(high)
    if not low.isdigit():
        return (f"{prefix}{low}", *(f"{prefix}{number}" for number in range(first + 1, last + 1)))
    if dash == "-" and last < first:
        return (f"{prefix}{low}-{high}",)  # "T3-1": a level and its step
    if dash == "/" or not 0 <= last - first <= 9:
        return tuple(dict.fromkeys((f"{prefix}{low}", f"{prefix}{high}")))
    return tuple(f"{prefix}{number}" for number in range(first, last + 1))
