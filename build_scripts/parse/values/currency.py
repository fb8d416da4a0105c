"""Currency signs and codes as guides write them, and the ISO 4217 code each means."""

import re

SIGNS: dict[str, str] = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "NZ$": "NZD", "A$": "AUD", "C$": "CAD", "CA$": "CAD", "S$": "SGD",
    "R$": "BRL", "MX$": "MXN", "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "₪": "ILS", "NIS": "ILS",
    "¥": "CNY", "₩": "KRW", "zł": "PLN", "kr": "SEK", "AU$": "AUD", "SG$": "SGD",
    "CN¥": "CNY", "JP¥": "JPY", "RMB": "CNY", "Rs": "INR", "Rs.": "INR",
} | {f"{code}{space}$": code for code in "USD AUD CAD SGD HKD NZD TWD MXN".split() for space in ("", " ")}  # fmt: skip

CODES = (
    "USD EUR GBP CHF INR SGD CNY AUD CAD KRW JPY PLN SEK DKK NOK IDR VND AED SAR UYU HKD ILS BRL TWD NZD MXN ZAR "
    "THB MYR PHP CZK HUF RON TRY ARS CLP COP EGP NGN KES QAR KWD BHD PKR"
).split()

# Signs that several currencies share, and what each country makes of them.
BY_COUNTRY: dict[str, dict[str, str]] = {
    "¥": {"CN": "CNY", "JP": "JPY"},
    "kr": {"SE": "SEK", "DK": "DKK", "NO": "NOK"},
}

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


def iso_code(spelling: str, country: str | None = None) -> str:
    """Return the ISO 4217 code of a sign or code; ``country`` (ISO 3166) decides where a sign is shared.

    Raises KeyError for a spelling that ``PATTERN`` does not match.
    """
    if country and (shared := BY_COUNTRY.get(spelling)):
        return shared.get(country, SIGNS[spelling])
    return _MEANINGS[spelling]


def is_shared(spelling: str, country: str | None) -> bool:
    """True where the sign alone does not say which currency is meant, and the reader should be told what was taken."""
    return spelling in BY_COUNTRY or (spelling == "$" and country not in (None, "US"))
