"""A lever taken away: by clipboard in both types, by mail, as Markdown, on paper; with a keyboard, and where the browser refuses."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.levers import Sample, clipboard, sample
from tests.built import Built
from tests.site.crawl import strings, text

Visit = Callable[..., Visitor]
ALLOWED = ["clipboard-read", "clipboard-write"]
MOST_BYTES = 1500
# The line is emptied before it speaks, so that the same words are heard again.
SAID_ANEW = "before => { const now = document.querySelector('.lb-share [role=status]').textContent; return now && now !== before; }"
REFUSED = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })"


@pytest.fixture
def lever(built: Built) -> Sample:
    """A lever in which nothing is to be filled in."""
    return sample(built, 1, is_open=False)[0]


def outcome(page: Page) -> str:
    """Return what the first row says became of a press."""
    return page.locator(".lb-share [role=status]").first.inner_text()


def body_of(page: Page) -> str:
    """Return the body of the first row's mail. Fails where its address is not as RFC 6068 wants it or too long."""
    href = page.get_by_role("link", name="Email", exact=True).first.get_attribute("href") or ""
    assert len(href.encode("ascii")) <= MOST_BYTES
    assert href.startswith("mailto:?subject=")
    assert "+" not in href
    assert set(re.findall(r"%0[AD]", href.replace("%0D%0A", ""))) == set()
    fields = parse_qs(urlsplit(href).query, strict_parsing=True, errors="strict")
    assert sorted(fields) == ["body", "subject"]
    return fields["body"][0]


def test_copy_link(visit: Visit, lever: Sample) -> None:
    """The lever's own address with the mark of what it says now, wherever it is copied and whatever the page's address carries."""
    visitor = visit(permissions=ALLOWED)
    page = visitor.open(f"{lever.address}?from=mail#alike")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied.")).to_be_visible()
    assert clipboard(page) == {"text/plain": visitor.root + lever.link}
    page.goto(f"{visitor.root}{lever.guide}")
    page.locator(f"[data-lever='{lever.id}']").get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied.")).to_be_visible()
    assert clipboard(page) == {"text/plain": visitor.root + lever.link}


def test_the_canonical_address_counts(visit: Visit, lever: Sample) -> None:
    """Where the site was built for a host of its own, a copy made anywhere else names that host."""
    page = visit(permissions=ALLOWED).open("/about/")
    page.route(
        f"**{lever.address}",
        lambda route: route.fulfill(
            response=(got := route.fetch()), body=got.text().replace("https://leverbook.example/", "https://pay.test/")
        ),
    )
    page.goto(page.url.replace("/about/", lever.address))
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied.")).to_be_visible()
    assert clipboard(page) == {"text/plain": f"https://pay.test{lever.link}"}


@pytest.mark.parametrize("place", ["address", "guide"])
def test_copy_for_email(visit: Visit, lever: Sample, place: str) -> None:
    """One item of two types: the words, who, the link, and where the figures come from; the same from the guide's page."""
    visitor = visit(permissions=ALLOWED)
    page = visitor.open(getattr(lever, place))
    page.locator(f"[data-lever='{lever.id}']").get_by_role("button", name="Copy for email").click()
    expect(page.get_by_role("status").filter(has_text="Paste it into your mail.")).to_be_visible()
    found = clipboard(page)
    link = visitor.root + lever.link
    assert sorted(found) == ["text/html", "text/plain"]
    said, name, figures = found["text/plain"].split("\n\n")
    assert said == f"“{lever.script}”"
    assert name == f"{lever.title}\n{lever.who}\n{link}"
    assert re.fullmatch(r"Figures: \d+ sources?, 20\d\d(–\d\d)?, listed in its guide\.", figures)
    rich = html.document_fromstring(found["text/html"])
    words = strings(rich, "//body//text()")
    assert text(rich, "//blockquote/p") == lever.script
    assert (strings(rich, "//a/@href"), text(rich, "//a")) == ([link], lever.title)
    assert {lever.who, figures} <= set(words)


def test_copy_as_markdown(visit: Visit, lever: Sample) -> None:
    """A quotation, the title as a link, and the figures."""
    visitor = visit(permissions=ALLOWED)
    page = visitor.open(lever.address)
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.get_by_role("status").filter(has_text="Copied as Markdown.")).to_be_visible()
    said, name, figures = clipboard(page)["text/plain"].rstrip("\n").split("\n\n")
    assert re.sub(r"\\(.)", r"\1", said) == f"> {lever.script}"
    assert re.sub(r"\\(.)", r"\1", name) == f"[{lever.title}]({visitor.root}{lever.link}), {lever.who}"
    assert figures.startswith("Figures: ")


def test_the_mail_says_what_a_copy_says(visit: Visit, lever: Sample) -> None:
    """Subject, words and link, with line ends that every mail program knows."""
    visitor = visit(permissions=ALLOWED)
    page = visitor.open(lever.address)
    page.get_by_role("button", name="Copy for email").click()
    expect(page.get_by_role("status").filter(has_text="Paste it into your mail.")).to_be_visible()
    assert body_of(page).replace("\r\n", "\n") == clipboard(page)["text/plain"]
    href = page.get_by_role("link", name="Email", exact=True).get_attribute("href") or ""
    assert unquote(href.partition("subject=")[2].partition("&")[0]) == f"{lever.title}: {lever.who}"


def test_a_long_mail_is_shortened(visit: Visit, built: Built) -> None:
    """Words beyond the limit are cut between two of them, and the link leads to the rest."""
    lever = sample(built, 1, is_open=True)[0]
    visitor = visit()
    page = visitor.open(lever.address)
    for field in page.locator(".lb-fields input").all():
        field.fill("Über alles Maß hinaus … " * 8)
    body = body_of(page)
    assert " …\r\n\r\n" in body
    assert f"All of it: {visitor.root}{lever.link}" in body
    assert "\ufffd" not in body


def test_half_a_letter_breaks_no_mail(visit: Visit, built: Built) -> None:
    """A lone surrogate, which a reader can paste, cannot be encoded."""
    page = visit().open(sample(built, 1, is_open=True)[0].address)
    page.locator(".lb-fields input").first.evaluate("field => { field.value = '\\ud800 x'; field.dispatchEvent(new Event('input')); }")
    assert "\ufffd x" in body_of(page)


def test_a_refused_clipboard_leaves_a_field(visit: Visit, lever: Sample) -> None:
    """The words stand selected in a field; copying them by hand gives both types; Escape leads back."""
    visitor = visit(permissions=ALLOWED)
    page = visitor.open(lever.address)
    page.evaluate(REFUSED)
    press = page.get_by_role("button", name="Copy for email")
    press.click()
    field = page.get_by_label(re.compile(r"press Ctrl\+C"))
    expect(field).to_be_focused()
    assert field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)") == field.input_value()
    assert lever.script in field.input_value()
    page.keyboard.press("Escape")
    expect(field).to_have_count(0)
    expect(press).to_be_focused()
    press.click()
    page.keyboard.press("Control+C")
    expect(field).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="Paste it into your mail.")).to_be_visible()
    page.evaluate("delete navigator.clipboard")
    assert sorted(clipboard(page)) == ["text/html", "text/plain"]


def test_a_denied_permission_leaves_a_field_too(visit: Visit, lever: Sample) -> None:
    """The clipboard is there, and says no."""
    page = visit().open(lever.address)
    page.evaluate(
        "() => { for (const name of ['write', 'writeText']) navigator.clipboard[name] = () => Promise.reject(new DOMException('no')); }"
    )
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_label(re.compile(r"press Ctrl\+C"))).to_have_value(re.compile(rf"{re.escape(lever.link)}$"))


def test_with_a_keyboard_alone(visit: Visit, lever: Sample) -> None:
    """Each button is reached by Tab and pressed by Enter."""
    page = visit(permissions=ALLOWED).open(lever.address)
    page.evaluate("window.print = () => { window.printed = true; }")
    pressed = dict[str, str]()
    for _ in range(40):
        page.keyboard.press("Tab")
        name = page.locator(":focus").inner_text() if page.locator(":focus").count() else ""
        if name in ("Copy link", "Copy for email", "Copy as Markdown", "Print", "Add to my brief"):
            before = outcome(page)
            page.keyboard.press("Enter")
            page.wait_for_function(SAID_ANEW, arg=before)
            pressed[name] = outcome(page)
        elif name == "Email":
            pressed[name] = page.locator(":focus").get_attribute("href") or ""
    assert list(pressed) == ["Copy link", "Copy for email", "Email", "Copy as Markdown", "Print", "Add to my brief"]
    assert all(pressed.values())
    assert page.evaluate("window.printed")


def test_one_lever_of_a_guide_is_printed_alone(visit: Visit, lever: Sample) -> None:
    """With the guide's name and the lever's address; the rest of the page and every button stay off the paper."""
    visitor = visit()
    page = visitor.open(lever.guide)
    page.evaluate("window.print = () => {}")
    card = page.locator(f"[data-lever='{lever.id}']")
    card.get_by_role("button", name="Print").click()
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(card.locator("blockquote")).to_be_visible()
    expect(card.locator(".lb-paper")).to_have_text(visitor.root + lever.address)
    expect(card.locator(".lb-paper")).to_be_visible()
    expect(page.locator("[data-lever]").locator("visible=true")).to_have_count(1)
    expect(page.locator("main button").locator("visible=true")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("[data-lever] blockquote").locator("visible=true").count() > 1


def test_hostile_words_stay_words(chromium: Browser, mini: Built, mini_host: str) -> None:
    """In the page that the scripts make, in the copy as rich text and in the brief: no element of the guide's, no dialog."""
    page = chromium.new_context(permissions=ALLOWED).new_page()
    heard = list[str]()
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("pageerror", lambda error: heard.append(str(error)))
    ids = [linked.id for linked in mini.library.index.levers.values() if linked.guide_id.startswith("dusk/")]
    assert len(ids) > 2
    for address in [*(f"/l/{lever}/" for lever in ids), f"/basket/?l={','.join(ids)}"]:
        page.goto(mini_host + address)
        expect(page.locator("article :is(script, svg[onload], [onclick], b[onmouseover])")).to_have_count(0)
        status = page.locator(".lb-share [role=status]").first
        press = page.get_by_role("button", name="Copy for email")
        press.click()
        expect(status).not_to_be_empty()
        if status.inner_text().startswith("Still open"):
            press.click()
        expect(status).to_have_text("Copied. Paste it into your mail.")
        rich = html.document_fromstring(clipboard(page)["text/html"])
        assert {str(element.tag) for element in rich.iter()} <= {"html", "head", "meta", "body", "blockquote", "div", "p", "a", "br", "hr"}
        assert [href for href in strings(rich, "//@href") if not href.startswith(f"{mini_host}/")] == []
    assert heard == []
    page.context.close()


def test_without_scripts(visit: Visit, lever: Sample) -> None:
    """No button that does nothing; the words, the address and the link are there, on paper too."""
    page = visit(java_script_enabled=False).open(lever.address)
    expect(page.locator("main button, main input")).to_have_count(0)
    expect(page.locator("blockquote")).to_contain_text(lever.script)
    expect(page.locator(".lb-permalink")).to_have_text(lever.address)
    page.emulate_media(media="print")
    expect(page.locator(".lb-permalink")).to_be_visible()
    expect(page.locator("blockquote")).to_be_visible()
