"""The level claims of one role as a graph: which bands guides claim to be equal, and what follows through a common neighbour.

A band is what one side of a claim says: one or more level codes of a company, or a title where it names no code. A range of
codes stays one band: "L4-L5 = IC5" says that the two together are IC5, not that each of them is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from build_scripts.link.claims import Claim, LinkedEntry
from build_scripts.model.vocabulary import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Levels of one company: ``company`` is its slug, or the folded name of one that the vocabulary does not know.

    ``levels`` are codes, ranges expanded; ``title`` is set where there are no codes; both are empty for a side that names
    the company alone.
    """

    company: str
    levels: tuple[str, ...] = ()
    title: str = ""

    def meets(self, other: "Band") -> bool:
        """Return whether two bands of one company share a level, or a title where neither has codes."""
        if self.levels or other.levels:
            return bool(set(self.levels) & set(other.levels))
        return bool(self.title) and self.title == other.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two bands that a guide claims to be equal."""

    left: Band
    right: Band
    claim: Claim

    def turned(self) -> "Edge":
        """Return the same claim seen from its other end."""
        return Edge(left=self.right, right=self.left, claim=self.claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """Two bands that nobody claims to be equal, and the two claims that meet in a third company: left = hub, hub = right."""

    left: Edge
    right: Edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Claims that give one level of ``company`` to bands of ``other`` that have nothing in common."""

    company: str
    level: str
    other: str
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class LevelGraph:
    """The claims of a role. ``between[a][b]`` holds the edges from company a to company b, each also turned in ``[b][a]``."""

    between: Mapping[str, Mapping[str, tuple[Edge, ...]]]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> "LevelGraph":
        """Return the graph of some claims, edges in their order. Work grows with claims, times the square of the sides of one."""
        found = dict[str, dict[str, list[Edge]]]()
        for claim in claims:
            for left, right in combinations([band for side in claim.sides if (band := band_of(side))], 2):
                if left.company != right.company:
                    edge = Edge(left=left, right=right, claim=claim)
                    found.setdefault(left.company, {}).setdefault(right.company, []).append(edge)
                    found.setdefault(right.company, {}).setdefault(left.company, []).append(edge.turned())
        return cls({a: {b: tuple(edges) for b, edges in sorted(near.items())} for a, near in sorted(found.items())})

    def direct(self, left: str, right: str) -> tuple[Edge, ...]:
        """Return the claims that speak of both companies, each from the left one's side."""
        return self.between.get(left, {}).get(right, ())

    def inferred(self, left: str, right: str) -> tuple[Inference, ...]:
        """Return what follows about two companies through one common neighbour, where no claim speaks of the same two bands.

        One path for each pair of bands and hub: the first claims of each.
        """
        claimed = {(edge.left, edge.right) for edge in self.direct(left, right)}
        paths = dict[tuple[Band, Band, str], Inference]()
        near, far = self.between.get(left, {}), self.between.get(right, {})
        for hub in near:
            for first in near[hub] if hub in far else ():
                for second in far[hub]:
                    if first.right.meets(second.right) and (first.left, second.left) not in claimed:
                        paths.setdefault((first.left, second.left, hub), Inference(left=first, right=second.turned()))
        return tuple(paths.values())

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Return every level that claims give to bands of one other company that have no code in common, seen from both ends."""
        return tuple(self._contradictions())

    def _contradictions(self) -> Iterator[Contradiction]:
        for company, near in self.between.items():
            for other, edges in near.items():
                by_level = dict[str, list[Edge]]()
                for edge in edges:
                    for level in edge.left.levels if edge.right.levels else ():
                        by_level.setdefault(level, []).append(edge)
                for level, claims in sorted(by_level.items()):
                    if any(not a.meets(b) for a, b in combinations(_said(claims), 2)):
                        yield Contradiction(company=company, level=level, other=other, edges=tuple(claims))


def band_of(side: LinkedEntry) -> Band | None:
    """Return the band of a side; None for a side that names no company."""
    company = side.company or fold(side.entry.company_raw or "")
    if not company:
        return None
    levels = side.entry.levels
    return Band(company=company, levels=levels, title="" if levels else fold(side.entry.title or ""))


def _said(edges: list[Edge]) -> list[Band]:
    """Return the different bands that guides give, those of one guide taken together: two neighbouring levels are a range, no quarrel."""
    merged = dict[str, Band]()
    for edge in edges:
        known = merged.get(edge.claim.guide_id)
        levels = dict.fromkeys((*(known.levels if known else ()), *edge.right.levels))
        merged[edge.claim.guide_id] = Band(company=edge.right.company, levels=tuple(levels))
    return list(dict.fromkeys(merged.values()))
