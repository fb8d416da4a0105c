"""Levers: the arguments a candidate has, each with the words to say."""

from dataclasses import dataclass
from enum import StrEnum

from build_scripts.diagnostics.span import Span
from build_scripts.model.mention import Amount
from build_scripts.model.strategy import CompetingOffer


class LeverScope(StrEnum):
    """``GLOBAL``: the principal lever list. ``COMPANY``: the company's own section."""

    GLOBAL = "global"
    COMPANY = "company"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """One lever.

    ``script``: the words to say, without the outer quotation marks; None where the document quotes none.
    ``context``: the Markdown around the script. ``placeholders``: "[company]", "$[X]K", for the reader to fill in.
    ``offers``: the competing offers that the script or the context names.
    """

    number: int | None
    scope: LeverScope
    title: str
    script: str | None
    context: str | None
    amounts: tuple[Amount, ...]
    offers: tuple[CompetingOffer, ...]
    placeholders: tuple[str, ...]
    span: Span
