"""The ledger of levers: what each permanent id means, since when, and what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Self


class LeverState(StrEnum):
    """``LIVE``: a guide has it. ``WITHDRAWN``: none has it any more. ``REPLACED``: another lever took its place.

    ``UNDECIDED``: no guide has it as it was, and several levers could be what it became, or one only just: a person decides.
    """

    LIVE = "live"
    UNDECIDED = "undecided"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced-by"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One id for ever.

    ``changed``: day on which title, words, place or state last changed. ``guides``: ids of guides, the last one first, then
    those that it stood in before, newest first; never empty. ``words``: digest of script and context. ``sketch``: hashes of
    some of their word pairs, by which an edited script is known again; empty for a lever without words beside its title.
    ``successor``: the id that took its place, for ``REPLACED`` alone.
    """

    id: str
    state: LeverState
    first_seen: date
    changed: date
    guides: tuple[str, ...]
    title: str
    words: str
    sketch: tuple[str, ...]
    successor: str | None = None

    @property
    def guide_id(self) -> str:
        """The guide that has it, or had it last."""
        return self.guides[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every id ever published, in order of id."""

    entries: Mapping[str, LedgerEntry] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[LedgerEntry]) -> Self:
        """Return the ledger of some entries, no two with one id."""
        return cls(entries={entry.id: entry for entry in sorted(entries, key=lambda entry: entry.id)})

    def successor(self, lever_id: str) -> str | None:
        """Return the live lever that a replaced one leads to, through however many steps; None where there is none."""
        seen, entry = set[str](), self.entries.get(lever_id)
        while entry and entry.state is LeverState.REPLACED and entry.id not in seen:
            seen.add(entry.id)
            entry = self.entries.get(entry.successor or "")
        return entry.id if entry and entry.state is LeverState.LIVE and entry.id != lever_id else None
