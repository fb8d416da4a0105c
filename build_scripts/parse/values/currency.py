"""Currency signs and codes as guides write them, and the ISO 4217 code each means."""

import re

SIGNS: dict[str, str] = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "NZ$": "NZD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD",
    "S$": "SGD", "SG$": "SGD", "R$": "BRL", "MX$": "MXN", "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "₪": "ILS", "NIS": "ILS",
    "¥": "CNY", "CN¥": "CNY", "JP¥": "JPY", "RMB": "CNY", "₩": "KRW", "₫": "VND", "₱": "PHP", "฿": "THB", "₺": "TRY", "₦": "NGN",
    "₴": "UAH", "Rp": "IDR", "zł": "PLN", "Kč": "CZK", "kr": "SEK",
    "AUD$": "AUD", "CAD$": "CAD", "HKD$": "HKD", "MXN$": "MXN", "NZD$": "NZD", "SGD$": "SGD", "USD$": "USD",
    "Rs": "INR", "Rs.": "INR",
} | {f"{code} $": code for code in "USD AUD CAD SGD HKD NZD TWD MXN".split()}  # fmt: skip

CODES = (
    "USD EUR GBP CHF INR SGD CNY AUD CAD KRW JPY PLN SEK DKK NOK IDR VND AED SAR UYU HKD ILS BRL TWD NZD MXN ZAR "
    "THB MYR PHP CZK HUF RON TRY ARS CLP COP EGP NGN KES QAR KWD BHD PKR UAH BGN RSD LKR BDT"
).split()

# Signs that several currencies share, and what each country makes of them.
BY_COUNTRY: dict[str, dict[str, str]] = {
    "¥": {"CN": "CNY", "JP": "JPY"},
    "kr": {"SE": "SEK", "DK": "DKK", "NO": "NOK"},
}

# Currencies that are written with a plain "$" where the code beside it says which is meant: "$140K CAD".
DOLLARS = frozenset("USD CAD AUD NZD SGD HKD TWD MXN".split())

_MEANINGS = {code: code for code in CODES} | SIGNS
_SPELLINGS = sorted([*SIGNS, *CODES], key=lambda spelling: (-len(spelling), spelling))

# A code or a lettered sign must not be the end of a word ("MSEK", "CUS$" are no currencies).
# The spellings are grouped by their first character, so that a search leaps from one such character to the next.
PATTERN = "(?:{})".format(
    "|".join(
        rf"{re.escape(first)}(?<![A-Za-z].)(?:{'|'.join(re.escape(spelling[1:]) for spelling in _SPELLINGS if spelling[0] == first)})"
        for first in sorted({spelling[0] for spelling in _SPELLINGS})
    )
)

# Beside an amount that it follows, a sign may also touch the letter of a scale: "95K€".
FOLLOWING = rf"(?:{PATTERN}|[£€₹₪])(?![A-Za-z])"

_STATED = re.compile(FOLLOWING)


def iso_code(spelling: str, country: str | None = None) -> str:
    """Return the ISO 4217 code of a sign or code; ``country`` (ISO 3166) decides where a sign is shared.

    Raises KeyError for a spelling that ``PATTERN`` does not match.
    """
    if country and (shared := BY_COUNTRY.get(spelling)):
        return shared.get(country, SIGNS[spelling])
    return _MEANINGS[spelling]


def stated(label: str, country: str | None = None) -> str | None:
    """Return the ISO 4217 code of the one currency that a label names: "London (GBP £)", "Base Salary (USD)". None for several."""
    found = {iso_code(spelling, country) for spelling in _STATED.findall(label)} if not label.isalpha() else set[str]()
    if len(found) > 1 and "$" in label:
        found -= {"USD"} if found & DOLLARS - {"USD"} and "USD" not in label else set()
    return found.pop() if len(found) == 1 else None


def said_by(cell: str, country: str | None = None) -> str | None:
    """Return the ISO 4217 code that the cell of a column of currencies says: "USD", "usd", "£", "GBP (£)"; None where it says none."""
    code = cell.upper()
    return code if code in CODES else stated(cell, country)


def is_shared(spelling: str, country: str | None) -> bool:
    """True where the sign alone does not say which currency is meant, and the reader should be told what was taken."""
    return spelling in BY_COUNTRY or (spelling == "$" and country not in (None, "US"))
