"""The companies of a role set against one ladder: which of its rungs each band is equal to, by claim or by inference.

The ladder is that of the company that most claims connect. Work grows with claims: each company is compared with it alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.link.ladders import in_order, ladder, series
from build_scripts.link.level_graph import UNKNOWN, Band, Edge, Inference, LevelGraph
from build_scripts.model.vocabulary import Vocabulary

MOST_RUNGS = 14

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A band beside rungs ``low`` to ``high`` of the ladder (places in it, both included).

    ``edges`` lead from the band to the ladder, one a claim; where they are empty it is inferred, by each of ``paths``.
    """

    band: Band
    low: int
    high: int
    edges: tuple[Edge, ...] = ()
    paths: tuple[Inference, ...] = ()
    is_disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One company beside the ladder; ``name`` is as a guide writes it, ``claims`` the number of claims that connect it."""

    company: str
    name: str
    claims: int
    placements: tuple[Placement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Companies beside the ladder of ``company``, the most claimed first.

    ``apart`` are those that nothing connects to it, as (key, name). ``claims`` counts those that give a level of the ladder,
    ``all_claims`` those that connect any two companies.
    """

    company: str
    name: str
    rungs: tuple[str, ...]
    columns: tuple[Column, ...]
    apart: tuple[tuple[str, str], ...]
    claims: int
    all_claims: int


def align(graph: LevelGraph, vocabulary: Vocabulary) -> Alignment | None:
    """Return the alignment of a role's claims; None where no claim gives a level code of a company."""
    connecting = {company: {id(edge.claim) for edge in _edges(graph, company)} for company in graph.between}
    claims = {company: len(several) for company, several in connecting.items()}
    coded = {company: len({id(edge.claim) for edge in _edges(graph, company) if edge.left.levels}) for company in graph.between}
    axis = min(coded, key=lambda company: (-coded[company], company.startswith(UNKNOWN), company), default=None)
    if axis is None or not coded[axis]:
        return None
    rungs = _rungs(graph, axis, vocabulary)
    disputed = _disputed(graph, axis)
    columns, apart = list[Column](), list[tuple[str, str]]()
    for company in sorted(graph.between.keys() - {axis}, key=lambda company: (-claims[company], company.startswith(UNKNOWN), company)):
        placements = tuple(_placements(company, axis, graph, rungs, disputed))
        ordered = in_order((code for place in placements for code in place.band.levels), ladder(company, vocabulary))
        rank = {code: number for number, code in enumerate(ordered)}
        if placements:
            in_rank = sorted(placements, key=lambda place: (place.low, place.high, [rank[code] for code in place.band.levels]))
            columns.append(Column(company=company, name=graph.names[company], claims=claims[company], placements=tuple(in_rank)))
        else:
            apart.append((company, graph.names[company]))
    return Alignment(
        company=axis,
        name=graph.names[axis],
        rungs=rungs,
        columns=tuple(columns),
        apart=tuple(apart),
        claims=coded[axis],
        all_claims=len(set[int]().union(*connecting.values())),
    )


def _edges(graph: LevelGraph, company: str) -> Iterator[Edge]:
    for edges in graph.between[company].values():
        yield from edges


def _rungs(graph: LevelGraph, axis: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the codes of the axis that claims use, with the rungs of its known ladder between them; the most claimed of many."""
    counts = dict[str, int]()
    for edge in _edges(graph, axis):
        for code in edge.left.levels:
            counts[code] = counts.get(code, 0) + 1
    known = ladder(axis, vocabulary)
    used = [place for place, code in enumerate(known) if code in counts]
    between = known[min(used) : max(used) + 1] if used else ()
    ordered = in_order((*counts, *between), known)
    kept = set(sorted(ordered, key=lambda code: -counts.get(code, 0))[:MOST_RUNGS])
    return tuple(code for code in ordered if code in kept)


def _disputed(graph: LevelGraph, axis: str) -> set[tuple[Band, Band]]:
    """Return the pairs (band, band of the axis) that guides disagree about, seen from either end."""
    pairs = set[tuple[Band, Band]]()
    for found in graph.contradictions:
        if found.other == axis:
            pairs |= {(edge.left, edge.right) for edge in found.quarrelling}
        elif found.company == axis:
            pairs |= {(edge.right, edge.left) for edge in found.quarrelling}
    return pairs


def _placements(
    company: str, axis: str, graph: LevelGraph, rungs: tuple[str, ...], disputed: set[tuple[Band, Band]]
) -> Iterator[Placement]:
    """Yield each band of a company where most guides put it; where they disagree, at every place that claims have for it."""
    claimed = dict[Band, dict[Span, list[Edge]]]()
    for edge in graph.direct(company, axis):
        span = _span(edge.right, rungs)
        if span and edge.left.keys:
            claimed.setdefault(edge.left, {}).setdefault(span, []).append(edge)
    for band, by_span in claimed.items():
        doubtful = {span for span, edges in by_span.items() if any((band, edge.right) in disputed for edge in edges)}
        for low, high in _apart(by_span, {span: len(edges) for span, edges in by_span.items()}) if doubtful else [_most(by_span)]:
            yield Placement(band=band, low=low, high=high, edges=tuple(by_span[low, high]), is_disputed=(low, high) in doubtful)
    inferred = dict[Band, dict[Span, list[Inference]]]()
    for path in graph.inferred(company, axis):
        span = _span(path.right.right, rungs)
        if span and path.left.left not in claimed:
            inferred.setdefault(path.left.left, {}).setdefault(span, []).append(path)
    for band, paths in inferred.items():
        low, high = _most(paths)
        yield Placement(band=band, low=low, high=high, paths=tuple(paths[low, high]))


def _span(band: Band, rungs: tuple[str, ...]) -> Span | None:
    """Return the rungs of a band; of one that names two series ("L5/M1") those of the first, since the two do not adjoin."""
    known = [code for code in band.levels if code in rungs]
    places = [rungs.index(code) for code in known if series(code) == series(known[0])]
    return (min(places), max(places)) if places else None


def _most(by_span: dict[Span, list[Edge]] | dict[Span, list[Inference]]) -> Span:
    """Return the span with the most claims or paths; of equals the narrowest, then the lowest."""
    return min(by_span, key=lambda span: (-len(by_span[span]), span[1] - span[0], span))


def _apart(spans: Iterable[Span], counts: dict[Span, int]) -> list[Span]:
    """Return spans that do not overlap, the most claimed first."""
    kept = list[Span]()
    for low, high in sorted(spans, key=lambda span: (-counts[span], span[1] - span[0], span)):
        if all(high < other[0] or low > other[1] for other in kept):
            kept.append((low, high))
    return kept
