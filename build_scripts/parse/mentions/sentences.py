"""Running text to sentences, with the places of each in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(r"(?<=[.!?])[\"”')\]]*\s+(?=[\"“'(\[*]*[A-Z$£€₹[])|\n+")
_ABBREVIATION = re.compile(r"\b(?:vs|e\.g|i\.e|approx|incl|est|no|Inc|Corp|St|Sr|Jr)\.$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text and the offset at which it begins."""

    start: int
    text: str


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in order; joined with what separates them they give it back."""
    start = 0
    for match in _END.finditer(text):
        piece = text[start : match.start()]
        if _ABBREVIATION.search(piece):
            continue
        yield Sentence(start, text[start : match.end()])
        start = match.end()
    if text[start:].strip():
        yield Sentence(start, text[start:])
