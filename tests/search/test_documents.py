"""The documents of the word index: every part of a guide in order, with its anchors, and nothing of a guide that is HTML."""

import json
import re
from dataclasses import replace

import pytest
from lxml import html

from build_scripts.link.site_index import SiteIndex
from build_scripts.parse.prose_pages import read_prose_page
from build_scripts.search.document import words_of
from build_scripts.search.guide_documents import guide_document
from build_scripts.search.site_documents import site_documents
from tests.built import read_mini
from tests.site.crawl import strings, text
from tests.small import library, pay

BODY = f"""**Negotiation DNA:** Deep bench / Slow raises

{pay("Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K", "Bonn | €90K–€120K | — | — | €95K–€130K")}
**Level Mapping:** Acme L5 = Google L6

**Global Levers**

1. **Rival bid:** "I hold an offer at $140K base; could you match it this week?"
2. **Rare skill:** Say what only you can do.

> **Negotiate Up Strategy:** "I ask for $152K base."

## What Makes It Odd

The team keeps its own pagers.

**Evidence & Sources**
- [Pay survey 2025]
"""


def guide_of(body: str) -> tuple[str, SiteIndex]:
    """Return the HTML of a guide's document, and the library it stands in alone."""
    index = library({"acme/security-engineer": body})
    return guide_document(index.guides["acme/security-engineer"], index).html, index


def test_parts_stand_in_order() -> None:
    """Levers first, each with its script, context and tokens; then strategy, levels, pay, what no reader claims last."""
    document, index = guide_of(BODY)
    first, second = (linked.id for linked in index.levers_of["acme/security-engineer"])
    anchors = [re.sub(r"^(pay|copy):.*", r"\1:…", found) for found in strings(html.fromstring(document), "//@id")]
    levers = [f"{part}-{one}" for one in (first, second) for part in ("lever", "s", "c", "a")]
    parts = ["strategy", "a-strategy", "levels", "a-levels", "pay", "pay:…", "a-pay", "sources", "more"]
    assert anchors == ["copy:…", *levers, *parts]


def test_every_part_says_its_words() -> None:
    """What a reader may remember of a guide is in its document."""
    words = text(html.fromstring(guide_of(BODY)[0]), "//body")
    for said in (
        "Acme Security Engineer",
        "Deep bench",
        "Rival bid",
        "could you match it this week?",
        "only you can do",
        "I ask for $152K",
    ):
        assert said in words
    for said in ("Google L6", "Oslo $100K–$150K base", "€95K–€130K total", "Pay survey 2025", "What Makes It Odd", "its own pagers"):
        assert said in words


def test_pay_by_region_is_an_anchor() -> None:
    """Base and total of each region as pages spell them, where no word of it is indexed."""
    tree = html.fromstring(guide_of(BODY)[0])
    assert 'pay:{"oslo":["$100K–$150K","$130K–$195K"],"bonn":["€90K–€120K","€95K–€130K"]}' in strings(tree, "//span/@id")


def test_what_an_anchor_holds_has_no_spaces() -> None:
    """Pagefind takes them out: "CHF 100K" would be shown as CHF100K."""
    document, _ = guide_of(pay("Oslo | CHF 100K–CHF 150K | CHF 80K–CHF 120K | 10% | CHF 130K–CHF 195K"))
    (anchor,) = (found for found in strings(html.fromstring(document), "//span/@id") if found.startswith("pay:"))
    assert anchor == "".join(anchor.split())
    assert json.loads(anchor.removeprefix("pay:")) == {"oslo": ["CHF 100K–150K", "CHF 130K–195K"]}


LEVELS_PAID = "| Level | Base Salary | Total Comp |\n|---|---|---|\n| L5 | $100K–$150K | $130K–$195K |\n"


@pytest.mark.parametrize(("guide_id", "body"), [("acme/security-engineer", LEVELS_PAID), ("acme/security-engineer-(l5)", "")])
def test_a_guide_without_level_mapping_has_no_such_part(guide_id: str, body: str) -> None:
    """Its page has none to lead to; the level of its pay, or of its title, is found all the same."""
    index = library({guide_id: body})
    document = guide_document(index.guides[guide_id], index).html
    assert "levels" not in strings(html.fromstring(document), "//h2/@id")
    assert "lvol5x" in text(html.fromstring(document), "//body")


def test_what_is_left_over_is_found() -> None:
    """Words between levers, which no reader claims, stand behind all others."""
    said = "These two work best while the offer is open."
    words = text(html.fromstring(guide_of(BODY.replace("1. **Rival bid", f"{said}\n\n1. **Rival bid"))[0]), "//body")
    assert words.index("Also in this guide") < words.index(said)


def test_what_a_copy_says_is_an_anchor() -> None:
    """The guide's sources with their years, and the mark of each lever, as its own page has them."""
    document, index = guide_of(BODY)
    marks = ",".join(f'"{linked.id}":"{linked.mark}"' for linked in index.levers_of["acme/security-engineer"] if linked.mark)
    found = [anchor for anchor in strings(html.fromstring(document), "//span/@id") if anchor.startswith("copy:")]
    assert found == [f'copy:{{"sources":1,"years":[2025],"marks":{{{marks}}}}}']


def test_a_guide_without_parts_is_its_names() -> None:
    """No part begins that has no words."""
    document, _ = guide_of("")
    assert strings(html.fromstring(document), "//@id") == []
    assert text(html.fromstring(document), "//h1") == "Acme Security Engineer"


def test_sources_count_for_little() -> None:
    """They alone stand in a part with a weight below one."""
    tree = html.fromstring(guide_of(BODY)[0])
    assert strings(tree, "//@data-pagefind-weight[. < 1]") == ["0.2"]
    assert text(tree, "//div[@data-pagefind-weight < 1]") == "Sources[Pay survey 2025]"


@pytest.mark.parametrize(
    "words", ['<script>alert("x")</script>', '"><img src=x onerror=y>', '<div data-pagefind-ignore id="pay">', "&lt;b&gt;"]
)
def test_words_of_a_guide_are_words(words: str) -> None:
    """No element, attribute or anchor comes from a guide, wherever in it the words stand."""
    plain, odd = (html.fromstring(guide_of(BODY.replace("Deep bench", fill).replace("own pagers", fill))[0]) for fill in ("words", words))
    assert [element.tag for element in odd.iter()] == [element.tag for element in plain.iter()]
    assert strings(odd, "//@data-pagefind-weight") == strings(plain, "//@data-pagefind-weight")
    assert len(strings(odd, "//@id")) == len(strings(plain, "//@id"))
    assert words in text(odd, "//body")


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Bold** and `code`, [a link](https://x.example/y)", "Bold and code, a link"),
        ("- one\n- two\n\n3. three", "one two three"),
        ("> said\n> again", "said again"),
        ("> > said by another", "said by another"),
        ("10 years of it\n2026 was one\n4) four", "10 years of it 2026 was one four"),
        ("### Heading\n\ntext", "Heading text"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("E*TRADE - and 5 - 3", "E*TRADE - and 5 - 3"),
        (None, ""),
    ],
)
def test_markdown_is_read_as_words(markdown: str | None, words: str) -> None:
    """Marks of Markdown are no words; what looks like one inside a line stays."""
    assert words_of(markdown) == words


def test_pages_of_prose_are_found_by_section() -> None:
    """The lead stands at the page, each section at its anchor, each diagnostic at its own page; a page may be a lead alone."""
    method = read_prose_page("method.md", "method", "# Method\n\nHow it is *done*.\n\n## Rates {#rates}\n\nOf one day.\n")
    note = replace(method, slug="note", title="Note", sections=())
    index = replace(read_mini().index, prose={page.slug: page for page in (method, note)})
    documents = {one.address: text(html.fromstring(one.html), "//body") for one in site_documents(index)}
    assert "/codes/lb203/" in documents
    prose = {address: words for address, words in documents.items() if not address.startswith("/codes/")}
    assert prose == {"/method/": "MethodHow it is done.", "/method/#rates": "RatesMethodOf one day.", "/note/": "NoteHow it is done."}
