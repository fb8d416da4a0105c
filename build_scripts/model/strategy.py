"""The negotiate-up strategy: what to say, what to ask, where to stop, which offers to cite."""

from dataclasses import dataclass

from build_scripts.diagnostics.span import Span
from build_scripts.model.mention import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetingOffer:
    """A company named as an offer in hand, an alternative or a pay anchor; amounts may be missing."""

    company_raw: str
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """One negotiate-up block. ``script`` is the words to say, ``advice`` the words around them."""

    raw: str
    script: str | None
    advice: str | None
    asks: tuple[Amount, ...]
    floors: tuple[Amount, ...]
    competing: tuple[CompetingOffer, ...]
    placeholders: tuple[str, ...]
    span: Span
