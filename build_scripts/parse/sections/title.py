"""The title line: "### Security Engineer | Acme Global Negotiation Guide"."""

import re

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Parsed
from build_scripts.markup import plain
from build_scripts.model.guide import Section, SectionKind, SourceFile, Title
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.level_codes import codes_of

_SUFFIX = re.compile(r"\s*(?:(?:Global|Salary) )?Negotiation Guide\b.*$")
_SEPARATORS = (" | ", " — ", " – ", " - ")
_PARENTHESIS = re.compile(r"^(?P<role>.*?)\s*\((?P<inside>[^()]*)\)\s*$")
_RANK = re.compile(r"\b(?:SDE|Principal|Senior|Staff|SDM)\b|\b[IV]+\b")


def read(sections: tuple[Section, ...], source: SourceFile, vocabulary: Vocabulary) -> Parsed[Title]:
    """Read role and company from the title. Where the title lacks one, the file's path and the vocabulary stand in.

    Faults: LB101 where there is no title line, LB102 where it names no company.
    """
    heading = next((s.heading for s in sections if s.kind is SectionKind.TITLE and s.heading), None)
    if heading is None:
        title = Title(role=_name(vocabulary, "roles", source.role_slug), company=_name(vocabulary, "companies", source.company_slug))
        return Parsed(title, (codes.TITLE_MISSING.at(source.at(1)),))
    line = next(s.span.line for s in sections if s.kind is SectionKind.TITLE)
    text = plain(_SUFFIX.sub("", heading))
    for separator in _SEPARATORS:
        role, found, company = text.partition(separator)
        if found and role.strip() and company.strip():
            return Parsed(_title(role.strip(), company.strip()))
    role = text.strip(" |—–-") or _name(vocabulary, "roles", source.role_slug)
    company = _name(vocabulary, "companies", source.company_slug)
    return Parsed(_title(role, company), (codes.TITLE_WITHOUT_COMPANY.at(source.at(line)),))


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
