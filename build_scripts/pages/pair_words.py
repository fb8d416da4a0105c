"""How two guides differ, in at most three sentences: figures of one currency compared, of two currencies converted once, marked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from build_scripts.model.money import MoneyRange, midpoint
from build_scripts.model.pay import Component
from build_scripts.model.rates import Rates
from build_scripts.pages import text

MOST_PLACES = 3
_PARTS = (Component.BASE, Component.EQUITY, Component.BONUS)
_STATES = {Component.TOTAL: "a total", Component.BASE: "a base", Component.EQUITY: "equity", Component.BONUS: "a bonus"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What one guide states for a region, where it has ``rows`` rows of pay.

    ``amounts`` are for one year, of the only row; ``silent`` are the components that it says nothing of, ``scaled`` those whose
    amount is not the one written but a year's.
    """

    rows: int = 1
    amounts: Mapping[Component, MoneyRange]
    silent: frozenset[Component] = frozenset()
    scaled: frozenset[Component] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRegion:
    """A region for which both guides state pay."""

    name: str
    first: Stated
    second: Stated

    @property
    def measure(self) -> Component | None:
        """What the two are compared by: the total, else the base; None where they have no such figure in common."""
        if max(self.first.rows, self.second.rows) > 1:
            return None
        both = self.first.amounts.keys() & self.second.amounts.keys()
        return next((component for component in (Component.TOTAL, Component.BASE) if component in both), None)

    def ranges(self, component: Component) -> tuple[MoneyRange, MoneyRange] | None:
        """Return what both state for a component, in one currency; None where they do not."""
        first, second = self.first.amounts.get(component), self.second.amounts.get(component)
        return (first, second) if first and second and first.currency == second.currency else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The regions of one guide; ``has_pay`` is true also for a guide that states its pay without any."""

    names: tuple[str, ...]
    has_pay: bool


Names = tuple[str, str]


def differences(names: Names, regions: Sequence[SharedRegion], rates: Rates | None) -> tuple[str, ...]:
    """Say how two companies differ where both state pay: none to three sentences, all of them about what the guides state."""
    if not regions:
        return ()
    lead = min(regions, key=_rank)
    others = [region for region in regions if region is not lead]
    measure = lead.measure
    if measure is None:
        return (_without_measure(names, lead),)
    if not lead.ranges(measure):
        apart = [region.name for region in others if region.measure and not region.ranges(region.measure)]
        too = f"The currencies differ in {_places(apart)} too." if apart else ""
        return tuple(filter(None, (_two_currencies(names, lead, measure), _converted(names, lead, measure, rates), too)))
    parts = _parts(names, lead, measure, "There, " if others else "")
    return tuple(filter(None, (_one_currency(names, lead, measure), parts, _elsewhere(names, lead, others, measure))))


def nothing_shared(names: Names, first: Places, second: Places) -> str:
    """Say which regions each guide has where they share none."""
    if first.names and second.names:
        whose = f"{names[0]} states pay for {_places(first.names)}; {names[1]} for {_places(second.names)}"
        return f"The two guides share no region, so no figures are set against each other. {whose}."
    if first.names or second.names:
        has, lacks, place, other = (*names, first, second) if first.names else (*names[::-1], second, first)
        why = "states its pay without a region" if other.has_pay else "states no pay"
        return f"{has} states pay for {_places(place.names)}; {lacks}'s guide {why}, so no figures are set against each other."
    return "Neither guide states pay for a region, so no figures are set against each other."


def _rank(region: SharedRegion) -> tuple[bool, bool, bool, bool]:
    """Sort key: the region that says most comes first, the earlier of two that say as much."""
    measure = region.measure
    several = max(region.first.rows, region.second.rows) > 1
    return (measure is None, several, not (measure and region.ranges(measure)), measure is not Component.TOTAL)


def _one_currency(names: Names, region: SharedRegion, measure: Component) -> str:
    first, second = region.first.amounts[measure], region.second.amounts[measure]
    what = _what(region, measure)
    if first == second:
        return f"In {region.name}, both guides give the same {what}, {text.money(first)}."
    return f"In {region.name}, {_stated(names, what, first, second)}; {_comparison(names, first, second)}."


def _two_currencies(names: Names, region: SharedRegion, measure: Component) -> str:
    first, second = region.first.amounts[measure], region.second.amounts[measure]
    said = _stated(names, _what(region, measure), first, second)
    return f"In {region.name}, {said}: two currencies, which do not compare as they stand."


def _what(region: SharedRegion, measure: Component) -> str:
    words = text.COMPONENTS[measure]
    is_scaled = measure in region.first.scaled | region.second.scaled
    return f"{words} for a year" if is_scaled else f"stated {words}"


def _stated(names: Names, what: str, first: MoneyRange, second: MoneyRange) -> str:
    """Return both ranges as half a sentence; the verb is said once where it serves both."""
    verb, rest = _verb(first)
    other_verb, other_rest = _verb(second)
    again = "" if verb == other_verb else f"{other_verb} "
    return f"{names[0]}'s {what} {verb} {rest}, {names[1]}'s {again}{other_rest}"


def _verb(span: MoneyRange) -> tuple[str, str]:
    low, high = text.amount(span.low, span.currency), text.amount(span.high, span.currency)
    if span.low == span.high:
        return ("starts", f"at {low}") if span.open_high else ("is", low)
    return ("runs", f"from {low} to {high}{' and beyond' if span.open_high else ''}")


def _comparison(names: Names, first: MoneyRange, second: MoneyRange) -> str:
    """Compare two ranges of one currency by their middles; where one has no upper end, by where they start."""
    if first.open_high or second.open_high:
        if first.low == second.low:
            return "both start at the same amount"
        later = names[first.low < second.low]
        return f"{later}'s starts {_higher(first.low, second.low)}"
    middles = midpoint(first), midpoint(second)
    if middles[0] == middles[1]:
        return "their middles are equal"
    higher = middles[0] < middles[1]
    spans = (second, first) if higher else (first, second)
    singles = tuple(span.low == span.high for span in spans)
    subject = f"{names[higher]}'s" if singles[0] else f"the middle of {names[higher]}'s"
    than = f" than the middle of {names[not higher]}'s" if singles == (True, False) else ""
    return f"{subject} is {_higher(*middles)}{than}"


def _higher(one: Decimal, other: Decimal) -> str:
    """Say how much the larger of two amounts is higher: "12% higher"; "higher" alone where the smaller is nothing."""
    by = _by(one, other)
    return f"{by} higher" if by else "higher"


def _by(one: Decimal, other: Decimal) -> str:
    """Return by how much the larger of two amounts exceeds the smaller, in whole percent of the smaller, halves up; "" of nothing."""
    low, high = sorted((one, other))
    if not low:
        return ""
    percent = ((high / low - 1) * 100).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{percent:,}%" if percent else "less than 1%"


def _converted(names: Names, region: SharedRegion, measure: Component, rates: Rates | None) -> str:
    first, second = region.first.amounts[measure], region.second.amounts[measure]
    found = rates.convert(second, first.currency) if rates else None
    if found is None:
        return f"There is no reference rate between {first.currency} and {second.currency}, so neither is converted."
    rate = text.rate(found.rate, second.currency, first.currency)
    converted = f"{names[1]}'s would be about {text.about(found.range)}"
    return f"At the European Central Bank's rate of {text.day(found.day)}, {rate}, {converted}."


def _without_measure(names: Names, region: SharedRegion) -> str:
    """Say what can be said of a region where neither totals nor bases stand on both sides, or where there are several rows."""
    rows = (region.first.rows, region.second.rows)
    if max(rows) > 1:
        whose = f"{names[0]}'s guide has {text.count(rows[0], 'row')} of pay, {names[1]}'s {rows[1]}"
        return f"In {region.name}, {whose}, so they stand side by side without a comparison."
    said = _parts(names, region, None, f"In {region.name}, ")
    return said or f"In {region.name}, the two guides have no figure of the same kind."


def _parts(names: Names, region: SharedRegion, measure: Component | None, start: str) -> str:
    """Say who pays more in which part, which parts are the same, and which only one states; "" where there is nothing to say."""
    more: tuple[list[str], list[str]] = ([], [])
    same = list[str]()
    for part in _PARTS:
        middles = _middles(region, part) if part is not measure else None
        if middles:
            (same if middles[0] == middles[1] else more[middles[0] < middles[1]]).append(text.COMPONENTS[part])
    clauses = list[str]()
    if more[0] and more[1]:
        clauses.append(f"{names[0]} pays more in {text.listed(more[0])}, {names[1]} more in {text.listed(more[1])}")
    elif more[0] or more[1]:
        clauses.append(f"{names[not more[0]]} pays more in {text.listed(more[0] or more[1])}")
    if same:
        clauses.append(f"{text.listed(same)} {'is' if len(same) == 1 else 'are'} the same")
    for name, own, other in ((names[0], region.first, region.second), (names[1], region.second, region.first)):
        only = [words for component, words in _STATES.items() if component in own.amounts and component in other.silent]
        if only:
            clauses.append(f"only {name} states {text.listed(only)}")
    if not clauses:
        return ""
    if not start and not (more[0] or more[1]):
        clauses[0] = clauses[0][0].upper() + clauses[0][1:]
    return f"{start}{'; '.join(clauses)}."


def _elsewhere(names: Names, lead: SharedRegion, others: Sequence[SharedRegion], measure: Component) -> str:
    """Say whose middle is higher in the other regions where both state the same kind of figure; "" where there is none."""
    higher: tuple[list[str], list[str]] = ([], [])
    equal, apart = list[str](), list[str]()
    for region in others:
        middles = _middles(region, measure) if region.measure is measure else None
        if middles and middles[0] == middles[1]:
            equal.append(region.name)
        elif middles:
            by = _by(*middles)
            higher[middles[0] < middles[1]].append(f"{region.name} (by {by})" if by else region.name)
        elif region.measure and not region.ranges(region.measure):
            apart.append(region.name)
    clauses = list(_whose_is_higher(names, lead, higher, measure))
    clauses += [f"the two are equal in {_places(equal)}"] if equal else []
    clauses += [f"in {_places(apart)} the currencies differ"] if apart else []
    said = "; ".join(clauses)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _whose_is_higher(names: Names, lead: SharedRegion, higher: tuple[list[str], list[str]], measure: Component) -> Iterator[str]:
    """Yield the clause that names the places where either is higher, the one that leads in the first region before the other."""
    ahead = _middles(lead, measure)
    winner = bool(ahead and ahead[0] < ahead[1])
    also = "also " if ahead and ahead[0] != ahead[1] else ""
    what = text.COMPONENTS[measure]
    same_way, other_way = higher[winner], higher[not winner]
    if same_way:
        tail = f", of {names[not winner]}'s in {_places(other_way)}" if other_way else ""
        yield f"the middle of {names[winner]}'s {what} is {also}higher in {_places(same_way)}{tail}"
    elif other_way:
        yield f"the middle of {names[not winner]}'s {what} is higher in {_places(other_way)}"


def _middles(region: SharedRegion, component: Component) -> tuple[Decimal, Decimal] | None:
    """Return the middles of a component on both sides; None without both, in two currencies, or without an upper end."""
    spans = region.ranges(component)
    if spans is None or any(span.open_high for span in spans):
        return None
    return midpoint(spans[0]), midpoint(spans[1])


def _places(names: Sequence[str]) -> str:
    """Return places as a sentence lists them, the first of them where there are many: "Oslo, Paris, Rome and 4 more"."""
    rest = len(names) - MOST_PLACES
    return text.listed([*names[:MOST_PLACES], f"{rest} more"] if rest > 0 else names)
