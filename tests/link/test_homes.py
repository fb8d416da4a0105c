"""Where levers stood on a day: by the guides of the ledger and the days of the record."""

from datetime import date

from build_scripts.link.homes import guide_on, heirs
from build_scripts.model.figures import FiguresRecord, FiguresState
from build_scripts.model.ledger import Ledger, LedgerEntry, LeverState
from tests.link.shelf import day


def there(guide_id: str, *days: int) -> list[FiguresState]:
    """Return the states of a guide that comes on the first of some days, goes on the second, comes back on the third."""
    figures = ("none", "-", "none")
    return [FiguresState(day=day(on), nth=1, subject=guide_id, name="QA", figures=said) for on, said in zip(days, figures, strict=False)]


def entry(lever_id: str, *guides: str, successor: str | None = None) -> LedgerEntry:
    """Return a lever that stood in some guides, the latest first."""
    state = LeverState.REPLACED if successor else LeverState.LIVE
    return LedgerEntry(
        id=lever_id,
        state=state,
        first_seen=day(1),
        changed=day(1),
        guides=guides,
        title="Rival Offer",
        words="-",
        sketch=(),
        successor=successor,
    )


RECORD = FiguresRecord.of([*there("a/qa", 1, 5), *there("b/qa", 5, 9), *there("c/qa", 9)])
LEDGER = Ledger.of([entry("one", "c/qa", "b/qa", "a/qa"), entry("two", "x/gone")])


def on(number: int, subject: str) -> str:
    """Return where a subject stood on a day."""
    today: date = day(number)
    return guide_on(today, subject, RECORD, LEDGER)


def test_a_lever_stood_where_its_guide_was() -> None:
    """On the day of a move at the new address; where no record knows its guide, in its latest."""
    assert [on(number, "one") for number in (1, 4, 5, 8, 9, 20)] == ["a/qa", "a/qa", "b/qa", "b/qa", "c/qa", "c/qa"]
    assert (on(1, "two"), on(1, "none"), on(1, "a/qa#pay-oslo")) == ("x/gone", "", "a/qa")


def test_an_heir_has_more_than_half() -> None:
    """Of the levers that stood in another guide as well, a successor's guides counting for those that it replaced."""
    entries = [
        entry("one", "b/qa", "a/qa"),
        entry("two", "c/qa", "b/qa", "a/qa"),
        entry("old", "a/qa", successor="new"),
        entry("new", "d/qa"),
    ]
    assert heirs(("a/qa", "d/qa"), Ledger.of(entries)) == {"a/qa": ("b/qa",), "d/qa": ()}
    assert heirs(("a/qa",), Ledger.of([*entries, entry("five", "d/qa", "a/qa")])) == {"a/qa": ()}
    assert heirs((), LEDGER) == {}
