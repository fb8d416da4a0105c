"""The page of the search: the question and the choices stand in the address, and its words are honest."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.answers import COMPANY, FACETS, GUIDE, LEVELS, LEVER, Answer, Engine, answer
from tests.browser.conftest import Visitor

Search = Callable[..., Engine]
READY = "[data-results][data-state=ready]"


@pytest.mark.parametrize("below", ["", "/book"])
def test_a_search_is_an_address(search: Search, below: str) -> None:
    """The whole question is read from the address; the list says when it is complete; first links lead to what was found."""
    engine = search(answer(GUIDE, LEVER, COMPANY, LEVELS), below=below)
    page = engine.open("/search/?q=acme+security&kind=guide,lever&region=london&base=200-250")
    expect(page.locator(READY)).to_be_attached()
    assert page.get_by_role("searchbox").input_value() == "acme security"
    asked = engine.asked[0]
    assert (asked["root"], asked["text"]) == (f"{engine.visitor.root}/", "acme security")
    chosen = {facet: values for facet, values in asked["choice"].items() if values}
    assert chosen == {"kind": ["guide", "lever"], "region": ["london"], "base": ["200-250"]}
    assert set(asked["choice"]) == set(FACETS)
    links = page.locator("[data-result]").evaluate_all("items => items.map(item => item.querySelector('a').href)")
    assert links == [f"{engine.visitor.root}/{found['address']}" for found in (GUIDE, LEVER, COMPANY, LEVELS)]
    expect(page.get_by_role("status").first).to_have_text("4 results for “acme security”")
    assert page.title().startswith("acme security - Search")


def test_typing_replaces_and_choosing_adds_to_history(search: Search) -> None:
    """Back undoes a choice, not a letter; what a step back shows is what its address says."""
    engine = search(answer(GUIDE))
    page = engine.open("/method/")
    page.goto(f"{engine.visitor.root}/search/")
    page.get_by_role("searchbox").press_sequentially("acme sec")
    page.wait_for_url("**/search/?q=acme+sec")
    page.get_by_role("checkbox", name="New York").check()
    page.wait_for_url("**/search/?q=acme+sec&region=new-york")
    page.get_by_role("checkbox", name="Guides").check()
    page.wait_for_url("**/search/?q=acme+sec&kind=guide&region=new-york")
    page.go_back()
    expect(page.get_by_role("checkbox", name="New York")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Guides")).not_to_be_checked()
    page.go_back()
    page.wait_for_url("**/search/?q=acme+sec")
    expect(page.get_by_role("checkbox", name="New York")).not_to_be_checked()
    page.go_back()
    page.wait_for_url("**/method/")
    page.go_forward()
    page.wait_for_url("**/search/?q=acme+sec")
    expect(page.locator("[data-result]")).to_have_count(1)


LATER = "new Promise((done) => setTimeout(done, 120))"  # behind what the page does when typing pauses, whose timer is as long


@pytest.mark.parametrize(
    ("step", "address"),
    [
        ("document.querySelector('.lb-corrected a').click()", "?q=acmme&as=typed"),
        ("new Promise((done) => { addEventListener('popstate', done); history.back() })", "?q=acm&as=typed"),
    ],
    ids=["a link", "a step back"],
)
def test_a_step_counts_for_more_than_the_letter_before(search: Search, step: str, address: str) -> None:
    """What was typed a moment before does not take the place of what was followed, while its answer is on its way."""
    engine = search(answer(GUIDE, corrected=[{"from": "acmme", "to": "acme"}]))
    page = engine.open("/search/?q=acm&as=typed")
    expect(page.locator(READY)).to_be_attached()
    page.evaluate("history.pushState(null, '', '?q=acmme'); dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.locator(".lb-corrected a")).to_have_text("Search for “acmme” instead")
    held = list[Route]()
    engine.visitor.context.route("**/assets/search/answer", lambda route: held.append(route))  # noqa: PLW0108 - a built-in holds no mark of Playwright's
    typed = "const field = document.querySelector('#lb-asked'); field.value += 'e'; field.dispatchEvent(new Event('input'))"
    page.evaluate(f"async () => {{ {typed}; await {step}; await {LATER} }}")
    assert page.evaluate("location.search") == address
    for route in held:
        route.fulfill(json=answer(GUIDE))
    expect(page.locator(READY)).to_be_attached()


def test_facets_have_counts_and_can_be_let_go(search: Search) -> None:
    """Several at once, long lists cut, the keyboard's place kept; each choice is a button above the list that takes it back."""
    engine = search(answer(GUIDE))
    page = engine.open("/search/?q=acme")
    companies = page.get_by_role("group", name="Company")
    expect(companies.get_by_role("checkbox")).to_have_count(8)
    companies.get_by_role("button", name="4 more").press("Enter")
    expect(companies.get_by_role("checkbox")).to_have_count(12)
    assert companies.locator("label").last.inner_text().split() == ["Company", "11", "29"]
    page.get_by_role("checkbox", name="Company 11").press("Space")
    expect(page.get_by_role("checkbox", name="Company 11")).to_be_focused()
    page.get_by_role("checkbox", name="SRE").check()
    page.wait_for_url("**/search/?q=acme&company=company-11&role=sre")
    assert engine.asked[-1]["choice"]["company"] == ["company-11"]
    page.get_by_role("button", name="Remove Company: Company 11").press("Enter")
    page.wait_for_url("**/search/?q=acme&role=sre")
    expect(page.get_by_role("button", name="Remove Role: SRE")).to_be_focused()
    page.get_by_role("checkbox", name="London").check()
    page.get_by_role("button", name="Clear all").press("Enter")
    page.wait_for_url("**/search/?q=acme")
    expect(page.get_by_role("group", name="Kind").get_by_role("checkbox").first).to_be_focused()


def test_what_is_chosen_stays_in_sight(search: Search) -> None:
    """Also where the answer no longer counts it."""
    page = search(answer(searched=["acme"])).open("/search/?q=acme&company=northwind-traders")
    expect(page.get_by_role("group", name="Company").get_by_label("Northwind Traders")).to_be_checked()


def test_what_was_understood_and_corrected_is_said(search: Search) -> None:
    """A correction can be refused, and that too is in the address."""
    understood = [
        {"kind": "company", "words": "acme", "name": "Acme", "slug": "acme"},
        {"kind": "role", "words": "sec", "name": "Security Engineer", "slug": "security-engineer"},
        {"kind": "region", "words": "nyc", "name": "New York", "slug": "new-york"},
        {"kind": "level", "words": "l5", "name": "L5", "note": "also IC5 by level mapping"},
    ]
    engine = search(answer(GUIDE, understood=understood, corrected=[{"from": "acmme", "to": "acme"}], missing=["qqxyzzy", "l5"]))
    page = engine.open("/search/?q=acmme+sec")
    expect(page.get_by_text("Understood as")).to_have_text(
        "Understood as Security Engineer at Acme in New York, L5 (also IC5 by level mapping)"
    )
    expect(page.get_by_text("Showing results for")).to_contain_text("Showing results for Acme sec.")
    expect(page.get_by_text("No page has “qqxyzzy”.")).to_be_visible()
    engine.said = answer(GUIDE)
    page.get_by_role("link", name="Search for “acmme sec” instead").click()
    page.wait_for_url("**/search/?q=acmme+sec&as=typed")
    expect(page.get_by_text("Showing results for")).to_have_count(0)
    assert engine.asked[-1]["correct"] is False


def test_nothing_found_says_what_would_help(search: Search) -> None:
    """What was searched for, the choices to let go of, and the ways in."""
    near = [{"facet": "company", "values": ["acme"], "count": 7}]
    engine = search(answer(searched=["counter"], missing=["qqxyzzy"], nearest=near))
    page = engine.open("/search/?q=qqxyzzy+counter&company=acme")
    expect(page.get_by_role("status").first).to_have_text("Nothing found for “qqxyzzy counter”")
    expect(page.get_by_text("Searched for: counter, qqxyzzy.")).to_be_visible()
    expect(page.get_by_role("heading", name="Ways in")).to_be_visible()
    expect(page.locator(READY)).to_be_attached()
    engine.said = answer(GUIDE)
    page.get_by_role("button", name="without Company: Acme (7)").click()
    page.wait_for_url("**/search/?q=qqxyzzy+counter")
    expect(page.get_by_role("heading", name="Ways in")).to_be_hidden()
    expect(page.locator("[data-result]")).to_have_count(1)


def test_a_search_that_fails_to_load_says_so(search: Search) -> None:
    """The ways in are there, and another try is."""
    engine = search(None)
    page = engine.open("/search/?q=acme")
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "failed")
    expect(page.get_by_role("status").first).to_have_text("The search could not be loaded.")
    expect(page.get_by_role("link", name="All roles")).to_be_visible()
    engine.visitor.context.set_offline(True)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("you are offline")).to_be_visible()
    engine.visitor.context.set_offline(False)
    engine.said = answer(GUIDE)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-result]")).to_have_count(1)
    expect(page.get_by_role("link", name="All roles")).to_be_hidden()


def test_more_results_follow(search: Search) -> None:
    """The next ones come below, the keyboard goes to the first of them, and a step back shows as many again."""
    many: list[Answer] = [{**COMPANY, "title": f"Company {n}"} for n in range(20)]
    engine = search(answer(*many[:6], total=25))
    page = engine.open("/search/?q=company")
    expect(page.locator("[data-result]")).to_have_count(6)
    engine.said = answer(*many[:12], total=25)
    page.get_by_role("button", name="Show 6 more").click()
    expect(page.locator("[data-result]").nth(6).locator("a").first).to_be_focused()
    page.locator("[data-result]").nth(6).locator("a").first.press("Enter")
    page.wait_for_url("**/companies/acme/")
    page.go_back()
    expect(page.locator("[data-result]")).to_have_count(12)
    assert engine.asked[-1]["limit"] == 12


def test_a_link_within_the_page_asks_nothing(search: Search) -> None:
    """The link that leads past the menu leaves the results as they are, also those that were asked for beyond the first."""
    many: list[Answer] = [{**COMPANY, "title": f"Company {n}"} for n in range(12)]
    engine = search(answer(*many[:6], total=12))
    page = engine.open("/search/?q=company")
    expect(page.locator("[data-result]")).to_have_count(6)
    engine.said = answer(*many, total=12)
    page.get_by_role("button", name="Show 6 more").click()
    expect(page.locator("[data-result]")).to_have_count(12)
    asked = len(engine.asked)
    page.evaluate("new Promise((done) => { addEventListener('hashchange', () => done(), { once: true }); location.hash = 'search' })")
    expect(page.locator(READY)).to_be_attached()
    assert len(engine.asked) == asked
    expect(page.locator("[data-result]")).to_have_count(12)


def test_keys_walk_through_the_results(search: Search) -> None:
    """Down from the field to the first result, up and Escape back to it; the opening keys come back from anywhere."""
    page = search(answer(GUIDE, COMPANY)).open("/search/?q=acme")
    expect(page.locator(READY)).to_be_attached()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    links = page.locator("[data-result] h3 a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/acme/security-engineer/")


def test_a_language_that_is_composed_keeps_its_keys(search: Search) -> None:
    """The arrows choose among the characters that an input method offers; they lead nowhere meanwhile."""
    page = search(answer(GUIDE, COMPANY)).open("/search/?q=acme")
    expect(page.locator(READY)).to_be_attached()
    page.get_by_role("searchbox").focus()
    arrow = "new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true })"
    assert page.get_by_role("searchbox").evaluate(f"field => field.dispatchEvent({arrow})") is True
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_on_a_phone(search: Search) -> None:
    """The choices stand behind one button; nothing scrolls sideways."""
    page = search(answer(GUIDE, LEVER, COMPANY, LEVELS), width=390, height=844).open("/search/?q=acme&region=london")
    expect(page.locator(READY)).to_be_attached()
    expect(page.get_by_role("checkbox", name="Guides")).to_be_hidden()
    opener = page.get_by_role("button", name="Narrow down (1 chosen)")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    page.get_by_role("checkbox", name="Guides").check()
    expect(page.get_by_role("button", name="Narrow down (2 chosen)")).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Show 4 results").click()
    expect(page.get_by_role("checkbox", name="Guides")).to_be_hidden()
    expect(page.get_by_role("button", name="Narrow down (2 chosen)")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_without_scripts_the_ways_in_are_there(visit_mini: Callable[..., Visitor]) -> None:
    """The field of any page leads to the page of the search, which lists the ways in and has no empty list of results."""
    visitor = visit_mini(java_script_enabled=False)
    page = visitor.open("/method/")
    page.get_by_role("searchbox").fill("acme sec")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/search/?q=acme+sec")
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    expect(page.locator("[data-results]")).to_be_hidden()
    for name in ("All roles", "All companies", "All regions", "All level maps", "All levers"):
        expect(page.get_by_role("link", name=name)).to_be_visible()
    page.get_by_role("link", name="Acme", exact=True).click()
    expect(page).to_have_url(re.compile(r"/companies/acme/$"))
