"""One lever at its permanent address: the words to say, what they ask for, where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.model.lever import LeverScope
from build_scripts.pages import text
from build_scripts.pages.alike import Alike
from build_scripts.pages.card_views import lever_card
from build_scripts.pages.guide_pages import CitedOffer
from build_scripts.pages.level_views import company_link
from build_scripts.pages.lever_history import EarlierView, earlier_views
from build_scripts.pages.lever_views import LEVER_SCRIPTS, LeverView, lever_link, lever_view
from build_scripts.pages.linked_data import quotation
from build_scripts.pages.page import Link, NavGroup, Page, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverPageView:
    """One lever with its surroundings; ``sources`` leads to the list in its guide, and is None where that cites none.

    ``published`` says since when and when it last changed, "" where the content keeps no ledger. ``earlier``: what it said before.
    """

    lever: LeverView
    company: Link
    role: Link
    guide: Link
    sources: Link | None
    address: Link
    published: str
    cited: tuple[CitedOffer, ...]
    alike: tuple[Link, ...]
    earlier: tuple[EarlierView, ...]


def lever_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the page of every lever, guide by guide."""
    alike = Alike(index)
    for guide in index.guides.values():
        for linked in index.levers_of[guide.id]:
            yield _page(linked, guide, alike, index)


def _page(linked: LinkedLever, guide: Guide, alike: Alike, index: SiteIndex) -> Page:
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
        scripts=LEVER_SCRIPTS,
        view=_view(linked, guide, alike, index),
    )


def _view(linked: LinkedLever, guide: Guide, alike: Alike, index: SiteIndex) -> LeverPageView:
    place = Place(addresses.lever(linked.id))
    company, role = guide.source.company_slug, guide.source.role_slug
    lever = lever_view(linked, index, place, is_alone=True)
    evidence = ", ".join(filter(None, [text.count(lever.source_count, "source"), text.years(lever.source_years)]))
    return LeverPageView(
        lever=lever,
        company=place.to(addresses.company(company), guide.title.company),
        role=place.to(addresses.role(role), index.role_name(role)),
        guide=place.to(addresses.guide(guide.id, addresses.lever_anchor(linked.id)), lever.who),
        sources=place.to(addresses.guide(guide.id, "sources"), evidence) if lever.source_count else None,
        address=place.to(place.address, place.address),
        published=_published(linked),
        cited=tuple(_cited(linked, role, index, place)),
        alike=tuple(lever_link(other, index, place) for other in alike.to(linked)),
        earlier=earlier_views(linked.states),
    )


def _published(linked: LinkedLever) -> str:
    if linked.first_seen is None or linked.changed is None:
        return ""
    first, last = text.day(linked.first_seen.isoformat()), text.day(linked.changed.isoformat())
    return first if first == last else f"{first}, last changed {last}"


def _description(linked: LinkedLever, guide: Guide) -> str:
    words = " ".join((linked.lever.script or linked.lever.context or linked.lever.title).split())
    excerpt = words if len(words) <= 180 else words[:180].rsplit(" ", 1)[0] + " …"
    return f"{guide.title.role} at {guide.title.company}: {excerpt}"


def _cited(linked: LinkedLever, role: str, index: SiteIndex, place: Place) -> Iterator[CitedOffer]:
    """Yield the competing offers that the lever's own words name."""
    for offer in linked.lever.offers:
        term = index.vocabulary.companies.find(offer.company_raw)
        company = company_link(term.slug if term else None, offer.company_raw, role, index, place)
        yield CitedOffer(company=company, words=", ".join(text.ask(amount) for amount in offer.amounts))


def _nav(linked: LinkedLever, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    guide = index.guides[linked.guide_id]
    siblings = [
        place.to(addresses.lever(other.id), other.lever.title) if other is not linked else Link(text=other.lever.title, href=None)
        for other in index.levers_of[linked.guide_id]
        if other.lever.scope is LeverScope.GLOBAL or other is linked or len(index.levers_of[linked.guide_id]) < 8
    ]
    more = place.to(addresses.guide(guide.id), "The whole guide")
    return (NavGroup(title=f"{guide.title.role} at {guide.title.company}", links=tuple(siblings), more=more),)
