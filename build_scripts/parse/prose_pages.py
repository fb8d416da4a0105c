"""Files of content/pages to prose pages: "# Title", a lead paragraph, "## Section {#anchor}" parts."""

import re

from build_scripts.diagnostics.span import Span
from build_scripts.model.prose import ProsePage, ProseSection

_SECTION = re.compile(r"^## +(?P<title>.*?)(?:\s*\{#(?P<anchor>[a-z0-9-]+)\})?\s*$", re.MULTILINE)


def read_prose_page(path: str, slug: str, text: str) -> ProsePage:
    """Read one prose page. Never fails: a page without a title takes its slug's words, without sections it is its lead."""
    matches = list(_SECTION.finditer(text))
    top = text[: matches[0].start()] if matches else text
    title = re.search(r"^# +(.+?)\s*$", top, re.MULTILINE)
    lead = top[title.end() :] if title else top
    ends = [match.start() for match in matches[1:]] + [len(text)]
    return ProsePage(
        slug=slug,
        title=title[1] if title else slug.replace("-", " ").capitalize(),
        lead=" ".join(lead.split()),
        sections=tuple(
            ProseSection(
                title=match["title"],
                anchor=match["anchor"] or re.sub(r"[^a-z0-9]+", "-", match["title"].lower()).strip("-"),
                markdown=text[match.end() : end].strip(),
                span=Span(path, text[: match.start()].count("\n") + 1),
            )
            for match, end in zip(matches, ends, strict=True)
        ),
        span=Span(path, 1),
    )
