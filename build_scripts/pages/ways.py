"""The ways into the library by role, company, region, level and lever theme: short lists, each with the way to the whole."""

from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.page import Link, Place

MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """One way in: its name, its entries, and the way to the whole list."""

    name: str
    links: tuple[Link, ...]
    all: Link


def ways_in(index: SiteIndex, place: Place) -> tuple[WayIn, ...]:
    """Return the ways in, at most twelve entries each; a note holds how many guides (or levers) an entry leads to."""
    roles = [place.to(addresses.role(g.slug), g.name, str(len(g.guide_ids))) for g in index.roles.values()]
    companies = sorted(index.companies.values(), key=lambda g: (-len(g.guide_ids), g.name.casefold(), g.slug))
    regions = sorted(index.regions.values(), key=lambda g: (-len(g.guide_ids), index.vocabulary.regions.order(g.slug)))
    levels = [place.to(addresses.levels(g.slug), g.name) for g in index.mapped_roles.values()]
    themes = [place.to(addresses.theme(g.slug), g.name, str(len(index.levers_in[g.slug]))) for g in index.themes.values()]
    return (
        _way("Roles", roles, place.to(addresses.ROLES, "All roles")),
        _way(
            "Companies",
            [place.to(addresses.company(g.slug), g.name, str(len(g.guide_ids))) for g in companies],
            place.to(addresses.COMPANIES, "All companies"),
        ),
        _way(
            "Regions",
            [place.to(addresses.region(g.slug), g.name, str(len(g.guide_ids))) for g in regions],
            place.to(addresses.REGIONS, "All regions"),
        ),
        _way("Levels", levels, place.to(addresses.LEVELS, "All level maps")),
        _way("Levers", themes, place.to(addresses.LEVERS, "All levers")),
    )


def _way(name: str, links: list[Link], whole: Link) -> WayIn:
    return WayIn(name=name, links=tuple(links[:MOST]), all=whole)
