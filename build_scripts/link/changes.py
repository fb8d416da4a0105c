"""The record of figures read as news: what was added, changed and withdrawn, by day and guide."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate, groupby

from build_scripts.link.homes import guide_on, heirs
from build_scripts.model.figures import FiguresRecord, FiguresState
from build_scripts.model.ledger import Ledger

# ``/changes/`` shows the latest days up to this many lines, a guide and each of its changes being one; older ones have months.
MOST_LATEST = 200


class News(StrEnum):
    """What became of a guide as a whole. ``MOVED``: to another address, with more than half of its levers."""

    ADDED = "added"
    MOVED = "moved"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a subject said before a day and at its end; None where it was not there. Never None twice, never the same figures."""

    subject: str
    name: str
    before: FiguresState | None
    after: FiguresState | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideDay:
    """What became of one guide on one day.

    Of a guide that was ``ADDED`` or ``WITHDRAWN``, its rows and levers are counted, not listed. ``moved_from``: its earlier id.
    ``states``: how many the record has of that day and guide; one more for each time that a build of the day changed something.
    """

    day: date
    guide_id: str
    name: str
    news: News
    rows: int
    levers: int
    changes: tuple[Change, ...]
    states: int = 1
    moved_from: str | None = None

    @property
    def company(self) -> str:
        """The slug of its company."""
        return self.guide_id.partition("/")[0]

    @property
    def month(self) -> str:
        """The month of its day, "2026-11"."""
        return self.day.isoformat()[:7]

    @property
    def lines(self) -> int:
        """How many lines a page needs for it."""
        return 1 + len(self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The day on which the record begins, and what was there already."""

    day: date
    guides: int
    rows: int
    levers: int


def beginning(record: FiguresRecord) -> Beginning | None:
    """Return how the record of a library begins; None where it is empty."""
    first = record.first_day
    if first is None:
        return None
    there = [subject for subject, states in record.states.items() if states[0].day == first]
    rows, guides = sum("#" in subject for subject in there), sum("/" in subject for subject in there)
    return Beginning(day=first, guides=guides - rows, rows=rows, levers=len(there) - guides)


def guide_days(record: FiguresRecord, ledger: Ledger) -> tuple[GuideDay, ...]:
    """Return what became of each guide, the latest day first; a day counts from its beginning to its end.

    What the record begins with is no news.
    """
    first, found, counts = record.first_day, dict[tuple[date, str], list[Change]](), Counter[tuple[date, str]]()
    for subject, states in record.states.items():
        if len(states) == 1 and states[0].day == first:
            continue
        counts.update((state.day, guide_on(state.day, subject, record, ledger)) for state in states)
        for day, change in _turns(states):
            if change.before or day != first:
                found.setdefault((day, guide_on(day, subject, record, ledger)), []).append(change)
    moved = dict(_moves(found, ledger))
    left = {(day, old) for (day, _), old in moved.items()}
    days = [
        replace(_guide_day(day, guide_id, changes, record, found.get((day, moved.get((day, guide_id), "")))), states=counts[day, guide_id])
        for (day, guide_id), changes in found.items()
        if guide_id and (day, guide_id) not in left
    ]
    return tuple(sorted(days, key=lambda one: (-one.day.toordinal(), one.guide_id)))


def fitting(days: Sequence[GuideDay], most: int) -> tuple[GuideDay, ...]:
    """Return the first of some days, as many as have no more than ``most`` lines together; the very first whatever it has."""
    counts = accumulate(one.lines for one in days)
    return tuple(one for place, (one, lines) in enumerate(zip(days, counts, strict=True)) if lines <= most or not place)


def older_months(days: Sequence[GuideDay]) -> dict[str, tuple[GuideDay, ...]]:
    """Return, the latest first, each month that ``/changes/`` does not show whole, with all that became of its guides."""
    months = dict.fromkeys(one.month for one in days[len(fitting(days, MOST_LATEST)) :])
    return {month: tuple(one for one in days if one.month == month) for month in months}


def _turns(states: Sequence[FiguresState]) -> Iterator[tuple[date, Change]]:
    """Yield what each day changed, from its beginning to its end."""
    before: FiguresState | None = None
    for day, several in groupby(states, key=lambda state: state.day):
        last = list(several)[-1]
        after = None if last.is_withdrawn else last
        if (before.figures if before else None) != (after.figures if after else None):
            yield day, Change(subject=last.subject, name=last.name, before=before, after=after)
        before = after


def _moves(found: Mapping[tuple[date, str], list[Change]], ledger: Ledger) -> Iterator[tuple[tuple[date, str], str]]:
    """Yield the day and guide that another guide became, and that guide's id, where one was added as the other was withdrawn."""
    gone = [(day, guide_id) for (day, guide_id), changes in found.items() if _own(guide_id, changes, is_gone=True)]
    heirs_of = heirs({guide_id for _, guide_id in gone}, ledger)
    for day, guide_id in gone:
        came = (other for other in heirs_of[guide_id] if _own(other, found.get((day, other), []), is_gone=False))
        if (to := next(came, None)) is not None:
            yield (day, to), guide_id


def _own(guide_id: str, changes: Sequence[Change], *, is_gone: bool) -> bool:
    """True where a guide itself was withdrawn, or added."""
    return any(change.subject == guide_id and (change.after if is_gone else change.before) is None for change in changes)


def _guide_day(day: date, guide_id: str, changes: list[Change], record: FiguresRecord, earlier: list[Change] | None) -> GuideDay:
    """Return what became of a guide; ``earlier`` is what became of the one that it was before, where it moved on this day."""
    rows, levers, news, moved_from = 0, 0, News.CHANGED, None
    if earlier:
        news, moved_from = News.MOVED, earlier[0].subject.partition("#")[0]
        changes = list(_joined(moved_from, earlier, guide_id, changes))
    elif (is_gone := _own(guide_id, changes, is_gone=True)) or _own(guide_id, changes, is_gone=False):
        news = News.WITHDRAWN if is_gone else News.ADDED
        with_it = [change for change in changes if (change.after if is_gone else change.before) is None]
        changes = [change for change in changes if change not in with_it]
        rows = sum("#" in change.subject for change in with_it)
        levers = sum("/" not in change.subject for change in with_it)
    states = record.states.get(guide_id)
    return GuideDay(
        day=day,
        guide_id=guide_id,
        name=states[-1].name if states else "",
        news=news,
        rows=rows,
        levers=levers,
        changes=tuple(sorted(changes, key=lambda change: ("/" not in change.subject, change.subject))),
        moved_from=moved_from,
    )


def _joined(old_id: str, old: list[Change], new_id: str, new: list[Change]) -> Iterator[Change]:
    """Yield what a guide that moved changed on the way: its rows and its strategy are compared with those of the old address."""
    before = {change.subject.removeprefix(old_id): change.before for change in old if change.after is None and "/" in change.subject}
    for change in new:
        last = before.pop(change.subject.removeprefix(new_id), None) if change.before is None and "/" in change.subject else change.before
        if (last.figures if last else None) != (change.after.figures if change.after else None):
            yield replace(change, before=last)
    for change in old:
        if "/" not in change.subject or before.get(change.subject.removeprefix(old_id)):
            yield change
