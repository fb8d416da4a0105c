"""Region words of a document: the vocabulary's region they name, whatever tags and marks surround it."""

import html
import re
from collections.abc import Iterable

from build_scripts.markup import plain
from build_scripts.model.vocabulary import Term, Terms, Vocabulary
from build_scripts.parse.values import currency

_DECORATION = re.compile(
    r":[a-z_]+:|[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D]|\[\d+\]|[†‡§¹²³]|</?[a-z][^<>]*>|^\d+\.\s"
)
_CURRENCIES = "|".join([*currency.CODES, *map(re.escape, currency.SIGNS)])
_TAG = re.compile(rf"^(?:HQ|{_CURRENCIES})(?: (?:{_CURRENCIES}))?$")
_OFFICE = re.compile(r"\s+(?:HQ|Benchmark|Headquarters|Office|Area \(HQ\))$")
_AROUND = re.compile(r"^Greater\s+|\s+(?:Metro(?: Area)?|Area|Hub|Campus|Region)$")
_PARENTHESIS = re.compile(r"(?P<outside>[^()]*?)\s*\((?P<inside>[^()]*)\)")
_PARTED = re.compile(r"(?P<outside>[^()]*?)(?:(?<!\s)\s+[-–—]\s+|:\s+)(?P<inside>[^()]+)")
_LABEL = 200  # characters; no longer text is a label in parts
_SLASH = re.compile(r"\s*/\s*")
_SLASH_OR = re.compile(r"\s*/\s*|\s*\bor\b\s*")
# What stands behind the comma after a city's name, and says which country it lies in.
_US_STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT"
    " VT VA WA WV WI WY DC".split()
)
_PROVINCES = frozenset("ON QC BC AB MB SK NS NB NL PE".split())
_IN_STATE = re.compile(r", [A-Z]{2}$")


def find_region(label: str, vocabulary: Vocabulary) -> Term | None:
    """Return the region that a label names: "San Francisco (HQ)", "🇬🇧 London (GBP £)", "US (San Francisco / Seattle)".

    Tried in order: the label as a whole, without its tags, and each of its parts, the most specific first. A part is not taken
    where another says that a place of the same name is meant ("Vancouver, WA"). None where no part is in the vocabulary.
    """
    regions = vocabulary.regions
    if as_written := regions.find(label):
        return as_written
    words = html.unescape(label) if "&" in label else label
    text = " ".join(_DECORATION.sub(" ", plain(words)).split()).strip("_")
    if whole := regions.find(text):
        return whole
    outside, inside = _parts(text)
    outside = _OFFICE.sub("", outside)
    if inside and (both := regions.find(f"{outside} ({inside})")):
        return both
    broad = regions.find(outside) or regions.find(_AROUND.sub("", outside))
    narrow = _first(_SLASH.split(inside), regions) if inside else None
    if broad and narrow:
        return _of_two(broad, narrow, several="/" in inside)
    return broad or narrow or _first(_SLASH_OR.split(outside), regions) or _beside_comma(outside, regions)


def _parts(text: str) -> tuple[str, str]:
    """Split "London (GBP)", "London – Remote" and "HQ: London" in two; a tag in the second place says nothing."""
    match = (_PARENTHESIS.match(text) or _PARTED.fullmatch(text)) if len(text) <= _LABEL else None
    if match is None:
        return text, ""
    inside = _OFFICE.sub("", match["inside"].strip())
    return match["outside"], "" if _TAG.match(inside) else inside


def _of_two(broad: Term, narrow: Term, *, several: bool) -> Term:
    """Return which of two regions "broad (narrow)" is: of "US (San Francisco / Seattle)" and "EMEA (Paris)" the second."""
    here, there = broad.details.get("country"), narrow.details.get("country")
    if several:
        return narrow if there and here in (None, there) else broad
    return narrow if there and here != there else broad


def _first(names: Iterable[str], regions: Terms) -> Term | None:
    return next((term for name in names if (term := regions.find(name))), None)


def _beside_comma(text: str, regions: Terms) -> Term | None:
    """Return the region of a part between commas: "Delft, Netherlands" is the country where the city is unknown."""
    city, *areas = (part.strip() for part in text.split(","))
    term = regions.find(city)
    if not areas:
        return None
    area = _first(areas, regions)
    country = term.details.get("country") if term else None
    for states, home in ((_US_STATES, "US"), (_PROVINCES, "CA")):
        if term and areas[0] in states and country != areas[0]:
            elsewhere = country != home or any(_IN_STATE.search(alias) for alias in term.aliases)
            term = None if elsewhere else term
    if term and area and area.details.get("country") not in (None, country):
        return area
    return term or area
