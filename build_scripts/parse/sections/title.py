"""The title line: "### Security Engineer | Acme Global Negotiation Guide"."""

import re

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Parsed
from build_scripts.markup import plain
from build_scripts.model.guide import Section, SectionKind, SourceFile, Title
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.level_codes import codes_of

_SUFFIX = re.compile(r"(?<!\s)\s*(?:(?:Global|Salary) )?Negotiation Guide\b.*$")
_SEPARATORS = (" | ", " — ", " – ", " -- ", " - ")
_PARENTHESIS = re.compile(r"^(?P<role>.*?)\s*\((?P<inside>[^()]*)\)\s*$")
_RANK = re.compile(r"\b(?:SDE|Principal|Senior|Staff|SDM)\b|\b[IV]+\b")


def read(sections: tuple[Section, ...], source: SourceFile, vocabulary: Vocabulary) -> Parsed[Title]:
    """Read role and company from the title. Where the title lacks one, the file's path and the vocabulary stand in.

    Faults: LB101 where there is no title line, LB102 where it names no company.
    """
    heading = next((s.heading for s in sections if s.kind is SectionKind.TITLE and s.heading), None)
    if heading is None:
        return Parsed(default_title(source, vocabulary), (codes.TITLE_MISSING.at(source.at(1)),))
    found, names_company = read_title(heading, source, vocabulary)
    line = next(s.span.line for s in sections if s.kind is SectionKind.TITLE)
    return Parsed(found, () if names_company else (codes.TITLE_WITHOUT_COMPANY.at(source.at(line)),))


def default_title(source: SourceFile, vocabulary: Vocabulary) -> Title:
    """Return the title that a guide's path gives it."""
    return Title(role=_name(vocabulary, "roles", source.role_slug), company=_name(vocabulary, "companies", source.company_slug))


def read_title(heading: str, source: SourceFile, vocabulary: Vocabulary) -> tuple[Title, bool]:
    """Return the title that a heading gives, and whether it names a company."""
    text = plain(_SUFFIX.sub("", heading))
    for separator in _SEPARATORS:
        role, found, company = text.partition(separator)
        if found and role.strip() and company.strip():
            return _title(role.strip(), company.strip(" |—–")), True
    role = text.strip(" |—–-") or _name(vocabulary, "roles", source.role_slug)
    return _title(role, _name(vocabulary, "companies", source.company_slug)), False


def _title(role: str, company: str) -> Title:
    """Take apart "Software Engineer (L3-L4)" and "DevOps Engineer (SRE)"."""
    match = _PARENTHESIS.match(role)
    if match is None:
        return Title(role=role, company=company)
    inside = match["inside"].strip()
    levels = codes_of(inside)
    if levels or _RANK.search(inside):
        return Title(role=match["role"], company=company, level_raw=inside, level_codes=levels)
    return Title(role=match["role"], company=company, aka=inside)


def _name(vocabulary: Vocabulary, kind: str, slug: str) -> str:
    term = getattr(vocabulary, kind).by_slug.get(slug)
    return term.name if term else slug.replace("-", " ").title()
