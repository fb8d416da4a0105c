"""Files of content/pages to prose pages: "# Title", a lead paragraph, "## Section {#anchor}" parts."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, count

from build_scripts.diagnostics.span import Span
from build_scripts.model.prose import ProsePage, ProseSection

_SECTION = re.compile(r"^## +(?P<title>.*?)(?:\s*\{#(?P<anchor>[a-z0-9-]+)\})?\s*$", re.MULTILINE)


def read_prose_page(path: str, slug: str, text: str) -> ProsePage:
    """Read one prose page. Never fails: a page without a title takes its slug's words, without sections it is its lead."""
    matches = list(_SECTION.finditer(text))
    top = text[: matches[0].start()] if matches else text
    title = re.search(r"^# +(.+?)\s*$", top, re.MULTILINE)
    lead = top[title.end() :] if title else top
    ends = [*(match.start() for match in matches[1:]), len(text)]
    return ProsePage(
        slug=slug,
        title=title[1] if title else slug.replace("-", " ").capitalize(),
        lead=" ".join(lead.split()),
        sections=tuple(
            ProseSection(
                title=match["title"],
                anchor=anchor,
                markdown=text[match.end() : end].strip(),
                span=Span(path, text[: match.start()].count("\n") + 1),
            )
            for match, anchor, end in zip(matches, _anchors(matches), ends, strict=False)  # without sections, one end too many
        ),
        span=Span(path, 1),
    )


def _anchors(sections: Iterable[re.Match[str]]) -> Iterator[str]:
    """Yield the anchor of each section: its own, else its title's words; with a number where another section has it."""
    taken = set[str]()
    for match in sections:
        name = match["anchor"] or re.sub(r"[^a-z0-9]+", "-", match["title"].lower()).strip("-") or "section"
        free = next(anchor for anchor in chain([name], (f"{name}-{number}" for number in count(2))) if anchor not in taken)
        taken.add(free)
        yield free
