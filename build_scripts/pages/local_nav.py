"""The short local navigation: never the whole library, always the nearest neighbours and the way to the rest."""

from collections.abc import Iterable, Sequence

from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.page import Link, NavGroup, Place

MOST = 9


class Neighbours:
    """Finds what stands next to a slug or id in its list, without walking the list for every page."""

    def __init__(self, lists: Iterable[Sequence[str]]) -> None:
        self._places = {key: (members, place) for members in lists for place, key in enumerate(members)}

    def of(self, key: str, most: int) -> list[str]:
        """Return up to ``most`` members of the list around ``key``, without it, in the list's order."""
        members, here = self._places[key]
        start = max(0, min(here - most // 2, len(members) - most - 1))
        return [other for other in members[start : start + most + 1] if other != key][:most]


def guide_nav(guide_id: str, index: SiteIndex, place: Place, in_role: Neighbours) -> tuple[NavGroup, ...]:
    """Return the company's other roles and the companies next to it that have the role."""
    company, role = guide_id.split("/")
    own = index.companies[company]
    roles = [guide_id, *[other for other in own.guide_ids if other != guide_id][:MOST]]
    near = in_role.of(guide_id, MOST)
    return (
        NavGroup(
            title=own.name,
            links=tuple(_guide_link(other, index.guides[other].title.role, place) for other in roles),
            more=_more(len(own.guide_ids) - len(roles), place.to(addresses.company(company), "")),
        ),
        NavGroup(
            title=f"{index.roles[role].name} at",
            links=tuple(_guide_link(other, index.guides[other].title.company, place) for other in near),
            more=_more(len(index.roles[role].guide_ids) - 1 - len(near), place.to(addresses.role(role), "")),
        ),
    )


def _more(rest: int, whole: Link) -> Link | None:
    return Link(text=f"{rest} more", href=whole.href) if rest > 0 else None


def _guide_link(guide_id: str, words: str, place: Place) -> Link:
    target = addresses.guide(guide_id)
    return Link(text=words, href=None) if target == place.address else place.to(target, words)
