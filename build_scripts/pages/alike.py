"""Levers like one: the same theme at other companies, the same role first."""

from collections.abc import Iterator, Sequence

from build_scripts.link.site_index import LinkedLever, SiteIndex

MOST = 6


class Alike:
    """Finds a few levers of the same theme, each at another company.

    It begins behind the lever itself and goes round, so that over a library every lever is named about equally often.
    """

    def __init__(self, index: SiteIndex) -> None:
        lists = dict[tuple[str, ...], list[LinkedLever]]()
        for linked in index.levers.values():
            if linked.theme and _says_something(linked.theme, index):
                for key in _keys(linked, linked.theme):
                    lists.setdefault(key, []).append(linked)
        self._lists = lists
        self._places = {(key, linked.id): place for key, several in lists.items() for place, linked in enumerate(several)}

    def to(self, linked: LinkedLever) -> tuple[LinkedLever, ...]:
        """Return up to ``MOST`` levers, one a company; none for a lever whose theme is what no other theme took."""
        found = dict[str, LinkedLever]()
        for key in _keys(linked, linked.theme or ""):
            place = self._places.get((key, linked.id))
            for other in _round(self._lists[key], place) if place is not None else ():
                if _company(other) != _company(linked):
                    found.setdefault(_company(other), other)
                if len(found) == MOST:
                    return tuple(found.values())
        return tuple(found.values())


def _keys(linked: LinkedLever, theme: str) -> tuple[tuple[str, ...], ...]:
    """Name the lists that a lever stands in, the nearest first: its theme in its role, its theme."""
    return (theme, linked.guide_id.partition("/")[2]), (theme,)


def _round(several: Sequence[LinkedLever], place: int) -> Iterator[LinkedLever]:
    return (several[(place + step) % len(several)] for step in range(1, len(several)))


def _company(linked: LinkedLever) -> str:
    return linked.guide_id.partition("/")[0]


def _says_something(theme: str, index: SiteIndex) -> bool:
    """False for the theme without words, whose levers have nothing in common."""
    term = index.vocabulary.themes.by_slug.get(theme)
    return bool(term and term.aliases)
