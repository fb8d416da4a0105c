"""Prose pages: method, glossary, about, and whatever else stands in content/pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.prose import ProsePage
from build_scripts.pages.lever_views import resolver
from build_scripts.pages.page import NavGroup, Page, Place
from build_scripts.pages.prose import Resolve, inline, prose

HOME = "home"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A headed part of a prose page."""

    title: str
    anchor: str
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """A prose page."""

    lead: Markup
    sections: tuple[SectionView, ...]


def prose_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield every prose page but the home page's words, which the home page takes."""
    for page in index.prose.values():
        if page.slug != HOME:
            yield _page(page, index)


def section_views(page: ProsePage, resolve: Resolve) -> tuple[SectionView, ...]:
    """Return the sections of a prose page as HTML."""
    return tuple(
        SectionView(title=section.title, anchor=section.anchor, body=prose(section.markdown, resolve)) for section in page.sections
    )


def _page(page: ProsePage, index: SiteIndex) -> Page:
    place = Place(addresses.page(page.slug))
    others = [place.to(addresses.page(other.slug), other.title) for other in index.prose.values() if other.slug not in (HOME, page.slug)]
    return Page(
        address=place.address,
        kind="prose",
        title=page.title,
        description=page.lead,
        heading=page.title,
        local=(NavGroup(title="About the site", links=tuple(others)),) if others else (),
        view=ProseView(lead=inline(page.lead), sections=section_views(page, resolver(index, place))),
    )
