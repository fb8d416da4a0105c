"""Roles: the list, and one role with its companies side by side, region by region.

A role's page shows its largest regions whole, at most ``sections.MOST_ROWS`` rows in ``MOST_SECTIONS`` sections, and links to the
page of each other region with its count and median; it names at most ``MOST_ABSENT`` companies without a figure a region. What
grows with the library is one link a company and one a region.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.pairs import named_pairs
from build_scripts.link.site_index import Group, PayRow, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.absences import Coverage, Room, absences, coverage
from build_scripts.pages.card_views import role_card
from build_scripts.pages.linked_data import collection
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.pay_compare import Sheet, axes_of, side_table
from build_scripts.pages.pay_figures import Figures, figures_of
from build_scripts.pages.sections import Part, whole_and_rest
from build_scripts.pages.side_sections import SCRIPTS, MethodLinks, SideSection, labelled, lead_of, method_links, part_links

MOST_ABSENT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesView:
    """Every role with what it is and how many companies have it."""

    roles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """One role."""

    lead: str
    regions: tuple[SideSection, ...]
    other_regions: tuple[Link, ...]
    guides: tuple[Link, ...]
    level_map: Link | None
    pairs: Link | None
    themes: tuple[Link, ...]
    method: MethodLinks


def role_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of roles and a page for each."""
    place = Place(addresses.ROLES)
    links = [
        place.to(addresses.role(group.slug), group.name, text.count(len(group.guide_ids), "company", "companies"))
        for group in index.roles.values()
    ]
    across = f"{text.count(len(links), 'role')} across {text.count(len(index.companies), 'company', 'companies')}"
    yield Page(
        address=place.address,
        kind="roles",
        title="Roles",
        description=f"{across}.",
        heading="Roles",
        subtitle=across,
        view=RolesView(roles=tuple(links)),
    )
    paired = named_pairs(index)
    for group in index.roles.values():
        yield _page(group, index, group.slug in paired)


def figures_by_region(group: Group, index: SiteIndex) -> tuple[list[Figures], list[Part]]:
    """Return a role's rows, and those of each region that has any, the regions of the most companies first."""
    figures = [figures_of(row) for guide_id in group.guide_ids for row in index.pay[guide_id]]
    by_region = dict[str, list[Figures]]()
    for one in figures:
        if one.row.region:
            by_region.setdefault(one.row.region, []).append(one)
    companies = {slug: len({one.row.guide_id for one in members}) for slug, members in by_region.items()}
    return figures, sorted(by_region.items(), key=lambda part: (-companies[part[0]], index.vocabulary.regions.order(part[0])))


def company_label(index: SiteIndex, place: Place, row: PayRow) -> Link:
    """Return the label of a row among companies: it leads to the guide."""
    return labelled(place.to(addresses.guide(row.guide_id), index.guides[row.guide_id].title.company), row)


def _page(group: Group, index: SiteIndex, is_paired: bool) -> Page:
    place = Place(addresses.role(group.slug))
    figures, parts = figures_by_region(group, index)
    shown, rest = whole_and_rest(parts)
    sheet = Sheet(place=place, axes=axes_of(one for _, members in shown for one in members))
    covered = coverage(group, index, figures)
    sections = tuple(_section(group, part, covered, index, sheet) for part in shown)
    companies = text.count(len(group.guide_ids), "company", "companies")
    currencies = text.count(len({one.currency for one in figures if one.currency}), "currency", "currencies")
    term = index.vocabulary.roles.by_slug.get(group.slug)
    about = term.details.get("description", "") if term else ""
    return Page(
        address=place.address,
        kind="role",
        title=group.name,
        description=f"{group.name} pay, levels and levers at {companies}. {about}".strip(),
        heading=group.name,
        subtitle=f"{companies}, {currencies}",
        crumbs=(place.to(addresses.ROLES, "Roles"),),
        local=_nav(group, index, place),
        card=role_card(group, parts[0] if parts else None, index),
        entity=collection("Occupation", group.name, about),
        scripts=SCRIPTS,
        view=RoleView(
            lead=(lead_of(shown[0][1], index.regions[shown[0][0]].name) if shown else "") or about,
            regions=sections,
            other_regions=part_links(
                rest, place, lambda slug: (addresses.role_in_region(group.slug, slug), index.regions[slug].name), "company", "companies"
            ),
            guides=tuple(place.to(addresses.guide(guide_id), index.guides[guide_id].title.company) for guide_id in group.guide_ids),
            level_map=place.to(addresses.levels(group.slug), f"Who maps to whom for {group.name}")
            if group.slug in index.mapped_roles
            else None,
            pairs=place.to(addresses.pairs(group.slug), "Two companies at a time") if is_paired else None,
            themes=_themes(group, index, place),
            method=method_links(place),
        ),
    )


def _section(group: Group, part: Part, covered: tuple[Coverage, ...], index: SiteIndex, sheet: Sheet) -> SideSection:
    slug, figures = part
    place, name, whole = sheet.place, index.regions[slug].name, addresses.role_in_region(group.slug, slug)
    return SideSection(
        slug=slug,
        anchor=f"region-{slug}",
        heading=place.to(whole, name),
        caption=f"{group.name} pay in {name}, as each guide states it",
        pay=side_table(figures, lambda row: company_label(index, place, row), "Company", sheet),
        absent=absences(slug, covered, index, Room(place=place, most=MOST_ABSENT, rest=f"{whole}#without")),
        more=place.to(addresses.region(slug), f"Every role in {name}"),
    )


def _themes(group: Group, index: SiteIndex, place: Place) -> tuple[Link, ...]:
    counts = dict[str, int]()
    for guide_id in group.guide_ids:
        for linked in index.levers_of[guide_id]:
            if linked.theme:
                counts[linked.theme] = counts.get(linked.theme, 0) + 1
    slugs = sorted(counts, key=index.vocabulary.themes.order)
    return tuple(place.to(_theme_address(slug, group.slug, index), index.themes[slug].name, str(counts[slug])) for slug in slugs)


def _theme_address(theme: str, role: str, index: SiteIndex) -> str:
    return addresses.theme_for_role(theme, role) if index.has_list(theme, role) else addresses.theme(theme, "other-roles")


def _nav(group: Group, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    roles = [place.to(addresses.role(other.slug), other.name) for other in index.roles.values() if other.slug != group.slug][:16]
    return (NavGroup(title="Other roles", links=tuple(roles), more=place.to(addresses.ROLES, "All roles")),)
