"""Level maps: the roles that have one, and for a role the picture, every claim, what follows from them, and where they disagree."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.alignment import align
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.level_columns import AlignedView, aligned_view
from build_scripts.pages.level_lists import Disagreement, GuideClaims, HubLevel, claims_by_guide, disagreements, hub_levels
from build_scripts.pages.page import Link, NavGroup, Page, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsView:
    """Every role with its number of claims."""

    roles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMapView:
    """The claims of one role's guides, what follows from them, and the guides that claim nothing.

    ``claims_more`` are guides whose claims had no room; ``disagreements_more`` counts those that had none.
    """

    aligned: AlignedView | None
    claims: tuple[GuideClaims, ...]
    claims_more: tuple[Link, ...]
    hubs: tuple[HubLevel, ...]
    disagreements: tuple[Disagreement, ...]
    disagreements_more: int
    silent: tuple[Link, ...]
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
    silent = [guide_id for guide_id in group.guide_ids if not index.claims_of[guide_id]]
    count = sum(len(index.claims_of[guide_id]) for guide_id in group.guide_ids)
    counted = f"{text.count(count, 'claim')} by {text.count(len(group.guide_ids) - len(silent), 'guide')}"
    return Page(
        address=place.address,
        kind="level_map",
        title=f"Levels for {group.name}",
        description=f"Which levels are equal for {group.name}: {counted}.",
        heading=f"{group.name} levels",
        subtitle=counted,
        crumbs=(place.to(addresses.LEVELS, "Levels"),),
        local=_nav(group, index, place),
        view=_view(group, tuple(silent), index, place),
    )


def _view(group: Group, silent: tuple[str, ...], index: SiteIndex, place: Place) -> LevelMapView:
    graph = index.level_graphs[group.slug]
    aligned = align(graph, index.vocabulary)
    claims, more = claims_by_guide([claim for guide_id in group.guide_ids for claim in index.claims_of[guide_id]], index, place)
    disputed = disagreements(graph.contradictions, index, place)
    return LevelMapView(
        aligned=aligned_view(aligned, group.slug, index, place) if aligned else None,
        claims=claims,
        claims_more=more,
        hubs=tuple(hub_levels(graph, index, place)),
        disagreements=disputed,
        disagreements_more=len(graph.contradictions) - len(disputed),
        silent=tuple(place.to(addresses.guide(guide_id), index.guides[guide_id].title.company) for guide_id in silent),
        role=place.to(addresses.role(group.slug), f"{group.name} pay, side by side"),
        method=place.to(f"{addresses.METHOD}#levels", "How level claims are read"),
    )


def _nav(group: Group, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    others = [place.to(addresses.levels(other.slug), other.name) for other in index.mapped_roles.values() if other.slug != group.slug][:16]
    return (NavGroup(title="Levels for other roles", links=tuple(others), more=place.to(addresses.LEVELS, "All level maps")),)
