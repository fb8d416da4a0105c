"""Placeholders as fields: typed words stand in the script and in every copy, and leave the tab in nothing else."""

import re
from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.levers import Sample, clipboard, sample
from tests.built import Built

Visit = Callable[..., Visitor]
ALLOWED = ["clipboard-read", "clipboard-write"]
TYPED = "Zanzibar & Söhne"


@pytest.fixture
def lever(built: Built) -> Sample:
    """The lever with the most to fill in."""
    return sample(built, 1, is_open=True)[0]


def fields(page: Page) -> list[str]:
    """Return the names that a screen reader gives the fields of a lever's page."""
    return page.locator(".lb-fields label span").all_inner_texts()


def test_a_field_for_each_placeholder(visit: Visit, lever: Sample) -> None:
    """Named by the words in the brackets, reached by its label; the mark in the script leads to it."""
    page = visit().open(lever.address)
    assert fields(page) == [re.sub(r"^\[(.*)\]$", r"\1", words) for words in lever.placeholders]
    for name, placeholder in zip(fields(page), lever.placeholders, strict=True):
        page.locator("blockquote mark").filter(has_text=placeholder).first.click()
        expect(page.get_by_label(name, exact=True)).to_be_focused()


def test_typed_words_stand_in_the_script_and_in_every_copy(visit: Visit, lever: Sample) -> None:
    """At once, key by key; emptied, the placeholder is back."""
    page = visit(permissions=ALLOWED).open(lever.address)
    script = lever.script
    for place, (name, placeholder) in enumerate(zip(fields(page), lever.placeholders, strict=True)):
        page.get_by_label(name, exact=True).press_sequentially(f"{TYPED} {place}")
        script = script.replace(placeholder, f"{TYPED} {place}")
        expect(page.locator("blockquote")).to_contain_text(f"{TYPED} {place}")
    expect(page.locator("blockquote")).to_have_text(script)
    for button, done in (("Copy for email", "Paste it"), ("Copy as Markdown", "as Markdown")):
        page.get_by_role("button", name=button).click()
        expect(page.get_by_role("status").filter(has_text=done)).to_be_visible()
        assert all(f"{TYPED} 0" in words for kind, words in clipboard(page).items() if kind == "text/plain")
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_role("status").filter(has_text="Paste it")).to_be_visible()
    assert "Zanzibar &amp; Söhne 0" in clipboard(page)["text/html"]
    assert f"{TYPED} 0" in unquote(page.get_by_role("link", name="Email", exact=True).get_attribute("href") or "")
    page.get_by_label(fields(page)[0], exact=True).fill("")
    expect(page.locator("blockquote mark").first).to_have_text(lever.placeholders[0])


def test_nothing_typed_leaves(visit: Visit, lever: Sample) -> None:
    """No request is made, the address stays, and only this tab's storage knows; a reload finds it, another tab does not."""
    visitor = visit(permissions=ALLOWED)
    page = visitor.open(lever.address)
    page.wait_for_load_state("networkidle")
    before, address = list(visitor.requests), page.url
    page.locator(".lb-fields input").first.press_sequentially(TYPED)
    for _ in range(2):
        page.get_by_role("button", name="Copy for email").click()
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied.")).to_be_visible()
    assert "Zanzibar" not in clipboard(page)["text/plain"]
    assert visitor.requests == before
    assert page.url == address
    assert "Zanzibar" not in page.evaluate("JSON.stringify(localStorage) + document.cookie")
    page.reload()
    expect(page.locator("blockquote")).to_contain_text(TYPED)
    expect(page.locator(".lb-fields input").first).to_have_value(TYPED)
    expect(visitor.open(lever.address).locator("blockquote")).to_contain_text(lever.placeholders[0])
    assert [url for url in visitor.requests if "anzibar" in url] == []


@pytest.mark.parametrize("button", ["Copy for email", "Copy as Markdown", "Email"])
def test_an_open_field_is_said_first(visit: Visit, lever: Sample, button: str) -> None:
    """By name, before anything is copied; the next press goes on, and so does the first once the field is filled."""
    page = visit(permissions=ALLOWED).open(lever.address)
    page.evaluate("() => navigator.clipboard.writeText('untouched')")
    press = page.get_by_role("link" if button == "Email" else "button", name=button, exact=True)
    status = page.get_by_role("status").first
    press.click()
    expect(status).to_have_text(re.compile(rf"^Still open: {re.escape(', '.join(lever.placeholders))}\. Press again"))
    assert clipboard(page) == {"text/plain": "untouched"}
    page.locator(".lb-fields input").first.fill(TYPED)
    press.click()
    expect(status).to_have_text(re.compile(rf"^Still open: {re.escape(', '.join(lever.placeholders[1:]))}\. Press again"))
    press.click()
    expect(status).to_have_text(re.compile(r"^(Copied|Your mail program opens)"))
    for field in page.locator(".lb-fields input").all():
        field.fill(TYPED)
    press.click()
    expect(status).not_to_have_text(re.compile("^Still open"))


def test_one_field_fills_every_place_and_knows_its_sign(visit: Visit, lever: Sample) -> None:
    """The same placeholder twice; "30" and "$30K" both give "$30K" for "$[X]K"; words of a reader are never HTML."""
    visitor = visit()
    page = visitor.open("/about/")
    quote = "Pay <mark>$[X]K</mark> now, <mark>$[X]K</mark> later and <mark>[$Y]M</mark> at <mark>[company]</mark>."
    page.route(
        f"**{lever.address}",
        lambda route: route.fulfill(
            response=(got := route.fetch()),
            body=re.sub(r"<blockquote>.*?</blockquote>", f"<blockquote><p>{quote}</p></blockquote>", got.text(), flags=re.DOTALL),
        ),
    )
    page.goto(visitor.root + lever.address)
    assert fields(page) == ["$[X]K", "[$Y]M", "company"]
    words = page.locator("blockquote")
    for typed in ("30", "$30", "30K", " $30k "):
        page.get_by_label("$[X]K", exact=True).fill(typed)
        expect(words).to_have_text(re.compile(r"^Pay \$30[Kk] now, \$30[Kk] later and "))
    page.get_by_label("[$Y]M", exact=True).fill("2")
    page.get_by_label("company", exact=True).fill("<img src=x onerror=alert(1)>")
    expect(words).to_have_text(re.compile(r"\$2M at <img src=x onerror=alert\(1\)>\.$"))
    expect(words.locator("img")).to_have_count(0)


def test_fields_on_a_guide_page_are_the_levers_own(visit: Visit, lever: Sample) -> None:
    """Filled there, filled on the lever's page in the same visit; no other lever takes the word."""
    visitor = visit()
    page = visitor.open(lever.guide)
    card = page.locator(f"[data-lever='{lever.id}']")
    card.locator("input").first.fill(TYPED)
    expect(card.locator("blockquote")).to_contain_text(TYPED)
    expect(page.locator("blockquote").filter(has_text=TYPED)).to_have_count(1)
    card.locator("h3 a").click()
    expect(page).to_have_url(f"{visitor.root}{lever.address}")
    expect(page.locator("blockquote")).to_contain_text(TYPED)
