"""Placeholders left in prose that nobody reads out: the reader of a guide cannot fill them in."""

import re
from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.diagnostics.span import Span
from build_scripts.link.site_index import SiteIndex
from build_scripts.markup import lines_of, placeholders, straight
from build_scripts.model.guide import Section, SectionKind

_PROSE = (SectionKind.DNA, SectionKind.EXTRA)
# Brackets that are no placeholder: code, links by reference and what they refer to, the box of a task.
_MARKS = re.compile(r"`[^`]*`|\[[^\[\]]*\]\[[^\[\]]*\]|^\s{0,3}\[[^\[\]]*\]:.*|^\s*[-*+] \[[xX]\]")


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB605 at each line of the narrative that holds a placeholder outside quotations and code."""
    for guide in index.guides.values():
        for section in (section for section in guide.sections if section.kind in _PROSE and "[" in section.markdown):
            for number, line in _unquoted(section):
                marks = placeholders(_MARKS.sub("", line)) if "[" in line else ()
                if marks:
                    yield codes.PLACEHOLDER_IN_PROSE.at(Span(section.span.path, number), placeholder=marks[0])


def _unquoted(section: Section) -> Iterator[tuple[int, str]]:
    """Yield the lines without a quotation, a block quote or code; a quotation may run over the lines of a paragraph."""
    is_code = is_open = False
    for number, text in enumerate(lines_of(section.markdown), section.span.line):
        line = straight(text.strip("\r\n"))
        begins = line.lstrip()
        if begins.startswith(("```", "~~~")):
            is_code = not is_code
            continue
        is_open = is_open and bool(begins)
        marks = line.count('"')
        if not (is_code or is_open or marks or begins.startswith(">")):
            yield number, line
        is_open ^= marks % 2 == 1
