"""The evidence: where the guides' sources come from, which are cited most, and which companies' guides cite them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.origins import CitedSource
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.guide_pages import source_text
from build_scripts.pages.lever_views import resolver
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.prose import prose

# The rest stands in the guides, to which the companies lead: a page stays one page however large the library.
MOST_CITED = 40
MOST_GUIDES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginSummary:
    """An origin in the list: how often it is cited, what it is, by how many guides and of which years."""

    link: Link
    about: str
    reach: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """One source, word for word, with the guides that cite it; ``more`` counts those not named."""

    words: Markup
    guides: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """Every origin, and the sources that most guides share."""

    origins: tuple[OriginSummary, ...]
    shared: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginView:
    """One origin: its sources that most guides share, and the companies whose guides cite it; ``more`` counts the rest."""

    about: str
    sources: tuple[SourceView, ...]
    more: int
    companies: tuple[Link, ...]


def source_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of origins and a page for each."""
    place = Place(addresses.SOURCES)
    every = list(dict.fromkeys(cited for group in index.origins for cited in index.sources_from[group]))
    shared = [(source, guide_ids) for source, guide_ids in _by_guides(every) if len(guide_ids) > 1]
    cited = f"{text.count(len(every), 'citation')} in {_reach(every)}"
    yield Page(
        address=place.address,
        kind="sources",
        title="Sources",
        description=f"Where the figures come from: {cited}.",
        heading="Sources",
        subtitle=cited,
        view=SourcesView(
            origins=tuple(
                OriginSummary(
                    link=place.to(addresses.origin(slug), group.name, text.count(len(index.sources_from[slug]), "citation")),
                    about=_about(slug, index),
                    reach=_reach(index.sources_from[slug]),
                )
                for slug, group in index.origins.items()
            ),
            shared=_views(shared[:MOST_CITED], index, place),
        ),
    )
    for group in index.origins.values():
        yield _page(group, index)


def _page(group: Group, index: SiteIndex) -> Page:
    place = Place(addresses.origin(group.slug))
    cited = index.sources_from[group.slug]
    sources = _by_guides(cited)
    counts = dict[str, int]()
    for guide_id in group.guide_ids:
        company = guide_id.split("/")[0]
        counts[company] = counts.get(company, 0) + 1
    others = [place.to(addresses.origin(other.slug), other.name) for other in index.origins.values() if other.slug != group.slug]
    return Page(
        address=place.address,
        kind="origin",
        title=f"Sources: {group.name}",
        description=f"{text.count(len(cited), 'citation')} in {_reach(cited)}. {_about(group.slug, index)}".strip(),
        heading=group.name,
        subtitle=f"{text.count(len(cited), 'citation')} in {_reach(cited)}",
        crumbs=(place.to(addresses.SOURCES, "Sources"),),
        local=(NavGroup(title="Other sources", links=tuple(others), more=place.to(addresses.SOURCES, "All sources")),),
        view=OriginView(
            about=_about(group.slug, index),
            sources=_views(sources[:MOST_CITED], index, place),
            more=max(0, len(sources) - MOST_CITED),
            companies=tuple(place.to(addresses.company(slug), index.companies[slug].name, str(count)) for slug, count in counts.items()),
        ),
    )


def _by_guides(cited: Iterable[CitedSource]) -> list[tuple[str, list[str]]]:
    """Return each source's words with its guides, what most guides cite first, then as they come."""
    found = dict[str, dict[str, None]]()
    for one in cited:
        found.setdefault(one.source.text, {})[one.guide_id] = None
    return sorted(((words, list(guide_ids)) for words, guide_ids in found.items()), key=lambda pair: -len(pair[1]))


def _views(sources: Sequence[tuple[str, list[str]]], index: SiteIndex, place: Place) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            words=prose(source_text(words), resolver(index, place)),
            guides=tuple(_guide_link(guide_id, index, place) for guide_id in guide_ids[:MOST_GUIDES]),
            more=max(0, len(guide_ids) - MOST_GUIDES),
        )
        for words, guide_ids in sources
    )


def _guide_link(guide_id: str, index: SiteIndex, place: Place) -> Link:
    title = index.guides[guide_id].title
    return place.to(addresses.guide(guide_id, "sources"), f"{title.company}, {title.role}")


def _reach(cited: Sequence[CitedSource]) -> str:
    guides = text.count(len({one.guide_id for one in cited}), "guide")
    return ", ".join(filter(None, [guides, text.years([year for one in cited for year in one.source.years])]))


def _about(origin: str, index: SiteIndex) -> str:
    term = index.vocabulary.origins.by_slug.get(origin)
    return term.details.get("description", "") if term else ""
