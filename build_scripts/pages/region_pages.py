"""Regions: the list, and what every company pays in one region, role by role, as written and converted.

A region's page shows the roles with the most rows whole, at most ``sections.MOST_ROWS`` rows in ``MOST_SECTIONS`` sections, and
links to the page of each other role with its count and median. What grows with the library is one link a role.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.conversions import Conversion, conversion_of
from build_scripts.pages.local_nav import Neighbours
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.pay_compare import Sheet, axes_of, side_table
from build_scripts.pages.pay_figures import Figures, figures_of
from build_scripts.pages.role_pages import company_label
from build_scripts.pages.sections import Part, whole_and_rest
from build_scripts.pages.side_sections import SCRIPTS, MethodLinks, SideSection, method_links, part_links

MOST_NEIGHBOURS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionsView:
    """Every region with its number of guides."""

    regions: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """One region."""

    name: str
    roles: tuple[SideSection, ...]
    other_roles: tuple[Link, ...]
    method: MethodLinks


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
    beside, conversion = Neighbours([tuple(index.regions)]), conversion_of(index)
    for group in index.regions.values():
        yield _page(group, index, beside, conversion)


def _page(group: Group, index: SiteIndex, beside: Neighbours, conversion: Conversion) -> Page:
    place = Place(addresses.region(group.slug))
    by_role = dict[str, list[Figures]]()
    for row in index.pay_in[group.slug]:
        by_role.setdefault(row.guide_id.partition("/")[2], []).append(figures_of(row))

    def in_order(part: Part) -> tuple[int, str]:
        return index.vocabulary.roles.order(part[0])

    parts = sorted(by_role.items(), key=lambda part: (-len(part[1]), in_order(part)))
    shown, rest = whole_and_rest(parts)
    sheet = Sheet(place=place, axes=axes_of(one for _, members in shown for one in members), convert=conversion)
    companies = text.count(len({guide_id.partition("/")[0] for guide_id in group.guide_ids}), "company", "companies")
    return Page(
        address=place.address,
        kind="region",
        title=f"Pay in {group.name}",
        description=f"What {companies} pay in {group.name}, role by role.",
        heading=group.name,
        subtitle=f"{companies}, {text.count(len(by_role), 'role')}",
        crumbs=(place.to(addresses.REGIONS, "Regions"),),
        local=_nav(group, index, place, beside),
        scripts=SCRIPTS,
        view=RegionView(
            name=group.name,
            roles=tuple(_section(group, part, index, sheet, conversion) for part in sorted(shown, key=in_order)),
            other_roles=part_links(
                sorted(rest, key=in_order),
                place,
                lambda slug: (addresses.role_in_region(slug, group.slug), index.role_name(slug)),
                "company",
                "companies",
            ),
            method=method_links(place),
        ),
    )


def _section(group: Group, part: Part, index: SiteIndex, sheet: Sheet, conversion: Conversion) -> SideSection:
    slug, figures = part
    place, name = sheet.place, index.role_name(slug)
    return SideSection(
        slug=slug,
        anchor=f"role-{slug}",
        heading=place.to(addresses.role_in_region(slug, group.slug), name),
        caption=f"{name} pay in {group.name}",
        pay=side_table(figures, lambda row: company_label(index, place, row), "Company", sheet),
        rates=conversion.note(one.currency or "" for one in figures),
        more=place.to(addresses.role(slug), f"{name} in other regions"),
    )


def _nav(group: Group, index: SiteIndex, place: Place, beside: Neighbours) -> tuple[NavGroup, ...]:
    near = [place.to(addresses.region(slug), index.regions[slug].name) for slug in beside.of(group.slug, MOST_NEIGHBOURS)]
    return (NavGroup(title="Other regions", links=tuple(near), more=place.to(addresses.REGIONS, "All regions")),)
