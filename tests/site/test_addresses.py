"""Addresses and anchors that the outside world may keep, held against the exported data."""

from collections import Counter
from typing import Any

import pytest

from build_scripts.link.ids import LENGTH
from build_scripts.link.pairs import named_pairs, pairs_by_guide
from build_scripts.link.site_index import MOST_ON_THEME
from build_scripts.link.traces import ALPHABET
from tests.built import Built
from tests.site.crawl import Leaf, read_site, strings, text


@pytest.fixture(scope="module")
def records(built: Built) -> list[dict[str, Any]]:
    """The exported guides."""
    return built.records()


@pytest.fixture(scope="module")
def leaves(built: Built) -> dict[str, Leaf]:
    """Every page of the project's site."""
    return read_site(built.site)


def below(leaves: dict[str, Leaf], start: str) -> set[str]:
    """Return what stands for ``*`` in the addresses ``start*/``."""
    return {address.removeprefix(start).strip("/") for address in leaves if address.startswith(start) and address != start}


def test_every_lever_has_its_address(records: list[dict[str, Any]], leaves: dict[str, Leaf]) -> None:
    """The ids of the export and the pages below /l/ are the same; an id is short, and no one else's."""
    ids = [lever["id"] for record in records for lever in record["levers"]]
    assert {lever for lever, count in Counter(ids).items() if count > 1} == set()
    assert below(leaves, "/l/") == set(ids)
    assert all(len(lever) == LENGTH and set(lever) <= set(ALPHABET) for lever in ids)


def test_every_guide_company_and_role_has_its_address(records: list[dict[str, Any]], leaves: dict[str, Leaf]) -> None:
    """And so has everything else that the data names by a slug."""
    assert below(leaves, "/guides/") == {record["id"] for record in records}
    assert below(leaves, "/companies/") == {record["company"]["slug"] for record in records}
    roles = {record["role"]["slug"] for record in records}
    in_regions = {f"{record['role']['slug']}/{cell['region']}" for record in records for cell in record["pay"] if cell["region"]}
    assert below(leaves, "/levels/") == roles
    assert below(leaves, "/roles/") == roles | in_regions
    assert below(leaves, "/regions/") == {cell["region"] for record in records for cell in record["pay"] if cell["region"]}
    themed = Counter(f"{lever['theme']}/{record['role']['slug']}" for record in records for lever in record["levers"] if lever["theme"])
    lists = {both for both, count in themed.items() if count > MOST_ON_THEME}
    assert below(leaves, "/levers/") == {both.partition("/")[0] for both in themed} | lists


def test_every_named_pair_has_its_address(built: Built, leaves: dict[str, Leaf]) -> None:
    """A list for each role with pairs, a page for each pair, and both guides lead to it or to the list that does."""
    named = named_pairs(built.library.index)
    expected = {role: {f"{pair.first}-vs-{pair.second}" for pair in pairs} for role, pairs in named.items()}
    assert below(leaves, "/compare/") == {*expected, *(f"{role}/{pair}" for role, pairs in expected.items() for pair in pairs)}
    for guide_id in pairs_by_guide(named):
        role = guide_id.split("/")[1]
        assert any(target.startswith(f"/compare/{role}/") for target, _ in leaves[f"/guides/{guide_id}/"].targets()), guide_id


def test_the_fixed_pages_are_there(leaves: dict[str, Leaf]) -> None:
    """The lists, and the prose that other pages refer to."""
    fixed = {"/", "/companies/", "/roles/", "/regions/", "/levels/", "/levers/", "/method/", "/glossary/", "/about/", "/codes/", "/changes/"}
    assert fixed <= set(leaves)


def test_guide_pages_have_their_anchors(records: list[dict[str, Any]], leaves: dict[str, Leaf]) -> None:
    """An anchor for each part that the guide has, and one for each lever."""
    for record in records:
        scopes = {lever["scope"] for lever in record["levers"]}
        parts = {
            "pay": record["pay"],
            "levels": record["level_mapping"],
            "company-lever": "company" in scopes,
            "levers": "global" in scopes,
            "strategy": record["strategy"],
            "sources": record["sources"],
        }
        expected = {anchor for anchor, present in parts.items() if present}
        expected |= {f"lever-{lever['id']}" for lever in record["levers"]}
        ids = set(leaves[f"/guides/{record['id']}/"].ids)
        assert expected - ids == set(), record["id"]
        assert {anchor for anchor, present in parts.items() if not present} & ids == set(), record["id"]


def test_every_figure_is_on_its_page(records: list[dict[str, Any]], leaves: dict[str, Leaf]) -> None:
    """A guide's page has a row for each row of its pay table, and every lever's words."""
    for record in records:
        tree = leaves[f"/guides/{record['id']}/"].tree
        shown = text(tree, "//main")
        rows = dict.fromkeys((cell["region_raw"], cell["level_raw"], cell["title"]) for cell in record["pay"])
        assert len(strings(tree, "//table[contains(@class, 'lb-pay')]//tbody//th/@scope")) >= len(rows), record["id"]
        for lever in record["levers"]:
            assert " ".join(lever["title"].split()) in shown, lever["id"]
            for paragraph in (lever["script"] or "").split("\n\n"):
                assert " ".join(paragraph.split()) in shown, lever["id"]


def test_every_amount_asked_for_is_on_its_page(built: Built, records: list[dict[str, Any]]) -> None:
    """Asks and floors of a strategy stand on the guide's page, each with its standing."""
    for record in records:
        html = built.html(f"/guides/{record['id']}/")
        count = sum(len(strategy["asks"]) + len(strategy["floors"]) for strategy in record["strategy"])
        assert html.count("lb-standing") >= count, record["id"]
