"""The region of each figure of a sentence: "£90,000 London", "$180K in San Francisco", "For Singapore, start at S$200,000"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from build_scripts.model.vocabulary import Vocabulary, fold_word
from build_scripts.parse.context import Context
from build_scripts.parse.values.amount import Figure

# The capital stands before what may not precede it, so that a search leaps from one capital to the next.
_NAME = re.compile(r"[A-Z](?<![\w&-].)[\w.]*(?: [A-Z][\w.]*){0,3}")
_LEADING = re.compile(r"(?:^|[;.(—] ?|, )\"?(?:(?:and|or) )?(?:(?:in|for|at) )?(?:the )?$|\bof the $", re.IGNORECASE)
# "For staff roles in London, open at": what the clause is about stands before the region.
_LEADING_ROLE = re.compile(r"(?:^|[.;] )\"?(?:for|in) [^,.;:$£€₹¥—]{2,80} (?:in|at) (?:the )?$", re.IGNORECASE)
_SERIES = 30  # characters between two figures of which one region speaks
_HEADS = re.compile(
    r"(?:-based)?(?: [\w/ -]{0,40}?)?[,:] ?| (?:push|target|aim|open|anchor|ask|start|counter|request|accept|expect)\b(?! (?:is|of|was)\b)"
)
_IN_ASIDE = re.compile(r" \((?:[a-z-]+ ){0,3}")  # "in London (floor £100K) and": what stands between a region and what it still holds for
# "; in Leeds £90K": the amount itself stands right behind.
_IN_PLACE = re.compile(r"(?:^|[;.,(—] )\"?(?:(?:and|or) )?(?:in|for|at) (?:the )?$", re.IGNORECASE)
_AMOUNT = re.compile(r" [A-Z]{0,3} ?[$£€₹¥]\d")
_TRAILING = re.compile(r"\b(?:in|for|at) (?:the )?$|\($", re.IGNORECASE)


class _Place(NamedTuple):
    start: int
    end: int
    name: str
    leads: bool


def regions(text: str, figures: tuple[Figure, ...], context: Context) -> tuple[str | None, ...]:
    """Return the region that a sentence names for each figure, as written; only regions of the vocabulary count.

    A region at the head of a clause speaks of the figures after it; any other of those before it, as far back as the
    last region; the only region of a sentence speaks of all its figures.
    """
    places = list(_places(text, figures, context))
    if not places:
        return (None,) * len(figures)
    if len({place.name for place in places}) == 1:
        return tuple(None if _is_aside(text, figure, places[0], figures) else places[0].name for figure in figures)
    return tuple(_of(text, index, figures, places) for index in range(len(figures)))


def _of(text: str, index: int, figures: tuple[Figure, ...], places: list[_Place]) -> str | None:
    figure = figures[index]
    following = next((place for place in places if place.start >= figure.end), None)
    if following and _is_aside(text, figure, following, figures):
        following = None
    if following and any(
        second.start - first.end > _SERIES for first, second in pairwise(figures[index:]) if second.end <= following.start
    ):
        following = None
    before = [place for place in places if place.end <= figure.start]
    if following and text[: figure.start].endswith("(") and not re.search(r"[()$£€₹¥]", text[figure.end : following.start]):
        return following.name
    is_beside = before and _IN_ASIDE.fullmatch(text, before[-1].end, figure.start)
    if is_beside and following and ")" not in text[figure.end : following.start]:
        is_beside = None
    if before and (before[-1].leads or is_beside):
        return before[-1].name
    return following.name if following and not following.leads else None


def _is_aside(text: str, figure: Figure, place: _Place, figures: tuple[Figure, ...]) -> bool:
    """True where a region stands in a parenthesis with figures of its own: that of "£95,000 base (€110,000 Berlin)" is not of the first."""
    begin = text.rfind("(", figure.end, place.start)
    return begin >= 0 and ")" not in text[begin : place.start] and any(begin < other.start < place.start for other in figures)


def _places(text: str, figures: tuple[Figure, ...], context: Context) -> Iterator[_Place]:
    for match in _NAME.finditer(text):
        run = match[0]
        if run not in context.places:
            context.places[run] = _known(run, context.vocabulary)
        found = context.places[run]
        if found is None:
            continue
        begin, name = match.start() + found[0], found[1]
        before, after = text[:begin], text[begin + len(name) :]
        if after.startswith(("'s", "$")):
            continue
        last = max((figure.end for figure in figures if figure.end <= begin), default=None)
        since = before[last:] if last is not None else ""
        leads = (_LEADING.search(before) and _HEADS.match(after)) or (after.startswith(",") and _LEADING_ROLE.search(before))
        leads = leads or (_AMOUNT.match(after) and _IN_PLACE.search(before))
        if leads and any(figure.start > begin for figure in figures):
            yield _Place(begin, begin + len(name), name, True)
        elif last is not None and _trails(before, since):
            yield _Place(begin, begin + len(name), name, False)


def _trails(before: str, since: str) -> bool:
    """True where a region stands right after a figure, or in the same phrase after "in", "for" or a parenthesis."""
    return since in (" ", "+ ") or (len(since) < 60 and bool(_TRAILING.search(before)) and not re.search(r"[.;:—]", since))


def _known(words: str, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """Return the first region that some capitalised words name, the longest spelling, with its offset in them."""
    parts = words.split(" ")
    for first in range(len(parts)):
        if fold_word(parts[first]) not in vocabulary.regions.first_words:
            continue
        for last in range(len(parts), first, -1):
            name = " ".join(parts[first:last]).rstrip(".")
            if vocabulary.regions.find(name):
                return len(" ".join(parts[:first])) + bool(first), name
    return None
