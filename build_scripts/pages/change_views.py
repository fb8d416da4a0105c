"""What became of figures, in words: by day and guide, each change with what it was and what it is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest

from build_scripts.link import addresses
from build_scripts.link.changes import Change, GuideDay, News
from build_scripts.link.figures import read_figures
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.figures import Figure, FiguresState
from build_scripts.pages import text
from build_scripts.pages.page import Link, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """One figure: ``old`` is "" where there was none before, ``new`` where there is none any more."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What became of a row of pay, a lever or a strategy (``kind``); ``what`` says it where figures do not."""

    kind: str
    link: Link
    what: str
    figures: tuple[FigureChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideDayView:
    """What became of a guide on one day; ``what`` says it of the guide as a whole, "" where parts of it changed."""

    guide: Link
    what: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """One day, in words and as the anchor of its heading."""

    day: str
    anchor: str
    guides: tuple[GuideDayView, ...]


def day_views(days: Iterable[GuideDay], index: SiteIndex, place: Place) -> Iterator[DayView]:
    """Yield each day with its guides, for a page at ``place``."""
    for day, several in groupby(days, key=lambda one: one.day.isoformat()):
        guides = tuple(guide_day_view(one, index, place) for one in several)
        yield DayView(day=text.day(day), anchor=f"d{day}", guides=guides)


def guide_day_view(one: GuideDay, index: SiteIndex, place: Place) -> GuideDayView:
    """Return what became of a guide on one day."""
    return GuideDayView(
        guide=place.to(addresses.guide(one.guide_id), one.name or one.guide_id),
        what=_what(one),
        changes=tuple(_change(change, one, index, place) for change in one.changes),
    )


def figure_changes(before: FiguresState | None, after: FiguresState | None) -> tuple[FigureChange, ...]:
    """Return what differs between two states, figure by figure; figures of one component are compared in their order."""
    old, new = (read_figures(state.figures) if state else () for state in (before, after))
    gone, come = list(_without(old, new)), list(_without(new, old))
    keys = sorted({_key(one) for one in (*gone, *come)}, key=[_key(one) for one in (*new, *old)].index)
    return tuple(
        _figure(first, second)
        for key in keys
        for first, second in zip_longest((one for one in gone if _key(one) == key), (one for one in come if _key(one) == key))
    )


def _without(figures: Iterable[Figure], others: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures that the others lack, in order; of one that stands twice, as many as they have less."""
    left = Counter(others)
    for one in figures:
        if left[one]:
            left[one] -= 1
        else:
            yield one


def _key(value: Figure) -> tuple[bool, str]:
    return (value.is_floor, value.component.value)


def _figure(old: Figure | None, new: Figure | None) -> FigureChange:
    """Return one figure's change; what an amount covers is said once, unless that changed."""
    either = new or old
    assert either  # a pair has one of the two
    terms = [text.term(one) if one else "" for one in (old, new)]
    is_said_once = old is not None and new is not None and terms[0] == terms[1]
    words = [" ".join(filter(None, [text.figure(one), term])) if one else "" for one, term in zip((old, new), terms, strict=True)]
    name = " ".join(filter(None, ["floor" if either.is_floor else "", text.COMPONENTS[either.component]])) or "amount"
    return FigureChange(name=name, old=text.figure(old) if old and is_said_once else words[0], new=words[1])


def _what(one: GuideDay) -> str:
    counted = text.listed(
        [text.count(number, *nouns) for number, *nouns in ((one.rows, "row of pay", "rows of pay"), (one.levers, "lever")) if number]
    )
    match one.news:
        case News.ADDED:
            return f"added, with {counted}" if counted else "added"
        case News.WITHDRAWN:
            return f"withdrawn, with {counted}" if counted else "withdrawn"
        case News.MOVED:
            return f"moved here from {addresses.guide(one.moved_from or '')}"
    return ""


def _change(change: Change, one: GuideDay, index: SiteIndex, place: Place) -> ChangeView:
    kind, link = _subject(change, one, index, place)
    figures = figure_changes(change.before, change.after)
    return ChangeView(kind=kind, link=link, what=_what_of(change, kind, is_said=bool(figures)), figures=figures)


def _what_of(change: Change, kind: str, *, is_said: bool) -> str:
    """Say what became of a subject where its figures do not; ``is_said`` where they do. A strategy comes and goes with its guide."""
    if kind != "Strategy" and change.before is None:
        return "added"
    if kind != "Strategy" and change.after is None:
        return "withdrawn"
    return "" if is_said else "words changed" if kind == "Lever" else "in another order"


def _subject(change: Change, one: GuideDay, index: SiteIndex, place: Place) -> tuple[str, Link]:
    """Return what a subject is and the link to it, or to the guide that had it."""
    guide_id, _, anchor = change.subject.partition("#")
    if "/" not in change.subject:
        linked = index.levers.get(change.subject)
        return "Lever", place.to(addresses.lever(change.subject), linked.lever.title if linked else change.name)
    if not anchor:
        at = "strategy" if guide_id in index.guides and index.guides[guide_id].strategy else ""
        return "Strategy", place.to(addresses.guide(one.guide_id, at), "asks and floors")
    is_there = any(row.anchor == anchor for row in index.pay.get(guide_id, ()))
    return "Pay", place.to(addresses.guide(guide_id, anchor if is_there else ""), change.name)
