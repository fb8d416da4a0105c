"""Roles: the list, and one role with its companies side by side, region by region."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, PayRow, SiteIndex
from build_scripts.model.pay import Component
from build_scripts.pages import text
from build_scripts.pages.card_views import role_card
from build_scripts.pages.linked_data import collection
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.pay_views import PayTable, Spread, by_total, pay_table, spread_of

# Regions with the most companies get a table; the others are a click away, so that the page stays one page.
MOST_REGIONS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesView:
    """Every role with what it is and how many companies have it."""

    roles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionSection:
    """One region of a role: the companies' pay, and its middle where there are enough of one currency."""

    anchor: str
    region: Link
    pay: PayTable
    middles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """One role."""

    lead: str
    regions: tuple[RegionSection, ...]
    other_regions: tuple[Link, ...]
    guides: tuple[Link, ...]
    level_map: Link | None
    themes: tuple[Link, ...]
    totals: Link
    medians: Link


def role_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of roles and a page for each."""
    place = Place(addresses.ROLES)
    links = [
        place.to(addresses.role(group.slug), group.name, text.count(len(group.guide_ids), "company", "companies"))
        for group in index.roles.values()
    ]
    yield Page(
        address=place.address,
        kind="roles",
        title="Roles",
        description=f"{text.count(len(links), 'role')} across {text.count(len(index.companies), 'company', 'companies')}.",
        heading="Roles",
        subtitle=f"{text.count(len(links), 'role')} across {text.count(len(index.companies), 'company', 'companies')}",
        view=RolesView(roles=tuple(links)),
    )
    for group in index.roles.values():
        yield _page(group, index)


def _page(group: Group, index: SiteIndex) -> Page:
    place = Place(addresses.role(group.slug))
    rows = [row for guide_id in group.guide_ids for row in index.pay[guide_id]]
    by_region = dict[str, list[PayRow]]()
    for row in rows:
        if row.region:
            by_region.setdefault(row.region, []).append(row)
    slugs = sorted(by_region, key=lambda slug: (-len({row.guide_id for row in by_region[slug]}), index.vocabulary.regions.order(slug)))
    sections = tuple(_section(slug, by_region[slug], index, place) for slug in slugs[:MOST_REGIONS])
    currencies = {cell.range.currency for row in rows for cell in row.cells if cell.range}
    companies = text.count(len(group.guide_ids), "company", "companies")
    term = index.vocabulary.roles.by_slug.get(group.slug)
    about = term.details.get("description", "") if term else ""
    is_mapped = group.slug in index.mapped_roles
    return Page(
        address=place.address,
        kind="role",
        title=group.name,
        description=f"{group.name} pay, levels and levers at {companies}. {about}".strip(),
        heading=group.name,
        subtitle=f"{companies}, {text.count(len(currencies), 'currency', 'currencies')}",
        crumbs=(place.to(addresses.ROLES, "Roles"),),
        local=_nav(group, index, place),
        card=role_card(group, *_busiest(slugs, by_region, index), index),
        entity=collection("Occupation", group.name, about),
        view=RoleView(
            lead=sections[0].middles[0] if sections and sections[0].middles else about,
            regions=sections,
            other_regions=tuple(place.to(addresses.region(slug), index.regions[slug].name) for slug in slugs[MOST_REGIONS:]),
            guides=tuple(place.to(addresses.guide(guide_id), index.guides[guide_id].title.company) for guide_id in group.guide_ids),
            level_map=place.to(addresses.levels(group.slug), f"Who maps to whom for {group.name}") if is_mapped else None,
            themes=_themes(group, index, place),
            totals=place.to(f"{addresses.METHOD}#totals", "How totals work"),
            medians=place.to(f"{addresses.METHOD}#medians", "How medians are made"),
        ),
    )


def _busiest(slugs: list[str], by_region: dict[str, list[PayRow]], index: SiteIndex) -> tuple[list[PayRow], str]:
    """Return the rows of the role's first region in the order of its table, and its name."""
    return (_in_order(by_region[slugs[0]]), index.regions[slugs[0]].name) if slugs else ([], "")


def _in_order(rows: list[PayRow]) -> list[PayRow]:
    return sorted(rows, key=lambda row: (by_total(row), row.guide_id))


def _section(slug: str, rows: list[PayRow], index: SiteIndex, place: Place) -> RegionSection:
    rows = _in_order(rows)
    named = [
        (place.to(addresses.guide(row.guide_id, "pay"), index.guides[row.guide_id].title.company, row.level_raw or row.title or ""), row)
        for row in rows
    ]
    table = pay_table(named, "Company")
    assert table is not None  # a region is listed because it has rows
    name = index.regions[slug].name
    middles = []
    for group in table.groups:
        spread = spread_of(rows, Component.TOTAL, group.currency)
        if spread:
            middles.append(_middle(name, spread))
    return RegionSection(anchor=f"region-{slug}", region=place.to(addresses.region(slug), name), pay=table, middles=tuple(middles))


def _middle(region: str, spread: Spread) -> str:
    half = f", half of them between {spread.low} and {spread.high}" if spread.count > 3 else f", from {spread.low} to {spread.high}"
    return f"The median stated total in {region} is {spread.median} across {spread.count} ranges{half}."


def _themes(group: Group, index: SiteIndex, place: Place) -> tuple[Link, ...]:
    counts = dict[str, int]()
    for guide_id in group.guide_ids:
        for linked in index.levers_of[guide_id]:
            if linked.theme:
                counts[linked.theme] = counts.get(linked.theme, 0) + 1
    slugs = sorted(counts, key=index.vocabulary.themes.order)
    return tuple(place.to(addresses.theme(slug), index.themes[slug].name, str(counts[slug])) for slug in slugs)


def _nav(group: Group, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    roles = [place.to(addresses.role(other.slug), other.name) for other in index.roles.values() if other.slug != group.slug][:16]
    return (NavGroup(title="Other roles", links=tuple(roles), more=place.to(addresses.ROLES, "All roles")),)
