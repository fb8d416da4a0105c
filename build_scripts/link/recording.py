"""The record and the library brought together: which subjects say something else than they said last, and which are gone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from build_scripts.link.figures import asks_text, row_text
from build_scripts.link.ids import Place
from build_scripts.link.site_index import PayRow
from build_scripts.markup import plain
from build_scripts.model.figures import WITHDRAWN, FiguresRecord, FiguresState
from build_scripts.model.guide import Guide
from build_scripts.model.ledger import Ledger, LeverState
from build_scripts.model.mention import AmountRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorder:
    """What is recorded already, and the day of what is added. ``unread``: guides with a file that this run could not read."""

    record: FiguresRecord = field(default_factory=FiguresRecord)
    day: date
    unread: frozenset[str] = frozenset()


Said = tuple[str, str]  # what a subject is called, and its figures


def recorded(
    recorder: Recorder, guides: Iterable[Guide], pay: Mapping[str, tuple[PayRow, ...]], ids: Mapping[Place, str], ledger: Ledger
) -> FiguresRecord:
    """Return the record with a state for each subject that is new or says something else, and for each that is gone.

    Nothing is ever taken out of a record. Another name alone is no state. A lever that waits for a person's decision, and whatever
    belongs to a guide that could not be read, stays as it was.
    """
    said = dict(_said(guides, pay, ids, ledger))
    old = recorder.record.states
    added = [_next(old.get(subject, ()), subject, *now, recorder.day) for subject, now in said.items() if _differs(old, subject, now)]
    for subject, states in old.items():
        last = states[-1]
        if subject not in said and not last.is_withdrawn and not _waits(subject, recorder.unread, ledger):
            added.append(_next(states, subject, last.name, WITHDRAWN, recorder.day))
    return FiguresRecord.of([*(state for states in old.values() for state in states), *added]) if added else recorder.record


def added_states(old: FiguresRecord, new: FiguresRecord) -> tuple[FiguresState, ...]:
    """Return the states that a new record has beyond the old one, in order."""
    if new is old:
        return ()
    return tuple(state for subject, states in new.states.items() for state in states[len(old.states.get(subject, ())) :])


def _said(
    guides: Iterable[Guide], pay: Mapping[str, tuple[PayRow, ...]], ids: Mapping[Place, str], ledger: Ledger
) -> Iterator[tuple[str, Said]]:
    """Yield what each subject of the library says now."""
    for guide in guides:
        amounts = (amount for strategy in guide.strategy for amount in (*strategy.asks, *strategy.floors))
        yield guide.id, (_line(f"{guide.title.role} at {guide.title.company}"), asks_text(amounts))
        for row in pay[guide.id]:
            yield f"{guide.id}#{row.anchor}", (row_name(row), row_text(row.cells))
        for place, lever in enumerate(guide.levers):
            words = ledger.entries[ids[guide.id, place]].words
            asks = (amount for amount in lever.amounts if amount.role is AmountRole.ASK)
            yield ids[guide.id, place], (_line(lever.title), asks_text(asks, "" if words == "-" else words))


def row_name(row: PayRow) -> str:
    """Return what a row of pay is called: "London, L5"."""
    return ", ".join(filter(None, (_line(plain(part)) for part in (row.region_raw, row.level_raw, row.title) if part))) or "Pay"


def _line(words: str) -> str:
    """Return words as one field of a line."""
    return " ".join(words.split()) or "?"


def _differs(old: Mapping[str, tuple[FiguresState, ...]], subject: str, now: Said) -> bool:
    states = old.get(subject)
    return states is None or states[-1].figures != now[1]


def _next(states: tuple[FiguresState, ...], subject: str, name: str, figures: str, today: date) -> FiguresState:
    """Return the state that follows some, never before them, whatever the day."""
    last = states[-1] if states else None
    follows = last is not None and last.day >= today
    return FiguresState(
        day=last.day if last and follows else today,
        nth=last.nth + 1 if last and follows else 1,
        subject=subject,
        name=name,
        figures=figures,
    )


def _waits(subject: str, unread: frozenset[str], ledger: Ledger) -> bool:
    """True where it is not known that a subject is gone."""
    if "/" in subject:
        return subject.partition("#")[0] in unread
    entry = ledger.entries.get(subject)
    return entry is not None and (entry.state is LeverState.UNDECIDED or entry.guide_id in unread)
