"""Level maps: the roles that have one, and for a role every claim, whose it is, and where it says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.level_views import ClaimView, claim_view
from build_scripts.pages.page import Link, NavGroup, Page, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsView:
    """Every role with its number of claims."""

    roles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMapView:
    """The claims of one role's guides, and the guides that claim nothing."""

    claims: tuple[ClaimView, ...]
    silent: tuple[Link, ...]
    named: tuple[Link, ...]
    role: Link
    method: Link


def level_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of level maps and one for each role."""
    place = Place(addresses.LEVELS)
    counts = {slug: sum(len(index.claims_of[guide_id]) for guide_id in group.guide_ids) for slug, group in index.mapped_roles.items()}
    links = [place.to(addresses.levels(slug), index.roles[slug].name, text.count(count, "claim")) for slug, count in counts.items()]
    yield Page(
        address=place.address,
        kind="levels",
        title="Levels",
        description="Which levels guides claim to be equal, role by role.",
        heading="Levels",
        subtitle=f"{text.count(sum(counts.values()), 'claim')} about {text.count(len(counts), 'role')}",
        view=LevelsView(roles=tuple(links)),
    )
    for group in index.mapped_roles.values():
        yield _page(group, index)


def _page(group: Group, index: SiteIndex) -> Page:
    place = Place(addresses.levels(group.slug))
    claims = [claim for guide_id in group.guide_ids for claim in index.claims_of[guide_id]]
    silent = [guide_id for guide_id in group.guide_ids if not index.claims_of[guide_id]]
    counted = f"{text.count(len(claims), 'claim')} by {text.count(len(group.guide_ids) - len(silent), 'guide')}"
    return Page(
        address=place.address,
        kind="level_map",
        title=f"Levels for {group.name}",
        description=f"Which levels are equal for {group.name}: {counted}.",
        heading=f"{group.name} levels",
        subtitle=counted,
        crumbs=(place.to(addresses.LEVELS, "Levels"),),
        local=_nav(group, index, place),
        view=LevelMapView(
            claims=tuple(claim_view(claim, index, place) for claim in claims),
            silent=tuple(place.to(addresses.guide(guide_id), index.guides[guide_id].title.company) for guide_id in silent),
            named=_named(group, index, place),
            role=place.to(addresses.role(group.slug), f"{group.name} pay, side by side"),
            method=place.to(f"{addresses.METHOD}#levels", "How level claims are read"),
        ),
    )


def _named(group: Group, index: SiteIndex, place: Place) -> tuple[Link, ...]:
    """Return the companies that claims of this role speak of, the most claimed first."""
    counts = dict[str, int]()
    for guide_id in group.guide_ids:
        slugs = {side.company for claim in index.claims_of[guide_id] for side in claim.sides if not side.entry.own and side.company}
        for slug in slugs:
            counts[slug] = counts.get(slug, 0) + 1
    ordered = sorted(counts, key=lambda slug: (-counts[slug], slug))[:24]
    return tuple(
        place.to(addresses.company(slug), index.company_name(slug), str(counts[slug]))
        if slug in index.companies
        else Link(text=index.company_name(slug), href=None, note=str(counts[slug]))
        for slug in ordered
    )


def _nav(group: Group, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    others = [place.to(addresses.levels(other.slug), other.name) for other in index.mapped_roles.values() if other.slug != group.slug][:16]
    return (NavGroup(title="Levels for other roles", links=tuple(others), more=place.to(addresses.LEVELS, "All level maps")),)
