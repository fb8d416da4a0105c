"""The summary line: "**Negotiation DNA:** Strong Base | Market Leader | 2026 Focus: Privacy"."""

import re

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Parsed
from build_scripts.markup import plain
from build_scripts.model.guide import Dna, Section
from build_scripts.parse.context import Context, numbered

_LINE = re.compile(r"^(?:>\s*)?\*\*(?:[^\w*]+ )?Negotiation DNA(?:\s?[:—–]\s?\*\*|\*\*\s?[:—–])\s*(?P<text>\S.*)$", re.IGNORECASE)
_BETWEEN = re.compile(r" \\?[|·•] ")
_FOCUS = re.compile(r"^(?P<year>20\d\d) Focus:\s*(?P<text>.+)$", re.IGNORECASE)


def read(sections: tuple[Section, ...], context: Context) -> Parsed[Dna]:
    """Read the first summary line; the prose under the same name is the guide's narrative and stays in its section.

    Without one, a first line of tags under the name is the summary. Fault: LB103 where no line sums the guide up.
    """
    for section in sections:
        for _, line in numbered(section):
            if match := _LINE.match(line):
                return Parsed(_dna(match["text"].strip()))
    below = (next((line for _, line in list(numbered(section))[1:] if line.strip()), "") for section in sections)
    if tags := next((line for line in below if _BETWEEN.search(line) and not line.startswith(("|", "-", "*", ">"))), None):
        return Parsed(_dna(tags.strip()))
    return Parsed(None, (codes.DNA_MISSING.at(context.at(1)),))


def _dna(text: str) -> Dna:
    parts = re.findall(r"`([^`]+)`", text) or [plain(part) for part in _BETWEEN.split(text)]
    focus = next((match for part in parts if (match := _FOCUS.match(part))), None)
    return Dna(
        raw=text,
        tags=tuple(part.strip() for part in parts if not _FOCUS.match(part)),
        focus_year=int(focus["year"]) if focus else None,
        focus=focus["text"] if focus else None,
    )
