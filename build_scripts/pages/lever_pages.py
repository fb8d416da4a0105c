"""One lever at its permanent address: the words to say, what they ask for, where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.model.lever import LeverScope
from build_scripts.pages.guide_pages import CitedOffer
from build_scripts.pages.level_views import company_link
from build_scripts.pages.lever_views import LeverView, lever_link, lever_view, resolver
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
    """Yield the page of every lever."""
    for linked in index.levers.values():
        yield _page(linked, index)


def _page(linked: LinkedLever, index: SiteIndex) -> Page:
    guide = index.guides[linked.guide_id]
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
        is_searched=False,  # the same words stand in the guide, where a search finds them once
        view=LeverPageView(
            lever=lever_view(linked, index, place),
            guide=place.to(addresses.guide(guide.id, addresses.lever_anchor(linked.id)), f"{guide.title.role} at {guide.title.company}"),
            role=place.to(addresses.role(guide.source.role_slug), index.role_name(guide.source.role_slug)),
            alike=tuple(lever_link(other, index, place) for other in _alike(linked, index)),
            sources=tuple(
                prose(source.text.strip("[]") if "](" not in source.text else source.text, resolver(index, place))
                for source in guide.sources
            ),
            cited=_cited(linked, guide, index, place),
        ),
    )


def _description(linked: LinkedLever, guide: Guide) -> str:
    words = " ".join((linked.lever.script or linked.lever.context or linked.lever.title).split())
    excerpt = words if len(words) <= 180 else words[:180].rsplit(" ", 1)[0] + " …"
    return f"{guide.title.role} at {guide.title.company}: {excerpt}"


def _alike(linked: LinkedLever, index: SiteIndex) -> list[LinkedLever]:
    """Return levers of the theme at other companies, those of the same role first."""
    company, role = linked.guide_id.split("/")
    others = [other for other in index.levers_in.get(linked.theme or "", ()) if not other.guide_id.startswith(f"{company}/")]
    same = [other for other in others if other.guide_id.endswith(f"/{role}")]
    chosen = same[:MOST_ALIKE]
    return chosen + [other for other in others[: MOST_ALIKE * 2] if other not in chosen][: MOST_ALIKE - len(chosen)]


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
