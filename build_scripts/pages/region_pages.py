"""Regions: the list, and what every company pays in one region, role by role."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, PayRow, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.local_nav import Neighbours
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.pay_views import PayTable, by_total, pay_table

MOST_NEIGHBOURS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionsView:
    """Every region with its number of guides."""

    regions: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSection:
    """One role in the region."""

    anchor: str
    role: Link
    pay: PayTable


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """One region."""

    name: str
    roles: tuple[RoleSection, ...]
    totals: Link


def region_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of regions and a page for each."""
    place = Place(addresses.REGIONS)
    links = [
        place.to(addresses.region(group.slug), group.name, text.count(len(group.guide_ids), "guide")) for group in index.regions.values()
    ]
    yield Page(
        address=place.address,
        kind="regions",
        title="Regions",
        description=f"Pay in {text.count(len(links), 'region')}.",
        heading="Regions",
        subtitle=text.count(len(links), "region"),
        view=RegionsView(regions=tuple(links)),
    )
    beside = Neighbours([tuple(index.regions)])
    for group in index.regions.values():
        yield _page(group, index, beside)


def _page(group: Group, index: SiteIndex, beside: Neighbours) -> Page:
    place = Place(addresses.region(group.slug))
    by_role = dict[str, list[PayRow]]()
    for row in index.pay_in[group.slug]:
        by_role.setdefault(row.guide_id.split("/")[1], []).append(row)
    companies = {guide_id.split("/")[0] for guide_id in group.guide_ids}
    return Page(
        address=place.address,
        kind="region",
        title=f"Pay in {group.name}",
        description=f"What {text.count(len(companies), 'company', 'companies')} pay in {group.name}, role by role.",
        heading=group.name,
        subtitle=f"{text.count(len(companies), 'company', 'companies')}, {text.count(len(by_role), 'role')}",
        crumbs=(place.to(addresses.REGIONS, "Regions"),),
        local=_nav(group, index, place, beside),
        view=RegionView(
            name=group.name,
            roles=tuple(
                section
                for slug in sorted(by_role, key=index.vocabulary.roles.order)
                if (section := _section(slug, by_role[slug], index, place))
            ),
            totals=place.to(f"{addresses.METHOD}#totals", "How totals work"),
        ),
    )


def _section(role: str, rows: list[PayRow], index: SiteIndex, place: Place) -> RoleSection | None:
    ordered = sorted(rows, key=lambda row: (by_total(row), row.guide_id))
    named = [
        (place.to(addresses.guide(row.guide_id, "pay"), index.guides[row.guide_id].title.company, row.level_raw or row.title or ""), row)
        for row in ordered
    ]
    table = pay_table(named, "Company")
    return RoleSection(anchor=f"role-{role}", role=place.to(addresses.role(role), index.role_name(role)), pay=table) if table else None


def _nav(group: Group, index: SiteIndex, place: Place, beside: Neighbours) -> tuple[NavGroup, ...]:
    near = [place.to(addresses.region(slug), index.regions[slug].name) for slug in beside.of(group.slug, MOST_NEIGHBOURS)]
    return (NavGroup(title="Other regions", links=tuple(near), more=place.to(addresses.REGIONS, "All regions")),)
