"""The levels of two companies: what guides claim of both, what follows through a third company, and where claims disagree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.level_graph import Band, Contradiction, Edge, Inference, LevelGraph
from build_scripts.link.pairs import Pair
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import level_words
from build_scripts.pages.level_lists import Disagreement, disagreements
from build_scripts.pages.level_views import SideView, company_link
from build_scripts.pages.page import Link, Place

# A pair that many third guides speak of shows the first of them; the role's level map holds all.
MOST_OF_OTHERS, MOST_PATHS, MOST_GUIDES = 8, 3, 4
MOST_INFERRED, MOST_BESIDE_CLAIMS = 6, 3  # what follows matters less where guides claim something of both


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """Bands of both companies that ``guides`` claim to be equal; ``more`` other guides do too."""

    sides: tuple[SideView, ...]
    guides: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PathView:
    """One way through a third company: its levels there, and the guides whose two claims make the way."""

    hub: Link
    words: str
    guides: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InferredView:
    """Bands of the two companies that nobody claims to be equal, with the ways that lead from one to the other."""

    sides: tuple[SideView, ...]
    paths: tuple[PathView, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLevels:
    """Everything about the levels of a pair; ``claims`` are those of the two guides first."""

    claims: tuple[SaidView, ...]
    more_claims: int
    inferred: tuple[InferredView, ...]
    more_inferred: int
    quarrels: tuple[Disagreement, ...]
    level_map: Link | None


def pair_levels(pair: Pair, quarrels: Iterable[Contradiction], index: SiteIndex, place: Place) -> PairLevels:
    """Return the levels of a pair; ``quarrels`` are the contradictions between the two companies."""
    graph = index.level_graphs.get(pair.role, LevelGraph({}))
    claimed = _claimed(graph.direct(pair.first, pair.second), pair)
    own = sum(_is_own(edges[0], pair) for edges in claimed)
    inferred = _inferred(graph, pair)
    most = MOST_BESIDE_CLAIMS if claimed else MOST_INFERRED
    name = f"Level map for {index.role_name(pair.role)}"
    return PairLevels(
        claims=tuple(_said(edges, pair, index, place) for edges in claimed[: own + MOST_OF_OTHERS]),
        more_claims=max(0, len(claimed) - own - MOST_OF_OTHERS),
        inferred=tuple(_inferred_view(paths, pair, index, place) for paths in inferred[:most]),
        more_inferred=max(0, len(inferred) - most),
        quarrels=disagreements(quarrels, index, place),
        level_map=place.to(addresses.levels(pair.role), name) if pair.role in index.mapped_roles else None,
    )


def _claimed(edges: Iterable[Edge], pair: Pair) -> list[list[Edge]]:
    """Gather the claims by the two bands they speak of: what the first guide says, the second, then what most others say."""
    found = dict[tuple[Band, Band], list[Edge]]()
    for edge in sorted(edges, key=lambda edge: [*pair.guide_ids, edge.claim.guide_id].index(edge.claim.guide_id)):
        found.setdefault((edge.left, edge.right), []).append(edge)
    return sorted(found.values(), key=lambda several: (not _is_own(several[0], pair), 0 if _is_own(several[0], pair) else -len(several)))


def _is_own(edge: Edge, pair: Pair) -> bool:
    return edge.claim.guide_id in pair.guide_ids


def _said(edges: Sequence[Edge], pair: Pair, index: SiteIndex, place: Place) -> SaidView:
    ids = level_words.guides(edges)
    return SaidView(
        sides=tuple(_side(band, ids, pair, index, place) for band in (edges[0].left, edges[0].right)),
        guides=tuple(_guide(guide_id, index, place) for guide_id in ids[:MOST_GUIDES]),
        more=max(0, len(ids) - MOST_GUIDES),
    )


def _side(band: Band, guide_ids: Sequence[str], pair: Pair, index: SiteIndex, place: Place) -> SideView:
    """Return a band of one of the two companies; its own where its company's guide is among those that say so."""
    link = company_link(band.company, index.company_name(band.company), pair.role, index, place)
    return SideView(company=link, words=level_words.band(band), is_own=f"{band.company}/{pair.role}" in guide_ids)


def _guide(guide_id: str, index: SiteIndex, place: Place) -> Link:
    return place.to(addresses.guide(guide_id, "levels"), index.guides[guide_id].title.company)


def _inferred(graph: LevelGraph, pair: Pair) -> list[list[Inference]]:
    """Gather what follows through one third company by the two bands it is about.

    Those that rest on the pair's own guides come first, then those with most paths.
    """
    found = dict[tuple[Band, Band], list[Inference]]()
    for path in graph.inferred(pair.first, pair.second):
        found.setdefault((path.left.left, path.right.right), []).append(path)
    for paths in found.values():
        paths.sort(key=lambda path: (-_own_claims(path, pair), path.left.right.company))
    return sorted(found.values(), key=lambda paths: (-_own_claims(paths[0], pair), -len(paths)))


def _own_claims(path: Inference, pair: Pair) -> int:
    """Return how many of a path's two claims are made by the guides of the pair."""
    return sum(_is_own(edge, pair) for edge in (path.left, path.right))


def _inferred_view(paths: Sequence[Inference], pair: Pair, index: SiteIndex, place: Place) -> InferredView:
    bands = (paths[0].left.left, paths[0].right.right)
    return InferredView(
        sides=tuple(_side(band, (), pair, index, place) for band in bands),
        paths=tuple(_paths(paths[:MOST_PATHS], pair, index, place)),
        more=max(0, len(paths) - MOST_PATHS),
    )


def _paths(paths: Iterable[Inference], pair: Pair, index: SiteIndex, place: Place) -> Iterator[PathView]:
    for path in paths:
        hub = path.left.right
        name = level_words.company(hub.company, hub.name, index)
        yield PathView(
            hub=company_link(hub.company, name, pair.role, index, place),
            words=level_words.band(hub),
            guides=tuple(_guide(guide_id, index, place) for guide_id in level_words.guides((path.left, path.right))),
        )
