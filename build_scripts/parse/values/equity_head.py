"""What the head of an equity column says of the grant: its vehicle, the company's stage, the ticker."""

import re

from build_scripts.model.pay import Grant, Stage, Vehicle
from build_scripts.parse.values.currency import CODES

# The first pattern that fits decides.
VEHICLES: tuple[tuple[re.Pattern[str], Vehicle], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), vehicle)
    for pattern, vehicle in (
        (r"options?\b[^|]*\b(?:rsus?|restricted stock)\b|\b(?:rsus?|restricted stock)\b[^|]*\boptions?\b", Vehicle.OPTIONS_OR_RSU),
        (r"\bphantom\b|\bvirtual\b|\bvsops?\b", Vehicle.PHANTOM),
        (r"\bppus?\b", Vehicle.PROFIT_UNIT),
        (r"\bcarry\b|carried interest", Vehicle.CARRY),
        (r"\b[rg]sus?\b|\brestricted (?:stock|shares?)\b", Vehicle.RSU),
        (r"\boptions?\b|\b(?:iso|nso|esop)s?\b|\bbspce\b|\bwarrants?\b", Vehicle.OPTIONS),
        (r"\bprofit", Vehicle.PROFIT_SHARE),
    )
)
STAGES: tuple[tuple[re.Pattern[str], Stage], ...] = (
    (re.compile(r"\bpre-?\s?ipo\b", re.IGNORECASE), Stage.PRE_IPO),
    (re.compile(r"\bprivate\b", re.IGNORECASE), Stage.PRIVATE),
)
_EXCHANGES = (
    "NASDAQ|Nasdaq|NYSE|LSE|TSX|ASX|HKEX|HKSE|SGX|TSE|TWSE|KRX|TASE|SIX|XETRA|Xetra|EPA|AMS|Euronext(?: [A-Z][a-z]+)?"
    "|STO|OMX|B3|NSE|BSE|JSE"
)
_LISTED = re.compile(rf"\b(?:{_EXCHANGES}|[Tt]icker)\s?:\s?([A-Z0-9][A-Z0-9.]{{0,7}})\b")
_SPELLED = re.compile(r"(?<![\w.])([A-Z]{2,5})\s(?:RSUs?|[Ss]tock|[Oo]ptions?|[Ss]hares)\b")
_NO_TICKERS = set(CODES) | {"RSU", "RSUS", "PSU", "PPU", "GSU", "IPO", "ISO", "NSO", "ESOP", "ESPP", "LTI", "LTIP", "US", "UK", "EU", "EST"}


def read_equity_head(head: str) -> Grant:
    """Return what the plain words of a column or row head say; EQUITY and None where they say no more. Never fails."""
    vehicle = next((vehicle for pattern, vehicle in VEHICLES if pattern.search(head)), Vehicle.EQUITY)
    stage = next((stage for pattern, stage in STAGES if pattern.search(head)), None)
    listed = _LISTED.search(head) or _SPELLED.search(head)
    ticker = listed[1] if listed and listed[1] not in _NO_TICKERS else None
    return Grant(vehicle=vehicle, stage=stage, ticker=ticker)
