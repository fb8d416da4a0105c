"""The ledger and the library brought together: which lever has which id, and what the ledger says from now on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from build_scripts.link.ids import Place, assign_ids
from build_scripts.link.likeness import Candidate, likeness_elsewhere, likeness_within, sharing
from build_scripts.link.matching import match_levers
from build_scripts.link.traces import Trace, trace
from build_scripts.model.guide import Guide
from build_scripts.model.ledger import Ledger, LedgerEntry, LeverState

MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """An id without a lever, and the places of the levers that it could be, the likeliest first."""

    entry: LedgerEntry
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """``ids``: the id of each lever by guide and place. ``ledger``: what is to be recorded.

    ``added``, ``changed`` and ``withdrawn`` are ids, in order: lines that the old ledger lacks, that differ, whose lever is gone.
    """

    ids: Mapping[Place, str]
    ledger: Ledger
    ambiguous: tuple[Ambiguous, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]


def reconcile(ledger: Ledger, guides: Iterable[Guide], today: date) -> Reconciled:
    """Find every id's lever, give new levers new ids, and say what became of the rest. Never takes an id out of the ledger."""
    ordered = sorted(guides, key=lambda guide: guide.id)
    traces = {(guide.id, place): trace(guide, place) for guide in ordered for place in range(len(guide.levers))}
    matching = match_levers(ledger.entries.values(), traces.values())
    ids = assign_ids(ordered, matching.matched, ledger.entries)
    entries = dict(ledger.entries)
    for place, lever_id in ids.items():
        old = ledger.entries.get(lever_id)
        entries[lever_id] = seen_again(old, traces[place], today) if old else first_seen(lever_id, traces[place], today)
    living = set(ids.values())
    for lever_id in ledger.entries.keys() - living:
        entries[lever_id] = _gone(ledger.entries[lever_id], lever_id in matching.undecided, today)
    ambiguous = _ambiguous([entry for entry in entries.values() if entry.state is LeverState.UNDECIDED], entries, ids, traces)
    open_still = {found.entry.id for found in ambiguous}
    for entry in list(entries.values()):
        if entry.state is LeverState.UNDECIDED and entry.id not in open_still:
            entries[entry.id] = replace(entry, state=LeverState.WITHDRAWN)
    return compared(ledger, Ledger.of(entries.values()), ids, ambiguous)


def compared(old: Ledger, new: Ledger, ids: Mapping[Place, str], ambiguous: tuple[Ambiguous, ...]) -> Reconciled:
    """Return the new ledger with how it differs from the old one."""
    changed = tuple(one for one, entry in new.entries.items() if one in old.entries and entry != old.entries[one])
    return Reconciled(
        ids=ids,
        ledger=new,
        ambiguous=ambiguous,
        added=tuple(one for one in new.entries if one not in old.entries),
        changed=changed,
        withdrawn=tuple(one for one in changed if old.entries[one].state is LeverState.LIVE is not new.entries[one].state),
    )


def first_seen(lever_id: str, found: Trace, today: date) -> LedgerEntry:
    """Return the entry of a new lever."""
    return LedgerEntry(
        id=lever_id,
        state=LeverState.LIVE,
        first_seen=today,
        changed=today,
        guides=(found.guide_id,),
        title=found.title,
        words=found.words,
        sketch=found.sketch,
    )


def seen_again(old: LedgerEntry, found: Trace, today: date) -> LedgerEntry:
    """Return the entry of a known lever as it is now; the very same where nothing changed."""
    if (old.state, old.guide_id, old.title, old.words) == (LeverState.LIVE, found.guide_id, found.title, found.words):
        return old
    return replace(
        old,
        state=LeverState.LIVE,
        successor=None,
        changed=max(today, old.changed),
        guides=(found.guide_id, *(guide_id for guide_id in old.guides if guide_id != found.guide_id)),
        title=found.title,
        words=found.words,
        sketch=found.sketch if found.words != old.words else old.sketch,
    )


def _gone(entry: LedgerEntry, is_undecided: bool, today: date) -> LedgerEntry:
    if entry.state is not LeverState.LIVE:
        return entry
    return replace(entry, state=LeverState.UNDECIDED if is_undecided else LeverState.WITHDRAWN, changed=max(today, entry.changed))


def _ambiguous(
    undecided: list[LedgerEntry], entries: Mapping[str, LedgerEntry], ids: Mapping[Place, str], traces: Mapping[Place, Trace]
) -> tuple[Ambiguous, ...]:
    """Return the open questions; a lever that was there before the question arose is no answer to it."""
    if not undecided:
        return ()
    earliest = min(entry.changed for entry in undecided)
    candidates = [
        Candidate(trace=traces[place], sketch=entries[lever_id].sketch)
        for place, lever_id in ids.items()
        if entries[lever_id].first_seen >= earliest
    ]
    found = dict[str, list[tuple[float, Place]]]()
    for entry, candidate in sharing(undecided, candidates):
        is_within = candidate.trace.guide_id == entry.guide_id
        likeness = likeness_within(entry, candidate) if is_within else likeness_elsewhere(entry, candidate)
        if likeness > 0 and entries[ids[candidate.place]].first_seen >= entry.changed:
            found.setdefault(entry.id, []).append((-likeness, candidate.place))
    return tuple(
        Ambiguous(entry=entry, places=tuple(place for _, place in sorted(found[entry.id])[:MOST_NAMED]))
        for entry in sorted(undecided, key=lambda entry: entry.id)
        if entry.id in found
    )
