"""What changed, in words, and bounded: no page grows with the library."""

import pytest

from build_scripts.config import Settings
from build_scripts.link.changes import MOST_LATEST
from build_scripts.model.figures import FiguresState
from build_scripts.pages.change_views import FigureChange, figure_changes
from build_scripts.pages.changes_pages import MOST_IN_MONTH, ChangesView, changes_pages
from build_scripts.pages.render import Renderer
from tests.built import MINI, read_mini
from tests.link.shelf import Shelf, day
from tests.small import library

OSLO = "Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K"


def state(figures: str) -> FiguresState:
    """Return a state of a subject that does not matter."""
    return FiguresState(day=day(1), nth=1, subject="acme/qa", name="QA", figures=figures)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("base USD 220K", "base USD 225K", ["base: $220K > $225K"]),
        ("base USD 220K; equity USD 80K/grant4", "base USD 220K; equity USD 90K/grant4", ["equity: $80K > $90K over 4 years"]),
        ("equity USD 80K/grant4", "equity USD 80K/year", ["equity: $80K over 4 years > $80K a year"]),
        ("base USD 200K; base USD 210K", "base USD 210K; base USD 215K", ["base: $200K > $215K"]),
        ("base USD 200K", "base USD 200K; sign_on +USD 30K", ["sign-on:  > $30K more"]),
        ("bonus 10-15%; total USD 90K+", "total USD 95K+", ["total: $90K+ > $95K+", "bonus: 10–15% > "]),
        ("base GBP 80K; floor base GBP 70K", "base GBP 80K; floor base GBP 75K", ["floor base: £70K > £75K"]),
        ("unknown USD 80K", 'equity "8,000 options"', ["equity:  > 8,000 options", "amount: $80K > "]),
        ("base INR 500K/month; words 0a", "base INR 500K; words 0b", ["base: ₹5L a month > ₹5L"]),
        ("bonus 10%; bonus 10%", "bonus 10%; bonus 15%", ["bonus: 10% > 15%"]),
        ("bonus 10%; bonus 10%", "bonus 10%", ["bonus: 10% > "]),
        ("words 0000000a", "words 0000000b", []),
        ("none", "none", []),
    ],
)
def test_figures_before_and_after(before: str, after: str, changes: list[str]) -> None:
    """Only what differs, each figure beside the one of its component; what an amount covers is said once unless it changed."""
    assert [f"{one.name}: {one.old} > {one.new}" for one in figure_changes(state(before), state(after))] == changes


def test_all_figures_of_what_is_new_or_gone() -> None:
    """Each with one side."""
    (base, equity) = figure_changes(None, state("base USD 200K; equity USD 90K/grant"))
    assert (base, equity) == (FigureChange(name="base", old="", new="$200K"), FigureChange(name="equity", old="", new="$90K a grant"))
    assert figure_changes(state("bonus 5%"), None) == (FigureChange(name="bonus", old="5%", new=""),)


def test_the_mini_site() -> None:
    """Days from the latest on, guides in words, and links to what is there: the row, or the guide that had it."""
    (page,) = changes_pages(read_mini().index)
    assert isinstance(page.view, ChangesView)
    assert [one.day for one in page.view.days] == ["22 November 2026", "4 July 2026", "30 June 2026", "12 May 2026", "18 April 2026"]
    whats = [
        f"{guide.guide.text}: {guide.what}"
        for one in page.view.days
        for guide in one.guides
        if guide.what and 'Dusk"' not in guide.guide.text
    ]
    assert whats == [
        "Test Engineer at Cobalt (Holdings): withdrawn",
        "Data Engineer at Dusk: withdrawn, with 1 row of pay and 1 lever",
        "Software Engineer at Borealis: moved here from /guides/borealis/platform-engineer/",
    ]
    moved = {change.link.text: change.link.href for change in page.view.days[3].guides[0].changes}
    assert moved["London"] == "../guides/borealis/software-engineer/#pay-london"
    assert moved["Oslo"] == "../guides/borealis/platform-engineer/"
    assert page.view.begins == "The record begins on 1 March 2026, with 7 guides, 11 rows of pay and 4 levers."


def test_pages_stay_small() -> None:
    """However much changes in a month, and however many months there are."""
    shelf = Shelf()
    count = MOST_IN_MONTH
    shelf.put("acme/qa", [OSLO])
    shelf.build(day(1))
    for number in range(count):
        shelf.record += (
            f"{day(50)}\tacme/role-{number}\tRole {number} at Acme\tnone\n{day(51)}\tacme/role-{number}\tRole {number} at Acme\t-\n"
        )
        shelf.record += f"{day(20)}\tacme/other-{number}\tOther {number} at Acme\tnone\n"
    pages = list(changes_pages(shelf.build(day(60))))
    assert [page.address for page in pages] == ["/changes/", "/changes/2026-03/", "/changes/2026-02/", "/changes/2026-01/"]
    for page, most in zip(pages, (MOST_LATEST, *[MOST_IN_MONTH] * 3), strict=True):
        assert isinstance(page.view, ChangesView)
        assert sum(1 + len(guide.changes) for one in page.view.days for guide in one.guides) <= most
    latest, _, february, january = (page.view for page in pages)
    assert isinstance(latest, ChangesView)
    assert isinstance(february, ChangesView)
    assert isinstance(january, ChangesView)
    assert [link.text for link in latest.months] == ["March 2026", "February 2026", "January 2026"]
    assert february.more == f"{count} more guides changed in February 2026."
    assert (latest.begins, january.begins) == ("", "The record begins on 1 January 2026, with 1 guide, 1 row of pay and 0 levers.")
    assert len({page.title for page in pages}) == len(pages)


def test_another_order_is_said() -> None:
    """Where the same figures stand in another order, of a row or of a strategy, nothing else says what changed."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO])
    shelf.build(day(1))
    for subject, name in (("acme/old", "Old at Acme"), ("acme/old#pay-oslo", "Oslo")):
        shelf.record += f"{day(1)}\t{subject}\t{name}\tbonus 5%; bonus 10%\n{day(2)}\t{subject}\t{name}\tbonus 10%; bonus 5%\n"
    (page,) = changes_pages(shelf.build(day(3)))
    assert isinstance(page.view, ChangesView)
    changes = page.view.days[1].guides[0].changes
    assert [(change.kind, change.what, change.figures) for change in changes] == [
        ("Strategy", "in another order", ()),
        ("Pay", "in another order", ()),
    ]


def test_before_anything_changed() -> None:
    """The page says since when it would know."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO])
    (page,) = changes_pages(shelf.build(day(1)))
    words = "The record begins on 1 January 2026, with 1 guide, 1 row of pay and 0 levers. Nothing has changed since."
    assert words in Renderer(Settings(content=MINI).templates).render(page).text


def test_without_a_record() -> None:
    """A bare folder keeps none, and the page says so."""
    (page,) = changes_pages(library({"acme/qa": "Words.\n"}))
    assert "keeps no record" in Renderer(Settings(content=MINI).templates).render(page).text
