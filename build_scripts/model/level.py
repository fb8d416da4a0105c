"""Level mapping: which levels at which companies a guide claims to be equal."""

from dataclasses import dataclass
from enum import StrEnum

from build_scripts.diagnostics.span import Span


class MappingForm(StrEnum):
    """How the document writes the mapping."""

    CHAIN = "chain"
    LIST = "list"
    TABLE = "table"
    BULLETS = "bullets"
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelEntry:
    """One side of a claim. Entries of one ``group`` are claimed equal; ``levels`` are codes, ranges expanded."""

    raw: str
    company_raw: str | None
    levels: tuple[str, ...]
    title: str | None
    own: bool
    group: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMapping:
    """One mapping of a guide; a guide may hold several."""

    form: MappingForm
    raw: str
    entries: tuple[LevelEntry, ...]
    span: Span
