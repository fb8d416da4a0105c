"""One lever at its permanent address: the words to say, what they ask for, where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.model.lever import LeverScope
from build_scripts.pages.card_views import lever_card
from build_scripts.pages.guide_pages import CitedOffer, source_text
from build_scripts.pages.level_views import company_link
from build_scripts.pages.lever_views import LeverView, lever_link, lever_view, resolver
from build_scripts.pages.linked_data import quotation
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.prose import prose

MOST_ALIKE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverPageView:
    """One lever with its surroundings."""

    lever: LeverView
    guide: Link
    role: Link
    alike: tuple[Link, ...]
    sources: tuple[Markup, ...]
    cited: tuple[CitedOffer, ...]


def lever_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the page of every lever, guide by guide."""
    alike = _Alike(index)
    for guide in index.guides.values():
        sources: tuple[Markup, ...] | None = None
        for linked in index.levers_of[guide.id]:
            place = Place(addresses.lever(linked.id))
            if sources is None:  # every lever's address is equally deep, so one rendering serves them all
                sources = tuple(prose(source_text(source.text), resolver(index, place)) for source in guide.sources)
            yield _page(linked, guide, sources, alike.to(linked), index)


def _page(linked: LinkedLever, guide: Guide, sources: tuple[Markup, ...], alike: list[LinkedLever], index: SiteIndex) -> Page:
    place = Place(addresses.lever(linked.id))
    theme = index.themes.get(linked.theme) if linked.theme else None
    crumbs = [place.to(addresses.LEVERS, "Levers")] + ([place.to(addresses.theme(theme.slug), theme.name)] if theme else [])
    return Page(
        address=place.address,
        kind="lever",
        title=f"{linked.lever.title} — {guide.title.role} at {guide.title.company}",
        description=_description(linked, guide),
        heading=linked.lever.title,
        subtitle=f"{guide.title.role} at {guide.title.company}",
        crumbs=tuple(crumbs),
        local=_nav(linked, index, place),
        card=lever_card(linked, index),
        entity=quotation(linked, guide),
        is_searched=False,  # the same words stand in the guide, where a search finds them once
        view=LeverPageView(
            lever=lever_view(linked, index, place),
            guide=place.to(addresses.guide(guide.id, addresses.lever_anchor(linked.id)), f"{guide.title.role} at {guide.title.company}"),
            role=place.to(addresses.role(guide.source.role_slug), index.role_name(guide.source.role_slug)),
            alike=tuple(lever_link(other, index, place) for other in alike),
            sources=sources,
            cited=_cited(linked, guide, index, place),
        ),
    )


def _description(linked: LinkedLever, guide: Guide) -> str:
    words = " ".join((linked.lever.script or linked.lever.context or linked.lever.title).split())
    excerpt = words if len(words) <= 180 else words[:180].rsplit(" ", 1)[0] + " …"
    return f"{guide.title.role} at {guide.title.company}: {excerpt}"


class _Alike:
    """Finds levers of the same theme at other companies, those of the same role first."""

    def __init__(self, index: SiteIndex) -> None:
        self._by_theme = index.levers_in
        self._by_role = dict[tuple[str | None, str], list[LinkedLever]]()
        for linked in index.levers.values():
            self._by_role.setdefault((linked.theme, linked.guide_id.split("/")[1]), []).append(linked)

    def to(self, linked: LinkedLever) -> list[LinkedLever]:
        """Return up to ``MOST_ALIKE`` levers."""
        company, role = linked.guide_id.split("/")
        pool = chain(self._by_role.get((linked.theme, role), ()), self._by_theme.get(linked.theme or "", ()))
        elsewhere = (other for other in pool if not other.guide_id.startswith(f"{company}/"))
        return list({other.id: other for other in islice(elsewhere, MOST_ALIKE * 2)}.values())[:MOST_ALIKE]


def _cited(linked: LinkedLever, guide: Guide, index: SiteIndex, place: Place) -> tuple[CitedOffer, ...]:
    """Return the guide's competing offers whose company the lever's own words name."""
    words = f"{linked.lever.script or ''} {linked.lever.context or ''}"
    return tuple(
        CitedOffer(company=company_link(c.company, c.offer.company_raw, guide.source.role_slug, index, place), words="")
        for c in index.citations_of[guide.id]
        if c.offer.company_raw in words
    )


def _nav(linked: LinkedLever, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    guide = index.guides[linked.guide_id]
    siblings = [
        place.to(addresses.lever(other.id), other.lever.title) if other is not linked else Link(text=other.lever.title, href=None)
        for other in index.levers_of[linked.guide_id]
        if other.lever.scope is LeverScope.GLOBAL or other is linked or len(index.levers_of[linked.guide_id]) < 8
    ]
    more = place.to(addresses.guide(guide.id), "The whole guide")
    return (NavGroup(title=f"{guide.title.role} at {guide.title.company}", links=tuple(siblings), more=more),)
