"""A guide: the source document, its sections, and what was read from them."""

from dataclasses import dataclass, field
from enum import StrEnum

from build_scripts.diagnostics.span import Span
from build_scripts.model.evidence import Source
from build_scripts.model.level import LevelMapping
from build_scripts.model.lever import Lever
from build_scripts.model.pay import PayCell
from build_scripts.model.strategy import Strategy


class SectionKind(StrEnum):
    """What a run of lines is about; ``EXTRA`` is text that no reader claims."""

    TITLE = "title"
    DNA = "dna"
    PAY = "pay"
    LEVELS = "levels"
    COMPANY_LEVER = "company_lever"
    LEVERS = "levers"
    STRATEGY = "strategy"
    SOURCES = "sources"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A guide as it lies on disk: slugs from its path, text decoded from UTF-8, the hash of its bytes."""

    path: str
    company_slug: str
    role_slug: str
    text: str
    sha256: str

    @property
    def id(self) -> str:
        """``<company>/<role>``, the name of the guide everywhere."""
        return f"{self.company_slug}/{self.role_slug}"

    def at(self, line: int) -> Span:
        """Return the place of a line (1-based) of this file."""
        return Span(self.path, line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of whole lines of a document: its characters from ``start`` to before ``end``.

    The sections of a guide, joined, give the document back byte for byte; they hold no text of their own.
    """

    kind: SectionKind
    heading: str | None
    source: SourceFile = field(repr=False)
    start: int
    end: int
    span: Span
    end_line: int

    @property
    def markdown(self) -> str:
        """The lines as they are written."""
        return self.source.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The title line. ``aka`` is another name of the role in parentheses, ``level_raw`` a level there."""

    role: str
    company: str
    aka: str | None = None
    level_raw: str | None = None
    level_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dna:
    """The one-line summary: its text, its tags, and the focus year with its words where one is named."""

    raw: str
    tags: tuple[str, ...]
    focus_year: int | None = None
    focus: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """All that was read from one document. A part that could not be read is empty or None, and its text in ``sections``."""

    source: SourceFile
    title: Title
    dna: Dna | None
    pay: tuple[PayCell, ...]
    pay_notes: tuple[str, ...]
    level_mapping: tuple[LevelMapping, ...]
    levers: tuple[Lever, ...]
    strategy: tuple[Strategy, ...]
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]

    @property
    def id(self) -> str:
        """``<company>/<role>``."""
        return self.source.id

    def text_of(self, kind: SectionKind) -> tuple[Section, ...]:
        """Return the sections of one kind, in the order of the document."""
        return tuple(section for section in self.sections if section.kind is kind)
