"""Amounts that are asked without a verb: "That is rare work — $235K base.", "$25K signing bonus." """

import re
from bisect import bisect_right

from build_scripts.parse.values.amount import AMOUNT, Figure

_SMALL = re.compile(
    r"\b(?:an?|and|plus|with|in|over|of|the|as|for|base|salary|rsus?|stock|equity|options?|ppus?|units|grants?|bonus|sign(?:ing)?|on|total|comp|compensation|tc"
    r"|year|years|yr|annual|annually|first|four|guaranteed|target|front-loaded|vesting|starting|two|one|minimum|to|join|current|fmv|at|premium)\b",
    re.IGNORECASE,
)
_CLAUSE_HEAD = re.compile(r"(?:[:—–]|--)\s")
# What one has, or gives up, is no ask.
_HAVE = re.compile(r"\b(?:appreciate|thanks?|offered|received|earn|make|giv(?:e|ing)|forfeit\w*|leaving|los(?:e|ing))\b", re.IGNORECASE)
_REFUSED = (", not ", ", not the ")  # "$210K, not $200K"
_NAMED = re.compile(r"base|rsu|equity|bonus|sign|total|comp|year|/4yr|stock|salary|option|ppu", re.IGNORECASE)


def bare_asks(text: str, figures: tuple[Figure, ...]) -> list[bool]:
    """Say of each spoken figure whether its clause names amounts and components alone: nothing else is said of them."""
    heads = [0, *(match.end() for match in _CLAUSE_HEAD.finditer(text))]
    begins = [heads[bisect_right(heads, figure.start) - 1] for figure in figures]
    is_bare = {begin: _is_bare(text[begin:]) for begin in set(begins)}
    return [is_bare[begin] and not text.endswith(_REFUSED, 0, figure.start) for begin, figure in zip(begins, figures, strict=True)]


def _is_bare(clause: str) -> bool:
    rest = _SMALL.sub(" ", AMOUNT.sub(" ", clause))
    return len(re.findall(r"[A-Za-z]{2,}", rest)) <= 1 and bool(_NAMED.search(clause)) and not _HAVE.search(clause)
