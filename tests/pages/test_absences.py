"""Which companies have no figure for a region, and why."""

from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.absences import AbsencesView, Room, absences, coverage
from build_scripts.pages.page import Place
from build_scripts.pages.pay_figures import figures_of
from tests.built import read_mini
from tests.small import library, pay

PLACE = Place("/roles/clerk/")
GUIDES = {
    "ash/clerk": pay("Reno | $100K–$120K | — | — | $100K–$120K"),
    "birch/clerk": "No table here.",
    "cedar/clerk": pay("Oslo | $90K–$99K | — | — | $90K–$99K", "Bonn | €50K–€60K | — | — | €50K–€60K"),
    "dogwood/clerk": pay("Reno | $190K–$100K | open | — | $2ooK"),
    "elm/clerk": pay("Atlantis | $90K–$99K | — | — | $90K–$99K"),
    "fir/clerk": "| Level | Base | Total |\n|---|---|---|\n| L4 | $90K–$99K | $90K–$99K |\n",
}


def missing(index: SiteIndex, role: str, region: str, most: int = 12) -> AbsencesView | None:
    """Return who lacks a figure on the role's page."""
    group = index.roles[role]
    figures = [figures_of(row) for guide_id in group.guide_ids for row in index.pay[guide_id]]
    room = Room(place=Place(f"/roles/{role}/"), most=most, rest=f"/roles/{role}/{region}/#without")
    return absences(region, coverage(group, index, figures), index, room)


def said(view: AbsencesView | None) -> dict[str, list[tuple[str, str]]]:
    """Return reason → the names with what stands behind them."""
    assert view
    return {absence.reason: [(link.text, link.note) for link in absence.companies] for absence in view.absences}


def test_every_reason_has_its_words() -> None:
    """An inverted range, no table, a label that nobody knows, levels without regions, other regions."""
    view = missing(library(GUIDES), "clerk", "reno")
    assert view
    assert view.words == "5 companies have no figure for Reno."
    assert said(view) == {
        "The figures cannot be read or compared": [("Dogwood", "")],
        "No pay table could be read": [("Birch", "")],
        "The guide names a region that the site does not know": [("Elm", "“Atlantis”")],
        "The pay table names no region": [("Fir", "")],
        "The guide names other regions": [("Cedar", "Oslo and Bonn")],
    }
    assert view.more is None


def test_a_page_names_as_many_as_it_has_room_for() -> None:
    """The others are counted, and the count leads to the page that names them."""
    view = missing(library(GUIDES), "clerk", "reno", most=2)
    assert list(said(view)) == ["The figures cannot be read or compared", "No pay table could be read"]
    assert view
    assert view.more
    assert (view.more.text, view.more.href) == ("and 3 more", "reno/#without")


def test_the_mini_site() -> None:
    """Cobalt's guide has New York and London alone; nobody lacks London."""
    index = read_mini().index
    assert said(missing(index, "software-engineer", "berlin")) == {
        "The guide names other regions": [("Cobalt (Holdings)", "New York and London")]
    }
    assert said(missing(index, "software-engineer", "new-york")) == {
        "The guide names a region that the site does not know": [("Borealis", "“Tromsø”, Berlin and London")]
    }
    assert missing(index, "software-engineer", "london") is None
