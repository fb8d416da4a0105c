"""Pay: one record for each value cell of the compensation table, however the table is laid out."""

from dataclasses import dataclass
from enum import StrEnum

from build_scripts.diagnostics.span import Span
from build_scripts.model.money import MoneyRange, PercentRange, Period


class Component(StrEnum):
    """A part of the pay. ``UNKNOWN`` occurs in mentions only, the last two in tables only."""

    BASE = "base"
    EQUITY = "equity"
    BONUS = "bonus"
    SIGN_ON = "sign_on"
    TOTAL = "total"
    PROFIT_SHARING = "profit_sharing"
    OTHER = "other"
    UNKNOWN = "unknown"


class CellKind(StrEnum):
    """What a cell holds; ``NONE`` is a cell that says there is nothing ("—", "None")."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    TEXT = "text"
    NONE = "none"


class Vehicle(StrEnum):
    """What an equity grant is made of; ``EQUITY`` where the document does not say."""

    RSU = "rsu"
    OPTIONS = "options"
    OPTIONS_OR_RSU = "options_rsu"
    EQUITY = "equity"
    PROFIT_UNIT = "ppu"
    PHANTOM = "phantom"
    CARRY = "carry"
    PROFIT_SHARE = "profit_share"


class Stage(StrEnum):
    """How far from a public market a company's shares are, where the document says so."""

    PRE_IPO = "pre_ipo"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What the head of an equity column says of the grants under it."""

    vehicle: Vehicle
    stage: Stage | None
    ticker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayCell:
    """One value cell with the row and column that give it meaning.

    ``ranges``: the first in local currency, a second its stated conversion (or the same pay for another period).
    ``vest_years``: the vesting term in years, where the column head or the cell states it.
    ``grant``: what the head of an equity column says, None for other components.
    """

    region_raw: str | None
    level_raw: str | None
    title: str | None
    component: Component
    column_raw: str
    kind: CellKind
    raw: str
    ranges: tuple[MoneyRange, ...]
    percent: PercentRange | None
    period: Period | None
    vest_years: int | None
    note: str | None
    span: Span
    grant: Grant | None = None

    @property
    def range(self) -> MoneyRange | None:
        """The range in local currency, or None where the cell holds no money."""
        return self.ranges[0] if self.ranges else None
