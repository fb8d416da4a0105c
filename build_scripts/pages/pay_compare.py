"""Pay side by side: rows grouped by currency, four lanes a row on one axis a currency for the whole page, medians below each group."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.site_index import PayRow
from build_scripts.model.money import MoneyRange
from build_scripts.model.pay import Component
from build_scripts.pages import text
from build_scripts.pages.charts import Axis, axis_of, lanes
from build_scripts.pages.page import Link, Place
from build_scripts.pages.pay_figures import COMPARED, Figures, high_to_low, is_off, words_of
from build_scripts.pages.spreads import Spread, spread_of

LONGEST_ON_ONE_LINE = 17  # characters of "CHF 1.25M–CHF 1.75M" and more take two lines
NAMES = {
    Component.BASE: "Base",
    Component.EQUITY: "Equity a year",
    Component.BONUS: "Bonus",
    Component.TOTAL: "Total",
}
Converter = Callable[[MoneyRange], MoneyRange | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideCell:
    """One figure: ``component`` names its column, ``lines`` stand small below it, ``is_off`` marks a total that does not add up."""

    component: str
    words: str
    lines: tuple[str, ...]
    is_long: bool
    is_off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRow:
    """One row: its label, where its figures lead, the midpoints it is sorted by ("-" for none), its cells, its lanes."""

    label: Link
    href: str | None
    order: str
    cells: tuple[SideCell, ...]
    bar: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadRow:
    """A row of medians or quartiles: for each column its words and the count behind them, "" for none."""

    name: str
    cells: tuple[tuple[str, str], ...]
    bar: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SideGroup:
    """Rows of one currency; ``ticks`` are the words of the page's axis for it, ``marks`` their number."""

    currency: str
    ticks: tuple[str, ...]
    rows: tuple[SideRow, ...]
    spreads: tuple[SpreadRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideTable:
    """A table of rows side by side; ``columns`` are (component, name)."""

    label_head: str
    columns: tuple[tuple[str, str], ...]
    groups: tuple[SideGroup, ...]

    @property
    def is_off(self) -> bool:
        """Whether any of its totals is marked."""
        return any(cell.is_off for group in self.groups for row in group.rows for cell in row.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What all tables of a page share: where it stands, its axes by currency, and the conversion it shows, if any."""

    place: Place
    axes: Mapping[str, Axis]
    convert: Converter | None = None
    has_spreads: bool = True


def axes_of(figures: Iterable[Figures]) -> dict[str, Axis]:
    """Return one axis for each currency, which holds every lane of a page."""
    found = dict[str, list[MoneyRange]]()
    for one in figures:
        if one.currency:
            found.setdefault(one.currency, []).extend(one.years.values())
    return {currency: axis for currency, ranges in found.items() if (axis := axis_of(ranges))}


def side_table(figures: Iterable[Figures], label: Callable[[PayRow], Link], label_head: str, sheet: Sheet) -> SideTable:
    """Return the table of some rows: currencies by their number of rows, within each high to low by the stated total."""
    groups = dict[str, list[Figures]]()
    for one in figures:
        groups.setdefault(one.currency or "", []).append(one)
    ordered = sorted(groups.items(), key=lambda pair: (not pair[0], -len(pair[1]), pair[0]))
    return SideTable(
        label_head=label_head,
        columns=tuple((component.value, NAMES[component]) for component in COMPARED),
        groups=tuple(_group(currency, sorted(members, key=high_to_low), label, sheet) for currency, members in ordered),
    )


def total_spread(figures: Iterable[Figures]) -> Spread | None:
    """Return the spread of stated totals in the currency of most rows; None for fewer than two."""
    totals = [one.years[Component.TOTAL] for one in figures if Component.TOTAL in one.years]
    currencies = [span.currency for span in totals]
    most = max(sorted(set(currencies)), key=currencies.count, default="")
    return spread_of(totals, most)


def _group(currency: str, members: Sequence[Figures], label: Callable[[PayRow], Link], sheet: Sheet) -> SideGroup:
    axis = sheet.axes.get(currency)
    return SideGroup(
        currency=currency,
        ticks=text.ticks(axis.ticks, currency) if axis else (),
        rows=tuple(_row(one, label(one.row), axis, sheet) for one in members),
        spreads=_spreads(members, currency, axis) if sheet.has_spreads else (),
    )


def _row(figures: Figures, label: Link, axis: Axis | None, sheet: Sheet) -> SideRow:
    row = figures.row
    middles = (figures.middle(component) for component in COMPARED)
    off = is_off(row)
    return SideRow(
        label=label,
        href=sheet.place.to(addresses.guide(row.guide_id, row.anchor), "").href,
        order=" ".join("-" if middle is None else f"{middle:f}" for middle in middles),
        cells=tuple(_cell(figures, component, off and component is Component.TOTAL, sheet.convert) for component in COMPARED),
        bar=lanes(axis, figures.years) if axis else Markup(""),
    )


def _cell(figures: Figures, component: Component, off: bool, convert: Converter | None) -> SideCell:
    words, lines = words_of(figures, component)
    year = figures.years.get(component)
    other = convert(year) if convert and year and words.rstrip("+")[-1:] != "%" else None
    return SideCell(
        component=component.value,
        words=words,
        lines=(*lines, f"≈ {text.about(other)}") if other else lines,
        is_long=len(words) > LONGEST_ON_ONE_LINE,
        is_off=off,
    )


def _spreads(members: Sequence[Figures], currency: str, axis: Axis | None) -> tuple[SpreadRow, ...]:
    """Return the row of medians and, where any column has four ranges, that of quartiles; none where there is no median."""
    found = {component: spread_of((one.years[component] for one in members if component in one.years), currency) for component in COMPARED}
    spreads = {component: spread for component, spread in found.items() if spread}
    quartiles = {component: spread.quartiles for component, spread in spreads.items() if spread.quartiles}
    if not spreads:
        return ()
    medians = SpreadRow(
        name="Median",
        cells=tuple(
            (text.about_amount(spread.median, currency), f"of {spread.count}") if (spread := found[component]) else ("", "")
            for component in COMPARED
        ),
        bar=Markup(""),
    )
    if not quartiles:
        return (medians,)
    halves = tuple((text.about(quartiles[component]) if component in quartiles else "", "") for component in COMPARED)
    return (medians, SpreadRow(name="Middle half", cells=halves, bar=lanes(axis, quartiles) if axis else Markup("")))
