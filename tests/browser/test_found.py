"""The search with its own engine and index, on the mini site: what is found, and what it costs and needs."""

import re
from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor
from tests.browser.levers import clipboard

Visit = Callable[..., Visitor]
READY = "[data-results][data-state=ready]"
# All that the site asks of a Content-Security-Policy for its search; the theme's own scripts in the page are another matter.
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"


def first(page: Page) -> str:
    """Return where the first result leads, below the site's root."""
    expect(page.locator(READY)).to_be_attached()
    path: str = page.locator("[data-result]").first.locator("a").first.evaluate("link => link.pathname")
    return path.removeprefix("/book")


def publish_anew(visitor: Visitor) -> None:
    """Have the index lie in other folders from now on, and what was in its own be gone."""
    manifest = visitor.context.pages[0].evaluate("async () => (await fetch('manifest.json')).json()")
    moved = {f"new-{folder}": folder for folder in (manifest["words"], *manifest["shards"])}

    def listed(route: Route) -> None:
        words, *shards = moved
        route.fulfill(json={**manifest, "words": words, "shards": shards})

    def there(route: Route) -> None:
        folder = route.request.url.partition("/search/")[2].partition("/")[0] + "/"
        route.fulfill(response=route.fetch(url=route.request.url.replace(folder, moved[folder])))

    visitor.context.route("**/search/manifest.json", listed)
    for new, old in moved.items():
        visitor.context.route(f"**/search/{new}**", there)
        visitor.context.route(f"**/search/{old}**", lambda route: route.fulfill(status=404))


def test_a_guide_is_found_from_the_field_of_a_page(visit_mini: Visit) -> None:
    """Typed into the head of a page, opened with the arrow and Enter."""
    page = visit_mini().open("/method/")
    page.keyboard.press("/")
    page.keyboard.type("borealis software engineer")
    expect(page.get_by_role("option").first).to_contain_text("Software Engineer at Borealis")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/borealis/software-engineer/")


def test_results_lead_to_what_was_asked_for(visit_mini: Visit) -> None:
    """At the root of a host and below a path: a guide, a company, a lever by its title."""
    for below in ("", "/book"):
        visitor = visit_mini(below=below)
        assert first(visitor.open("/search/?q=borealis+software+engineer")) == "/guides/borealis/software-engineer/"
        assert first(visitor.open("/search/?q=cobalt")) == "/companies/cobalt/"


def test_amounts_are_marked_however_they_are_typed(visit_mini: Visit) -> None:
    """The lever that asks for it comes first, with the amount as its script spells it."""
    page = visit_mini().open("/search/?q=60,000+bonus+cobalt")
    expect(page.locator(READY)).to_be_attached()
    lever = page.locator("[data-result][data-kind=lever]").first
    expect(lever).to_contain_text("Bonus Guarantee")
    assert "60K" in lever.locator("blockquote b").all_inner_texts()


def test_a_link_from_a_result_knows_what_the_lever_said(visit_mini: Visit) -> None:
    """As a link does that is copied from the lever's own page: it carries the mark of what the lever says now."""
    visitor = visit_mini(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open("/search/?q=cobalt+bonus+guarantee")
    lever = page.locator("[data-result][data-kind=lever]").first
    lever.get_by_role("button", name="Copy link").click()
    expect(lever.get_by_text("Link copied.")).to_be_visible()
    link = clipboard(page)["text/plain"]
    lever.get_by_role("link").first.click()
    mark = page.locator(".lb-hero[data-mark]").get_attribute("data-mark")
    assert mark
    assert link == f"{visitor.root}{visitor.address(page)}?as={mark}"


def test_a_misspelt_word_is_looked_up_in_the_guides(visit_mini: Visit) -> None:
    """Where no document holds it, it is taken for the nearest word that begins alike, and that is said."""
    page = visit_mini().open("/search/?q=cobalt+guaranteee")
    expect(page.locator(READY)).to_be_attached()
    expect(page.locator("#lb-read")).to_contain_text("guarantee")
    expect(page.locator("[data-result][data-kind=lever]").first).to_contain_text("Bonus Guarantee")


def test_prose_and_diagnostics_show_where_the_words_stand(visit_mini: Visit) -> None:
    """A diagnostic that is found by its words says them below its title."""
    page = visit_mini().open("/search/?q=unexplained+convention&kind=code")
    expect(page.locator(READY)).to_be_attached()
    expect(page.locator("[data-result][data-kind=code] .lb-hit-line").first).to_contain_text("convention")


def test_each_example_finds_something(visit_mini: Visit) -> None:
    """The searches that the empty page offers are worth offering."""
    page = visit_mini().open("/search/")
    examples = page.locator(".lb-examples a")
    words = examples.all_inner_texts()
    assert len(words) == 3
    for example in words:
        page.get_by_role("link", name=example, exact=True).first.click()
        expect(page.get_by_role("searchbox")).to_have_value(example)
        expect(page.locator("[data-result]").first).to_be_visible()
        page.go_back()


def test_choices_narrow_the_results(visit_mini: Visit) -> None:
    """The counts beside the choices are the numbers of results that they leave."""
    page = visit_mini().open("/search/?q=software+engineer")
    expect(page.locator(READY)).to_be_attached()
    box = page.get_by_role("group", name="Company").get_by_role("checkbox").first
    value = box.get_attribute("value")
    count = page.locator(f"label:has(input[value='{value}']) small").first.inner_text()
    box.check()
    page.wait_for_url(f"**/search/?q=software+engineer&company={value}")
    words = f"{count} {'result' if count == '1' else 'results'} for “software engineer”"
    expect(page.get_by_role("status").first).to_have_text(words)


def test_a_choice_alone_is_a_search(visit_mini: Visit) -> None:
    """Without a word, everything that fits what is chosen."""
    page = visit_mini().open("/search/?company=cobalt&kind=lever")
    expect(page.locator(READY)).to_be_attached()
    expect(page.locator("[data-result]").first).to_be_visible()
    assert {words.rpartition(" at ")[2] for words in page.locator("[data-result] .lb-theme").all_inner_texts()} == {"Cobalt (Holdings)"}
    page.get_by_role("button", name="Remove Kind: Levers").click()
    page.wait_for_url("**/search/?company=cobalt")
    expect(page.locator("[data-result][data-kind=guide]")).to_have_count(1)


@pytest.mark.parametrize("typed", ["+cobalt", "cobalt++", "cobalt+ security+", "+security +cobalt"])
def test_marks_of_other_searches_are_no_hindrance(visit_mini: Visit, typed: str) -> None:
    """A plus before or behind a word, which a pattern would take for something else."""
    page = visit_mini().open(f"/search/?{urlencode({'q': typed})}")
    expect(page.locator(READY)).to_be_attached()
    expect(page.locator("[data-result]", has_text="Cobalt").first).to_be_visible()
    corrections = page.locator(".lb-corrected b")
    assert corrections.count() <= 1
    assert "+" not in "".join(corrections.all_inner_texts())


def test_what_is_said_twice_is_understood_once(visit_mini: Visit) -> None:
    """The sentence above the results names each name once."""
    page = visit_mini().open("/search/?q=cobalt+security+cobalt")
    expect(page.locator(".lb-understood b")).to_have_text(re.compile("^(?!.*Cobalt.*Cobalt).*Cobalt"))


@pytest.mark.parametrize("typed", ["🎉 שלום", "x" * 3000], ids=lambda typed: ascii(typed[:6]))
def test_what_no_page_can_hold_is_not_found(visit_mini: Visit, typed: str) -> None:
    """Marks, other scripts, words without end: said, and nothing scrolls sideways."""
    page = visit_mini(width=390, height=844).open(f"/search/?{urlencode({'q': typed})}")
    expect(page.get_by_role("status").first).to_have_text(f"Nothing found for “{typed}”")
    expect(page.get_by_role("heading", name="Ways in")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_nothing_found_is_said(visit_mini: Visit) -> None:
    """A word that no page has."""
    page = visit_mini().open("/search/?q=zzyzxq")
    expect(page.get_by_role("status").first).to_have_text("Nothing found for “zzyzxq”")
    expect(page.get_by_role("heading", name="Ways in")).to_be_visible()


def test_all_that_is_fetched_is_the_sites_own(visit_mini: Visit) -> None:
    """Nothing of the search before the field is touched, and then files below /search/ and /assets/ alone."""
    visitor = visit_mini()
    page = visitor.open("/companies/")
    page.wait_for_load_state("networkidle")
    assert [url for url in visitor.requests if "/search/" in urlsplit(url).path] == []
    before = len(visitor.requests)
    page.keyboard.press("/")
    page.keyboard.type("cobalt")
    expect(page.get_by_role("option").first).to_be_visible()
    fetched = [url.removeprefix(f"{visitor.root}/").partition("/")[0] for url in visitor.requests[before:]]
    assert set(fetched) == {"assets", "search"}


def test_a_strict_policy_is_no_hindrance(visit_mini: Visit) -> None:
    """With scripts from the site alone and WebAssembly allowed, and nothing else, a search finds."""
    visitor = visit_mini()

    def strict(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    visitor.context.route("**/search/?q=*", strict)
    page = visitor.open("/search/?q=borealis+software+engineer")
    assert first(page) == "/guides/borealis/software-engineer/"
    expect(page.get_by_text("needs JavaScript")).to_be_hidden()
    ours = [words for words in visitor.complaints if "inline" not in words and "__md_" not in words]  # the theme's own scripts
    assert ours == []
    visitor.complaints.clear()


def test_a_blocked_index_is_said(visit_mini: Visit) -> None:
    """The page says that it cannot search, and finds once the files can be fetched."""
    visitor = visit_mini()
    visitor.context.route("**/search/manifest.json", lambda route: route.abort("blockedbyclient"))
    page = visitor.open("/search/?q=cobalt")
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "failed")
    expect(page.get_by_role("link", name="All companies")).to_be_visible()
    assert all("manifest.json" in complaint or "ERR_BLOCKED_BY_CLIENT" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()
    visitor.context.unroute("**/search/manifest.json")
    page.get_by_role("button", name="Try again").click()
    assert first(page) == "/companies/cobalt/"


@pytest.mark.parametrize(
    "part", ["words-*/index/*", "*/*.pf_fragment", "words-*/*.pf_meta", "words-*/wasm.*", "words-*/pagefind-entry.json*"]
)
def test_a_part_of_the_index_that_does_not_come_is_said(visit_mini: Visit, part: str) -> None:
    """It is not taken for words that no page has; another try asks for it again."""
    visitor = visit_mini()
    visitor.context.route(f"**/search/{part}", lambda route: route.abort("connectionreset"))
    page = visitor.open("/search/?q=bonus+guarantee")
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "failed")
    visitor.context.unroute(f"**/search/{part}")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-result]", has_text="Bonus Guarantee").first).to_be_visible()
    assert [said for said in visitor.complaints if not re.search("ERR_CONNECTION_RESET|Failed to (load|fetch)", said)] == []
    visitor.complaints.clear()


def test_a_site_published_anew_is_searched_on(visit_mini: Visit) -> None:
    """A page that was open all the while asks the new index, once the parts of the old one are gone."""
    visitor = visit_mini()
    page = visitor.open("/search/?q=relocation")
    expect(page.locator(READY)).to_be_attached()
    publish_anew(visitor)
    page.get_by_role("searchbox").fill("bonus guarantee")
    expect(page.locator("[data-result]", has_text="Bonus Guarantee").first).to_be_visible()
    assert all("404" in complaint or "Failed to load" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()
