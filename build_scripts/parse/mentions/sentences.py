"""Running text to sentences, with the places of each in the text."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from build_scripts.markup import plain, straight

# It takes the last character of the sentence too, so that the search leaps from one such character to the next.
_END = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)[\"')\]]*\s+(?=[\"'(\[]*[A-Z$£€₹¥[]))")
# A longer sentence is cut: all that is asked of a sentence takes time that grows faster than its length.
_LONGEST = 1_000
_MARKS = ("*", "`", "\\", "](")  # without any of them a line has nothing but spaces that ``plain`` would change
_BULLET, _BULLET_BEGINS = re.compile(r"^[ \t]*(?:[-+•*]|\d{1,2}[.)])[ \t]+"), frozenset(" \t-+•*0123456789")
_LEAD = 80  # characters
_ABBREVIATIONS = ("vs.", "e.g.", "i.e.", "approx.", "incl.", "est.", "no.", "inc.", "corp.", "st.", "sr.", "jr.")
_ABBREVIATION = re.compile(rf"\b(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})$")
_LONGEST_ABBREVIATION = 10  # characters, with what stands before it


_MARK = re.compile('"')
_BRACKET = re.compile(r"[()\[\]]")
_PARENTHESIS = re.compile(r"\([^()]*\)")


class Sentence(NamedTuple):
    """A sentence of a text and the offset at which it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Speech:
    """The quotation marks of a text: what is said in it, and what leads to that."""

    text: str
    marks: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Speech":
        """Find the straight quotation marks of a text."""
        return cls(text, tuple(match.start() for match in _MARK.finditer(text)))

    def is_open(self, place: int) -> bool:
        """True where the quotation marks before a place do not pair off."""
        return bisect_left(self.marks, place) % 2 == 1

    def lead(self, place: int) -> str:
        """Return the last words before the quotation mark before a place; "" where there is none."""
        count = bisect_left(self.marks, place)
        return self.text[max(0, self.marks[count - 1] - _LEAD) : self.marks[count - 1]] if count else ""


def lowered(text: str) -> str:
    """Return a text with the capitals A to Z in lower case, every character at its place."""
    return text.lower() if text.isascii() else text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def words_of(text: str) -> str:
    """Return the text without Markdown marks, bullets and numbers of items, with straight quotation marks, its lines kept apart."""
    lines = straight(text).replace("’", "'").split("\n")
    if len(lines) > 1:
        lines = [_BULLET.sub("", line, 1) if line[:1] in _BULLET_BEGINS else line for line in lines]
    if any(mark in text for mark in _MARKS):
        return "\n".join(map(plain, lines))
    return "\n".join(" ".join(line.split()) for line in lines)


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in order; joined they give it back."""
    start = 0
    for match in _END.finditer(text):
        place = match.start() + 1
        if text[place - 1] == "." and _is_abbreviated(text[max(start, place - _LONGEST_ABBREVIATION) : place].lower()):
            continue
        end = match.end()
        if end - start <= _LONGEST:
            yield Sentence(start, text[start:end])
        else:
            yield from _cut(text, start, end)
        start = end
    if text[start:].strip():
        yield from _cut(text, start, len(text))


def _is_abbreviated(end: str) -> bool:
    """True where a text in lower case ends with an abbreviation; most do not even end with its letters."""
    return end.endswith(_ABBREVIATIONS) and bool(_ABBREVIATION.search(end))


def _cut(text: str, start: int, end: int) -> Iterator[Sentence]:
    """Yield a sentence, one beyond the limit in pieces that end at a space where there is one."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
        yield Sentence(start, text[start:cut])
        start = cut
    yield Sentence(start, text[start:end])


def is_closed_off(between: str) -> bool:
    """True where a parenthesis or bracket that was open before ``between`` closes in it: what it said holds inside alone."""
    if ")" not in between and "]" not in between:
        return False
    depth = 0
    for mark in _BRACKET.findall(between):
        depth += 1 if mark in "([" else -1
        if depth < 0:
            return True
    return False


def outside(text: str) -> str:
    """Return a text with its closed parentheses blanked out, every other character at its place."""
    return _PARENTHESIS.sub(lambda match: " " * len(match[0]), text) if "(" in text else text
