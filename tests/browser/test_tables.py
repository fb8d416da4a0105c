"""Tables of a role in the browser: sorted, filtered, restored from the address, announced, and whole without scripts."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Handler, Server
from tests.built import Built

ROLE = "/roles/software-engineer/"


@pytest.fixture(scope="module")
def root(mini: Built) -> Iterator[str]:
    """The address of the mini site."""
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(mini.site)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass(slots=True)
class Tab:
    """A tab, and the faults of the page in it."""

    page: Page
    faults: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Tab]:
    """One tab for all tests: what a reader chooses is in the address, and each test goes there anew."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    tab = Tab(context.new_page())
    tab.page.on("pageerror", lambda error: tab.faults.append(str(error)))
    yield tab
    context.close()


@pytest.fixture
def page(tab: Tab, root: str) -> Iterator[Page]:
    """The role's page as a reader finds it. It allows no fault."""
    tab.page.goto(root + ROLE)
    expect(tab.page.locator(".lb-filter")).to_be_visible()
    yield tab.page
    tab.page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
    assert tab.faults == []
    tab.faults.clear()


def companies(page: Page, region: str) -> list[str]:
    """Return the companies shown for a region, in order."""
    return page.locator(f"[data-part={region}] tr[data-order]:visible th > a").all_inner_texts()


def test_it_comes_sorted_and_says_so(page: Page) -> None:
    """By the middle of the total: 137.5, then two of 125, of which 103 has the higher base than 92.5."""
    assert companies(page, "london") == ["Acme", "Borealis", "Cobalt (Holdings)"]
    expect(page.locator(".lb-shown")).to_have_text("7 rows, by total, high to low")
    expect(page.locator("[data-part=london] th[data-key=total]")).to_have_attribute("aria-sort", "descending")


@pytest.mark.parametrize(
    ("column", "clicks", "order"),
    [
        ("base", 1, ["Acme", "Borealis", "Cobalt (Holdings)"]),  # 105, 103, 92.5
        ("base", 2, ["Cobalt (Holdings)", "Borealis", "Acme"]),
        ("equity", 1, ["Acme", "Borealis", "Cobalt (Holdings)"]),  # 21.25, 16.875, none
        ("equity", 2, ["Borealis", "Acme", "Cobalt (Holdings)"]),  # without a figure: last either way
        ("bonus", 1, ["Cobalt (Holdings)", "Acme", "Borealis"]),  # 32.5, 10.5, 5.15
        ("total", 1, ["Borealis", "Cobalt (Holdings)", "Acme"]),  # it was high to low already
        ("name", 2, ["Cobalt (Holdings)", "Borealis", "Acme"]),
    ],
)
def test_every_column_sorts(page: Page, column: str, clicks: int, order: list[str]) -> None:
    """A button in the head; a second press turns the order; the head and the line above say which."""
    button = page.locator(f"[data-part=london] th[data-key={column}] button")
    for _ in range(clicks):
        button.click()
    assert companies(page, "london") == order
    way = {"descending": ("high to low", "z to a"), "ascending": ("low to high", "a to z")}
    said = page.locator(f"[data-part=london] th[data-key={column}]").get_attribute("aria-sort") or ""
    expect(page.locator(".lb-shown")).to_have_text(re.compile("|".join(way[said])))
    assert page.locator("th[aria-sort]").count() == page.locator(f"th[data-key={column}]").count()


def test_medians_stay_below_their_rows(page: Page) -> None:
    """Whatever the order; and they go while only some of their rows are shown."""
    page.locator("[data-part=london] th[data-key=base] button").click()
    expect(page.locator("[data-part=london] tbody tr").last).to_contain_text("Median")
    page.get_by_label("Company or level").fill("acme")
    expect(page.locator("[data-part=london] .lb-spread")).to_be_hidden()


def test_a_filter_narrows_and_is_said(page: Page) -> None:
    """By region, by currency and by words; what is left is counted, and an empty section goes with its heading."""
    page.get_by_label("Region").select_option("london")
    expect(page.locator(".lb-shown")).to_have_text("3 of 7 rows, by total, high to low")
    expect(page.locator("#region-berlin")).to_be_hidden()
    page.get_by_label("Company or level").fill("cob")
    assert companies(page, "london") == ["Cobalt (Holdings)"]
    page.get_by_label("Currency").select_option("EUR")
    expect(page.locator(".lb-shown")).to_have_text("0 of 7 rows, by total, high to low")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".lb-shown")).to_have_text("7 rows, by total, high to low")
    expect(page.locator("#region-berlin")).to_be_visible()


def test_the_address_keeps_the_choice(page: Page, root: str) -> None:
    """A mailed address opens the same view, and going back undoes one choice at a time; typing is one step."""
    page.get_by_label("Region").select_option("new-york")
    page.locator("[data-part=new-york] th[data-key=bonus] button").click()
    page.get_by_label("Company or level").press_sequentially("cobalt")
    expect(page).to_have_url(f"{root}{ROLE}?region=new-york&find=cobalt&sort=bonus-down")
    address = page.url
    page.go_back()
    expect(page).to_have_url(f"{root}{ROLE}?region=new-york&sort=bonus-down")
    expect(page.get_by_label("Company or level")).to_have_value("")
    assert companies(page, "new-york") == ["Cobalt (Holdings)", "Acme"]
    page.go_back()
    page.go_back()
    expect(page).to_have_url(root + ROLE)
    expect(page.locator(".lb-shown")).to_have_text("7 rows, by total, high to low")
    page.goto(address)
    expect(page.get_by_label("Region")).to_have_value("new-york")
    expect(page.get_by_label("Company or level")).to_have_value("cobalt")
    expect(page.locator(".lb-shown")).to_have_text("1 of 7 rows, by bonus, high to low")
    expect(page.locator(".lb-find-panel")).to_have_count(0)  # the search of the header does not take the words for its own
    assert companies(page, "new-york") == ["Cobalt (Holdings)"]


def test_typing_asks_nobody(page: Page) -> None:
    """No request leaves the browser while a reader sorts and filters."""
    page.wait_for_load_state("networkidle")
    asked = list[str]()
    # Chromium looks for the icon again whenever the address changes, whatever the page does.
    page.on("request", lambda request: None if request.url.endswith("favicon.svg") else asked.append(request.url))
    page.get_by_label("Company or level").press_sequentially("acme")
    page.locator("[data-part=london] th[data-key=base] button").click()
    expect(page.locator(".lb-shown")).to_contain_text("3 of 7")
    assert asked == []


def test_an_address_with_nonsense_shows_nothing_strange(page: Page, root: str) -> None:
    """An unknown order is the usual one; a region that is not there leaves nothing, and one press brings all back."""
    page.goto(f"{root}{ROLE}?region=atlantis&sort=<b>&level=L99")
    expect(page.locator(".lb-shown")).to_have_text("0 of 7 rows, by total, high to low")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".lb-shown")).to_have_text("7 rows, by total, high to low")


def test_a_link_to_a_hidden_section_brings_it_back(page: Page) -> None:
    """The list of sections beside the text never leads nowhere."""
    page.get_by_label("Region").select_option("london")
    page.locator(".lb-toc").get_by_role("link", name="Berlin").click()
    expect(page.locator("#region-berlin")).to_be_in_viewport()


def test_a_figure_leads_to_its_line(page: Page, root: str) -> None:
    """Each figure to its row of the guide's own table."""
    page.locator("[data-part=berlin] td.base a").first.click()
    expect(page).to_have_url(f"{root}/guides/borealis/software-engineer/#pay-berlin")
    expect(page.locator("#pay-berlin")).to_be_in_viewport()
    expect(page.locator("#pay-berlin")).to_contain_text("€90K–€115K")


def test_a_phone_sorts_by_a_list(chromium: Browser, root: str) -> None:
    """Where the heads of the columns are hidden, the form has the order."""
    tab = chromium.new_page(viewport={"width": 390, "height": 800})
    tab.goto(f"{root}{ROLE}")
    expect(tab.locator("th[data-key=base]").first).to_be_hidden()
    tab.get_by_label("Sort by").select_option("bonus-down")
    assert companies(tab, "london") == ["Cobalt (Holdings)", "Acme", "Borealis"]
    tab.close()


@pytest.mark.parametrize("address", [ROLE, f"{ROLE}london/", "/regions/london/", "/companies/acme/"])
def test_without_scripts_every_row_is_there(chromium: Browser, root: str, mini: Built, address: str) -> None:
    """No form, no buttons, and all rows of the page in sight."""
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(root + address)
    rows = tab.locator("tr[data-order]")
    assert rows.count() == mini.html(address).count("data-order=") > 0
    for row in rows.all():
        expect(row).to_be_visible()
    assert tab.locator(".lb-filter, th button").count() == 0
    context.close()
