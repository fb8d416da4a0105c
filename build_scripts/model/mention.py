"""Amounts named in sentences: what each is for, and whether it is asked, a floor, or somebody else's."""

from dataclasses import dataclass
from enum import StrEnum

from build_scripts.model.money import MoneyRange
from build_scripts.model.pay import Component


class AmountRole(StrEnum):
    """What a sentence does with an amount."""

    ASK = "ask"
    FLOOR = "floor"
    COMPETING = "competing"
    MARKET = "market"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount in running text. ``delta`` marks an increase on top of the offer; ``region_raw`` is as the text names it."""

    component: Component
    role: AmountRole
    range: MoneyRange
    raw: str
    region_raw: str | None = None
    delta: bool = False
