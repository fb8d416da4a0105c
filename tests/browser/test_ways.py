"""A reader's ways through the site, by clicking alone, at the root of a host and below a path."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.built import Built

Visit = Callable[..., Visitor]


def follow(page: Page, pattern: str) -> str:
    """Click the first visible link in the text of the page whose address fits, and return its words."""
    links = page.locator("main").get_by_role("link")
    for index, href in enumerate(links.evaluate_all("links => links.map((link) => link.getAttribute('href') ?? '')")):
        link = links.nth(index)
        if re.search(pattern, href) and link.is_visible():
            words = link.inner_text()
            link.click()
            return words
    raise AssertionError(f"no link to {pattern} on {page.url}")


@pytest.mark.parametrize(("below", "width"), [("", 1280), ("/book", 390)])
def test_from_home_to_a_lever_and_back(visit: Visit, below: str, width: int) -> None:
    """Home → role → company's guide → lever → guide → company → roles → home."""
    visitor = visit(below=below, width=width)
    page = visitor.open("/")
    role = follow(page, r"^(\./)?roles/[a-z0-9-]+/$")
    expect(page).to_have_url(re.compile(r"/roles/[a-z0-9-]+/$"))
    expect(page.locator("h1")).to_contain_text(role.removeprefix("All companies for "))
    follow(page, r"/guides/[a-z0-9-]+/[a-z0-9-]+/")
    expect(page).to_have_url(re.compile(r"/guides/[a-z0-9-]+/[a-z0-9-]+/"))
    guide = visitor.address(page).partition("#")[0]
    lever = follow(page, r"/l/[a-z0-9]+/$")
    expect(page).to_have_url(re.compile(r"/l/[a-z0-9]+/$"))
    expect(page.locator("h1")).to_contain_text(lever)
    follow(page, rf"{guide.strip('/')}/#lever-")
    expect(page).to_have_url(re.compile(rf"{guide}#lever-[a-z0-9]+$"))
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    follow(page, r"/companies/[a-z0-9-]+/$")
    expect(page).to_have_url(re.compile(rf"/companies/{guide.split('/')[2]}/$"))
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile(r"/l/[a-z0-9]+/$"))
    page.get_by_role("banner").get_by_role("link").locator("visible=true").first.click()
    expect(page).to_have_url(f"{visitor.root}/")


def test_the_navigation_leads_to_each_list(visit: Visit) -> None:
    """The head of a page leads to the lists, from a page that lies deep and from each list to the next."""
    visitor = visit()
    page = visitor.open("/codes/lb203/")
    for name in ("Roles", "Companies", "Regions", "Levels", "Levers", "Compare", "Offer", "Method"):
        page.get_by_role("navigation").get_by_role("link", name=name, exact=True).locator("visible=true").first.click()
        expect(page).to_have_url(f"{visitor.root}/{name.lower()}/")


def test_the_drawer_opens_on_a_phone(visit: Visit) -> None:
    """The menu button shows the navigation, and a link in it leads on."""
    visitor = visit(width=390)
    page = visitor.open("/codes/")
    page.locator("header label[for=__drawer]").locator("visible=true").first.click()
    link = page.get_by_role("navigation").get_by_role("link", name="Levers", exact=True).locator("visible=true").first
    expect(link).to_be_in_viewport()
    link.click()
    expect(page).to_have_url(f"{visitor.root}/levers/")


def test_the_first_tab_stop_skips_to_the_text(visit: Visit) -> None:
    """A reader with a keyboard passes the head of the page with one key."""
    page = visit().open("/method/")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert (focused.get_attribute("href") or "").startswith("#")
    expect(focused).to_be_visible()


def test_without_scripts_everything_is_there(visit: Visit, built: Built) -> None:
    """With scripts off, a guide still shows its pay and its words, and links lead on."""
    guide_id = next(iter(built.library.index.guides))
    visitor = visit(java_script_enabled=False)
    page = visitor.open(f"/guides/{guide_id}/")
    expect(page.locator("main table").first).to_be_visible()
    expect(page.locator("main blockquote").first).to_be_visible()
    follow(page, r"/l/[a-z0-9]+/$")
    expect(page).to_have_url(re.compile(r"/l/[a-z0-9]+/$"))
