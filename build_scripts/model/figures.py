"""The record of figures: what each row of pay, each lever and each guide's strategy said, and since when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Self

from build_scripts.model.money import MoneyRange, PercentRange, Period
from build_scripts.model.pay import Component

# What stands in the place of figures where the subject is gone, and where it has none.
WITHDRAWN, NOTHING = "-", "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a state: ``money``, ``percent``, or the ``words`` of a cell that is neither; the other two are None.

    ``period`` and ``vest_years`` are None for pay of a year and where the document states none. ``is_more``: on top of the offer.
    ``is_floor``: the least to accept; a lever's and a strategy's other figures are asks.
    """

    component: Component
    money: MoneyRange | None = None
    percent: PercentRange | None = None
    words: str | None = None
    period: Period | None = None
    vest_years: int | None = None
    is_more: bool = False
    is_floor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresState:
    """What a subject said from one day on.

    ``subject``: the id of a guide (its asks and floors), that id with "#" and the anchor of a row of pay, or the id of a lever.
    ``nth``: its place among the states of its day, from 1. ``name``: what the subject was called. ``figures``: their canonical
    text (``link.figures``), ``WITHDRAWN`` where the subject is gone.
    """

    day: date
    nth: int
    subject: str
    name: str
    figures: str

    @property
    def is_withdrawn(self) -> bool:
        """True where the subject is gone."""
        return self.figures == WITHDRAWN

    @property
    def order(self) -> tuple[date, int, str, str]:
        """The later state is the greater one. Of two with one day and place, which two branches can leave, the text decides."""
        return (self.day, self.nth, self.figures, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresRecord:
    """Every state ever published: by subject, guides and rows before levers; of each the earliest first, and none of them empty."""

    states: Mapping[str, tuple[FiguresState, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, states: Iterable[FiguresState]) -> Self:
        """Return the record of some states, in any order."""
        ordered = sorted(states, key=lambda state: ("/" not in state.subject, state.subject, *state.order))
        return cls(states={subject: tuple(several) for subject, several in groupby(ordered, key=lambda state: state.subject)})

    @property
    def first_day(self) -> date | None:
        """The day on which the record begins, None for an empty one."""
        return min((several[0].day for several in self.states.values()), default=None)
