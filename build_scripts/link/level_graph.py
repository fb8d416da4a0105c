"""The level claims of one role as a graph: which bands guides claim to be equal, and what follows through a common neighbour.

A band is what one side of a claim says: one or more level codes of a company, or a title where it names no code. A range of
codes stays one band: "L4-L5 = IC5" says that the two together are IC5, not that each of them is.

Bounds: work grows with claims, times the square of the sides of one claim up to ``MOST_SIDES``; never with pairs of companies.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from build_scripts.link.claims import Claim, LinkedEntry, Named
from build_scripts.link.ladders import series
from build_scripts.model.vocabulary import fold

MOST_SIDES = 16  # the sides of one claim that are joined each with each; what follows them is joined to the first alone
_JOINED = re.compile(r"\s*[-–—/]\s*")  # "SDE I/II", "SDE I – II" and "SDE-I-II" are one title
UNKNOWN = "?"  # begins the key of a company that the vocabulary does not know; no slug begins so


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Levels of one company: ``company`` is its slug, or "?" and the folded name of one that the vocabulary does not know.

    ``levels`` are codes, ranges expanded; ``title`` is the folded title where there are no codes; both are empty for a side
    that names the company alone. ``name`` and ``words`` are company and title as the guide writes them: two guides that
    write them differently speak of one band.
    """

    company: str
    levels: tuple[str, ...] = ()
    title: str = ""
    name: str = field(default="", compare=False)
    words: str = field(default="", compare=False)

    @property
    def keys(self) -> tuple[str, ...]:
        """What two bands must share to meet: the codes, or the title where there are none."""
        return self.levels or ((self.title,) if self.title else ())

    def meets(self, other: "Band") -> bool:
        """Return whether two bands of one company share a level, or a title where neither has codes."""
        return bool(self.levels) == bool(other.levels) and not set(self.keys).isdisjoint(other.keys)

    def quarrels(self, other: "Band") -> bool:
        """Return whether two bands of one company have codes of one series, but none in common: E4 and E5, not E4 and M1."""
        return not self.meets(other) and not {series(code) for code in self.levels}.isdisjoint(map(series, other.levels))


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
    """Claims about one level of ``company`` that put it at bands of ``other`` with no code in common."""

    company: str
    level: str
    other: str
    edges: tuple[Edge, ...]

    @property
    def answers(self) -> tuple[tuple[Edge, ...], ...]:
        """Return the edges gathered by their two bands, the most claimed first: each is one answer to where the level belongs."""
        said = dict[tuple[Band, Band], list[Edge]]()
        for edge in self.edges:
            said.setdefault((edge.left, edge.right), []).append(edge)
        return tuple(tuple(edges) for edges in sorted(said.values(), key=lambda edges: -len(edges)))

    @property
    def quarrelling(self) -> tuple[Edge, ...]:
        """Return the edges of guides that disagree with another guide; one that gives a range may agree with both."""
        said = _said(self.edges)
        bands = dict.fromkeys(said.values())
        disputed = {band for band in bands if any(band.quarrels(other) for other in bands)}
        return tuple(edge for edge in self.edges if said[edge.claim.guide_id] in disputed)


@dataclass(frozen=True)
class LevelGraph:
    """The claims of a role. ``between[a][b]`` holds the edges from company a to company b, each also turned in ``[b][a]``."""

    between: Mapping[str, Mapping[str, tuple[Edge, ...]]]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> "LevelGraph":
        """Return the graph of some claims, edges in their order."""
        found = dict[str, dict[str, list[Edge]]]()
        for claim in claims:
            for left, right in _pairs([band for side in claim.sides for band in bands_of(side)]):
                if left.company != right.company:
                    edge = Edge(left=left, right=right, claim=claim)
                    found.setdefault(left.company, {}).setdefault(right.company, []).append(edge)
                    found.setdefault(right.company, {}).setdefault(left.company, []).append(edge.turned())
        return cls({a: {b: tuple(edges) for b, edges in sorted(near.items())} for a, near in sorted(found.items())})

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Every company of the graph with its name as the first claim writes it."""
        return {company: next(iter(near.values()))[0].left.name for company, near in self.between.items()}

    def direct(self, left: str, right: str) -> tuple[Edge, ...]:
        """Return the claims that speak of both companies, each from the left one's side."""
        return self.between.get(left, {}).get(right, ())

    def inferred(self, left: str, right: str) -> tuple[Inference, ...]:
        """Return what follows about two companies through one common neighbour, where no claim speaks of the bands.

        The two claims must meet in the same codes: a range is not each of its levels, and a title may stand for several. One
        path for each pair of bands and hub, made of the first claims of each. A band whose every level a direct claim of the
        two companies already speaks of is left out, at either end.
        """
        near, far = self._meeting.get(left, {}), self._meeting.get(right, {})
        paths = dict[tuple[Band, Band, str], Inference]()
        for hub in sorted(near.keys() & far.keys()):
            for levels in sorted(near[hub].keys() & far[hub].keys()):
                firsts = [edge for edge in near[hub][levels] if not self.settles(edge.left, right)]
                seconds = [edge for edge in far[hub][levels] if not self.settles(edge.left, left)]
                for first in firsts:
                    for second in seconds:
                        paths.setdefault((first.left, second.left, hub), Inference(left=first, right=second.turned()))
        return tuple(paths.values())

    def settles(self, band: Band, other: str) -> bool:
        """Return whether claims already say what every level of a band is at another company, so that nothing is inferred."""
        return self._claimed.get(band.company, {}).get(other, frozenset()).issuperset(band.keys)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Return every level that claims put at bands of one other company that have no code in common, seen from both ends.

        Only codes of one series quarrel; what one guide says of a level is taken together, since neighbouring levels are a range.
        """
        return tuple(self._contradictions())

    @cached_property
    def _claimed(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """The codes and titles of a that claims set equal to something at b: ``[a][b]``."""
        return {
            a: {b: frozenset(key for edge in edges for key in edge.left.keys) for b, edges in near.items()}
            for a, near in self.between.items()
        }

    @cached_property
    def _meeting(self) -> Mapping[str, Mapping[str, Mapping[tuple[str, ...], tuple[Edge, ...]]]]:
        """The different edges a → b by the codes of b's band: ``[a][b][levels]``, one edge for each two bands."""
        return {a: {b: _by_levels(edges) for b, edges in near.items()} for a, near in self.between.items()}

    def _contradictions(self) -> Iterator[Contradiction]:
        for company, near in self.between.items():
            for other, edges in near.items():
                by_level = dict[str, list[Edge]]()
                for edge in edges:
                    for level in edge.left.keys if edge.right.levels else ():
                        by_level.setdefault(level, []).append(edge)
                for level, claims in by_level.items():
                    if _quarrel(_said(claims).values()):
                        words = claims[0].left.words or level
                        yield Contradiction(company=company, level=words, other=other, edges=tuple(claims))


def company_key(named: Named) -> str:
    """Return what the graph calls a company: its slug, or "?" and its folded name where no list knows it."""
    return named.company or UNKNOWN + fold(named.name)


def bands_of(side: LinkedEntry) -> Iterator[Band]:
    """Yield the band of a side, one for each company it names; none where it names no company."""
    levels, title = side.entry.levels, side.entry.title or ""
    for named in side.named:
        yield Band(
            company=company_key(named),
            levels=levels,
            title="" if levels else fold(_JOINED.sub(" ", title)),
            name=named.name,
            words="" if levels else title,
        )


def _pairs(bands: list[Band]) -> Iterator[tuple[Band, Band]]:
    """Yield the bands of one claim each with each, up to MOST_SIDES of them, and the first with every later one."""
    yield from combinations(bands[:MOST_SIDES], 2)
    yield from ((bands[0], band) for band in bands[MOST_SIDES:])


def _by_levels(edges: tuple[Edge, ...]) -> Mapping[tuple[str, ...], tuple[Edge, ...]]:
    found = dict[tuple[str, ...], dict[Band, Edge]]()
    for edge in edges:
        if edge.left.keys and edge.right.levels:
            found.setdefault(edge.right.levels, {}).setdefault(edge.left, edge)
    return {levels: tuple(firsts.values()) for levels, firsts in found.items()}


def _said(edges: Iterable[Edge]) -> dict[str, Band]:
    """Return what each guide says of a level, its claims taken together."""
    merged = dict[str, dict[str, None]]()
    for edge in edges:
        merged.setdefault(edge.claim.guide_id, {}).update(dict.fromkeys(edge.right.levels))
    return {guide_id: Band(company="", levels=tuple(sorted(levels))) for guide_id, levels in merged.items()}


def _quarrel(bands: Iterable[Band]) -> bool:
    """Return whether any two bands quarrel; a code that all have in common settles it in one pass."""
    different = list(dict.fromkeys(bands))
    if set[str].intersection(*(set(band.levels) for band in different)):
        return False
    return any(a.quarrels(b) for a, b in combinations(different, 2))
