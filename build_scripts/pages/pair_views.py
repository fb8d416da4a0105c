"""Two guides' pay side by side: the shared regions with both rows on one axis a currency, and the regions that only one has."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.site_index import PayRow, SiteIndex
from build_scripts.link.yearly import yearly
from build_scripts.markup import plain
from build_scripts.model.money import MoneyRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell
from build_scripts.model.vocabulary import fold
from build_scripts.pages import text
from build_scripts.pages.charts import Axis, axis_of, range_bar
from build_scripts.pages.page import Link, Place
from build_scripts.pages.pair_words import SharedRegion, Stated, rounded
from build_scripts.pages.pay_views import HEADS, MOST_ON_ONE_LINE, ORDER, currency_of

_COMPARED = (Component.BASE, Component.EQUITY, Component.BONUS, Component.TOTAL)
Sides = tuple[str, str]  # of anything that the first and the second company have each


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFigure:
    """A figure of one company, leading to its line in the guide; ``note`` is the guide's own wording where it is another."""

    head: str
    link: Link
    label: str
    note: str
    is_total: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """One row of one guide: the company, the row's level where it has one, its figures, its bar."""

    company: Link
    figures: tuple[PairFigure, ...]
    bar: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class PairGroup:
    """Lines of one currency on one axis; ``ticks`` are the axis' words."""

    currency: str
    ticks: tuple[str, ...]
    lines: tuple[PairLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRegion:
    """A region for which both guides state pay; ``is_wide`` where its figures need two lines."""

    region: Link
    columns: tuple[str, ...]
    groups: tuple[PairGroup, ...]
    is_wide: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region of a pair: its slug where the vocabulary knows it, its name, and the rows that each guide has for it."""

    slug: str | None
    name: str
    rows: tuple[tuple[PayRow, ...], tuple[PayRow, ...]]


def regions_of(guide_ids: Sides, index: SiteIndex) -> tuple[Region, ...]:
    """Return every region that either guide names, in the vocabulary's order, then those it does not know by name.

    Two labels that no list knows are one region where they are spelled alike; rows without a region are left out.
    """
    found = dict[tuple[str, str], tuple[list[PayRow], list[PayRow]]]()
    for side, guide_id in enumerate(guide_ids):
        for row in index.pay[guide_id]:
            key = (row.region or "", "" if row.region else fold(row.region_raw or ""))
            if any(key):
                found.setdefault(key, ([], []))[side].append(row)
    regions = [
        Region(slug=slug or None, name=_name(slug, [*first, *second], index), rows=(tuple(first), tuple(second)))
        for (slug, _), (first, second) in found.items()
    ]
    order = index.vocabulary.regions.order
    return tuple(sorted(regions, key=lambda region: (region.slug is None, order(region.slug or ""), region.name)))


def _name(slug: str, rows: list[PayRow], index: SiteIndex) -> str:
    return index.regions[slug].name if slug else plain(rows[0].region_raw or "")


def compared(region: Region) -> SharedRegion:
    """Return what can be said of a region in sentences."""
    return SharedRegion(name=region.name, first=_said(region.rows[0]), second=_said(region.rows[1]))


def _said(rows: tuple[PayRow, ...]) -> Stated:
    """Return what a guide states for a region; nothing but their number where there are several rows."""
    if len(rows) != 1:
        return Stated(rows=len(rows), amounts={})
    cells = {component: rows[0].cell(component) for component in _COMPARED}
    years = {component: span for component, cell in cells.items() if cell and (span := yearly(cell, rows[0]))}
    return Stated(
        amounts=years,
        silent=frozenset(component for component, cell in cells.items() if cell is None or cell.kind is CellKind.NONE),
        scaled=frozenset(component for component, span in years.items() if (cell := cells[component]) and span != cell.range),
    )


def side_by_side(regions: Iterable[Region], names: Sides, place: Place) -> tuple[PairRegion, ...]:
    """Return the shared regions, every bar of one currency on the same axis, whatever its region."""
    shared = tuple(region for region in regions if all(region.rows))
    spans = [span for region in shared for side in region.rows for row in side for span in _drawn(row).values() if span]
    axes = {currency: axis_of([span for span in spans if span.currency == currency]) for currency in {span.currency for span in spans}}
    return tuple(_region(region, names, axes, place) for region in shared)


def _region(region: Region, names: Sides, axes: Mapping[str, Axis | None], place: Place) -> PairRegion:
    rows = [(name, row) for name, side in zip(names, region.rows, strict=True) for row in side]
    components = [component for component in ORDER if any(row.cell(component) for _, row in rows)]
    groups = dict[str, list[PairLine]]()
    for name, row in rows:
        currency = currency_of(row) or ""
        groups.setdefault(currency, []).append(_line(name, row, components, axes.get(currency), place))
    return PairRegion(
        region=place.to(addresses.region(region.slug), region.name) if region.slug else Link(text=region.name, href=None),
        columns=tuple(_head(component) for component in components),
        groups=tuple(_group(currency, lines, axes.get(currency)) for currency, lines in groups.items()),
        is_wide=len(components) > MOST_ON_ONE_LINE,
    )


def _group(currency: str, lines: list[PairLine], axis: Axis | None) -> PairGroup:
    return PairGroup(currency=currency, ticks=text.ticks(axis.ticks, currency) if axis else (), lines=tuple(lines))


def _line(name: str, row: PayRow, components: list[Component], axis: Axis | None, place: Place) -> PairLine:
    level = " ".join(plain(part) for part in (row.level_raw, row.title) if part)
    drawn = _drawn(row)
    return PairLine(
        company=place.to(addresses.guide(row.guide_id, row.anchor), name, level),
        figures=tuple(_figure(name, row, component, place) for component in components),
        bar=range_bar(axis, drawn[Component.BASE], drawn[Component.TOTAL]) if axis else Markup(""),
    )


def _figure(name: str, row: PayRow, component: Component, place: Place) -> PairFigure:
    cell, head = row.cell(component), _head(component)
    words, note = _words(cell, row)
    is_there = cell is not None and cell.kind is not CellKind.NONE
    return PairFigure(
        head=head,
        link=place.to(addresses.guide(row.guide_id, row.anchor), words) if is_there else Link(text=words, href=None),
        label=f"{name}, {head.lower()}: {words}",
        note=note,
        is_total=component is Component.TOTAL,
    )


def _words(cell: PayCell | None, row: PayRow) -> tuple[str, str]:
    """Return a cell's figure and, for equity, the grant that the year's amount is taken from, or why there is none."""
    stated = text.cell(cell)
    if cell is None or cell.component is not Component.EQUITY or not cell.range or not cell.range.is_sound:
        return stated, text.second(cell)
    year = yearly(cell, row)
    if year is None:
        return stated, "grant, term not stated" if cell.period is Period.GRANT else "period not stated"
    if year == cell.range:
        return stated, text.second(cell)
    shown = MoneyRange(currency=year.currency, low=rounded(year.low, 3), high=rounded(year.high, 3), open_high=year.open_high)
    return text.money(shown), f"{stated} over {text.count(cell.vest_years or 0, 'year')}"


def _drawn(row: PayRow) -> dict[Component, MoneyRange | None]:
    """Return what a row's bar shows: base and total as stated."""
    cells = {component: row.cell(component) for component in (Component.BASE, Component.TOTAL)}
    return {component: cell.range if cell and cell.range and cell.range.is_sound else None for component, cell in cells.items()}


def _head(component: Component) -> str:
    return "Equity a year" if component is Component.EQUITY else HEADS[component]


def alone(regions: Iterable[Region], place: Place) -> Iterator[tuple[Link, ...]]:
    """Yield, for each company in turn, links to the regions that only its guide states pay for."""
    found = tuple(regions)
    for side in (0, 1):
        yield tuple(
            place.to(addresses.guide(region.rows[side][0].guide_id, region.rows[side][0].anchor), region.name)
            for region in found
            if region.rows[side] and not region.rows[1 - side]
        )
