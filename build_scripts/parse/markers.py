"""Marker lines: where a section of a guide begins, in every spelling that guides use."""

import re
from typing import NamedTuple

from build_scripts.markup import plain
from build_scripts.model.guide import SectionKind

# Spellings of section names, compared without case, emoji, numbering and closing colon.
NAMES: tuple[tuple[str, SectionKind], ...] = (
    (r"negotiation dna\b", SectionKind.DNA),
    (r"negotiat(?:e|ing)[- ]up\b", SectionKind.STRATEGY),
    (
        r"(?:(?:extended|data|key|supporting|primary|research|market|references?) (?:(?:&|and) )?)*(?:evidence|sources)\b(?!-| of\b)"
        r"|(?:references|citations|bibliography|works cited|footnotes|further reading|source (?:list|notes))(?: (?:&|and) \w+)?$",
        SectionKind.SOURCES,
    ),
    (r"(?:compensation|pay|salary) (?:benchmarks?|overview|ranges?|table|bands?|by region)\b", SectionKind.PAY),
    (
        r".*\blevel[- ](?:mappings?\b|(?:equivalen|maps?\b|comparison|crosswalk|alignment)(?!.*\b(?:lever|premium|script)\b))"
        r"|levell?ing(?: (?:guide|map|comparison|equivalents))?$|levels$",
        SectionKind.LEVELS,
    ),
    (
        r"(?:(?:\d+|extended|two|three|four|five|six|seven|eight|your|top|main) )*"
        r"(?:(?:global (?:negotiation )?levers?|(?:negotiation|core|key|universal) levers)\b(?! \d)|levers$)",
        SectionKind.LEVERS,
    ),
)
_NAME = re.compile("|".join(f"(?P<{kind.value}>{pattern})" for pattern, kind in NAMES))
_SHORTCODE = re.compile(r":[a-z_]+:")
_SIGNS = re.compile(r"[^\w\s&/:—–.@-]")
MARKER_SIGNS = ("#", "**", ">")  # how a line begins that may be a marker
_LEVER_ITEM = re.compile(r"(?:(?:global|negotiation|core|key) )?lever \d+\b")
_NUMBER = re.compile(r"\**\d{1,9}[.)]\s")
_HEADING = re.compile(r"(#{1,6})\s+(.*)$")
_BOLD = re.compile(r"^(?:>\s?)?\*\*(?P<name>[^*]+)\*\*(?P<rest>.*)$")


class Marker(NamedTuple):
    """A line that may begin a section.

    ``kind`` is None for a name that no table knows; ``level`` is the heading level, 0 for a bold line;
    ``has_text`` is true where the section's text begins on the same line ("**Level Mapping:** A = B").
    """

    line: int
    name: str
    kind: SectionKind | None
    level: int
    has_text: bool = False
    is_item: bool = False
    is_numbered: bool = False


def fold_name(name: str) -> str:
    """Return a section name for comparison: lower case, no emoji, shortcodes, numbering or closing colon."""
    name = _SIGNS.sub(" ", _SHORTCODE.sub(" ", plain(name)) if ":" in name else plain(name))
    return " ".join(name.lower().split()).rstrip(":").strip()


def _kind(folded: str) -> SectionKind | None:
    """Return the section kind that a folded name stands for, or None."""
    name = _NAME.match(folded)
    return SectionKind(name.lastgroup) if name and name.lastgroup else None


def _is_lever_item(folded: str) -> bool:
    """True for the name of a single lever: "lever 2 — scarcity", "global lever 1: scale"."""
    return bool(_LEVER_ITEM.match(folded))


def read_marker(line: str, number: int) -> Marker | None:
    """Read one source line as a marker, or return None for ordinary text."""
    heading = _HEADING.match(line) if line.startswith("#") else None
    if heading:
        name = heading[2].rstrip().rstrip("#").rstrip()
        folded = fold_name(name)
        return Marker(number, name, _kind(folded), len(heading[1]), is_item=_is_lever_item(folded), is_numbered=bool(_NUMBER.match(name)))
    bold = _BOLD.match(line)
    return _bold_marker(line, number, bold) if bold else None


def _bold_marker(line: str, number: int, bold: re.Match[str]) -> Marker | None:
    name, rest = bold["name"], bold["rest"].strip()
    folded = fold_name(name)
    kind = _kind(folded)
    has_text = bool(rest.lstrip(": ").strip())
    if _is_lever_item(folded):
        return Marker(number, name.rstrip(": "), None, 0, has_text, is_item=True)
    if kind is not None:
        return Marker(number, name.rstrip(": "), kind, 0, has_text)
    begins_a_sentence = has_text or line.startswith(">")
    heads_a_list = name.rstrip().endswith(":") or rest.startswith(":")
    is_numbered = _NUMBER.match(name)
    return None if begins_a_sentence or heads_a_list or is_numbered else Marker(number, name, None, 0)
