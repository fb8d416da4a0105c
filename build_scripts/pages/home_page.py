"""The home page: what this is, and the ways in by role, company, region, lever theme and level."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.pages import text
from build_scripts.pages.lever_views import LeverView, lever_view, principal, resolver
from build_scripts.pages.linked_data import website
from build_scripts.pages.page import Link, Page, Place
from build_scripts.pages.pay_views import PayTable, by_total, pay_table
from build_scripts.pages.prose_pages import SectionView, section_views
from build_scripts.pages.ways import WayIn, ways_in

MOST_FIGURES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page."""

    lead: str
    counts: str
    search: Link
    tools: tuple[Link, ...]
    ways: tuple[WayIn, ...]
    figures: PayTable | None
    figures_role: Link | None
    figures_region: str
    lever: LeverView | None
    lever_guide: Link | None
    sections: tuple[SectionView, ...]


def home_page(index: SiteIndex) -> Iterator[Page]:
    """Yield the home page."""
    place = Place(addresses.HOME)
    prose = index.prose.get("home")
    counts = ", ".join(
        (
            text.count(len(index.guides), "guide"),
            text.count(len(index.companies), "company", "companies"),
            text.count(len(index.regions), "region"),
            text.count(len(index.levers), "lever"),
        )
    )
    role, region = _busiest(index)
    lever = _sample_lever(index)
    yield Page(
        address=place.address,
        kind="home",
        title="Leverbook",
        description=prose.lead if prose else counts,
        heading=prose.title if prose else "Leverbook",
        entity=website("Leverbook"),
        view=HomeView(
            lead=prose.lead if prose else "",
            counts=counts,
            search=place.to(addresses.SEARCH, "Search"),
            tools=(place.to(addresses.COMPARE, "Compare companies"), place.to(addresses.OFFER, "Where does my offer stand?")),
            ways=ways_in(index, place),
            figures=_figures(role, region, index, place),
            figures_role=place.to(addresses.role(role), index.role_name(role)) if role else None,
            figures_region=index.regions[region].name if region else "",
            lever=lever_view(lever, index, place) if lever else None,
            lever_guide=_guide_link(index.guides[lever.guide_id], place) if lever else None,
            sections=section_views(prose, resolver(index, place)) if prose else (),
        ),
    )


def _busiest(index: SiteIndex) -> tuple[str | None, str | None]:
    """Return the role with the most companies and the region with the most of its guides."""
    role = max(index.roles.values(), key=lambda group: len(group.guide_ids), default=None)
    if role is None:
        return None, None
    counts = dict[str, int]()
    for guide_id in role.guide_ids:
        for slug in {row.region for row in index.pay[guide_id] if row.region}:
            counts[slug] = counts.get(slug, 0) + 1
    region = max(sorted(counts), key=lambda slug: counts[slug], default=None)
    return role.slug, region


def _figures(role: str | None, region: str | None, index: SiteIndex, place: Place) -> PayTable | None:
    """Return the best-paid companies of the busiest role and region, one row a guide."""
    if role is None or region is None:
        return None
    rows = sorted((row for row in index.pay_in[region] if row.guide_id.endswith(f"/{role}")), key=lambda row: (by_total(row), row.guide_id))
    named = [(place.to(addresses.guide(row.guide_id), index.guides[row.guide_id].title.company), row) for row in rows[:MOST_FIGURES]]
    return pay_table(named, "Company")


def _sample_lever(index: SiteIndex) -> LinkedLever | None:
    """Return the first lever whose script asks for something, to show what a lever is."""
    for several in index.levers_of.values():
        for linked in principal(several):
            if linked.lever.script and linked.lever.placeholders and linked.lever.amounts:
                return linked
    return None


def _guide_link(guide: Guide, place: Place) -> Link:
    return place.to(addresses.guide(guide.id), f"{guide.title.role} at {guide.title.company}")
