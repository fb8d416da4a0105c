"""The levels of two companies: what guides claim of both, what follows through a third company, and where claims disagree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.link import addresses
from build_scripts.link.claims import Claim, LinkedEntry
from build_scripts.link.level_graph import Band, Contradiction, Edge, Inference, band_of
from build_scripts.link.pairs import Pair
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.level_views import ClaimView, SideView, company_link, side_words
from build_scripts.pages.page import Link, Place

# A pair that many third guides speak of shows the first of them; the role's level map holds all.
MOST_OF_OTHERS, MOST_INFERRED, MOST_PATHS, MOST_GUIDES = 8, 6, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PathView:
    """One way through a third company: its levels there, and the two guides that say so."""

    hub: Link
    words: str
    guides: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InferredView:
    """Levels of the two companies that nobody claims to be equal, with the ways that lead from one to the other."""

    first: SideView
    second: SideView
    paths: tuple[PathView, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A level that some guides give; ``more`` counts those that are not named."""

    words: str
    guides: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarrelView:
    """One level of ``company`` that guides put at different levels of ``other``."""

    company: str
    level: str
    other: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLevels:
    """Everything about the levels of a pair; ``claims`` are those of the two guides first."""

    claims: tuple[ClaimView, ...]
    more_claims: int
    inferred: tuple[InferredView, ...]
    more_inferred: int
    quarrels: tuple[QuarrelView, ...]
    level_map: Link | None


def pair_levels(pair: Pair, quarrels: Iterable[Contradiction], index: SiteIndex, place: Place) -> PairLevels:
    """Return the levels of a pair; ``quarrels`` are the contradictions between the two companies."""
    own = [claim for guide_id in pair.guide_ids for claim in pair.claims if claim.guide_id == guide_id]
    others = [claim for claim in pair.claims if claim.guide_id not in pair.guide_ids]
    shown = [*own, *others[:MOST_OF_OTHERS]]
    inferred = _inferred(pair, index)
    return PairLevels(
        claims=tuple(_claim(claim, pair, index, place) for claim in shown),
        more_claims=max(0, len(others) - MOST_OF_OTHERS),
        inferred=tuple(_inferred_view(paths, pair, index, place) for paths in inferred[:MOST_INFERRED]),
        more_inferred=max(0, len(inferred) - MOST_INFERRED),
        quarrels=tuple(_quarrel(quarrel, index, place) for quarrel in quarrels),
        level_map=place.to(addresses.levels(pair.role), f"Level map for {index.role_name(pair.role)}")
        if pair.role in index.mapped_roles
        else None,
    )


def _claim(claim: Claim, pair: Pair, index: SiteIndex, place: Place) -> ClaimView:
    """Return what a claim says of the two companies, the first one's side before the other's, and whose claim it is."""
    sides = [side for slug in (pair.first, pair.second) for side in claim.sides if side.company == slug]
    return ClaimView(guide=_guide(claim, index, place), sides=tuple(_side(side, pair.role, index, place) for side in sides))


def _guide(claim: Claim, index: SiteIndex, place: Place) -> Link:
    title = index.guides[claim.guide_id].title
    return place.to(addresses.guide(claim.guide_id, "levels"), title.company, title.role)


def _side(side: LinkedEntry, role: str, index: SiteIndex, place: Place) -> SideView:
    link = company_link(side.company, index.company_name(side.company or ""), role, index, place)
    return SideView(company=link, words=side_words(side), is_own=side.entry.own)


def _inferred(pair: Pair, index: SiteIndex) -> list[list[Inference]]:
    """Return what follows through one third company, the paths of each two bands together; those that rest on the pair's own
    guides first, then those with most paths.
    """
    graph = index.level_graphs.get(pair.role)
    found = dict[tuple[Band, Band], list[Inference]]()
    for path in graph.inferred(pair.first, pair.second) if graph else ():
        found.setdefault((path.left.left, path.right.right), []).append(path)
    for paths in found.values():
        paths.sort(key=lambda path: (-_own_claims(path, pair), path.left.right.company))
    return sorted(found.values(), key=lambda paths: (-_own_claims(paths[0], pair), -len(paths)))


def _own_claims(path: Inference, pair: Pair) -> int:
    """Return how many of a path's two claims are made by the guides of the pair."""
    return sum(edge.claim.guide_id in pair.guide_ids for edge in (path.left, path.right))


def _inferred_view(paths: Sequence[Inference], pair: Pair, index: SiteIndex, place: Place) -> InferredView:
    first, second = paths[0].left, paths[0].right
    return InferredView(
        first=replace(_side(_entry(first, first.left), pair.role, index, place), is_own=False),
        second=replace(_side(_entry(second, second.right), pair.role, index, place), is_own=False),
        paths=tuple(_path(path, pair, index, place) for path in paths[:MOST_PATHS]),
        more=max(0, len(paths) - MOST_PATHS),
    )


def _path(path: Inference, pair: Pair, index: SiteIndex, place: Place) -> PathView:
    before, after = _entry(path.left, path.left.right), _entry(path.right, path.right.left)
    words = dict.fromkeys((side_words(before), side_words(after)))
    guides = dict.fromkeys(_guide(edge.claim, index, place) for edge in (path.left, path.right))
    name = index.company_name(before.company) if before.company else before.entry.company_raw or ""
    return PathView(
        hub=company_link(before.company, name, pair.role, index, place),
        words=" or ".join(filter(None, words)),
        guides=tuple(guides),
    )


def _entry(edge: Edge, band: Band) -> LinkedEntry:
    """Return the side of a claim that says a band, in the document's own words."""
    return next(side for side in edge.claim.sides if band_of(side) == band)


def _quarrel(quarrel: Contradiction, index: SiteIndex, place: Place) -> QuarrelView:
    return QuarrelView(
        company=index.company_name(quarrel.company),
        level=quarrel.level,
        other=index.company_name(quarrel.other),
        sayings=tuple(_sayings(quarrel, index, place)),
    )


def _sayings(quarrel: Contradiction, index: SiteIndex, place: Place) -> Iterator[Saying]:
    """Yield each level that guides give, with the guides that give it, in their order."""
    found = dict[str, dict[Link, None]]()
    for edge in quarrel.edges:
        words = side_words(_entry(edge, edge.right))
        found.setdefault(words, {})[_guide(edge.claim, index, place)] = None
    for words, guides in found.items():
        yield Saying(words=words, guides=tuple(guides)[:MOST_GUIDES], more=max(0, len(guides) - MOST_GUIDES))
