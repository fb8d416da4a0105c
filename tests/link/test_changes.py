"""The record as news: by day and guide, each change from the beginning of its day to its end."""

from datetime import date

import pytest

from build_scripts.link.changes import Beginning, GuideDay, News, beginning, fitting, older_months
from build_scripts.link.known_addresses import answers
from build_scripts.link.site_index import SiteIndex
from tests.link.shelf import Shelf, day

LEVERS = ['**Rival Offer:** "Can you meet $205K base?"', '**Vesting Gap:** "I leave much behind. Can you meet $240K base?"']
OSLO = "Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K"
BONN = "Bonn | €90K–€120K | €60K–€100K | 5% | €100K–€150K"


def news(index: SiteIndex) -> list[tuple[date, str, News, int, int]]:
    """Return what became of each guide: day, guide, what, rows and levers with it."""
    return [(one.day, one.guide_id, one.news, one.rows, one.levers) for one in index.changes]


def said(one: GuideDay) -> dict[str, tuple[str | None, str | None]]:
    """Return the changes of a guide's day as subject → figures before and after, without the digests of words."""
    return {
        change.subject: tuple(state and state.figures.split("; words")[0] for state in (change.before, change.after))  # type: ignore[misc]  # None stays None
        for change in one.changes
    }


@pytest.fixture
def shelf() -> Shelf:
    """Two guides, recorded on the first day."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO, BONN], LEVERS, "Target $150K base.")
    shelf.put("acme/dev", [OSLO], [LEVERS[0].replace("$205K", "$305K")])
    shelf.build(day(1))
    return shelf


def test_what_the_record_begins_with_is_no_news(shelf: Shelf) -> None:
    """It is counted; what joins on that very day counts with it."""
    index = shelf.build(day(1))
    assert index.changes == ()
    assert beginning(index.record) == Beginning(day=day(1), guides=2, rows=3, levers=3)
    shelf.put("borealis/qa", [BONN])
    index = shelf.build(day(1))
    assert index.changes == ()
    assert beginning(index.record) == Beginning(day=day(1), guides=3, rows=4, levers=3)


def test_a_guide_comes_and_goes(shelf: Shelf) -> None:
    """One entry each, with its rows and levers counted, not listed; and it can come back."""
    shelf.put("borealis/qa", [OSLO, BONN], [LEVERS[0].replace("$205K", "$405K")])
    shelf.build(day(2))
    body = shelf.bodies.pop("borealis/qa")
    index = shelf.build(day(3))
    assert [one.changes for one in index.changes] == [(), ()]
    shelf.bodies["borealis/qa"] = body
    index = shelf.build(day(5))
    assert news(index) == [
        (day(5), "borealis/qa", News.ADDED, 2, 1),
        (day(3), "borealis/qa", News.WITHDRAWN, 2, 1),
        (day(2), "borealis/qa", News.ADDED, 2, 1),
    ]


def test_parts_of_a_guide_change(shelf: Shelf) -> None:
    """A row edited, one added, one withdrawn; a lever's ask, the words of another; a strategy. In one day, by kind."""
    shelf.put("acme/qa", [OSLO.replace("$100K", "$110K"), OSLO.replace("Oslo", "Reno")], LEVERS, "Target $155K base.")
    ids = {linked.lever.title: linked.id for linked in shelf.build(day(2)).levers_of["acme/qa"]}
    shelf.put("acme/qa", [OSLO, OSLO.replace("Oslo", "Reno")], [LEVERS[0].replace("$205K", "$207K")], "Target $155K base.")
    index = shelf.build(day(4))
    later, earlier = index.changes
    assert (earlier.news, later.news) == (News.CHANGED, News.CHANGED)
    whole = "equity USD 80K-120K/grant4; bonus 10%; total USD 130K-195K"
    assert said(earlier) == {
        "acme/qa": ("base USD 150K", "base USD 155K"),
        "acme/qa#pay-bonn": ("base EUR 90K-120K; equity EUR 60K-100K/grant4; bonus 5%; total EUR 100K-150K", None),
        "acme/qa#pay-oslo": (f"base USD 100K-150K; {whole}", f"base USD 110K-150K; {whole}"),
        "acme/qa#pay-reno": (None, f"base USD 100K-150K; {whole}"),
    }
    assert said(later) == {
        "acme/qa#pay-oslo": (f"base USD 110K-150K; {whole}", f"base USD 100K-150K; {whole}"),
        ids["Rival Offer"]: ("base USD 205K", "base USD 207K"),
        ids["Vesting Gap"]: ("base USD 240K", None),
    }
    assert [change.subject for change in earlier.changes] == list(said(earlier))


def test_there_and_back_on_one_day_is_no_news(shelf: Shelf) -> None:
    """A day counts from its beginning to its end."""
    for row in (OSLO.replace("$100K", "$110K"), OSLO):
        shelf.put("acme/dev", [row], [LEVERS[0].replace("$205K", "$305K")])
        index = shelf.build(day(2))
    assert len(index.record.states["acme/dev#pay-oslo"]) == 3
    assert index.changes == ()


def test_a_guide_that_moves_is_one_entry(shelf: Shelf) -> None:
    """Its rows are compared with those of the old address, its levers keep their own history."""
    del shelf.bodies["acme/qa"]
    shelf.put("acme/tester", [OSLO.replace("$100K", "$110K"), BONN], LEVERS, "Target $150K base.")
    index = shelf.build(day(2))
    (one,) = index.changes
    assert (one.guide_id, one.news, one.moved_from) == ("acme/tester", News.MOVED, "acme/qa")
    assert list(said(one)) == ["acme/tester#pay-oslo"]
    assert one.changes[0].before
    assert one.changes[0].before.subject == "acme/qa#pay-oslo"


def test_what_a_day_says_stays(shelf: Shelf) -> None:
    """However far a guide moves later, and whatever comes back to its first address: feeds have sent it already."""
    shelf.put("acme/qa", [OSLO, BONN], [LEVERS[0].replace("$205K", "$206K"), LEVERS[1]], "Target $150K base.")
    shelf.build(day(2))
    for number, (old, new) in enumerate([("acme/qa", "acme/tester"), ("acme/tester", "borealis/tester")], 3):
        shelf.bodies[new] = shelf.bodies.pop(old)
        earlier = shelf.build(day(number)).changes
    shelf.put("acme/qa", [BONN], ['**Something Else:** "I would like to begin in May."'])
    index = shelf.build(day(5))
    assert index.changes[1:] == earlier
    assert [(one.day, one.guide_id, one.news, one.moved_from) for one in earlier] == [
        (day(4), "borealis/tester", News.MOVED, "acme/tester"),
        (day(3), "acme/tester", News.MOVED, "acme/qa"),
        (day(2), "acme/qa", News.CHANGED, None),
    ]


def test_a_guide_without_levers_leaves_its_address_behind(shelf: Shelf) -> None:
    """The ledger knows levers alone; the record knows the guide."""
    shelf.put("acme/mute", [BONN])
    shelf.build(day(2))
    del shelf.bodies["acme/mute"]
    index = shelf.build(day(3))
    assert index.departed_guides["acme/mute"].name == "Mute at Acme"
    assert answers(index, "/guides/acme/mute/")
    assert not answers(index, "/guides/acme/none/")


def guide_day(number: int, changes: int = 0) -> GuideDay:
    """Return a guide's day with as many lines as are asked for beside its own."""
    some = GuideDay(day=day(number), guide_id="acme/qa", name="QA", news=News.CHANGED, rows=0, levers=0, changes=())
    return GuideDay(**{field: getattr(some, field) for field in GuideDay.__dataclass_fields__} | {"changes": (None,) * changes})


def test_what_fits() -> None:
    """As many lines as are allowed, and the first day whatever it has."""
    days = [guide_day(3, 4), guide_day(2, 4), guide_day(1)]
    assert [len(fitting(days, most)) for most in (1, 5, 9, 10, 11)] == [1, 1, 1, 2, 3]
    assert fitting((), 5) == ()


def test_months_hold_what_the_latest_leave_out() -> None:
    """A month is whole: also what the latest days show of it."""
    days = [guide_day(70, 150), guide_day(65, 40), guide_day(62, 30), guide_day(61), guide_day(40), guide_day(3)]
    months = older_months(days)
    assert list(months) == ["2026-03", "2026-02", "2026-01"]
    assert [len(months[month]) for month in months] == [4, 1, 1]
    assert older_months(days[:2]) == {}


def test_addresses_of_changes(shelf: Shelf) -> None:
    """The page, its months where there are any, the feeds of the library and of its companies; nothing else."""
    for number in range(2, 300):
        shelf.record += f"{day(number)}\tacme/dev\tDev at Acme\tbase USD {number}K\n"
    index = shelf.build(day(400))
    months = list(older_months(index.changes))
    assert months[-1] == "2026-01"
    there = ["/changes/", "/feed.xml", "/companies/acme/feed.xml", *(f"/changes/{month}/" for month in months)]
    assert [address for address in there if not answers(index, address)] == []
    gone = ["/changes/2025-12/", "/changes/2026-01/x/", "/companies/none/feed.xml", "/roles/qa/feed.xml", "/companies/feed.xml"]
    assert [address for address in gone if answers(index, address)] == []
