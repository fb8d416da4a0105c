"""One role in one region: every company side by side, whole.

There is a page for each pair of a role and a region that has a row, so pages grow with the rows of the library and not with
roles times regions. A page grows with its own rows, one a company or level; it names at most ``MOST_ABSENT`` companies without a
figure and leads to the role's list of guides for the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.absences import Coverage, Room, absences, coverage
from build_scripts.pages.local_nav import Neighbours
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.pay_compare import Sheet, axes_of, side_table
from build_scripts.pages.role_pages import company_label, figures_by_region
from build_scripts.pages.sections import Part
from build_scripts.pages.side_sections import SCRIPTS, MethodLinks, SideSection, lead_of, method_links

MOST_ABSENT = 60
MOST_NEIGHBOURS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRegionView:
    """One role in one region."""

    lead: str
    section: SideSection
    method: MethodLinks


def role_region_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield a page for each role and region that has a row of pay."""
    roles_in = dict[str, list[str]]()
    for region, rows in index.pay_in.items():
        present = {row.guide_id.partition("/")[2] for row in rows}
        roles_in[region] = [slug for slug in index.roles if slug in present]
    of_region = {region: Neighbours([slugs]) for region, slugs in roles_in.items()}
    for group in index.roles.values():
        figures, parts = figures_by_region(group, index)
        covered = coverage(group, index, figures)
        in_role = Neighbours([[slug for slug, _ in parts]])
        for part in parts:
            yield _page(group, part, covered, index, (in_role, of_region[part[0]]))


def _page(group: Group, part: Part, covered: tuple[Coverage, ...], index: SiteIndex, near: tuple[Neighbours, Neighbours]) -> Page:
    slug, figures = part
    region = index.regions[slug]
    place = Place(addresses.role_in_region(group.slug, slug))
    companies = text.count(len({one.row.guide_id for one in figures}), "company", "companies")
    sheet = Sheet(place=place, axes=axes_of(figures))
    section = SideSection(
        slug=slug,
        anchor=f"region-{slug}",
        heading=Link(text=region.name, href=None),
        caption=f"{group.name} pay in {region.name}, as each guide states it",
        pay=side_table(figures, lambda row: company_label(index, place, row), "Company", sheet),
        absent=absences(slug, covered, index, Room(place=place, most=MOST_ABSENT, rest=addresses.role(group.slug, "guides"))),
        more=place.to(addresses.region(slug), f"Every role in {region.name}"),
    )
    return Page(
        address=place.address,
        kind="role_region",
        title=f"{group.name} in {region.name}",
        description=f"{group.name} pay in {region.name} at {companies}, side by side.",
        heading=f"{group.name} in {region.name}",
        subtitle=companies,
        crumbs=(place.to(addresses.ROLES, "Roles"), place.to(addresses.role(group.slug), group.name)),
        local=_nav(group, region, index, place, near),
        scripts=SCRIPTS,
        view=RoleRegionView(lead=lead_of(figures, region.name), section=section, method=method_links(place)),
    )


def _nav(group: Group, region: Group, index: SiteIndex, place: Place, near: tuple[Neighbours, Neighbours]) -> tuple[NavGroup, ...]:
    in_role, in_region = near
    regions = [
        place.to(addresses.role_in_region(group.slug, slug), index.regions[slug].name) for slug in in_role.of(region.slug, MOST_NEIGHBOURS)
    ]
    roles = [
        place.to(addresses.role_in_region(slug, region.slug), index.roles[slug].name) for slug in in_region.of(group.slug, MOST_NEIGHBOURS)
    ]
    return (
        NavGroup(title=f"{group.name} in", links=tuple(regions), more=place.to(addresses.role(group.slug), "All regions")),
        NavGroup(title=f"In {region.name}", links=tuple(roles), more=place.to(addresses.region(region.slug), "All roles")),
    )
