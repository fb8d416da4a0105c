"""A document to a guide: split it into sections, give each to its reader, gather what they read and what was wrong."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.markup import lines_of
from build_scripts.model.guide import Guide, Section, SectionKind, SourceFile
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.context import Context
from build_scripts.parse.markers import read_marker
from build_scripts.parse.sections import dna, levels, levers, pay, sources, strategy, title
from build_scripts.parse.split import BYTE_ORDER, LINE_LIMIT, TITLE_WORDS, at_home, split_sections
from build_scripts.parse.usual import as_usual

_TOP = 8  # the lines at the top of a document among which its title stands


@dataclass(frozen=True, slots=True)
class SectionParser:
    """Which sections fill which field of the guide, and the reader that does it."""

    field: str
    kinds: tuple[SectionKind, ...]
    read: Callable[[tuple[Section, ...], Context], Parsed[Any]]


SECTION_PARSERS: tuple[SectionParser, ...] = (
    SectionParser("dna", (SectionKind.DNA,), dna.read),
    SectionParser("pay", (SectionKind.PAY,), pay.read),
    SectionParser("pay_notes", (SectionKind.PAY,), pay.read_notes),
    SectionParser("level_mapping", (SectionKind.LEVELS,), levels.read),
    SectionParser("levers", (SectionKind.COMPANY_LEVER, SectionKind.LEVERS), levers.read),
    SectionParser("strategy", (SectionKind.STRATEGY,), strategy.read),
    SectionParser("sources", (SectionKind.SOURCES,), sources.read),
)


def parse_guide(source: SourceFile, vocabulary: Vocabulary) -> Parsed[Guide]:
    """Return the guide with every part that could be read, and the faults met, in the order of their lines.

    A pure function of the document and the vocabulary. The value is never None: a part that cannot be read is empty.
    """
    usual = as_usual(source.text)
    reading = source if usual is source.text else replace(source, text=usual)
    sections = levers.set_aside(split_sections(reading))
    heading = title.read(sections, reading, vocabulary)
    assert heading.value is not None  # title.read falls back on the file's path
    context = Context.of(reading, heading.value, vocabulary)
    faults: list[Diagnostic] = list(heading.diagnostics)
    fields: dict[str, Any] = {}
    for parser in SECTION_PARSERS:
        parsed = parser.read(tuple(section for section in sections if section.kind in parser.kinds), context)
        fields[parser.field] = parsed.value
        faults += parsed.diagnostics
    faults += [
        codes.SECTION_NOT_UNDERSTOOD.at(section.span, heading=section.heading or lines_of(section.markdown.strip()[:60])[0].strip())
        for section in sections
        if section.kind is SectionKind.EXTRA and section.markdown.strip()
    ]
    guide = Guide(source=source, title=context.title, sections=sections if reading is source else at_home(sections, source), **fields)
    return Parsed(guide, tuple(sorted(faults, key=Diagnostic.sort_key)))


def read_names(source: SourceFile, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the company's slug and its name as the title line writes it; reads the top of the document alone."""
    for number, line in enumerate(islice(source.text.removeprefix(BYTE_ORDER).split("\n", _TOP), _TOP), 1):
        marker = read_marker(line.strip("\r"), number) if line.startswith("#") and TITLE_WORDS in line[:LINE_LIMIT] else None
        if marker and len(line) <= LINE_LIMIT:
            return source.company_slug, title.read_title(marker.name, source, vocabulary)[0].company
    return source.company_slug, title.default_title(source, vocabulary).company
