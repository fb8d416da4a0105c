"""What every page has: an address, a title, a view for its template, and a short local navigation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.link import addresses
from build_scripts.pages.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere; ``href`` is relative to the page, None where there is nowhere to lead."""

    text: str
    href: str | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NavGroup:
    """A short list of the local navigation; ``more`` leads to the rest where the list is cut."""

    title: str
    links: tuple[Link, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page before it is rendered. ``kind`` names its template; ``title`` and ``description`` are for the head and previews.

    ``scripts`` are modules of ``templates/assets`` that this page alone loads. ``card`` is what its preview picture shows, None for
    the picture of the site; ``entity`` is what the page is about in the words of schema.org (``linked_data``). ``feed`` is the address
    of a feed of its own, beside the library's.
    """

    address: str
    kind: str
    title: str
    description: str
    heading: str
    view: object
    subtitle: str = ""
    crumbs: tuple[Link, ...] = ()
    local: tuple[NavGroup, ...] = ()
    scripts: tuple[str, ...] = ()
    card: Card | None = None
    entity: Mapping[str, Any] | None = None
    feed: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The address that a page's links start from."""

    address: str

    def to(self, target: str, text: str, note: str = "") -> Link:
        """Return a link from here to another address of the site."""
        return Link(text=text, href=addresses.relative(self.address, target), note=note)
