"""What stands in a section that readers know and is in nothing that they made of it: words around levers, remarks below sources.

A guide's page shows it, since nothing of a document is dropped in silence.
"""

import re
from collections.abc import Iterator

from build_scripts.markup import plain, without_heading
from build_scripts.model.guide import Guide, Section, SectionKind

_NAMES = {SectionKind.COMPANY_LEVER: "Levers", SectionKind.LEVERS: "Levers", SectionKind.SOURCES: "Sources"}
# Headings divide a section, a table is read as a whole, rules and comments say nothing.
_SILENT = re.compile(r"#|\||<!--|[-=*_ ]*$")
_BOLD = re.compile(r"\*\*[^*]+\*\*:?$")
_WORD = re.compile(r"\w+")
_LEAST = 4  # words: fewer lead to what follows
_SHOWN = 0.5  # of a line's runs; a mark of emphasis or a number between the parts of a lever breaks some
_LEAD = 4  # places where a title may begin in a line: "Lever 2: Rare skill"

Words = tuple[str, ...]


def left_over(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield (heading, Markdown) of each section of which lines are left over, in the order of the document.

    A company section of which no lever was made is left over as it is, with its tables.
    """
    shown = frozenset(_runs(_words(" ".join(_shown(guide)))))
    titles = frozenset(_words(lever.title) for lever in guide.levers)
    for section in guide.sections:
        if section.kind in _NAMES and (lines := _left(section, shown, titles)):
            body = without_heading(section.markdown, section.heading) if _is_unread(section, guide) else "\n".join(lines)
            yield plain(section.heading or _NAMES[section.kind]), body


def _is_unread(section: Section, guide: Guide) -> bool:
    """True for a company section of which no lever was made."""
    within = range(section.span.line, section.end_line + 1)
    return section.kind is SectionKind.COMPANY_LEVER and not any(lever.span.line in within for lever in guide.levers)


def _shown(guide: Guide) -> Iterator[str]:
    for lever in guide.levers:
        yield from filter(None, (lever.title, lever.script, lever.context))
    for source in guide.sources:
        yield source.text


def _left(section: Section, shown: frozenset[Words], titles: frozenset[Words]) -> list[str]:
    """Return the lines that are not shown, with a blank one wherever some between them are."""
    lines = list[str]()
    for line in without_heading(section.markdown, section.heading).split("\n"):
        bare = line.strip()
        if not (_SILENT.match(bare) or _is_title(bare, titles) or _is_shown(bare, shown)):
            lines.append(line)
        elif lines and lines[-1]:
            lines.append("")
    return lines[:-1] if lines and not lines[-1] else lines


def _is_title(line: str, titles: frozenset[Words]) -> bool:
    """True for a line in bold that names a lever: "**Lever 2: Rare skill**"."""
    return _BOLD.match(line) is not None and any(_words(line)[lead:] in titles for lead in range(_LEAD))


def _is_shown(line: str, shown: frozenset[Words]) -> bool:
    words = _words(line)
    runs = _runs(words)
    return len(words) < _LEAST or sum(run in shown for run in runs) >= _SHOWN * len(runs)


def _runs(words: Words) -> list[Words]:
    """Return every three words in a row: what a line has in common with what is shown of it."""
    return list(zip(words, words[1:], words[2:], strict=False))


def _words(text: str) -> Words:
    return tuple(_WORD.findall(plain(text).casefold()))
