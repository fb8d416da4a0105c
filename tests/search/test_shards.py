"""Which guides are indexed together."""

import pytest

from build_scripts.search import shards as module
from build_scripts.search.shards import shard_count, shards
from tests.small import library

COMPANIES = ("acme", "brill", "corvid", "dusk", "elm", "fern")


@pytest.mark.parametrize(("guides", "count"), [(0, 1), (1, 1), (600, 1), (601, 2), (4466, 8)])
def test_shards_grow_in_number(guides: int, count: int) -> None:
    """One up to 600 guides, then one more for as many."""
    assert shard_count(guides) == count


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let four guides fill a shard."""
    monkeypatch.setattr(module, "GUIDES_IN_A_SHARD", 4)


@pytest.mark.usefixtures("small_shards")
def test_companies_stay_together() -> None:
    """Every guide is in one shard, a company's in the same, and shards are about as large as each other."""
    index = library({f"{company}/{role}": "" for company in COMPANIES for role in ("analyst", "builder")})
    held = [[one.address for one in shard if one.address.startswith("/guides/")] for shard in shards(index)]
    assert sorted(address for shard in held for address in shard) == sorted(f"/guides/{guide_id}/" for guide_id in index.guides)
    companies = [{address.split("/")[2] for address in shard} for shard in held]
    assert companies == [{"acme", "brill"}, {"corvid", "dusk"}, {"elm", "fern"}]


@pytest.mark.usefixtures("small_shards")
def test_an_edit_changes_one_shard() -> None:
    """The documents of the others are the same, byte for byte."""
    guides = {f"{company}/{role}": "" for company in COMPANIES for role in ("analyst", "builder")}
    before, after = (tuple(shards(library(each))) for each in (guides, {**guides, "corvid/analyst": "**Negotiation DNA:** New words"}))
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, True]


def test_what_is_no_guide_lies_in_the_first() -> None:
    """A library without guides still has the site's own words."""
    only = list(shards(library({})))
    assert len(only) == 1
    assert "/codes/lb101/" in {one.address for one in only[0]}
