"""Evidence: the sources a guide cites."""

from dataclasses import dataclass

from build_scripts.diagnostics.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One cited source. ``url`` only where the document gives an address; ``years`` ascending, a range expanded."""

    text: str
    url: str | None
    years: tuple[int, ...]
    span: Span
