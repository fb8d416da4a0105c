"""What an old address says: levers that no guide has any more, and guides that are no longer where they were."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from build_scripts.model.figures import FiguresRecord
from build_scripts.model.ledger import Ledger, LedgerEntry, LeverState


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartedLever:
    """A lever that no guide has; ``successor`` is the live one that replaced it; ``theme`` that of its last title."""

    entry: LedgerEntry
    theme: str | None
    successor: str | None

    @property
    def id(self) -> str:
        """Its permanent id."""
        return self.entry.id


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartedGuide:
    """An address that a guide had. ``guide_ids``: where its levers stand now, most of them first; ``lever_ids``: every one it had.

    ``moved_to`` is the guide that has more than half of those that live, None where no guide has. ``name``: what it was called
    ("QA Engineer at Acme"), "" where nothing says.
    """

    id: str
    guide_ids: tuple[str, ...]
    moved_to: str | None
    lever_ids: tuple[str, ...]
    name: str = ""


def departed_guides(ledger: Ledger, record: FiguresRecord, present: Collection[str]) -> dict[str, DepartedGuide]:
    """Return every guide of the ledger or the record that the library has no more, in order of id."""
    had = dict[str, list[LedgerEntry]]()
    for subject in record.states:
        if "/" in subject and "#" not in subject and subject not in present:
            had[subject] = []
    for entry in ledger.entries.values():
        for guide_id in entry.guides:
            if guide_id not in present:
                had.setdefault(guide_id, []).append(entry)
    names = {guide_id: record.states[guide_id][-1].name if guide_id in record.states else "" for guide_id in had}
    return {guide_id: _departed(guide_id, names[guide_id], entries, ledger, present) for guide_id, entries in sorted(had.items())}


def departed_levers(ledger: Ledger, theme_of: Callable[[str], str | None]) -> Iterator[DepartedLever]:
    """Yield every lever of the ledger that is not live, in order of id; ``theme_of`` finds the theme of a title."""
    for entry in ledger.entries.values():
        if entry.state is not LeverState.LIVE:
            yield DepartedLever(entry=entry, theme=theme_of(entry.title), successor=ledger.successor(entry.id))


def _departed(guide_id: str, name: str, entries: list[LedgerEntry], ledger: Ledger, present: Collection[str]) -> DepartedGuide:
    found = (ledger.entries[ledger.successor(entry.id) or entry.id] for entry in entries)
    counts = Counter(entry.guide_id for entry in found if entry.state is LeverState.LIVE and entry.guide_id in present)
    now = sorted(counts, key=lambda other: (-counts[other], other))
    return DepartedGuide(
        id=guide_id,
        guide_ids=tuple(now),
        moved_to=now[0] if now and counts[now[0]] * 2 > counts.total() else None,
        lever_ids=tuple(entry.id for entry in entries),
        name=name,
    )
