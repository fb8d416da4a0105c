"""Two companies that guides name together, side by side for one role; and the list of a role's pairs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.level_graph import Contradiction
from build_scripts.link.pairs import Pair, named_pairs, pairs_by_guide
from build_scripts.link.site_index import Citation, PayRow, SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.pages import text
from build_scripts.pages.lever_views import AskView, ask_views
from build_scripts.pages.page import Link, Page, Place
from build_scripts.pages.pair_levels import PairLevels, pair_levels
from build_scripts.pages.pair_nav import other_company, pair_nav
from build_scripts.pages.pair_views import PairRegion, alone, compared, regions_of, side_by_side
from build_scripts.pages.pair_words import Places, differences, nothing_shared
from build_scripts.pages.side_sections import MethodLinks, method_links

MOST_ASKS = 8  # and as many floors; a guide that asks level by level has dozens


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """The levers of both companies that share a theme; either side may have none."""

    theme: Link
    sides: tuple[tuple[Link, ...], tuple[Link, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideOfPair:
    """What one guide says for itself: asks and floors, what it cites of the other company, how well it is sourced."""

    name: str
    rival: str
    guide: Link
    only_regions: tuple[Link, ...]
    strategy: Link
    asks: tuple[AskView, ...]
    floors: tuple[AskView, ...]
    more_moves: int
    cites: tuple[str, ...]
    sources: Link
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Everything on a pair's page; the ``has_…`` say which parts have anything to show."""

    lead: tuple[str, ...]
    regions: tuple[PairRegion, ...]
    has_lone_regions: bool
    levels: PairLevels
    themes: tuple[ThemeRow, ...]
    sides: tuple[SideOfPair, SideOfPair]
    has_moves: bool
    has_citations: bool
    tool: Link
    role: Link
    method: MethodLinks


@dataclass(frozen=True, slots=True, kw_only=True)
class PairGroup:
    """A company with the companies it is paired with, each pair under the company whose slug comes first."""

    company: Link
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsView:
    """Every pair of a role."""

    groups: tuple[PairGroup, ...]
    role: Link
    tool: Link


def pair_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield, for each role with pairs, their list and a page for each. Their number grows with claims and citations alone."""
    named = named_pairs(index)
    of_guide = pairs_by_guide(named)
    for role, pairs in named.items():
        yield _list(role, pairs, index)
        quarrels = _quarrels(role, index)
        for pair in pairs:
            both = (*quarrels.get((pair.first, pair.second), ()), *quarrels.get((pair.second, pair.first), ()))
            yield _page(pair, both, of_guide, index)


def pair_title(pair: Pair, index: SiteIndex) -> str:
    """Return what a pair's page is called: "Acme or Borealis for Software Engineer"."""
    return f"{index.company_name(pair.first)} or {index.company_name(pair.second)} for {index.role_name(pair.role)}"


def _quarrels(role: str, index: SiteIndex) -> dict[tuple[str, str], list[Contradiction]]:
    """Gather a role's contradictions under their two companies, the one whose level is given twice first."""
    found = dict[tuple[str, str], list[Contradiction]]()
    graph = index.level_graphs.get(role)
    for quarrel in graph.contradictions if graph else ():
        found.setdefault((quarrel.company, quarrel.other), []).append(quarrel)
    return found


def _list(role: str, pairs: tuple[Pair, ...], index: SiteIndex) -> Page:
    place = Place(addresses.pairs(role))
    name, counted = index.role_name(role), text.count(len(pairs), "pair")
    groups = dict[str, list[Pair]]()
    for pair in pairs:
        groups.setdefault(pair.first, []).append(pair)
    return Page(
        address=place.address,
        kind="pairs",
        title=f"Compare companies for {name}",
        description=f"{counted} of companies that guides for {name} name together, side by side.",
        heading=f"{name}, two companies at a time",
        subtitle=f"{counted} that guides name together",
        crumbs=(place.to(addresses.COMPARE, "Compare"),),
        view=PairsView(
            groups=tuple(
                PairGroup(
                    company=place.to(addresses.guide(f"{first}/{role}"), index.company_name(first)),
                    others=tuple(place.to(addresses.pair(role, first, pair.second), index.company_name(pair.second)) for pair in members),
                )
                for first, members in sorted(groups.items(), key=lambda item: (index.company_name(item[0]).casefold(), item[0]))
            ),
            role=place.to(addresses.role(role), f"Every company for {name}"),
            tool=place.to(addresses.compare_of(role), "Choose two to five companies yourself"),
        ),
    )


def _page(pair: Pair, quarrels: tuple[Contradiction, ...], of_guide: Mapping[str, tuple[Pair, ...]], index: SiteIndex) -> Page:
    place = Place(addresses.pair(pair.role, pair.first, pair.second))
    view = _view(pair, quarrels, index, place)
    title, role = pair_title(pair, index), index.role_name(pair.role)
    nav = tuple(pair_nav(guide_id, of_guide[guide_id], index, place) for guide_id in pair.guide_ids)
    return Page(
        address=place.address,
        kind="pair",
        title=title,
        description=f"{title}: {view.lead[0]}",
        heading=f"{view.sides[0].name} or {view.sides[1].name}",
        subtitle=role,
        crumbs=(place.to(addresses.COMPARE, "Compare"), place.to(addresses.pairs(pair.role), role)),
        local=nav,
        view=view,
    )


def _view(pair: Pair, quarrels: tuple[Contradiction, ...], index: SiteIndex, place: Place) -> PairView:
    names = (index.company_name(pair.first), index.company_name(pair.second))
    regions = regions_of(pair.guide_ids, index)
    lone = tuple(alone(regions, place))
    said = differences(names, [compared(region) for region in regions if all(region.rows)], index.rates)
    first, second = (_side(pair, side, lone[side], index, place) for side in (0, 1))
    return PairView(
        lead=said
        or (nothing_shared(names, *(_regions(links, index.pay[guide_id]) for links, guide_id in zip(lone, pair.guide_ids, strict=True))),),
        regions=side_by_side(regions, names, index, place),
        has_lone_regions=any(lone),
        levels=pair_levels(pair, quarrels, index, place),
        themes=_themes(pair, index, place),
        sides=(first, second),
        has_moves=any((first.asks, first.floors, second.asks, second.floors)),
        has_citations=bool(first.cites or second.cites),
        tool=place.to(addresses.compare_of(pair.role, (pair.first, pair.second)), "Compare them with others"),
        role=place.to(addresses.role(pair.role), f"Every company for {index.role_name(pair.role)}"),
        method=method_links(place),
    )


def _side(pair: Pair, side: int, lone: tuple[Link, ...], index: SiteIndex, place: Place) -> SideOfPair:
    guide = index.guides[pair.guide_ids[side]]
    rows = index.pay[guide.id]
    asks = [ask for strategy in guide.strategy for ask in strategy.asks]
    floors = [floor for strategy in guide.strategy for floor in strategy.floors]
    name = index.company_name(guide.source.company_slug)
    return SideOfPair(
        name=name,
        rival=index.company_name(other_company(guide.source.company_slug, pair)),
        guide=place.to(addresses.guide(guide.id), f"{name}'s guide"),
        only_regions=lone,
        strategy=place.to(addresses.guide(guide.id, "strategy"), name),
        asks=ask_views(asks[:MOST_ASKS], rows),
        floors=ask_views(floors[:MOST_ASKS], rows),
        more_moves=max(0, len(asks) - MOST_ASKS) + max(0, len(floors) - MOST_ASKS),
        cites=tuple(_cited(citation) for citation in pair.citations if citation.guide_id == guide.id),
        sources=place.to(addresses.guide(guide.id, "sources" if guide.sources else ""), name),
        evidence=_evidence(guide),
    )


def _regions(links: Iterable[Link], rows: Sequence[PayRow]) -> Places:
    return Places(names=tuple(link.text for link in links), has_pay=bool(rows))


def _cited(citation: Citation) -> str:
    """Return the figures of a competing offer as a phrase: "$210K base, $40K sign-on"; what to say where it has none."""
    return ", ".join(text.ask(amount) for amount in citation.offer.amounts) or "no figure"


def _evidence(guide: Guide) -> str:
    cited = text.years([year for source in guide.sources for year in source.years])
    return ", ".join(filter(None, [text.count(len(guide.sources), "source"), cited])) if guide.sources else "names no source"


def _themes(pair: Pair, index: SiteIndex, place: Place) -> tuple[ThemeRow, ...]:
    """Return the levers of both guides by theme: themes that both have first, each lot in the vocabulary's order."""
    found = dict[str, tuple[list[Link], list[Link]]]()
    for side, guide_id in enumerate(pair.guide_ids):
        for linked in index.levers_of[guide_id]:
            found.setdefault(linked.theme or "", ([], []))[side].append(place.to(addresses.lever(linked.id), linked.lever.title))
    order = index.vocabulary.themes.order
    slugs = sorted(found, key=lambda slug: (not all(found[slug]), not slug, order(slug)))
    return tuple(
        ThemeRow(
            theme=place.to(addresses.theme(slug), index.themes[slug].name) if slug else Link(text="Without a theme", href=None),
            sides=(tuple(found[slug][0]), tuple(found[slug][1])),
        )
        for slug in slugs
    )
