"""Results as their readers see them: each kind like itself, pay of the reader's region, a lever that can be copied at once."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.answers import COMPANY, GUIDE, HOSTILE, LEVELS, LEVER, SCRIPT, Engine, answer
from tests.browser.levers import clipboard
from tests.browser.test_look import contrast

Search = Callable[..., Engine]
READY = "[data-results][data-state=ready]"


def hit(page: Page, kind: str) -> dict[str, str]:
    """Return the words of a result and the address of its first link."""
    item = page.locator(f"[data-result][data-kind={kind}]").first
    return {"words": " ".join(item.inner_text().split()), "href": item.locator("a").first.get_attribute("href") or ""}


def test_each_kind_looks_like_itself(search: Search) -> None:
    """A guide shows pay, a lever its script, a company its roles, a level mapping what is equal."""
    page = search(answer(GUIDE, LEVER, COMPANY, LEVELS)).open("/search/?q=acme")
    expect(page.locator(READY)).to_be_attached()
    assert hit(page, "guide")["words"].endswith("Guide New York base $190K–$240K total $300K–$400K Pay by region · base of $225K")
    assert page.locator(".lb-hit-line b").first.inner_text() == "$225K"
    assert " ".join(page.locator("blockquote").text_content().split()) == " ".join(SCRIPT.split())  # type: ignore[union-attr]  # it is there
    assert page.locator("blockquote mark").all_inner_texts() == ["$[X]K"]
    assert page.locator("blockquote b").all_inner_texts() == ["offer"]
    assert "Security Engineer · Software Engineer" in hit(page, "company")["words"]
    assert "IC5 here is L5 at Acme" in hit(page, "levels")["words"]


def test_words_of_a_guide_are_words(search: Search) -> None:
    """Nothing that is found becomes markup."""
    page = search(answer(HOSTILE, corrected=[{"from": "x", "to": "<img src=x>"}])).open("/search/?q=x")
    expect(page.locator(READY)).to_be_attached()
    assert page.locator("main [data-results] :is(img, script, svg), #lb-read img").count() == 0
    assert hit(page, "glossary")["words"].startswith(HOSTILE["title"])
    assert "taken" not in page.title()


def test_pay_is_the_readers_region(search: Search) -> None:
    """The region in the question, else the one chosen, also in a search before this one, else the guide's first."""
    named = answer(GUIDE, understood=[{"kind": "region", "words": "ny", "name": "New York", "slug": "new-york"}])
    engine = search(answer(GUIDE))
    page = engine.open("/search/?q=acme")
    expect(page.locator("[data-region]")).to_have_attribute("data-region", "new-york")
    page.get_by_role("checkbox", name="London").check()
    expect(page.locator("[data-region]")).to_have_attribute("data-region", "london")
    assert "base £110K–£140K" in hit(page, "guide")["words"]
    assert "total" not in hit(page, "guide")["words"]
    page = engine.open("/search/?q=acme")
    expect(page.locator("[data-region]")).to_have_attribute("data-region", "london")
    engine.said = named
    page.reload()
    expect(page.locator("[data-region]")).to_have_attribute("data-region", "new-york")


def test_a_lever_is_copied_from_its_result(search: Search) -> None:
    """The whole script with its own address; open words are named first. It goes into the brief."""
    engine = search(answer(LEVER), permissions=["clipboard-read", "clipboard-write"])
    page = engine.open("/search/?q=offer")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Link copied.")).to_be_visible()
    link = f"{engine.visitor.root}/{LEVER['address']}?as={LEVER['mark']}"
    assert clipboard(page) == {"text/plain": link}
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_text("Still open: $[X]K.")).to_be_visible()
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_text("Copied. Paste it into your mail.")).to_be_visible()
    copied = clipboard(page)["text/plain"]
    assert " ".join(SCRIPT.split()) in copied
    assert link in copied
    assert copied.endswith("Figures: 2 sources, 2025–26, listed in its guide.")
    page.get_by_role("button", name="Add to my brief").click()
    expect(page.locator("[data-brief-count]")).to_have_text("1")
    assert page.get_by_role("button", name="Print").count() == 0


def test_another_tab_changes_the_brief(search: Search) -> None:
    """The buttons of results say so, and results that are gone are not kept for it."""
    engine = search(answer(LEVER))
    page, other = engine.open("/search/?q=offer"), engine.open("/search/?q=offer")
    other.get_by_role("button", name="Add to my brief").click()
    expect(page.get_by_role("button", name="Take out of my brief")).to_be_visible()
    session = engine.visitor.context.new_cdp_session(page)

    def listeners() -> int:
        window = session.send("Runtime.evaluate", {"expression": "window"})["result"]["objectId"]
        found = session.send("DOMDebugger.getEventListeners", {"objectId": window})["listeners"]
        return sum(one["type"] == "storage" for one in found)

    before = listeners()
    page.get_by_role("searchbox").fill("offers")
    page.wait_for_url("**/search/?q=offers")
    expect(page.locator(READY)).to_be_attached()
    assert listeners() == before
    session.detach()


def test_a_lever_without_a_script_shows_what_it_explains(search: Search) -> None:
    """And that is what a copy holds, not as words to say."""
    lever = LEVER | {
        "script": "",
        "context": "Ask for shares, not dollars.",
        "excerpt": [{"text": "Ask for shares, not dollars.", "found": False}],
    }
    page = search(answer(lever), permissions=["clipboard-read", "clipboard-write"]).open("/search/?q=shares")
    expect(page.locator("article .lb-context")).to_have_text("Ask for shares, not dollars.")
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_text("Copied. Paste it into your mail.")).to_be_visible()
    assert clipboard(page)["text/plain"].startswith("Ask for shares, not dollars.")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_can_be_read(search: Search, width: int, scheme: Literal["light", "dark"]) -> None:
    """Every word of results, facets, choices and corrections stands out from what is behind it (WCAG 2.2, 1.4.3)."""
    said = answer(GUIDE, LEVER, COMPANY, LEVELS, total=40, corrected=[{"from": "acmme", "to": "Acme"}], missing=["qqxyzzy"])
    page = search(said, width=width, color_scheme=scheme).open("/search/?q=acmme&region=london")
    expect(page.locator("[data-result]")).to_have_count(4)
    if width < 600:
        page.get_by_role("button", name="Narrow down").click()
    texts, faint = contrast(page)
    assert texts > 60
    assert faint == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
