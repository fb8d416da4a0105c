"""A document to a guide: split it into sections, give each to its reader, gather what they read and what was wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.model.guide import Guide, Section, SectionKind, SourceFile
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.context import Context
from build_scripts.parse.sections import dna, levels, levers, pay, sources, strategy, title
from build_scripts.parse.split import split_sections


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
    sections = split_sections(source)
    heading = title.read(sections, source, vocabulary)
    assert heading.value is not None  # title.read falls back on the file's path
    context = Context(source, heading.value, vocabulary)
    faults: list[Diagnostic] = list(heading.diagnostics)
    fields: dict[str, Any] = {}
    for parser in SECTION_PARSERS:
        parsed = parser.read(tuple(section for section in sections if section.kind in parser.kinds), context)
        fields[parser.field] = parsed.value
        faults += parsed.diagnostics
    faults += [
        codes.SECTION_NOT_UNDERSTOOD.at(section.span, heading=section.heading or section.markdown.strip()[:60])
        for section in sections
        if section.kind is SectionKind.EXTRA and section.markdown.strip()
    ]
    guide = Guide(source=source, title=context.title, sections=sections, **fields)
    return Parsed(guide, tuple(sorted(faults, key=Diagnostic.sort_key)))


def read_names(source: SourceFile, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the company's slug and its name as the title line writes it; reads the top of the document alone."""
    top = SourceFile(
        path=source.path,
        company_slug=source.company_slug,
        role_slug=source.role_slug,
        text="\n".join(source.text.split("\n", 8)[:8]),
        sha256=source.sha256,
    )
    heading = title.read(split_sections(top), top, vocabulary)
    return source.company_slug, heading.value.company if heading.value else source.company_slug
