"""The reader's own brief: gathered anywhere, arranged by keyboard, taken away, and a link that carries the set."""

import json
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.levers import Sample, clipboard, sample
from tests.built import Built

Visit = Callable[..., Visitor]
ALLOWED = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def levers(built: Built) -> tuple[Sample, ...]:
    """Three levers without placeholders."""
    return sample(built, 3, is_open=False)


def titles(page: Page) -> list[str]:
    """Return what the brief shows, in order."""
    return page.locator("#lb-basket h3").all_inner_texts()


def add(visitor: Visitor, levers: tuple[Sample, ...]) -> Page:
    """Put levers into the brief on their own pages, and open the brief."""
    page = visitor.open("/about/")
    for lever in levers:
        page.goto(visitor.root + lever.address)
        page.get_by_role("button", name="Add to my brief").click()
    page.goto(f"{visitor.root}/basket/")
    expect(page.locator("#lb-basket h3")).to_have_count(len(levers))
    return page


def test_levers_are_added_anywhere(visit: Visit, built: Built, levers: tuple[Sample, ...]) -> None:
    """From a lever's page, a guide and a theme; the head of the page counts; a second press takes out."""
    visitor = visit()
    page = visitor.open(levers[0].address)
    page.get_by_role("button", name="Add to my brief").click()
    expect(page.get_by_role("status").filter(has_text="Added. My brief has 1 lever.")).to_be_visible()
    count = page.get_by_role("banner").get_by_role("link", name="My brief")
    expect(count).to_have_text("My brief 1")
    page.goto(visitor.root + levers[1].guide)
    page.locator(f"[data-lever='{levers[1].id}']").get_by_role("button", name="Add to my brief").click()
    expect(count).to_have_text("My brief 2")
    theme = next(slug for slug, several in built.library.index.levers_in.items() if slug and len(several) > 3)
    page.goto(f"{visitor.root}/levers/{theme}/")
    press = page.get_by_role("button", name="Add to my brief").first
    added = page.locator("[data-lever]").filter(has=press).first.locator("h3").inner_text()
    press.click()
    expect(count).to_have_text("My brief 3")
    count.click()
    expect(page).to_have_url(f"{visitor.root}/basket/")
    expect(page.locator("#lb-basket h3")).to_have_count(3)
    assert titles(page) == [levers[0].title, levers[1].title, added]
    page.goto(visitor.root + levers[0].address)
    page.get_by_role("button", name="Take out of my brief").click()
    expect(count).to_have_text("My brief 2")


def test_the_brief_is_arranged_by_keyboard(visit: Visit, levers: tuple[Sample, ...]) -> None:
    """Up, down, remove: said, kept over a reload, and the focus stays with what was moved."""
    first, second, third = (lever.title for lever in levers)
    page = add(visit(), levers)
    page.get_by_role("button", name=f"Up: {third}").focus()
    page.keyboard.press("Enter")
    assert titles(page) == [first, third, second]
    expect(page.get_by_role("status").filter(has_text="Moved to place 2 of 3.")).to_be_visible()
    expect(page.get_by_role("button", name=f"Up: {third}")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="It is the first already.")).to_be_visible()
    page.get_by_role("button", name=f"Down: {first}").press("Enter")
    assert titles(page) == [third, second, first]
    page.get_by_role("button", name=f"Remove: {second}").press("Enter")
    expect(page.get_by_role("button", name=f"Remove: {first}")).to_be_focused()
    page.reload()
    expect(page.locator("#lb-basket h3")).to_have_count(2)
    assert titles(page) == [third, first]
    page.get_by_role("button", name=f"Remove: {third}").press("Enter")
    page.get_by_role("button", name=f"Remove: {first}").press("Enter")
    expect(page.locator("#lb-basket")).to_contain_text("Your brief is empty.")


def test_the_brief_is_taken_away(visit: Visit, levers: tuple[Sample, ...]) -> None:
    """One mail in both types, one note, one mail address that fits, one printed page."""
    visitor = visit(permissions=ALLOWED)
    page = add(visitor, levers)
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_role("status").filter(has_text="Paste it")).to_be_visible()
    found = clipboard(page)
    link = f"{visitor.root}/basket/?l={','.join(lever.id for lever in levers)}"
    for lever in levers:
        assert f"“{lever.script}”\n\n{lever.title}\n{lever.who}\n{visitor.root}{lever.link}" in found["text/plain"]
        assert f'href="{visitor.root}{lever.link}"' in found["text/html"]
    assert found["text/plain"].endswith(f"All of them: {link}")
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.get_by_role("status").filter(has_text="as Markdown")).to_be_visible()
    note = clipboard(page)["text/plain"]
    assert note.startswith("# My brief\n\n## ")
    assert re.findall(r"^## (.*)$", note, re.MULTILINE) == [lever.title for lever in levers]
    href = page.get_by_role("link", name="Email", exact=True).get_attribute("href") or ""
    assert len(href) <= 1500
    body = parse_qs(urlsplit(href).query, strict_parsing=True)["body"][0]
    assert link in body
    assert [lever.title in body for lever in levers] == [True] * 3
    page.emulate_media(media="print")
    expect(page.locator("main button").locator("visible=true")).to_have_count(0)
    expect(page.locator("#lb-basket blockquote").locator("visible=true")).to_have_count(3)
    expect(page.locator("#lb-basket").get_by_text(visitor.root + levers[0].address)).to_be_visible()


def test_a_link_carries_the_set(visit: Visit, levers: tuple[Sample, ...]) -> None:
    """Copied here, opened by another reader: shown, their own brief untouched until they keep it."""
    coach = visit(permissions=ALLOWED)
    page = add(coach, levers[:2])
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied.")).to_be_visible()
    link = clipboard(page)["text/plain"].removeprefix(coach.root)
    reader = visit()
    page = add(reader, levers[2:])
    page.goto(reader.root + link)
    expect(page.locator("#lb-basket h3")).to_have_count(2)
    assert titles(page) == [levers[0].title, levers[1].title]
    expect(page.get_by_role("banner").get_by_role("link", name="My brief")).to_have_text("My brief 1")
    expect(page.get_by_role("button", name=re.compile("^(Up|Down|Remove)"))).to_have_count(0)
    page.get_by_role("link", name="Show my own").click()
    expect(page.locator("#lb-basket h3")).to_have_count(1)
    assert titles(page) == [levers[2].title]
    page.go_back()
    page.get_by_role("button", name="Keep these").click()
    expect(page.locator("#lb-basket h3")).to_have_count(3)
    expect(page).to_have_url(f"{reader.root}/basket/")
    page.reload()
    expect(page.locator("#lb-basket h3")).to_have_count(3)
    assert titles(page) == [levers[2].title, levers[0].title, levers[1].title]


def test_what_is_filled_in_goes_with_the_brief(visit: Visit, built: Built) -> None:
    """A field of the lever's page is filled in the brief of the same visit; an open one is said before a copy."""
    lever = sample(built, 1, is_open=True)[0]
    visitor = visit(permissions=ALLOWED)
    page = visitor.open(lever.address)
    page.locator(".lb-fields input").first.fill("Zanzibar")
    page.get_by_role("button", name="Add to my brief").click()
    page.get_by_role("banner").get_by_role("link", name="My brief").click()
    expect(page.locator("#lb-basket blockquote")).to_contain_text("Zanzibar")
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_role("status").filter(has_text=f"Still open: {', '.join(lever.placeholders[1:])}.")).to_be_visible()
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_role("status").filter(has_text="Paste it")).to_be_visible()
    assert "Zanzibar" in clipboard(page)["text/plain"]
    assert [url for url in visitor.requests if "Zanzibar" in url] == []


def test_what_is_gone_is_said(visit: Visit, levers: tuple[Sample, ...]) -> None:
    """An id that no lever has, a withdrawn lever, words that are no id: the others are shown all the same."""
    visitor = visit()
    page = visitor.open("/about/")
    gone = {"id": levers[1].id, "title": "Old Lever", "state": "withdrawn"}
    page.route(f"**/levers/{levers[1].id}.json", lambda route: route.fulfill(status=200, body=json.dumps(gone)))
    page.goto(f"{visitor.root}/basket/?l={levers[0].id},{levers[1].id},zzzzzz,../../x,<b>")
    expect(page.locator("#lb-basket h3")).to_have_count(1)
    expect(page.locator(".lb-fault")).to_have_text(["“Old Lever” was withdrawn from its guide.", "No lever has the id zzzzzz."])
    assert [fault for fault in visitor.complaints if "404" not in fault] == []
    assert any("zzzzzz.json: 404" in fault for fault in visitor.complaints)
    visitor.complaints.clear()  # the browser complains of the id that no lever has, as this test wants it


def test_without_scripts(visit: Visit) -> None:
    """The page says what it needs."""
    page = visit(java_script_enabled=False).open("/basket/")
    expect(page.locator("#lb-basket")).to_contain_text("needs JavaScript")
