"""Prose pages of the site itself: method, glossary, about, and the words of the home page."""

from dataclasses import dataclass

from build_scripts.diagnostics.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseSection:
    """A headed part of a prose page; ``anchor`` is written by its author, so that links to it last."""

    title: str
    anchor: str
    markdown: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePage:
    """A prose page: title, a lead of one paragraph, sections."""

    slug: str
    title: str
    lead: str
    sections: tuple[ProseSection, ...]
    span: Span
