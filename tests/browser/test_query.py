"""What a query is understood as: names by any spelling, levels, amounts, bands, typing errors; and the words that are left."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from build_scripts.search.catalogue import VERSION
from tests.browser.conftest import Visitor

CATALOGUE: dict[str, Any] = {
    "version": VERSION,
    "companies": [
        ["weights-and-biases", "Weights & Biases", ["W&B", "wandb"]],
        ["bank-of-nowhere", "Bank of Nowhere", ["BoN"]],
        ["hugging-face", "Hugging Face", ["HF"]],
        ["acme", "Acme", []],
        ["the-plain-desk", "The Plain Desk", []],
        ["acme-labs", "Acme Labs", []],
        ["apex77", "Apex77", []],
        ["sarum-street", "Sarum Street", []],
    ],
    "tickers": [["wnb", 0], ["now", 1]],
    "absent": [["data-scientist", "Data Scientist", ["DS"]]],
    "lists": [],
    "others": [["borealis", "Borealis", ["Borealis Labs"]]],
    "roles": [
        ["software-engineer", "Software Engineer", ["SWE"]],
        ["security-engineer", "Security Engineer", ["Infosec"]],
        ["principal-software-engineer", "Principal Software Engineer", []],
        ["devops-engineer", "DevOps Engineer", ["DevOps", "Platform Engineer"]],
        ["orbit-platform-engineer", "Orbit AI Platform Engineer", []],
    ],
    "regions": [["new-york", "New York", ["NYC"]], ["sao-paulo", "São Paulo", []], ["saxony", "Saxony (Leipzig / New York)", []]],
    "themes": [["competing-offers", "Competing offers", ["counter", "counter offer", "bidding war"], 4]],
    "levels": ["62", "gcb4", "ic5", "l5"],
    "currencies": [],
    "region_sets": [[]],
    "currency_sets": [[]],
    "pages": [],
    "texts": [],
    "guides": {"shard": []},
}
# The kinds that hold names, as the reader returns them.
NAMED = ("companies", "kin", "hints", "others", "absent", "roles", "regions", "themes")


@pytest.fixture
def page(visit_mini: Callable[..., Visitor]) -> Page:
    """A page that can import the modules of the search."""
    return visit_mini().open("/method/")


def understood(page: Page, *queries: str) -> list[dict[str, Any]]:
    """Return what each query is understood as: slugs of names, levels, amounts, band, words."""
    script = """async ([catalogue, named, queries]) => {
      const { readCatalogue } = await import("/book/assets/search/catalogue.js");
      const { reader } = await import("/book/assets/search/understand.js");
      const words = reader(readCatalogue(catalogue));
      return queries.map((query) => {
        const found = words.read(query);
        const slugs = Object.fromEntries(named.map((kind) => [kind, found[kind].map(({ slug }) => slug)]));
        return { ...found, ...slugs, near: found.words.map((word) => words.candidates(word)) };
      });
    }"""
    found: list[dict[str, Any]] = page.evaluate(script, [CATALOGUE, NAMED, queries])
    return found


NAMES = [
    ("W&B", "companies", ["weights-and-biases"]),
    ("wandb", "companies", ["weights-and-biases"]),
    ("WNB swe", "companies", ["weights-and-biases"]),
    ("wnb swe", "hints", ["weights-and-biases"]),
    ("what is it worth now", "companies", []),
    ("apex 77", "companies", ["apex77"]),
    ("a77 swe", "companies", ["apex77"]),
    ("sarum st offer", "companies", ["sarum-street"]),
    ("acme", "kin", ["acme-labs"]),
    ("acme labs", "kin", []),
    ("w & b infosec", "companies", ["weights-and-biases"]),
    ("weights and biases", "companies", ["weights-and-biases"]),
    ("hugging-face SWE", "companies", ["hugging-face"]),
    ("huggingface", "companies", ["hugging-face"]),
    ("hugging swe", "companies", ["hugging-face"]),
    ("ac me", "companies", ["acme"]),
    ("the plain desk", "companies", ["the-plain-desk"]),
    ("remote swe at plain desk", "companies", ["the-plain-desk"]),
    ("Acme’s pay", "companies", ["acme"]),
    ("#borealis offer", "others", ["borealis"]),
    ("software+engineer", "roles", ["software-engineer"]),
    ("hf infosec", "roles", ["security-engineer"]),
    ("security engineers", "roles", ["security-engineer"]),
    ("software eng", "roles", ["software-engineer"]),
    ("principal swe", "roles", ["principal-software-engineer"]),
    ("dev ops engineer", "roles", ["devops-engineer"]),
    ("acme platform engineer", "roles", ["devops-engineer"]),
    ("acme orbit platform engineer", "roles", ["orbit-platform-engineer"]),
    ("leipzig", "regions", ["saxony"]),
    ("pay in nyc", "regions", ["new-york"]),
    ("sao paulo", "regions", ["sao-paulo"]),
    ("SÃO PAULO", "regions", ["sao-paulo"]),
    ("a counter offer", "themes", ["competing-offers"]),
    ("competing offer", "themes", ["competing-offers"]),
    ("data scientists at acme", "absent", ["data-scientist"]),
]


def test_names(page: Page) -> None:
    """A name is found by its aliases, without case, accents, hyphens and spaces, by its plural, and by the first of its words."""
    found = understood(page, *(query for query, _, _ in NAMES))
    assert [(query, kind, one[kind]) for one, (query, kind, _) in zip(found, NAMES, strict=True)] == NAMES


def test_the_first_word_of_a_name_may_be_a_word(page: Page) -> None:
    """ "bank" alone is the company that begins so; among other words it is one of them."""
    alone, among, whole = understood(page, "bank", "bank statement review", "bank of nowhere")
    assert (alone["companies"], alone["words"]) == (["bank-of-nowhere"], [])
    assert (among["companies"], among["hints"], among["words"]) == ([], ["bank-of-nowhere"], ["bank", "statement", "review"])
    assert whole["companies"] == ["bank-of-nowhere"]


LEVELS = [
    ("L5", ["l5"], []),
    ("L5-IC5 acme", ["l5", "ic5"], []),
    ("gcb 4", ["gcb4"], []),
    ("level 63", ["l63"], []),
    ("level 62", ["62"], []),
    ("acme 62 infosec", ["62"], []),
    ("acme 61 infosec", [], ["61"]),
    ("62 reasons", [], ["62", "reasons"]),
    ("acme L5 engineer means", ["l5"], []),
    ("acme infosec level at borealis", [], []),
    ("top 5 reasons", [], ["top", "5", "reasons"]),
]


def test_levels(page: Page) -> None:
    """A level is one that the library knows; a number alone is none."""
    found = understood(page, *(query for query, _, _ in LEVELS))
    assert [(query, one["levels"], one["words"]) for one, (query, _, _) in zip(found, LEVELS, strict=True)] == LEVELS


SAME_AMOUNT = ["$225K", "225k", "225,000", "$225,000 base", "225 thousand", "USD 225k", "$225"]


def test_one_amount_however_it_is_typed(page: Page) -> None:
    """They are all the same amount."""
    for query, found in zip(SAME_AMOUNT, understood(page, *SAME_AMOUNT), strict=True):
        assert ([amount["value"] for amount in found["amounts"]], found["words"]) == ([225_000], []), query


AMOUNTS = [
    ("12 lakh", [1_200_000]),
    ("₹12,50,000", [1_250_000]),
    ("1.5m", [1_500_000]),
    ("50-75k", [50_000, 75_000]),
    ("$200K–$250K", [200_000, 250_000]),
    ("in 2026", []),
    ("150 billion requests", []),
    ("top 10%", []),
]


def test_amounts(page: Page) -> None:
    """Scales and groupings are read; years, counts and percents are no pay."""
    found = understood(page, *(query for query, _ in AMOUNTS))
    assert [(query, [amount["value"] for amount in one["amounts"]]) for one, (query, _) in zip(found, AMOUNTS, strict=True)] == AMOUNTS


BANDS = [
    ("base over 220k", 220_000, None, None),
    ("infosec base above $220k", 220_000, None, "USD"),
    ("at most £90,000", None, 90_000, "GBP"),
    ("between 200k and 250k", 200_000, 250_000, None),
    ("> 300k", 300_000, None, None),
    ("base over $200k and under 300k", 200_000, 300_000, "USD"),
    ("<=300k >=200k", 200_000, 300_000, None),
]


def test_bands(page: Page) -> None:
    """A word before an amount makes it the end of a band."""
    for (query, *ends), found in zip(BANDS, understood(page, *(band[0] for band in BANDS)), strict=True):
        assert [found["band"][part] for part in ("low", "high", "currency")] == ends, query
        assert found["amounts"] == found["words"] == []


def test_words_that_say_nothing_are_left_out(page: Page) -> None:
    """A question keeps the words that tell one guide from another."""
    asked, lever = understood(page, "what does Acme pay a security engineer?", "how to say that my research is scarce")
    assert (asked["companies"], asked["roles"], asked["words"]) == (["acme"], ["security-engineer"], [])
    assert lever["words"] == ["research", "scarce"]


LEFT = [
    ("just got an acme infosec offer", [], []),
    ("acme infosec base and bonus", [], []),
    ("acme infosec refresh", ["refresh"], []),
    ("tech pay sao paulo", [], []),
    ("VP infosec at acme", [], []),
    ("vp of infosec at borealis", ["vp", "borealis"], []),
    ("counter all", ["counter", "all"], ["competing-offers"]),
    ("constructor toString of c++", ["constructor", "tostring", "c++"], []),
    ("infra outage", ["infrastructure", "outage"], []),
    ("competing offer as leverage", ["competing", "offer"], ["competing-offers"]),
]


def test_words_of_any_offer_say_nothing_of_one(page: Page) -> None:
    """Nor do titles of rank where a guide is named; a short form is written out."""
    found = understood(page, *(query for query, _, _ in LEFT))
    assert [(query, one["words"], one["themes"]) for one, (query, _, _) in zip(found, LEFT, strict=True)] == LEFT


def test_typing_errors_are_near_names(page: Page) -> None:
    """A letter swapped, dropped or doubled is near the name; a word with the same ending cut off is not one."""
    swapped, dropped, other, same = understood(page, "secuirty", "enginer", "kubernetes", "engineered")
    assert swapped["near"] == [["security"]]
    assert dropped["near"][0][0] == "engineer"
    assert understood(page, "wanb swe")[0]["near"] == [["wandb"]]
    assert other["near"] == [[]]
    assert same["near"] == [[]]


PAIRS = {
    "sarom street offer": ["sarumstreet"],
    "wait and biases": [],
    "hugging face": [],
    "a plain desc": ["plaindesk"],
    "to acme": [],
}


def test_two_words_may_be_one_company(page: Page) -> None:
    """A slip in one of them, or a name heard as two; not where one of them is too short to say anything."""
    script = """async ([catalogue, queries]) => {
      const { readCatalogue } = await import("/book/assets/search/catalogue.js");
      const { reader } = await import("/book/assets/search/understand.js");
      const words = reader(readCatalogue(catalogue));
      return queries.map((query) => words.pairs(query).flatMap(({ names }) => names));
    }"""
    assert dict(zip(PAIRS, page.evaluate(script, [CATALOGUE, [*PAIRS]]), strict=True)) == PAIRS


def test_words_that_no_document_holds_are_near_themes(page: Page) -> None:
    """With the same first letter; a word that stands in documents is left to them."""
    script = """async ([catalogue]) => {
      const { readCatalogue } = await import("/book/assets/search/catalogue.js");
      const { reader } = await import("/book/assets/search/understand.js");
      const words = reader(readCatalogue(catalogue));
      return [words.candidates("biddign", false), words.candidates("biddign", true), words.candidates("hidding", false)];
    }"""
    assert page.evaluate(script, [CATALOGUE]) == [["bidding"], [], []]


def test_a_catalogue_of_another_version_is_refused(page: Page) -> None:
    """A browser may have kept older scripts than the site has files."""
    script = """async (catalogue) => {
      const { readCatalogue } = await import("/book/assets/search/catalogue.js");
      try { readCatalogue(catalogue); } catch (fault) { return fault.message; }
    }"""
    assert page.evaluate(script, {**CATALOGUE, "version": VERSION + 1}) == f"a catalogue of version {VERSION + 1}"


def test_distance_counts_a_swap_once(page: Page) -> None:
    """Optimal string alignment, with a bound."""
    script = (
        'async (pairs) => { const m = await import("/book/assets/search/words.js"); return pairs.map((pair) => m.distance(...pair, 2)); }'
    )
    pairs = [
        ["acme", "acme"],
        ["acme", "amce"],
        ["acme", "ace"],
        ["acme", "acmes"],
        ["acme", "azmf"],
        ["acme", "zzzz"],
        ["acme", "acmeacme"],
    ]
    assert page.evaluate(script, pairs) == [0, 1, 1, 1, 2, 3, 3]
