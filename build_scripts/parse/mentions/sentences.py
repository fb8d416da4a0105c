"""Running text to sentences, with the places of each in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.markup import QUOTE_MARKS, plain

_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z$£€₹¥[])|\n+")
_ABBREVIATION = re.compile(r"\b(?:vs|e\.g|i\.e|approx|incl|est|no|Inc|Corp|St|Sr|Jr)\.$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text and the offset at which it begins."""

    start: int
    text: str


def words_of(text: str) -> str:
    """Return the text without Markdown marks and with straight quotation marks, its lines kept apart."""
    return "\n".join(plain(line) for line in text.translate(QUOTE_MARKS).split("\n"))


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in order; joined they give it back."""
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text[start : match.start()]):
            continue
        yield Sentence(start, text[start : match.end()])
        start = match.end()
    if text[start:].strip():
        yield Sentence(start, text[start:])


def is_closed_off(between: str) -> bool:
    """True where a parenthesis or bracket that was open before ``between`` closes in it: what it said holds inside alone."""
    depth = 0
    for mark in between:
        depth += (mark in "([") - (mark in ")]")
        if depth < 0:
            return True
    return False


def outside(text: str) -> str:
    """Return a text with its closed parentheses blanked out, every other character at its place."""
    return re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), text)
