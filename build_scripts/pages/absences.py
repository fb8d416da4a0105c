"""Which companies have no figure for a region, and why: said under each table, so that a missing name is no riddle."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.markup import plain
from build_scripts.pages import text
from build_scripts.pages.page import Link, Place
from build_scripts.pages.pay_figures import Figures

MOST_REGIONS_SAID = 3


class Reason(StrEnum):
    """Why a guide has no figure for a region, in the words of the page."""

    UNSOUND = "The figures cannot be read or compared"
    NO_TABLE = "No pay table could be read"
    UNKNOWN = "The guide names a region that the site does not know"
    NO_REGION = "The pay table names no region"
    ELSEWHERE = "The guide names other regions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What one guide's pay table speaks of: regions with a figure, regions with none that is sound, labels that nobody knows."""

    guide_id: str
    company: str
    with_figure: tuple[str, ...]
    without_figure: tuple[str, ...]
    unknown: tuple[str, ...]
    has_rows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceView:
    """Companies without a figure for one reason; each link's note says which regions its guide does name."""

    reason: str
    companies: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsencesView:
    """All that lack a figure: their count in words, some of them by reason, and the way to the rest."""

    words: str
    absences: tuple[AbsenceView, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How many names a page at ``place`` has room for, and the address where the others stand."""

    place: Place
    most: int
    rest: str


def coverage(group: Group, index: SiteIndex, figures: Iterable[Figures]) -> tuple[Coverage, ...]:
    """Return what each guide of a role covers; ``figures`` are the rows of those guides."""
    by_guide = dict[str, list[Figures]]()
    for one in figures:
        by_guide.setdefault(one.row.guide_id, []).append(one)
    return tuple(_coverage(guide_id, by_guide.get(guide_id, []), index) for guide_id in group.guide_ids)


def absences(region: str, covered: Iterable[Coverage], index: SiteIndex, room: Room) -> AbsencesView | None:
    """Return who has no figure for a region, as many by name as there is room for; None if nobody lacks one."""
    name = index.regions[region].name
    lacking = [(reason, one) for one in covered if (reason := _reason(region, one))]
    if not lacking:
        return None
    lacking.sort(key=lambda pair: list(Reason).index(pair[0]))  # stable: within a reason the order of the guides
    shown = list(_by_reason(lacking[: room.most], index, room.place))
    left = len(lacking) - room.most
    return AbsencesView(
        words=f"{text.count(len(lacking), 'company has', 'companies have')} no figure for {name}.",
        absences=tuple(shown),
        more=room.place.to(room.rest, f"and {left:,} more") if left > 0 else None,
    )


def _coverage(guide_id: str, figures: list[Figures], index: SiteIndex) -> Coverage:
    named = dict.fromkeys(one.row.region for one in figures if one.row.region)
    sound = dict.fromkeys(one.row.region for one in figures if one.row.region and one.years)
    unknown = dict.fromkeys(plain(one.row.region_raw) for one in figures if one.row.region_raw and not one.row.region)
    return Coverage(
        guide_id=guide_id,
        company=index.guides[guide_id].title.company,
        with_figure=tuple(sound),
        without_figure=tuple(slug for slug in named if slug not in sound),
        unknown=tuple(unknown),
        has_rows=bool(figures),
    )


def _reason(region: str, one: Coverage) -> Reason | None:
    if region in one.with_figure:
        return None
    if region in one.without_figure:
        return Reason.UNSOUND
    if not one.has_rows:
        return Reason.NO_TABLE
    if one.unknown:
        return Reason.UNKNOWN
    return Reason.ELSEWHERE if one.with_figure or one.without_figure else Reason.NO_REGION


def _by_reason(lacking: list[tuple[Reason, Coverage]], index: SiteIndex, place: Place) -> Iterator[AbsenceView]:
    for reason in Reason:
        links = [
            place.to(addresses.guide(one.guide_id, "pay" if one.has_rows else ""), one.company, _named(reason, one, index))
            for why, one in lacking
            if why is reason
        ]
        if links:
            yield AbsenceView(reason=reason.value, companies=tuple(links))


def _named(reason: Reason, one: Coverage, index: SiteIndex) -> str:
    """Return which regions a guide does name, those first that the site does not know."""
    if reason not in (Reason.UNKNOWN, Reason.ELSEWHERE):
        return ""
    names = [f"“{label}”" for label in one.unknown] + [index.regions[slug].name for slug in (*one.with_figure, *one.without_figure)]
    said, left = names[:MOST_REGIONS_SAID], len(names) - MOST_REGIONS_SAID
    return text.listed([*said, f"{left} more"] if left > 0 else said)
