"""What changed: the latest days, and a page for each month that they leave out. No page grows with the library."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.changes import MOST_LATEST, Beginning, GuideDay, beginning, fitting, older_months
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import text
from build_scripts.pages.change_views import DayView, day_views
from build_scripts.pages.page import Link, NavGroup, Page, Place

# A month in which more than this many lines changed names the first of them and counts the other guides.
MOST_IN_MONTH = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """Days with what changed on them. ``more`` counts guides that the page leaves out; ``begins`` says how the record begins."""

    days: tuple[DayView, ...]
    more: str
    months: tuple[Link, ...]
    begins: str
    feed: Link


def changes_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield ``/changes/`` and the months behind it."""
    months = older_months(index.changes)
    latest = fitting(index.changes, MOST_LATEST)
    yield _page(addresses.CHANGES, "", latest, months, index)
    for month, days in months.items():
        yield _page(addresses.changes_in(month), month, days, months, index)


def begins(found: Beginning | None) -> str:
    """Say how a record begins; "" where there is none."""
    if found is None:
        return ""
    counted = [text.count(found.guides, "guide"), text.count(found.rows, "row of pay", "rows of pay"), text.count(found.levers, "lever")]
    return f"The record begins on {text.day(found.day.isoformat())}, with {text.listed(counted)}."


def _page(address: str, month: str, days: Sequence[GuideDay], months: dict[str, tuple[GuideDay, ...]], index: SiteIndex) -> Page:
    place, shown = Place(address), fitting(days, MOST_IN_MONTH)
    left, record = len(days) - len(shown), index.record
    crumbs = (place.to(addresses.CHANGES, "What changed"),) if month else ()
    named = text.month(month) if month else ""
    is_last = not month and not months
    return Page(
        address=address,
        kind="changes",
        title=f"What changed in {named}" if month else "What changed",
        description=f"Pay figures and levers added, changed and withdrawn{f' in {named}' if month else ', by day'}.",
        heading=f"What changed in {named}" if month else "What changed",
        subtitle="" if month else "figures and levers, the latest first",
        crumbs=crumbs,
        local=(_nav(month, months, place),) if months else (),
        view=ChangesView(
            days=tuple(day_views(shown, index, place)),
            more=f"{text.count(left, 'more guide', 'more guides')} changed in {named}." if left else "",
            months=() if month else tuple(_month(one, months, place) for one in months),
            begins=begins(beginning(record)) if is_last or month == min(months, default="-") else "",
            feed=place.to(addresses.FEED, "Atom feed"),
        ),
    )


def _nav(current: str, months: dict[str, tuple[GuideDay, ...]], place: Place) -> NavGroup:
    links = [Link(text=text.month(month), href=None) if month == current else _month(month, months, place) for month in months]
    return NavGroup(title="By month", links=tuple(links))


def _month(month: str, months: dict[str, tuple[GuideDay, ...]], place: Place) -> Link:
    return place.to(addresses.changes_in(month), text.month(month), text.count(len(months[month]), "guide"))
