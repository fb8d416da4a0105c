"""Region words of a document: the vocabulary's region they name, whatever tags and marks surround it."""

import re
from collections.abc import Iterator

from build_scripts.markup import plain
from build_scripts.model.vocabulary import Term, Vocabulary
from build_scripts.parse.values import currency

_DECORATION = re.compile(r":[a-z_]+:|[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]")
_CURRENCIES = "|".join([*currency.CODES, *map(re.escape, currency.SIGNS)])
_TAG = re.compile(rf"^(?:HQ|{_CURRENCIES})(?: (?:{_CURRENCIES}))?$")
_OFFICE = re.compile(r"\s+(?:HQ|Benchmark|Headquarters|Office|Area \(HQ\))$")
_PARENTHESIS = re.compile(r"(?P<outside>[^()]*?)\s*\((?P<inside>[^()]*)\)")
_SLASH = re.compile(r"\s*/\s*")
_SLASH_OR = re.compile(r"\s*/\s*|\s*\bor\b\s*")


def find_region(label: str, vocabulary: Vocabulary) -> Term | None:
    """Return the region that a label names: "San Francisco (HQ)", "🇬🇧 London (GBP £)", "US (San Francisco / Seattle)".

    Tried in order: the label as a whole, without its tags, and each of its parts, the most specific first.
    None where no part is in the vocabulary.
    """
    return next((term for name in _readings(label) if (term := vocabulary.regions.find(name))), None)


def _readings(label: str) -> Iterator[str]:
    text = " ".join(_DECORATION.sub(" ", plain(label)).split())
    yield text
    outside, inside = _parenthesis(text)
    inside = "" if _TAG.match(inside) else inside
    outside = _OFFICE.sub("", outside)
    if inside:
        yield f"{outside} ({inside})"
    if not inside or "/" not in inside:
        yield outside
    for part in _SLASH.split(inside):
        yield part
    yield outside
    for part in _SLASH_OR.split(outside):
        yield part
    for part in outside.split(","):
        yield part


def _parenthesis(text: str) -> tuple[str, str]:
    match = _PARENTHESIS.match(text)
    return (match["outside"], match["inside"].strip()) if match else (text, "")
