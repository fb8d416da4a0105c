"""What answers at an old address: a lever that was withdrawn or replaced, a guide that moved, and the list of both."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from build_scripts.link import addresses
from build_scripts.link.departed import DepartedGuide, DepartedLever
from build_scripts.link.known_addresses import has_departed
from build_scripts.link.site_index import LinkedLever, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.lever_views import lever_link
from build_scripts.pages.page import Link, Page, Place

MOST_NEAR = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartedView:
    """Every old address."""

    levers: tuple[Link, ...]
    guides: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnView:
    """A lever that no guide has; its title is the page's heading."""

    day: str
    first_day: str
    guide: Link
    successor: Link | None
    near: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedLever:
    """A lever that stood in a guide; ``anchor`` is the one that it had there."""

    anchor: str
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """A guide that is gone: the one it became, if that is certain, and where each of its levers is."""

    guide: Link | None
    levers: tuple[MovedLever, ...]
    role: Link | None


def departed_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of old addresses and a page for each; nothing where every address is as it was."""
    if not has_departed(index):
        return
    yield _list(index)
    for lever in index.departed_levers.values():
        yield _withdrawn(lever, index)
    for guide in index.departed_guides.values():
        yield _moved(guide, index)


def _list(index: SiteIndex) -> Page:
    place = Place(addresses.DEPARTED)
    return Page(
        address=place.address,
        kind="departed",
        title="Withdrawn levers",
        description="Levers that no guide has any more and guides that moved; their addresses still answer.",
        heading="Withdrawn levers",
        subtitle="and guides that moved",
        crumbs=(place.to(addresses.LEVERS, "Levers"),),
        view=DepartedView(
            levers=tuple(
                place.to(addresses.lever(lever.id), lever.entry.title, f"{_named(lever.entry.guide_id, index)}, {_since(lever)}")
                for lever in index.departed_levers.values()
            ),
            guides=tuple(
                place.to(addresses.guide(guide.id), _named(guide.id, index), f"at /guides/{guide.id}/")
                for guide in index.departed_guides.values()
            ),
        ),
    )


def _withdrawn(lever: DepartedLever, index: SiteIndex) -> Page:
    place, entry = Place(addresses.lever(lever.id)), lever.entry
    successor = index.levers[lever.successor] if lever.successor else None
    return Page(
        address=place.address,
        kind="withdrawn",
        title=f"{entry.title} ({_since(lever)}, {lever.id})",
        description=f"{_named(entry.guide_id, index)}: this lever was {_since(lever)}.",
        heading=entry.title,
        subtitle=_since(lever),
        crumbs=(place.to(addresses.LEVERS, "Levers"), place.to(addresses.DEPARTED, "Withdrawn")),
        view=WithdrawnView(
            day=text.day(entry.changed.isoformat()),
            first_day=text.day(entry.first_seen.isoformat()),
            guide=place.to(addresses.guide(entry.guide_id), _named(entry.guide_id, index)),
            successor=lever_link(successor, index, place) if successor else None,
            near=tuple(lever_link(other, index, place) for other in _near(lever, index)),
        ),
    )


def _near(lever: DepartedLever, index: SiteIndex) -> list[LinkedLever]:
    """Return the nearest living relatives: those of its guide, or of what that became, then of its theme and role."""
    guide = index.departed_guides.get(lever.entry.guide_id)
    own = (guide.guide_ids[:1] if guide else ()) or (lever.entry.guide_id,)
    role = lever.entry.guide_id.split("/")[1]
    alike = (other for other in index.levers_in.get(lever.theme or "", ()) if other.guide_id.endswith(f"/{role}"))
    found = chain(*(index.levers_of.get(guide_id, ()) for guide_id in own), alike)
    return list({other.id: other for other in found if other.id != lever.successor}.values())[:MOST_NEAR]


def _moved(guide: DepartedGuide, index: SiteIndex) -> Page:
    place = Place(addresses.guide(guide.id))
    role = guide.id.split("/")[1]
    return Page(
        address=place.address,
        kind="moved",
        title=f"{_named(guide.id, index)} ({'moved' if guide.moved_to else 'no longer here'}, {guide.id})",
        description=f"The guide {_named(guide.id, index)} is no longer at this address.",
        heading=_named(guide.id, index),
        subtitle="moved" if guide.moved_to else "no longer here",
        crumbs=(place.to(addresses.DEPARTED, "Withdrawn"),),
        scripts=("moved.js",),
        view=MovedView(
            guide=place.to(addresses.guide(guide.moved_to), _named(guide.moved_to, index)) if guide.moved_to else None,
            levers=tuple(MovedLever(anchor=addresses.lever_anchor(one), link=_lever_now(one, index, place)) for one in guide.lever_ids),
            role=place.to(addresses.role(role), index.role_name(role)) if role in index.roles else None,
        ),
    )


def _lever_now(lever_id: str, index: SiteIndex, place: Place) -> Link:
    """Return the link to a lever in its guide, or to what its own address says of it."""
    departed = index.departed_levers.get(lever_id)
    linked = index.levers.get((departed.successor if departed else lever_id) or "")
    if linked is None:
        assert departed  # an id of the ledger lives or has departed
        return place.to(addresses.lever(lever_id), departed.entry.title, _since(departed))
    where = addresses.guide(linked.guide_id, addresses.lever_anchor(linked.id))
    return place.to(where, linked.lever.title, _named(linked.guide_id, index))


def _since(lever: DepartedLever) -> str:
    return f"{'replaced' if lever.successor else 'withdrawn'} {text.day(lever.entry.changed.isoformat())}"


def _named(guide_id: str, index: SiteIndex) -> str:
    """Return "QA Engineer at Acme" for a guide, also one that is gone."""
    company, role = guide_id.split("/")
    guide, departed = index.guides.get(guide_id), index.departed_guides.get(guide_id)
    if departed and departed.name:
        return departed.name
    return (
        f"{guide.title.role} at {guide.title.company}"
        if guide
        else f"{_words(index.role_name(role), role)} at {_words(index.company_name(company), company)}"
    )


def _words(name: str, slug: str) -> str:
    """Return a name; a slug that no list and no guide has a name for any more as words."""
    return name if name != slug else slug.replace("-", " ").capitalize()
