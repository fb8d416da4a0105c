"""A hostile guide: whatever its fields hold is shown as words, in the rendered Markdown and in the published site."""

import json
import re
from functools import cache

import pytest
from lxml import html

from build_scripts.search.guide_documents import PARTS
from tests.built import Built, read_mini, render
from tests.search.index_files import found
from tests.site.crawl import strings, text

GUIDE = "/guides/dusk/security-engineer/"
_HANDLER = re.compile(r"^on", re.IGNORECASE)
_SCHEME = re.compile(r"^\s*(?:javascript|data|vbscript|file):", re.IGNORECASE)


@cache
def markdown() -> dict[str, str]:
    """Return the rendered pages of the mini site."""
    return {path: words for path, (_, words) in render(read_mini()).items()}


def pages_of(mini: Built) -> dict[str, html.HtmlElement]:
    """Return every published page by its path, parsed."""
    return {str(path.relative_to(mini.site)): html.fromstring(path.read_bytes()) for path in sorted(mini.site.rglob("*.html"))}


def test_the_markdown_holds_no_html_of_the_content() -> None:
    """No tag of the guide reaches the rendered file; attributes cannot be broken out of."""
    for path, words in markdown().items():
        body = words.split("---\n", 2)[2]
        tree = html.fromstring(f"<body>{body}</body>")
        assert not tree.xpath("//script | //iframe | //object | //embed | //img | //style"), path
        handlers = [name for element in tree.iter() for name in element.attrib if _HANDLER.match(str(name))]
        assert not handlers, f"{path}: {handlers}"
        assert not [href for href in strings(tree, "//@href | //@src") if _SCHEME.match(href)], path


def test_no_line_of_the_content_begins_a_line_of_the_file() -> None:
    """Lines are headings, or HTML of the templates: a publisher's Markdown has nothing of the guide to understand."""
    for path, words in markdown().items():
        for line in words.split("---\n", 2)[2].splitlines():
            assert not line or re.match(r"#{1,2} |<(?:/?[a-z][a-z0-9]*[ >]|!--local-->)", line), f"{path}: {line[:80]}"


@pytest.mark.parametrize(
    "words", ["{{ 7*7 }}", "{% include", "{#hijack .hijack}", "[TOC]", '--8<-- "/etc/hostname"', "!!! danger", "alert('fence')"]
)
def test_words_stay_words(mini: Built, words: str) -> None:
    """What another tool would act upon is read on the page, letter for letter."""
    shown = text(html.fromstring(mini.html(GUIDE)), "//main")
    assert words in shown


def test_the_guide_runs_no_script(mini: Built) -> None:
    """The published pages hold the theme's own scripts alone, the same on every page, and no handler or script address."""
    pages = pages_of(mini)
    own = {_wherever(script) for script in pages["levels/index.html"].iter("script")}
    for path, tree in pages.items():
        for script in tree.iter("script"):
            if script.get("type") == "application/ld+json":
                continue  # data that no browser runs; test_the_linked_data_holds_words reads it
            assert _wherever(script) in own, f"{path}: {script.text_content()[:80]}"
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            for name, value in element.attrib.items():
                assert not _HANDLER.match(name), f"{path}: <{element.tag} {name}>"
                assert name not in ("href", "src", "action") or not _SCHEME.match(value), f"{path}: {value}"


def _wherever(script: html.HtmlElement) -> str:
    """Return a script without the path to the site's root, the one part that differs from page to page."""
    text = re.sub(r'new URL\("[^"]*"', 'new URL("root"', script.text_content())
    return re.sub(r'"(base|search)": "[^"]*"', r'"\1": "root"', text)


def test_the_guide_brings_no_element(mini: Built) -> None:
    """No picture, frame, class or id of the guide's own making."""
    tree = html.fromstring(mini.html(GUIDE))
    assert not tree.xpath("//img[not(ancestor::header)] | //iframe | //object | //embed | //base")
    assert not tree.xpath("//*[@id='hijack'] | //*[contains(concat(' ', @class, ' '), ' hijack ')] | //*[@class='admonition danger']")
    assert tree.xpath("count(//title)") == 1
    assert tree.xpath("count(//h1)") == 1


def test_the_head_holds_its_words(mini: Built) -> None:
    """Title and description are the guide's words, whole, and close nothing."""
    tree = html.fromstring(mini.html(GUIDE))
    (title,) = strings(tree, "//head/title/text()")
    assert title.startswith(
        "Security <b onmouseover=\"alert('title')\">Engineer</b></title><script>alert('title')</script> {#hijack .hijack} at Dusk\""
    )
    (description,) = strings(tree, "//head/meta[@name='description']/@content")
    assert description.endswith("with the words to say.")


def test_the_preview_holds_its_words(mini: Built) -> None:
    """What a mail client shows is the guide's words, each once, and its picture's words close nothing."""
    tree = html.fromstring(mini.html(GUIDE))
    for path in ("//head/meta[@property='og:title']/@content", "//head/meta[@name='twitter:title']/@content"):
        (title,) = strings(tree, path)
        assert title.startswith("Security <b onmouseover=\"alert('title')\">Engineer</b></title>")
        assert title.endswith("at Dusk\" onload=\"alert('company') & {{ 7*7 }}")
    (alt,) = strings(tree, "//head/meta[@property='og:image:alt']/@content")
    assert "<img src=x onerror=alert('region')> {{ 7*7 }} £75K–£95K" in alt


def test_the_linked_data_holds_words(mini: Built) -> None:
    """The guide's words stand in the data letter for letter, and no character of it could end its element."""
    tree = html.fromstring(mini.html(GUIDE))
    (data,) = strings(tree, "//script[@type='application/ld+json']/text()")
    assert not set(data) & set("<>&")
    article = json.loads(data)["@graph"][0]
    assert article["headline"].startswith("Security <b onmouseover=\"alert('title')\">Engineer</b></title><script>alert('title')</script>")
    assert article["about"][2]["occupationLocation"]["name"] == "<img src=x onerror=alert('region')> {{ 7*7 }}"


def test_nothing_was_fetched(mini: Built) -> None:
    """No include, snippet or picture of the guide was followed."""
    everything = "\n".join(path.read_text(encoding="utf-8") for path in mini.site.rglob("*.html"))
    assert "https://tracker.example/pixel.png" not in "".join(re.findall(r'(?:src|href|srcset)="[^"]*"', everything))


def test_the_search_index_holds_words(mini: Built) -> None:
    """What the guide writes as HTML is found as it is written, and no anchor of its document comes from it."""
    one = found(mini.site / "search")[GUIDE]
    assert "</title><script>alert('title')</script>" in " ".join(one.words)
    ours = {f"{part}-{linked.id}" for linked in mini.library.index.levers_of[GUIDE.removeprefix("/guides/").strip("/")]
            for part in ("lever", "s", "c", "a")}  # fmt: skip
    others = {name for name, _ in one.anchors} - ours
    assert {name.partition(":")[0] for name in others} <= {"copy", *PARTS, *(f"a-{part}" for part in PARTS)}
    assert all(len(pay) == 2 for name in others if name.startswith("pay:") for pay in json.loads(name.removeprefix("pay:")).values())


def test_the_good_link_is_a_link(mini: Built) -> None:
    """Escaping costs an honest address nothing."""
    links = html.fromstring(mini.html(GUIDE)).xpath("//a[text()='good']/@href")
    assert links == ["https://good.example/a?b=1&c=%222%22"]
