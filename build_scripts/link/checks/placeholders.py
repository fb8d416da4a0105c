"""Placeholders left in prose that nobody reads out: the reader of a guide cannot fill them in."""

from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.diagnostics.span import Span
from build_scripts.link.site_index import SiteIndex
from build_scripts.markup import placeholders
from build_scripts.model.guide import SectionKind

_PROSE = (SectionKind.DNA, SectionKind.EXTRA)


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB605 at each line of the narrative that holds a placeholder outside a quotation."""
    for guide in index.guides.values():
        for section in (section for section in guide.sections if section.kind in _PROSE and "[" in section.markdown):
            for number, line in enumerate(section.markdown.splitlines(), section.span.line):
                marks = placeholders(line) if '"' not in line else ()
                if marks:
                    yield codes.PLACEHOLDER_IN_PROSE.at(Span(section.span.path, number), placeholder=marks[0])
