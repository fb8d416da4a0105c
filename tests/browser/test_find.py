"""The search field at the head of every page: keys that open it, a list below it, a way back; nothing loaded until it is touched."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.answers import COMPANY, GUIDE, LEVELS, LEVER, Engine, answer

Search = Callable[..., Engine]


def active(page: Page) -> str:
    """Return the words of the option that the field says is chosen, "" for none."""
    option = page.get_by_role("combobox").get_attribute("aria-activedescendant")
    return page.locator(f"#{option} b").inner_text() if option else ""


@pytest.mark.parametrize("key", ["/", "s", "f", "Control+k", "Meta+k"])
def test_a_key_begins_a_search(search: Search, key: str) -> None:
    """From anywhere on a page; what is typed then is the question, and the arrows and Enter lead to what was found."""
    engine = search(answer(GUIDE, LEVER, COMPANY))
    page = engine.open("/method/")
    page.keyboard.press(key)
    expect(page.get_by_role("combobox", name="Search guides and levers")).to_be_focused()
    page.keyboard.type("acme")
    expect(page.get_by_role("option")).to_have_count(3)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert active(page) == LEVER["title"]
    expect(page.get_by_role("option", selected=True)).to_have_count(1)
    page.keyboard.press("ArrowUp")
    assert active(page) == "Security Engineer at Acme"
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/acme/security-engineer/")
    assert engine.asked[-1]["root"] == f"{engine.visitor.root}/"


def test_home_asks_at_once(search: Search) -> None:
    """Its own field leads to the results, with or without scripts."""
    page = search(answer(GUIDE)).open("/")
    page.get_by_label("A company, a role").fill("acme sec")
    page.get_by_role("button", name="Search", exact=True).click()
    page.wait_for_url("**/search/?q=acme+sec")
    expect(page.locator("[data-result]")).to_have_count(1)


def test_keys_are_left_to_those_who_type(search: Search) -> None:
    """A letter typed into another field is that field's."""
    page = search(answer(GUIDE)).open("/search/")
    page.get_by_role("searchbox").press_sequentially("s/f")
    assert page.get_by_role("searchbox").input_value() == "s/f"


def test_enter_leads_to_all_results(search: Search) -> None:
    """With nothing chosen, as does the last line of the list."""
    engine = search(answer(GUIDE, total=31))
    page = engine.open("/method/")
    page.keyboard.press("/")
    page.keyboard.type("acme sec")
    expect(page.get_by_role("link", name="All 31 results")).to_have_attribute("href", re.compile(r"/search/\?q=acme\+sec$"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=acme+sec")
    expect(page.locator("[data-result]")).to_have_count(1)


def test_escape_leaves_and_gives_the_focus_back(search: Search) -> None:
    """To the link that had it; the list closes."""
    page = search(answer(GUIDE)).open("/method/")
    link = page.locator("main a").first
    link.focus()
    page.keyboard.press("/")
    page.keyboard.type("acme")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(link).to_be_focused()
    expect(page.locator(".lb-find input")).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize(
    "leave", ["field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))", "field.blur()"], ids=["Escape", "blur"]
)
def test_a_field_that_was_left_shows_nothing(search: Search, leave: str) -> None:
    """Also where it was left before the pause in typing that its list waits for."""
    page = search(answer(GUIDE)).open("/method/")
    page.keyboard.press("/")
    page.keyboard.type("acme")
    expect(page.get_by_role("option")).to_have_count(1)
    typed = "field.value += ' sec'; field.dispatchEvent(new Event('input'))"
    later = "new Promise((done) => setTimeout(done, 100))"  # behind that pause, which is as long
    page.locator(".lb-find input").evaluate(f"async (field) => {{ {typed}; {leave}; await {later} }}")
    expect(page.locator(".lb-find-panel")).to_be_hidden()


def test_the_list_closes_behind_the_reader(search: Search) -> None:
    """The Tab key passes its last line and leaves; a click on a result leads there."""
    page = search(answer(GUIDE)).open("/method/")
    page.keyboard.press("/")
    page.keyboard.type("acme")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="All 1 result")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("option")).to_have_count(0)
    page.keyboard.press("/")
    page.get_by_role("option").click()
    page.wait_for_url("**/guides/acme/security-engineer/")


def test_it_says_what_it_found(search: Search) -> None:
    """In a line that is read aloud: how many, what was corrected, that nothing was found."""
    engine = search(answer(GUIDE, LEVELS, total=12, corrected=[{"from": "acmme", "to": "Acme"}]))
    page = engine.open("/method/")
    said = page.locator(".lb-find [role=status]")
    page.keyboard.press("/")
    page.keyboard.type("acmme l5")
    expect(said).to_have_text("Showing results for “Acme l5”. 2 of 12 results")
    assert page.get_by_role("option").all_inner_texts() == [
        f"{GUIDE['title']} at Acme\nGuide · New York · total $300K–$400K",
        f"{LEVELS['title']}\nLevel mapping · IC5 here is L5 at Acme",
    ]
    engine.said = answer()
    page.keyboard.type(" qq")
    expect(said).to_have_text("Nothing found for “acmme l5 qq”.")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_nothing_is_loaded_before_it_is_touched(search: Search) -> None:
    """Neither the engine nor the list, on a page that is only read; the engine comes with the focus."""
    engine = search(answer(GUIDE))
    page = engine.open("/guides/acme/security-engineer/")
    page.wait_for_load_state("networkidle")
    before = [url for url in engine.visitor.requests if "/search/" in url or "panel.js" in url]
    assert before == []
    with page.expect_request("**/assets/search/engine.js"):
        page.locator(".lb-find input").focus()


def test_a_search_that_fails_to_load_leads_to_the_lists(search: Search) -> None:
    """It says so, and the page of the search has the ways in."""
    page = search(None).open("/method/")
    page.keyboard.press("/")
    page.keyboard.type("acme")
    expect(page.locator(".lb-find [role=status]")).to_have_text("The search could not be loaded.")
    page.get_by_role("link", name="The lists of roles, companies and regions").click()
    page.wait_for_url("**/search/")
    expect(page.get_by_role("link", name="All roles")).to_be_visible()


def test_on_a_phone_it_fills_the_screen(search: Search) -> None:
    """The button opens it over everything; Escape and the arrow beside it lead back, and the button has the focus again."""
    page = search(answer(GUIDE, LEVER), width=390, height=844).open("/method/")
    opener = page.get_by_role("link", name="Search")
    opener.click()
    screen = page.get_by_role("dialog", name="Search")
    expect(screen.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("acme")
    expect(screen.get_by_role("option")).to_have_count(2)
    assert screen.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.keyboard.press("Escape")
    expect(screen).to_have_count(0)
    expect(opener).to_be_focused()
    opener.click()
    page.get_by_role("button", name="Close the search").click()
    expect(screen).to_have_count(0)
    expect(opener).to_be_focused()
    opener.click()
    screen.get_by_role("option").first.click()
    page.wait_for_url("**/guides/acme/security-engineer/")
