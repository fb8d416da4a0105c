"""Level claims with their companies resolved."""

from dataclasses import dataclass

from build_scripts.model.level import LevelEntry, LevelMapping


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEntry:
    """One side of a level claim; ``company`` is a slug of the vocabulary, with or without guides, or None."""

    entry: LevelEntry
    company: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One group of sides that a guide claims to be equal; the guide's own side first."""

    guide_id: str
    mapping: LevelMapping
    sides: tuple[LinkedEntry, ...]
