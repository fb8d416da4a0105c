"""Feeds of what changed, as Atom (RFC 4287): one of the library, one a company. What is said of a guide and a day is one entry.

A record knows days, not hours. An entry that a second build of its day adds to must be newer than it was, so it is as many seconds
past midnight as the record has further states of that day and guide.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from build_scripts.link import addresses
from build_scripts.link.changes import Beginning, GuideDay, beginning
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import text
from build_scripts.pages.change_views import ChangeView, FigureChange, guide_day_view
from build_scripts.pages.changes_pages import begins
from build_scripts.pages.page import Place

MOST_ENTRIES = 50
SITE = "Leverbook"
_ATOM, _XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"
# XML 1.0 has no place for these, not even as references.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SITE = re.compile(r"\w+://([^/:]+)(?::\d+)?([^?#]*)")
# A feed of which nothing was ever published must have a day all the same.
_NEVER = date(1970, 1, 1)
_DAY = 24 * 60 * 60  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed at an address: what became of guides, the latest first. ``page`` is the page that it goes with.

    ``company`` is "" for the library's own; ``begun`` ends it with how the record begins, where all that is younger fits.
    """

    address: str
    page: str
    company: str
    days: tuple[GuideDay, ...]
    begun: Beginning | None = None


def feed_files(index: SiteIndex, base: str) -> Iterator[tuple[str, bytes]]:
    """Yield each feed as (address without the first "/", bytes). ``base``: the site's address, "" where it has none."""
    for feed in _feeds(index):
        yield feed.address.lstrip("/"), _document(feed, index, base)


def change_words(change: ChangeView) -> str:
    """Return a change as one line: "Pay, London: base £85K–£110K → £85K–£115K"."""
    said = "; ".join([*filter(None, [change.what]), *(_figure_words(figure) for figure in change.figures)])
    return f"{change.kind}, {change.link.text}: {said}"


def _feeds(index: SiteIndex) -> Iterator[Feed]:
    yield Feed(address=addresses.FEED, page=addresses.CHANGES, company="", days=index.changes, begun=beginning(index.record))
    by_company = dict[str, list[GuideDay]]()
    for one in index.changes:
        by_company.setdefault(one.company, []).append(one)
    for slug, group in index.companies.items():
        days = tuple(by_company.get(slug, ()))
        yield Feed(address=addresses.company_feed(slug), page=addresses.company(slug), company=group.name, days=days)


def _document(feed: Feed, index: SiteIndex, base: str) -> bytes:
    shown, first = feed.days[:MOST_ENTRIES], index.record.first_day or _NEVER
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _add(root, "title", f"{SITE}: what changed{f' at {feed.company}' if feed.company else ''}")
    _add(root, "id", _id(base, first.isoformat(), feed.address))
    _add(root, "updated", max((_instant(one.day, one.states) for one in shown), default=_instant(first)))
    _link(root, "self", feed.address, feed.address, base)
    _link(root, "alternate", feed.page, feed.address, base)
    _add(_add(root, "author"), "name", SITE)
    for one in shown:
        root.append(_guide_entry(one, feed.address, index, base))
    if feed.begun and len(feed.days) < MOST_ENTRIES:
        entry = _entry("The record begins", _instant(feed.begun.day), addresses.CHANGES, feed.address, base)
        _add(_body(entry), "p", begins(feed.begun))
        root.append(entry)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _guide_entry(one: GuideDay, feed: str, index: SiteIndex, base: str) -> ElementTree.Element:
    view = guide_day_view(one, index, Place(feed))
    title = f"{view.guide.text}: {view.what or _counted(view.changes)}"
    entry = _entry(title, _instant(one.day, one.states), addresses.guide(one.guide_id), feed, base)
    body = _body(entry)
    if view.what:
        _add(body, "p", f"The guide was {view.what}.")
    if view.changes:
        items = _add(body, "ul")
        for change in view.changes:
            _add(items, "li", change_words(change))
    return entry


def _entry(title: str, instant: str, about: str, feed: str, base: str) -> ElementTree.Element:
    """Return an entry on what became of the page ``about``, without its content. Its id stays while the site's address does."""
    entry = ElementTree.Element("entry")
    _add(entry, "title", title)
    _add(entry, "id", _id(base, instant.partition("T")[0], about))
    _add(entry, "updated", instant)
    _link(entry, "alternate", about, feed, base)
    return entry


def _body(entry: ElementTree.Element) -> ElementTree.Element:
    content = _add(entry, "content")
    content.set("type", "xhtml")
    body = _add(content, "div")
    body.set("xmlns", _XHTML)
    return body


def _link(parent: ElementTree.Element, relation: str, target: str, feed: str, base: str) -> None:
    """Add a link: whole, or relative to the feed where the site has no address of its own."""
    href = f"{base}{target.lstrip('/')}" if base else addresses.relative(feed, target)
    kind = "application/atom+xml" if relation == "self" else "text/html"
    ElementTree.SubElement(parent, "link", {"rel": relation, "type": kind, "href": href})


def _add(parent: ElementTree.Element, name: str, words: str = "") -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = _FORBIDDEN.sub(" ", words) or None
    return element


def _id(base: str, day: str, address: str) -> str:
    """Return an id by the site's host and path and a day (RFC 4151); a site without an address has one that no host answers."""
    found = _SITE.match(base)
    host, path = (found[1].lower(), found[2].rstrip("/")) if found else ("leverbook.example", "")
    return f"tag:{host},{day}:{path}{address}"


def _instant(day: date, states: int = 1) -> str:
    """Return when an entry of a day was written, as RFC 3339 spells it; see the top of this file."""
    minutes, seconds = divmod(min(states, _DAY) - 1, 60)
    return f"{day.isoformat()}T{minutes // 60:02}:{minutes % 60:02}:{seconds:02}Z"


def _figure_words(figure: FigureChange) -> str:
    values = f"{figure.old} → {figure.new or 'no figure'}" if figure.old else figure.new
    return f"{figure.name} {values}"


def _counted(changes: Sequence[ChangeView]) -> str:
    """Say what became of a guide's parts: "2 rows of pay and 1 lever"."""
    nouns = {"Strategy": ("strategy", "strategies"), "Pay": ("row of pay", "rows of pay"), "Lever": ("lever", "levers")}
    counts = {kind: sum(change.kind == kind for change in changes) for kind in nouns}
    return text.listed([text.count(count, *nouns[kind]) for kind, count in counts.items() if count])
