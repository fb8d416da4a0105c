"""What a person decides about an id: keep it for a lever, let another lever take its place, or withdraw it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from build_scripts.link.ids import Place, assign_ids
from build_scripts.link.reconcile import Reconciled, first_seen, seen_again
from build_scripts.link.traces import trace
from build_scripts.model.guide import Guide
from build_scripts.model.ledger import Ledger, LedgerEntry, LeverState


class Refused(ValueError):
    """A decision that would make an address lie; ``str()`` says why."""


def keep(found: Reconciled, lever_id: str, lever: str, guides: Mapping[str, Guide], today: date) -> Ledger:
    """Return the ledger in which an id belongs to a lever, named as "<company>/<role>#<title>".

    The id that the lever had leads to it from then on. Raises Refused where there is no such id or lever, or where the id
    belongs to another lever that a guide has.
    """
    entry, place = _entry(found.ledger, lever_id), _place(lever, guides)
    if entry.state is LeverState.LIVE and found.ids[place] != lever_id:
        raise Refused(f"{lever_id} is {entry.title!r} in {entry.guide_id}, which a guide has; leverbook ledger retire takes it from there")
    entries = dict(found.ledger.entries)
    entries[lever_id] = seen_again(entry, trace(guides[place[0]], place[1]), today)
    if (other := found.ids[place]) != lever_id:
        entries[other] = replace(entries[other], state=LeverState.REPLACED, successor=lever_id, changed=today)
    return Ledger.of(entries.values())


def supersede(found: Reconciled, lever_id: str, successor: str, today: date) -> Ledger:
    """Return the ledger in which an id that no guide has any more leads to another. Raises Refused."""
    entry = _gone(found.ledger, lever_id)
    _entry(found.ledger, successor)
    new = replace(entry, state=LeverState.REPLACED, successor=successor, changed=today)
    ledger = Ledger.of({**found.ledger.entries, lever_id: new}.values())
    if ledger.successor(lever_id) is None:
        raise Refused(f"{successor} leads to no lever that a guide has")
    return ledger


def retire(found: Reconciled, lever_id: str, guides: Mapping[str, Guide], today: date) -> Ledger:
    """Return the ledger in which an id is withdrawn; a lever that a guide has under it gets a new id. Raises Refused."""
    entry = _entry(found.ledger, lever_id)
    entries = dict(found.ledger.entries)
    entries[lever_id] = replace(entry, state=LeverState.WITHDRAWN, successor=None, changed=today)
    kept = {place: one for place, one in found.ids.items() if one != lever_id}
    for place, new in assign_ids(guides.values(), kept, entries).items():
        if place not in kept:
            entries[new] = first_seen(new, trace(guides[place[0]], place[1]), today)
    return Ledger.of(entries.values())


def _entry(ledger: Ledger, lever_id: str) -> LedgerEntry:
    if lever_id not in ledger.entries:
        raise Refused(f"no lever was ever published as {lever_id}")
    return ledger.entries[lever_id]


def _gone(ledger: Ledger, lever_id: str) -> LedgerEntry:
    entry = _entry(ledger, lever_id)
    if entry.state is LeverState.LIVE:
        raise Refused(f"{lever_id} is {entry.title!r} in {entry.guide_id}; take it out of the guide, or retire it, first")
    return entry


def _place(lever: str, guides: Mapping[str, Guide]) -> Place:
    guide_id, _, title = lever.partition("#")
    if guide_id not in guides:
        raise Refused(f"no such guide: {guide_id or lever}; a lever is named <company>/<role>#<title>")
    wanted = " ".join(title.split()).casefold()
    places = [place for place, one in enumerate(guides[guide_id].levers) if " ".join(one.title.split()).casefold() == wanted]
    if len(places) != 1:
        raise Refused(f"{guide_id} has {len(places) or 'no'} levers titled {title!r}")
    return (guide_id, places[0])
