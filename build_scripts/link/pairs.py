"""The pairs of companies that guides of a role themselves name, by a level claim or a competing offer."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.link.claims import Claim
from build_scripts.link.site_index import Citation, SiteIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two companies with a guide each for a role; ``first`` and ``second`` are slugs, the first before the second.

    ``claims`` are the level claims that speak of both, whoever makes them; ``citations`` those by which one of the two guides
    names the other company as a competing offer. One of them is never empty.
    """

    role: str
    first: str
    second: str
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]

    @property
    def guide_ids(self) -> tuple[str, str]:
        """The ids of the two guides."""
        return (f"{self.first}/{self.role}", f"{self.second}/{self.role}")


def named_pairs(index: SiteIndex) -> Mapping[str, tuple[Pair, ...]]:
    """Return the pairs of each role that has any, by slug of the first company, then of the second; roles in their order.

    Only companies that both have a guide for the role: without the second guide there is nothing to put side by side.
    Work grows with edges of the level graphs and with citations, never with companies times companies.
    """
    found = {slug: role_pairs(slug, index) for slug in index.roles}
    return {slug: pairs for slug, pairs in found.items() if pairs}


def pairs_by_guide(pairs: Mapping[str, tuple[Pair, ...]]) -> dict[str, tuple[Pair, ...]]:
    """Return the pairs that each guide is a part of, in order; a guide of none has no entry."""
    found = dict[str, list[Pair]]()
    for several in pairs.values():
        for pair in several:
            for guide_id in pair.guide_ids:
                found.setdefault(guide_id, []).append(pair)
    return {guide_id: tuple(own) for guide_id, own in found.items()}


def role_pairs(role: str, index: SiteIndex) -> tuple[Pair, ...]:
    """Return the pairs of one role, as ``named_pairs`` does."""
    claims = _claims(role, index)
    citations = _citations(role, index)
    return tuple(
        Pair(
            role=role,
            first=first,
            second=second,
            claims=claims.get((first, second), ()),
            citations=tuple(citations.get((first, second), ())),
        )
        for first, second in sorted({*claims, *citations})
    )


def _claims(role: str, index: SiteIndex) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Gather the claims of a role under the two companies that they speak of; one that compares several levels counts once."""
    graph = index.level_graphs.get(role)
    return {
        (first, second): tuple({id(edge.claim): edge.claim for edge in edges}.values())
        for first, near in (graph.between if graph else {}).items()
        if f"{first}/{role}" in index.guides
        for second, edges in near.items()
        if first < second and f"{second}/{role}" in index.guides
    }


def _citations(role: str, index: SiteIndex) -> dict[tuple[str, str], list[Citation]]:
    """Gather the citations of a role under the citing and the cited company, the earlier slug first."""
    found = dict[tuple[str, str], list[Citation]]()
    for guide_id in index.roles[role].guide_ids:
        own = index.guides[guide_id].source.company_slug
        for citation in index.citations_of[guide_id]:
            other = citation.company
            if other and other != own and f"{other}/{role}" in index.guides:
                found.setdefault((min(own, other), max(own, other)), []).append(citation)
    return found
