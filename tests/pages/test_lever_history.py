"""What a lever's page says of earlier days, and what it says to a link that was made then."""

from dataclasses import replace

import pytest

from build_scripts.link.figures import mark_of
from build_scripts.model.figures import FiguresState
from build_scripts.pages.lever_history import earlier_views, since
from tests.built import read_mini
from tests.link.shelf import day

NOW = FiguresState(day=day(60), nth=1, subject="7w3k9d", name="Rival Offer", figures="base USD 225K; words 0000000b")
MADE = "When this link was made, between 1 January and 1 March 2026, "


def state(number: int, figures: str) -> FiguresState:
    """Return a state of the sample lever."""
    return replace(NOW, day=day(number), figures=figures)


@pytest.mark.parametrize(
    ("figures", "now", "words"),
    [
        ("base USD 220K", "base USD 225K", "the ask was $220K base; it is $225K now."),
        (
            "base USD 220K; equity USD 200K",
            "base USD 225K; equity USD 240K",
            "the asks were $220K base and $200K equity; they are $225K base and $240K equity now.",
        ),
        (
            "base USD 220K; sign_on +USD 20K",
            "base USD 225K",
            "the ask was $220K base; it is $225K now. It asked for $20K more sign-on; it no longer does.",
        ),
        ("none", "base USD 225K; equity USD 240K", "it did not ask for $225K base and $240K equity; it does now."),
        ("unknown USD 220K", "unknown USD 225K", "the ask was $220K; it is $225K now."),
        ("base USD 220K", "none", "it asked for $220K base; it no longer does."),
    ],
)
def test_what_an_old_link_says(figures: str, now: str, words: str) -> None:
    """What it asked then beside what it asks now; amounts that stayed are not named."""
    assert since(state(1, figures), state(60, now), state(90, now)) == MADE + words


def test_words_alone() -> None:
    """Said as such; the figures only where there are any."""
    made = "The words have changed since this link was made, on 1 March 2026"
    assert since(state(60, "base USD 225K; words 0000000a"), NOW, NOW) == f"{made}; the figures are the same."
    assert since(state(60, "words 0000000a"), state(60, "words 0000000b"), state(60, "words 0000000b")) == f"{made}."


def test_the_days_between() -> None:
    """The year is said once where both days lie in it."""
    old = replace(NOW, day=day(-30), figures="base USD 220K")
    assert since(old, NOW, NOW).startswith("When this link was made, between 1 December 2025 and 1 March 2026, ")


def test_every_change_and_every_mark_once() -> None:
    """The latest first; a mark stands at the last change after it, the mark of today nowhere; gone and back again is said."""
    figures = ("base USD 1K", "base USD 2K", "base USD 1K", "-", "base USD 3K", "base USD 2K", "base USD 3K")
    states = [state(number, one) for number, one in enumerate(figures, 1)]
    views = earlier_views(states)
    marks = {one: mark_of(f"base USD {one}K") for one in (1, 2, 3)}
    assert [(view.day[:1], view.mark, view.what) for view in views] == [
        ("7", marks[2], ""),
        ("6", "", ""),
        ("5", "", "published again"),
        ("4", marks[1], "withdrawn"),
        ("3", "", ""),
        ("2", "", ""),
    ]
    assert [bool(view.since) for view in views] == [bool(view.mark) for view in views]
    assert earlier_views(states[:1]) == earlier_views(()) == ()


def test_a_mark_may_be_of_any_day_that_had_it() -> None:
    """A lever that says again what it said before: the link may be as old as the first time."""
    states = [state(number, f"base USD {one}K") for number, one in ((1, 1), (2, 2), (3, 1), (60, 3))]
    (view,) = (view for view in earlier_views(states) if view.mark == mark_of("base USD 1K"))
    assert view.since == f"{MADE}the ask was $1K base; it is $3K now."


def test_a_lever_knows_its_mark() -> None:
    """Of what it says now; every lever of a library with a record has one."""
    index = read_mini().index
    assert all(linked.mark == mark_of(linked.states[-1].figures) for linked in index.levers.values())
    assert [view.mark for view in earlier_views(index.levers["fj6h3v"].states)] == [
        mark_of(state.figures) for state in index.levers["fj6h3v"].states[-2::-1]
    ]
