"""Level claims with their companies resolved."""

from dataclasses import dataclass

from build_scripts.model.level import LevelEntry, LevelMapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A company as a side writes it; ``company`` is its slug, or None where no list or two know the name."""

    name: str
    company: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEntry:
    """One side of a level claim; ``company`` is a slug of the vocabulary, with or without guides, or None.

    ``named`` are all companies the side speaks of: "SRE (Google/Meta)" says the same of two, and ``company`` is then None.
    """

    entry: LevelEntry
    company: str | None
    named: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One group of sides that a guide claims to be equal; the guide's own side first."""

    guide_id: str
    mapping: LevelMapping
    sides: tuple[LinkedEntry, ...]
