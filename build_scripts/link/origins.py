"""Where sources come from: each citation under every origin that its words name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.model.evidence import Source
from build_scripts.model.guide import Guide
from build_scripts.model.vocabulary import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source as one guide cites it; ``origins`` are slugs of the vocabulary, in its order."""

    guide_id: str
    source: Source
    origins: tuple[str, ...]


def cited_sources(guides: Iterable[Guide], origins: Terms) -> tuple[CitedSource, ...]:
    """Return every citation, in order of the guides.

    A source belongs to each origin one of whose aliases stands in it as words, its address included; where none does, to the
    origin without aliases, if there is one.
    """
    named = {alias.lower(): term.slug for term in origins.terms for alias in term.aliases}
    rest = tuple(term.slug for term in origins.terms if not term.aliases)[:1]
    longest_first = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)") if named else None
    return tuple(
        CitedSource(
            guide_id=guide.id,
            source=source,
            origins=tuple(sorted({named[found] for found in pattern.findall(source.text.lower())} if pattern else (), key=origins.order))
            or rest,
        )
        for guide in guides
        for source in guide.sources
    )
