"""A lever opened by an old link says what it asked when the link was made; by a new one, or one that nobody knows, nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from build_scripts.link.figures import mark_of
from build_scripts.link.site_index import LinkedLever
from tests.browser.conftest import Visitor
from tests.browser.levers import clipboard
from tests.built import Built

Visit = Callable[..., Visitor]


@pytest.fixture
def lever(mini: Built) -> LinkedLever:
    """A lever of the mini site whose ask and words changed: $195K base and a sign-on, $200K, $205K, then other words."""
    return mini.library.index.levers["fj6h3v"]


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        (0, "When this link was made, between 1 March and 4 July 2026, the ask was $195K base; it is $205K now."),
        (1, "When this link was made, on 4 July 2026, the ask was $200K base; it is $205K now."),
        (2, "The words have changed since this link was made, between 4 July and 22 November 2026; the figures are the same."),
    ],
)
def test_an_old_link(earlier: int, said: str, visit_mini: Visit, lever: LinkedLever) -> None:
    """A line above the script, with both values."""
    page = visit_mini().open(f"/l/{lever.id}/?as={mark_of(lever.states[earlier].figures)}")
    note = page.get_by_role("note")
    expect(note).to_contain_text(said)
    box, quotation = note.bounding_box(), page.locator("blockquote").bounding_box()
    assert box
    assert quotation
    assert box["y"] + box["height"] <= quotation["y"]


def test_a_new_link(visit_mini: Visit, lever: LinkedLever) -> None:
    """As it is copied, it opens the page as it is; a mark that the page does not know says nothing either."""
    visitor = visit_mini(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(f"/l/{lever.id}/?as={mark_of(lever.states[0].figures)}")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied.")).to_be_visible()
    link = clipboard(page)["text/plain"]
    assert link == f"{visitor.root}/l/{lever.id}/?as={lever.mark}"
    for address in (
        link,
        f"{visitor.root}/l/{lever.id}/",
        f"{visitor.root}/l/{lever.id}/?as=zzzz",
        f"{visitor.root}/l/{lever.id}/?as=%22%3E",
    ):
        page.goto(address)
        expect(page.get_by_role("button", name="Copy link")).to_be_visible()
        expect(page.get_by_role("note")).to_have_count(0)


def test_without_scripts(visit_mini: Visit, lever: LinkedLever) -> None:
    """The page shows all that changed, whatever link opened it."""
    page = visit_mini(java_script_enabled=False).open(f"/l/{lever.id}/?as={mark_of(lever.states[0].figures)}")
    expect(page.get_by_role("note")).to_have_count(0)
    expect(page.locator(".lb-earlier li")).to_have_count(3)
    expect(page.locator(".lb-earlier")).to_contain_text("$195K → now $200K")
