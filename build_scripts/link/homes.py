"""Where levers stood on a day, so that no later day says otherwise of it. The ledger names the guides of a lever, the record their days."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from build_scripts.model.figures import FiguresRecord, FiguresState
from build_scripts.model.ledger import Ledger, LedgerEntry


def guide_on(day: date, subject: str, record: FiguresRecord, ledger: Ledger) -> str:
    """Return the guide of a row, or the one that had a lever on a day: the latest of its guides that was there; else its latest.

    "" for a lever that the ledger does not know.
    """
    if "/" in subject:
        return subject.partition("#")[0]
    entry = ledger.entries.get(subject)
    if entry is None:
        return ""
    return next((guide_id for guide_id in entry.guides if _was_there(record.states.get(guide_id, ()), day)), entry.guide_id)


def heirs(guide_ids: Collection[str], ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Return, for each of some guides, those that had more than half of its levers that stood in any other too, most of them first."""
    counts = {guide_id: Counter[str]() for guide_id in guide_ids}
    totals = Counter[str]()
    for entry in ledger.entries.values() if counts else ():
        others = {*entry.guides, *_successors_guides(entry, ledger)}
        for guide_id in counts.keys() & {*entry.guides} if len(others) > 1 else ():
            counts[guide_id].update(others - {guide_id})
            totals[guide_id] += 1
    return {
        guide_id: tuple(other for other in sorted(found, key=lambda other: (-found[other], other)) if found[other] * 2 > totals[guide_id])
        for guide_id, found in counts.items()
    }


def _was_there(states: Sequence[FiguresState], day: date) -> bool:
    """True where a guide was there at the beginning or at the end of a day."""
    begun = [state for state in states if state.day < day][-1:]
    ended = [state for state in states if state.day <= day][-1:]
    return any(not state.is_withdrawn for state in (*begun, *ended))


def _successors_guides(entry: LedgerEntry, ledger: Ledger) -> tuple[str, ...]:
    successor = ledger.successor(entry.id)
    return ledger.entries[successor].guides if successor else ()
