"""The ledger as a text file: one line an id, sorted, tab-separated, so that two branches that add levers merge line by line."""

import re
from collections.abc import Iterator
from datetime import date

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.diagnostics.span import Span
from build_scripts.model.ledger import Ledger, LedgerEntry, LeverState

HEAD = """\
# Leverbook's ledger of levers: each line is an id that was published, for ever. `leverbook build` writes it; commit it.
# id, state, first seen, last changed, guide (and earlier guides), title, digest of its words, sketch of its words
"""
_ID = re.compile(r"[0-9a-z]+")
_GUIDES = re.compile(r"[a-z0-9-]+/[a-z0-9-]+(?: [a-z0-9-]+/[a-z0-9-]+)*")
_FIELDS = 8
_RANK = {LeverState.LIVE: 0, LeverState.UNDECIDED: 1, LeverState.WITHDRAWN: 2, LeverState.REPLACED: 3}


def read_ledger(text: str, path: str) -> Parsed[Ledger]:
    """Read a ledger, also one that a merge left unsorted, with lines twice or with several lines of one id.

    Of several lines of one id the later counts: by the day of the last change, then a decided state over an open one
    (replaced, withdrawn, undecided, live), then the longer history of guides, then the line itself. It was first seen on the
    earliest day of them, and stood in the guides of all. Faults: LB702 for a line that is none, LB703 for a lost successor.
    """
    found, faults = dict[str, LedgerEntry](), list[Diagnostic]()
    places = dict[str, int]()
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        entry = _entry(line.strip("\r"))
        if entry is None:
            faults.append(codes.LEDGER_LINE_UNREADABLE.at(Span(path, number), line=words[:60]))
            continue
        found[entry.id] = _joined(found[entry.id], entry) if entry.id in found else entry
        places.setdefault(entry.id, number)
    ledger = Ledger.of(found.values())
    faults += _lost(ledger, places, path)
    return Parsed(ledger, tuple(faults))


def write_ledger(ledger: Ledger) -> str:
    """Return the text of a ledger: the head, then a line an id, in order."""
    return HEAD + "".join(f"{ledger_line(entry)}\n" for entry in ledger.entries.values())


def ledger_line(entry: LedgerEntry) -> str:
    """Return the line of an id, without its end."""
    state = f"{entry.state.value}:{entry.successor}" if entry.successor else entry.state.value
    days = (entry.first_seen.isoformat(), entry.changed.isoformat())
    sketch = " ".join(entry.sketch) or "-"
    return "\t".join((entry.id, state, *days, " ".join(entry.guides), entry.title, entry.words, sketch))


def _entry(line: str) -> LedgerEntry | None:
    """Return what a line says, or None where it is no line of a ledger."""
    fields = line.split("\t")
    if len(fields) != _FIELDS:
        return None
    lever_id, named, first_seen, changed, guides, title, words, sketch = fields
    state, _, successor = named.partition(":")
    try:
        entry = LedgerEntry(
            id=lever_id,
            state=LeverState(state),
            first_seen=date.fromisoformat(first_seen),
            changed=date.fromisoformat(changed),
            guides=tuple(guides.split(" ")),
            title=title,
            words=words,
            sketch=tuple(sketch.split()) if sketch != "-" else (),
            successor=successor or None,
        )
    except ValueError:
        return None
    is_sound = _ID.fullmatch(lever_id) and _GUIDES.fullmatch(guides) and title and words
    return entry if is_sound and (entry.state is LeverState.REPLACED) == bool(successor) else None


def _joined(first: LedgerEntry, second: LedgerEntry) -> LedgerEntry:
    """Return one entry for two lines of one id."""
    earlier, later = sorted((first, second), key=_lateness)
    return LedgerEntry(
        id=later.id,
        state=later.state,
        first_seen=min(earlier.first_seen, later.first_seen),
        changed=later.changed,
        guides=tuple(dict.fromkeys((*later.guides, *earlier.guides))),
        title=later.title,
        words=later.words,
        sketch=later.sketch,
        successor=later.successor,
    )


def _lateness(entry: LedgerEntry) -> tuple[date, int, int, str]:
    return (entry.changed, _RANK[entry.state], len(entry.guides), ledger_line(entry))


def _lost(ledger: Ledger, places: dict[str, int], path: str) -> Iterator[Diagnostic]:
    """Report replaced levers whose successors lead nowhere or in a circle; one that was withdrawn later is no fault."""
    for entry in ledger.entries.values():
        seen, last = {entry.id}, entry
        while last.state is LeverState.REPLACED:
            following = ledger.entries.get(last.successor or "")
            if following is None or following.id in seen:
                yield codes.LEDGER_SUCCESSOR_LOST.at(Span(path, places[entry.id]), id=entry.id, successor=last.successor)
                break
            seen.add(following.id)
            last = following
