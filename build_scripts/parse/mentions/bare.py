"""Amounts that are asked without a verb: "That is rare work — $235K base.", "$25K signing bonus." """

import re

from build_scripts.parse.values.amount import AMOUNT, Figure

_SMALL = re.compile(
    r"\b(?:an?|and|plus|with|in|over|of|the|as|for|base|salary|rsus?|stock|equity|options?|ppus?|units|grants?|bonus|sign(?:ing)?|on|total|comp|compensation|tc"
    r"|year|years|yr|annual|annually|first|four|guaranteed|target|vesting|starting|two|one|minimum|to|join|current|fmv|at)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"base|rsu|equity|bonus|sign|total|comp|year|stock|salary|option|ppu", re.IGNORECASE)


def is_bare_ask(text: str, figure: Figure) -> bool:
    """True where the clause of a spoken figure names amounts and components alone: nothing else is said of them."""
    heads = [match.end() for match in re.finditer(r"[:—–]\s|--\s", text[: figure.start])]
    clause = text[heads[-1] if heads else 0 :]
    rest = _SMALL.sub(" ", AMOUNT.sub(" ", clause))
    return len(re.findall(r"[A-Za-z]{2,}", rest)) <= 1 and bool(_NAMED.search(clause))
