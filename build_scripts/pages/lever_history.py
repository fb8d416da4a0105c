"""What a lever said before: each change of it, and what a link says that was made before the change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.link.figures import mark_of
from build_scripts.model.figures import FiguresState
from build_scripts.pages import text
from build_scripts.pages.change_views import FigureChange, figure_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierView:
    """A change of a lever: its day, its figures, or what else it was.

    ``mark``: what links carry that were made before it, "" where the lever was not there. ``since``: what such a link is to say.
    """

    mark: str
    day: str
    what: str
    figures: tuple[FigureChange, ...]
    since: str


def earlier_views(states: Sequence[FiguresState]) -> tuple[EarlierView, ...]:
    """Return the changes of a lever, the latest first. A mark stands at the last change that it was made before."""
    seen = {mark_of(states[-1].figures)} if states else set()
    return tuple(_views(states, seen))


def _views(states: Sequence[FiguresState], seen: set[str]) -> Iterator[EarlierView]:
    for before, after in reversed(list(pairwise(states))):
        mark = "" if before.is_withdrawn else mark_of(before.figures)
        is_said = mark != "" and mark not in seen
        seen.add(mark)
        figures = () if before.is_withdrawn or after.is_withdrawn else figure_changes(before, after)
        yield EarlierView(
            mark=mark if is_said else "",
            day=text.day(after.day.isoformat()),
            what="withdrawn" if after.is_withdrawn else "published again" if before.is_withdrawn else "" if figures else "words changed",
            figures=figures,
            since=since(_first(mark, states), after, states[-1]) if is_said else "",
        )


def _first(mark: str, states: Sequence[FiguresState]) -> FiguresState:
    """Return the earliest state that a link with this mark can have been made of: a lever may say again what it said before."""
    return next(state for state in states if not state.is_withdrawn and mark_of(state.figures) == mark)


def since(before: FiguresState, after: FiguresState, now: FiguresState) -> str:
    """Say what a lever asked when a link to it was made, from ``before`` on and until ``after``, and what it asks now."""
    when = _between(before, after)
    changes = figure_changes(before, now)
    if not changes:
        same = "; the figures are the same" if figure_changes(None, now) else ""
        return f"The words have changed since this link was made, {when}{same}."
    first, *rest = _clauses(changes)
    return " ".join([f"When this link was made, {when}, {first}", *(f"{clause[0].upper()}{clause[1:]}" for clause in rest)])


def _clauses(changes: Sequence[FigureChange]) -> Iterator[str]:
    """Yield sentences without their capital: what is another amount, what is asked no more, what was not asked yet."""
    both = [change for change in changes if change.old and change.new]
    if len(both) == 1:
        yield f"the ask was {_named(both[0].old, both[0])}; it is {both[0].new} now."
    elif both:
        old, new = (text.listed([_named(words, change) for change, words in pairs]) for pairs in _sides(both))
        yield f"the asks were {old}; they are {new} now."
    if gone := [_named(change.old, change) for change in changes if not change.new]:
        yield f"it asked for {text.listed(gone)}; it no longer does."
    if come := [_named(change.new, change) for change in changes if not change.old]:
        yield f"it did not ask for {text.listed(come)}; it does now."


def _sides(changes: Sequence[FigureChange]) -> tuple[list[tuple[FigureChange, str]], list[tuple[FigureChange, str]]]:
    return [(change, change.old) for change in changes], [(change, change.new) for change in changes]


def _named(words: str, change: FigureChange) -> str:
    return words if change.name == "amount" else f"{words} {change.name}"


def _between(before: FiguresState, after: FiguresState) -> str:
    """Return the days on which a link to a state can have been made."""
    first, last = text.day(before.day.isoformat()), text.day(after.day.isoformat())
    if first == last:
        return f"on {first}"
    return f"between {first.removesuffix(last[-5:])} and {last}"
