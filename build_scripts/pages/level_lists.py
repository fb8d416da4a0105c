"""The lists of a level map: every claim by guide, what follows through a common neighbour, and where guides disagree.

Bounds: a list holds so many characters or entries; what does not fit is a link to the guide, or a count.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.link import addresses
from build_scripts.link.claims import Claim
from build_scripts.link.ladders import in_order, ladder
from build_scripts.link.level_graph import Band, Contradiction, Edge, LevelGraph
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import level_words
from build_scripts.pages.level_views import SideView, claim_view
from build_scripts.pages.page import Link, Place

MOST_LETTERS = 100_000  # of all claims of a page, counting what stands around each
MOST_LINKED = 80  # claims; in a longer list the companies are words, and the guide alone is a link
_AROUND = 60
MOST_HUBS, MOST_LEVELS, MOST_BANDS = 3, 6, 12
MOST_PARTNERS = 40  # bands of a level, the most claimed, among which another looks for what it is inferred to equal
MOST_DISAGREEMENTS, MOST_ANSWERS, MOST_GUIDES = 40, 6, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideClaims:
    """What a guide claims, from one line of it on."""

    guide: Link
    line: int
    claims: tuple[tuple[SideView, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HubLevel:
    """A level, and bands that claims put equal to it; that each equals one of the others is inferred."""

    words: str
    bands: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Two bands that ``guides`` claim to be equal; ``more`` other guides say the same."""

    words: str
    guides: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A level of one company that guides put at different levels of another."""

    words: str
    other: str
    answers: tuple[Answer, ...]
    more: int


def claims_by_guide(claims: Sequence[Claim], index: SiteIndex, place: Place) -> tuple[tuple[GuideClaims, ...], tuple[Link, ...]]:
    """Return claims guide by guide, as many as the page has room for, and the guides of the others."""
    shown, rest, letters = list[GuideClaims](), list[Link](), 0
    for (guide_id, line), several in groupby(claims, key=lambda claim: (claim.guide_id, claim.mapping.span.line)):
        views = [claim_view(claim, index, place) for claim in several]
        letters += sum(_AROUND + len(side.words) + len(side.company.text) for view in views for side in view.sides)
        guide = place.to(addresses.guide(guide_id, "levels"), index.guides[guide_id].title.company)
        if letters > MOST_LETTERS:
            rest.append(guide)
            continue
        sides = tuple(view.sides if len(claims) <= MOST_LINKED else tuple(map(_unlinked, view.sides)) for view in views)
        shown.append(GuideClaims(guide=guide, line=line, claims=sides))
    return tuple(shown), tuple(dict.fromkeys(rest))


def hub_levels(graph: LevelGraph, index: SiteIndex, place: Place) -> Iterator[HubLevel]:
    """Yield the levels of the most connected companies through which bands of others can be inferred to be equal."""
    weights = {company: sum(map(len, near.values())) for company, near in graph.between.items()}
    for hub in sorted(weights, key=lambda company: (-weights[company], company))[:MOST_HUBS]:
        by_band = dict[tuple[str, ...], list[Edge]]()
        for edges in graph.between[hub].values():
            for edge in edges:
                if edge.left.levels and edge.right.keys:
                    by_band.setdefault(edge.left.levels, []).append(edge)
        rank = {
            code: number for number, code in enumerate(in_order((code for band in by_band for code in band), ladder(hub, index.vocabulary)))
        }
        most = sorted(by_band, key=lambda levels: (-len(by_band[levels]), levels))[:MOST_LEVELS]
        for levels in sorted(most, key=lambda levels: [rank[code] for code in levels]):
            found = _hub_level(by_band[levels], graph, index, place)
            if found:
                yield found


def _hub_level(edges: list[Edge], graph: LevelGraph, index: SiteIndex, place: Place) -> HubLevel | None:
    """Return the bands equal to a level that are inferred to equal another of them; None without any."""
    claims = dict[Band, dict[int, Edge]]()
    for edge in edges:
        claims.setdefault(edge.right, {}).setdefault(id(edge.claim), edge)
    ordered = sorted(claims, key=lambda band: (-len(claims[band]), band.company, band.keys))
    bands = [band for band in ordered if _has_partner(band, ordered[:MOST_PARTNERS], graph)]
    if not bands:
        return None
    links = [
        place.to(addresses.guide(first.claim.guide_id, "levels"), level_words.named(band, index), _says(band, first, index))
        for band in bands[:MOST_BANDS]
        for first in [next(iter(claims[band].values()))]
    ]
    return HubLevel(words=level_words.named(edges[0].left, index), bands=tuple(links), more=len(bands) - len(links))


def _has_partner(band: Band, others: list[Band], graph: LevelGraph) -> bool:
    """Return whether a band is inferred to equal another: one of another company, where claims settle neither."""
    return any(
        other.company != band.company and not graph.settles(band, other.company) and not graph.settles(other, band.company)
        for other in others
    )


def _says(band: Band, edge: Edge, index: SiteIndex) -> str:
    """Return who says it, where that is not the company itself."""
    company = index.guides[edge.claim.guide_id].source.company_slug
    return "" if company == band.company else f"says {index.company_name(company)}"


def disagreements(found: Iterable[Contradiction], index: SiteIndex, place: Place) -> tuple[Disagreement, ...]:
    """Return where guides disagree, the most claimed first."""
    ordered = sorted(found, key=lambda one: -len(one.edges))
    return tuple(_disagreement(one, index, place) for one in ordered[:MOST_DISAGREEMENTS])


def _disagreement(found: Contradiction, index: SiteIndex, place: Place) -> Disagreement:
    first = found.edges[0]
    return Disagreement(
        words=f"{level_words.company(found.company, first.left.name, index)} {found.level}",
        other=level_words.company(found.other, first.right.name, index),
        answers=tuple(_answer(edges, index, place) for edges in found.answers[:MOST_ANSWERS]),
        more=max(0, len(found.answers) - MOST_ANSWERS),
    )


def _answer(edges: tuple[Edge, ...], index: SiteIndex, place: Place) -> Answer:
    ids = level_words.guides(edges)
    links = [place.to(addresses.guide(guide_id, "levels"), index.guides[guide_id].title.company) for guide_id in ids[:MOST_GUIDES]]
    words = f"{level_words.band(edges[0].left)} = {level_words.named(edges[0].right, index)}"
    return Answer(words=words, guides=tuple(links), more=len(ids) - len(links))


def _unlinked(side: SideView) -> SideView:
    return SideView(company=Link(text=side.company.text, href=None), words=side.words, is_own=side.is_own)
