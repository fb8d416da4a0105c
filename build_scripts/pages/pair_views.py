"""Two guides' pay side by side: the shared regions with both rows on one axis a currency, and the regions that only one has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import PayRow, SiteIndex
from build_scripts.link.yearly import yearly
from build_scripts.markup import plain
from build_scripts.model.pay import CellKind
from build_scripts.model.vocabulary import fold
from build_scripts.pages import text
from build_scripts.pages.page import Link, Place
from build_scripts.pages.pair_words import SharedRegion, Stated
from build_scripts.pages.pay_compare import Sheet, SideTable, axes_of, side_table
from build_scripts.pages.pay_figures import COMPARED, figures_of
from build_scripts.pages.side_sections import labelled

Sides = tuple[str, str]  # of anything that the first and the second company have each


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRegion:
    """A region for which both guides state pay: the rows of both in one table."""

    region: Link
    caption: str
    pay: SideTable


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
    cells = {component: rows[0].cell(component) for component in COMPARED}
    years = {component: span for component, cell in cells.items() if cell and (span := yearly(cell, rows[0]))}
    return Stated(
        amounts=years,
        silent=frozenset(component for component, cell in cells.items() if cell is None or cell.kind is CellKind.NONE),
        scaled=frozenset(component for component, span in years.items() if (cell := cells[component]) and span != cell.range),
    )


def side_by_side(regions: Iterable[Region], names: Sides, index: SiteIndex, place: Place) -> tuple[PairRegion, ...]:
    """Return the shared regions, every lane of one currency on the same axis, whatever its region."""
    shared = [(region, [figures_of(row) for side in region.rows for row in side]) for region in regions if all(region.rows)]
    axes = axes_of(one for _, figures in shared for one in figures)
    sheet = Sheet(place=place, axes=axes, has_spreads=False)

    def label(row: PayRow) -> Link:
        name = index.company_name(index.guides[row.guide_id].source.company_slug)
        return labelled(place.to(addresses.guide(row.guide_id), name), row)

    return tuple(
        PairRegion(
            region=place.to(addresses.region(region.slug), region.name) if region.slug else Link(text=region.name, href=None),
            caption=f"Pay at {text.listed(names)} in {region.name}",
            pay=side_table(figures, label, "Company", sheet),
        )
        for region, figures in shared
    )


def alone(regions: Iterable[Region], place: Place) -> Iterator[tuple[Link, ...]]:
    """Yield, for each company in turn, links to the regions that only its guide states pay for."""
    found = tuple(regions)
    for side in (0, 1):
        yield tuple(
            place.to(addresses.guide(region.rows[side][0].guide_id, region.rows[side][0].anchor), region.name)
            for region in found
            if region.rows[side] and not region.rows[1 - side]
        )
