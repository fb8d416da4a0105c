"""The catalogue of a built site, read back: its columns say what the library says, its places are those of Pagefind's fragments."""

import gzip
import json
from collections import Counter
from dataclasses import replace
from itertools import accumulate

from build_scripts.link import addresses
from build_scripts.model.vocabulary import Term, Terms
from build_scripts.search.catalogue import catalogue as written
from build_scripts.search.document import words_of
from build_scripts.search.guide_documents import PARTS
from build_scripts.search.names import tickers
from tests.built import Built
from tests.search.index_files import Found, catalogue, found, manifest
from tests.small import library


def fragments_of(built: Built) -> list[Found]:
    """Return the fragment of each guide, in the library's order."""
    by_address = found(built.site / "search")
    return [by_address[addresses.guide(guide_id)] for guide_id in built.library.index.guides]


def test_columns_are_as_long_as_the_library(mini: Built) -> None:
    """One entry a guide."""
    guides = catalogue(mini.site / "search")["guides"]
    count = len(mini.library.index.guides)
    assert {name: len(column) for name, column in guides.items()} == dict.fromkeys(guides, count)


def test_each_guide_is_named(mini: Built) -> None:
    """Company, role, regions and currencies lead back to the guide."""
    index, whole = mini.library.index, catalogue(mini.site / "search")
    guides = whole["guides"]
    for number, (guide_id, guide) in enumerate(index.guides.items()):
        company, role = whole["companies"][guides["company"][number]], whole["roles"][guides["role"][number]]
        assert (company[0], role[0]) == (guide.source.company_slug, guide.source.role_slug)
        regions = {whole["regions"][region][0] for region in whole["region_sets"][guides["regions"][number]]}
        assert regions == {row.region for row in index.pay[guide_id] if row.region}
        currencies = [whole["currencies"][code] for code in whole["currency_sets"][guides["currencies"][number]]]
        assert set(currencies) >= {cell.range.currency for row in index.pay[guide_id] for cell in row.cells[:1] if cell.range}
        assert len(guides["themes"][number]) == guides["levers"][number] == len(index.levers_of[guide_id])


def test_base_is_the_middle_of_the_years_range(mini: Built) -> None:
    """In thousands of the first currency, over all rows; -1 where a guide states none."""
    index, guides = mini.library.index, catalogue(mini.site / "search")["guides"]
    by_id = dict(zip(index.guides, guides["base"], strict=True))
    assert by_id["acme/software-engineer"] == 175  # of $150K–$200K
    assert by_id["acme/security-engineer"] == -1  # the base of its first currency cannot be read


def test_names_carry_their_aliases(mini: Built) -> None:
    """Those of the vocabulary, beside the name."""
    whole, words = catalogue(mini.site / "search"), mini.library.index.vocabulary
    for kind, terms in (("companies", words.companies), ("roles", words.roles), ("regions", words.regions), ("themes", words.themes)):
        for slug, name, aliases, *_ in whole[kind]:
            term = terms.by_slug.get(slug)
            assert not term or set(term.aliases) <= {name, *aliases}
    assert {theme[0]: theme[3] for theme in whole["themes"]} == {slug: len(held) for slug, held in mini.library.index.levers_in.items()}


def test_pages_exist(built: Built) -> None:
    """Every page that can be asked for by name is published; terms of the glossary and level maps are among them."""
    whole = catalogue(built.site / "search")
    for _, _, address, _ in whole["pages"]:
        assert (built.site / address.partition("#")[0] / "index.html").is_file(), address
    assert {kind for kind, *_ in whole["pages"]} == {"levels", "page", "glossary", "code"}
    assert "Sign-on bonus" in {title for kind, title, *_ in whole["pages"] if kind == "glossary"}


def test_a_place_leads_to_a_fragment(mini: Built) -> None:
    """That of a guide is how many of its shard come before it; those of prose and diagnostics are named with their addresses."""
    whole, by_address = catalogue(mini.site / "search"), found(mini.site / "search")
    before = Counter[int]()
    for shard, fragment in zip(whole["guides"]["shard"], fragments_of(mini), strict=True):
        assert fragment.name == f"{shard}_{before[shard]}"
        before[shard] += 1
    assert {f"0_{place}": f"/{address}" for place, _, _, address in whole["texts"]} == {
        fragment.name: address for address, fragment in by_address.items() if not address.startswith("/guides/")
    }
    assert {kind for _, kind, *_ in whole["texts"]} == {"page", "glossary", "code"}


def test_titles_are_counted_in_words(mini: Built) -> None:
    """As Pagefind counts them: from the lever's anchor to its script's."""
    index, guides = mini.library.index, catalogue(mini.site / "search")["guides"]
    for guide_id, titles, fragment in zip(index.guides, guides["titles"], fragments_of(mini), strict=True):
        for linked, count in zip(index.levers_of[guide_id], titles, strict=True):
            begin = dict(fragment.anchors)[addresses.lever_anchor(linked.id)]
            assert words_of(linked.lever.title) == " ".join(fragment.words[begin : begin + count]).removesuffix(".")


def test_names_without_guides(mini: Built) -> None:
    """Companies that guides name, roles that people ask for, and levels: nothing that has guides of its own."""
    whole, index = catalogue(mini.site / "search"), mini.library.index
    assert not {slug for slug, *_ in whole["others"]} & set(index.companies)
    assert {slug for slug, *_ in whole["absent"]} == set(index.vocabulary.roles.by_slug) - set(index.roles)
    assert "umbra" in {slug for slug, *_ in whole["others"]}
    assert {"l4", "l5"} <= set(whole["levels"])
    lists = {(whole["themes"][theme][0], whole["roles"][role][0]) for theme, role in whole["lists"]}
    assert lists == {(theme, role) for theme in index.themes for role in index.roles if index.has_list(theme, role)}


def test_places_are_those_of_the_fragments(mini: Built) -> None:
    """Added up, the differences are the words at which Pagefind saw the levers' anchors, and that of the first part behind them."""
    index, guides = mini.library.index, catalogue(mini.site / "search")["guides"]
    for guide_id, steps, fragment in zip(index.guides, guides["starts"], fragments_of(mini), strict=True):
        anchors = dict(fragment.anchors)
        begins = [anchors[addresses.lever_anchor(linked.id)] for linked in index.levers_of[guide_id]]
        behind = min((anchors[part] for part in PARTS if part in anchors), default=sum(steps[:-1]))
        assert list(accumulate(steps)) == [*begins, behind]


def test_a_script_can_be_cut_out_again(mini: Built) -> None:
    """The words between two anchors are the script, and nothing but it."""
    index = mini.library.index
    for guide_id, fragment in zip(index.guides, fragments_of(mini), strict=True):
        for linked in index.levers_of[guide_id]:
            assert fragment.part(f"s-{linked.id}") == words_of(linked.lever.script)


def test_fragments_are_no_larger_than_their_words(built: Built) -> None:
    """What is fetched for a result is less than the words in it; the index of words grows more slowly still."""
    search = built.site / "search"
    size = sum(path.stat().st_size for shard in manifest(search)["shards"] for path in (search / shard).iterdir())
    assert size <= sum(len(" ".join(one.words).encode()) for one in found(search).values())


def test_a_guide_without_a_fragment_is_still_named() -> None:
    """Pagefind keeps none of a document without words; the guide's other columns stand."""
    index = library({"acme/analyst": '**Global Levers**\n\n1. **Rare skill:** "I alone can mend it."\n', "brill/analyst": ""})
    guides = json.loads(gzip.decompress(written(index, [])))["guides"]
    assert (guides["company"], guides["shard"], guides["starts"], guides["titles"]) == ([0, 1], [0, 0], [[0, 0], [0]], [[0], []])


def test_the_manifest_names_what_is_there(mini: Built) -> None:
    """The words with what reads them, and the fragments; nothing of Pagefind's own search boxes."""
    search = mini.site / "search"
    named = manifest(search)
    names = {path.name for path in (search / named["words"]).iterdir()}
    assert names == {"pagefind.js", "wasm.en.pagefind", "pagefind-entry.json", "pagefind.en.pf_meta", "index"}
    assert {path.suffix for shard in named["shards"] for path in (search / shard).iterdir()} == {".pf_fragment"}


def test_tickers_lead_to_companies_with_guides() -> None:
    """In lower case, by the company's number; the vocabulary's others are left out."""
    index = library({"acme/builder": "", "brill/builder": ""})
    terms = Terms.of((Term(slug="brill", name="Brill", details={"ticker": "BRL"}), Term(slug="dusk", name="Dusk", details={"ticker": "D"})))
    assert tickers(replace(index, vocabulary=replace(index.vocabulary, companies=terms))) == [["brl", 1]]
