"""What a figure takes over from the figures before it in a text: its component, its region, its role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from build_scripts.model.mention import AmountRole
from build_scripts.model.pay import Component
from build_scripts.parse.values.amount import Figure

_WANTED = (AmountRole.ASK, AmountRole.FLOOR)
_FIRST = 200  # asks of a text that later figures are held against
_SLASH = re.compile(r"\+?\s?/\s?")
_HEADED = re.compile(r"^\"?[A-Z][\w .]{1,25}: ?(?:[a-z][\w-]* (?:[\w-]+ )?)?(?=[A-Z]{0,3}[$£€₹¥])")


class _Ask(NamedTuple):
    figure: Figure
    component: Component


@dataclass(slots=True)
class Series:
    """What a text has asked so far, in order; ``read`` is called with its sentences one by one."""

    asks: list[_Ask] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    by_currencies: dict[tuple[str, ...], tuple[str | None, ...]] = field(default_factory=dict)
    by_currency: dict[str, set[str]] = field(default_factory=dict)
    before: list[tuple[Figure, Component]] = field(default_factory=list)  # the figures of the sentence before, with their names
    parts: tuple[Component, ...] = ()  # what the last sentence with several different amounts of one currency named, in order
    heard: list[tuple[Figure, str]] = field(default_factory=list)  # those that it neither asks nor accepts, with their regions

    def read(
        self,
        text: str,
        figures: tuple[Figure, ...],
        roles: list[AmountRole | None],
        names: tuple[Component | None, ...],
        places: tuple[str | None, ...],
    ) -> Iterator[tuple[AmountRole, Component, str | None]]:
        """Yield role, component and region of each figure of a sentence, in order."""
        heads_a_series = bool(self.asks and places[0] and not any(roles) and _HEADED.match(text))
        taken = self._regions(figures, roles, places)
        known = [(figure, name) for figure, name in zip(figures, names, strict=True) if name]
        names = self._in_order(text, figures, names)
        asks_unnamed = any(role is AmountRole.ASK and name is None for role, name in zip(roles, names, strict=True))
        found: list[Component | None] = list(names)
        for index, (figure, role) in enumerate(zip(figures, roles, strict=True)):
            if found[index] is None and heads_a_series:
                found[index] = self.asks[-1].component
            elif found[index] is None and role is AmountRole.FLOOR and not asks_unnamed:
                found[index] = _nearest(figure, known or self.before) or self._matching(figure)
            elif found[index] is None and role is AmountRole.ASK:
                found[index] = self._same(figure)
        for index in range(len(figures) - 1):
            if found[index] is None and _SLASH.fullmatch(text[figures[index].end : figures[index + 1].start]):
                found[index] = found[index + 1]
        self.before = [] if any(role in _WANTED for role in roles) else known
        for figure, role, component, place in zip(figures, roles, found, taken, strict=True):
            wanted = AmountRole.ASK if heads_a_series else role or AmountRole.OTHER
            if wanted is AmountRole.ASK:
                self.asks.append(_Ask(figure, component or Component.UNKNOWN))
            yield wanted, component or Component.UNKNOWN, place if wanted in _WANTED else None

    def _in_order(self, text: str, figures: tuple[Figure, ...], names: tuple[Component | None, ...]) -> tuple[Component | None, ...]:
        """Name amounts by slashes after as many that an earlier sentence named: "$250K base, $420K RSU. Target: $240K / $380K"."""
        if len(figures) < 2 or (None in names and (any(names) or len(self.parts) != len(figures))):
            return names
        if len({figure.range.currency for figure in figures}) > 1:
            return names
        if None not in names:
            self.parts = tuple(name for name in names if name) if len(set(names)) == len(names) else ()
        elif all(_SLASH.fullmatch(text, first.end, second.start) for first, second in pairwise(figures)):
            return self.parts
        return names

    def _matching(self, figure: Figure) -> Component | None:
        """The component of the first ask that a floor may stand below: the same currency, at most half as much again."""
        for ask in self.asks[:_FIRST]:
            if ask.figure.range.currency == figure.range.currency and _is_below(figure, ask.figure):
                return ask.component
        return None

    def _same(self, figure: Figure) -> Component | None:
        return next((ask.component for ask in self.asks[:_FIRST] if ask.figure.range == figure.range), None)

    def _regions(
        self, figures: tuple[Figure, ...], roles: list[AmountRole | None], places: tuple[str | None, ...]
    ) -> tuple[str | None, ...]:
        """Regions that the sentence names itself; else those of an earlier series in the same currencies, or the only one so far."""
        currencies = tuple(figure.range.currency for figure in figures)
        if any(places):
            wanted = [place for place, role in zip(places, roles, strict=True) if place and role in _WANTED]
            self.places = list(dict.fromkeys([*self.places, *wanted]))
            self.heard = [(figure, place) for figure, place in zip(figures, places, strict=True) if place and place not in wanted]
            if len(set(places)) == len(places) > 1 and (all(places) or len(set(currencies)) == len(currencies)):
                self.by_currencies[currencies] = places
            for currency, place in zip(currencies, places, strict=True):
                if place:
                    self.by_currency.setdefault(currency, set()).add(place)
            return places if all(places) else self._filled(currencies, roles, places)
        heard, self.heard = self.heard, []
        if earlier := self.by_currencies.get(currencies):
            return earlier
        if len(self.places) == 1:
            return (self.places[0],) * len(figures)
        if not self.places and (place := _heard_of(figures, heard)):
            return (place,) * len(figures)
        return self._filled(currencies, roles, places)

    def _filled(
        self, currencies: tuple[str, ...], roles: list[AmountRole | None], places: tuple[str | None, ...]
    ) -> tuple[str | None, ...]:
        """Fill in the regions of floors without one where each currency among them was spoken of one region, and each of another."""
        if AmountRole.FLOOR not in roles or any(
            role is not AmountRole.FLOOR for role, place in zip(roles, places, strict=True) if not place
        ):
            return places
        open_ones = [currency for currency, place in zip(currencies, places, strict=True) if not place]
        known = [next(iter(self.by_currency.get(currency, ()))) for currency in open_ones if len(self.by_currency.get(currency, ())) == 1]
        if len(open_ones) < 2 or not len(open_ones) == len(set(open_ones)) == len(set(known)):
            return places
        regions = dict(zip(open_ones, known, strict=True))
        return tuple(place or regions[currency] for currency, place in zip(currencies, places, strict=True))


def _heard_of(figures: tuple[Figure, ...], heard: list[tuple[Figure, str]]) -> str | None:
    """The only region of the sentence before, where an amount lies in a range it gave: "£90K-£99K is paid in London. I ask for £95K"."""
    if not heard or len({place for _, place in heard}) != 1:
        return None
    place = heard[0][1]
    ends = [(other.range.currency, other.range.low, other.range.high) for other, _ in heard]
    inside = any(
        figure.range.currency == currency and low <= figure.range.low <= high for figure in figures for currency, low, high in ends
    )
    return place if inside else None


def _is_below(floor: Figure, ask: Figure) -> bool:
    return ask.range.low * 5 <= floor.range.low * 9 and floor.range.low <= ask.range.high


def _nearest(figure: Figure, known: list[tuple[Figure, Component]]) -> Component | None:
    """The component of the amount of the same sentence that is nearest in size: "will counter at $215K RSUs — accept at $225K+"."""
    low = figure.range.low
    near = [
        (abs(other.range.high - low), index, component)
        for index, (other, component) in enumerate(known)
        if other.range.currency == figure.range.currency and other.range.low * 3 <= low * 5 and low * 3 <= other.range.high * 5
    ]
    return min(near)[2] if near else None
