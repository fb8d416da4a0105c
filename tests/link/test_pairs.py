"""Which pairs the guides of the mini site name, worked out by hand from its level mappings and competing offers."""

from itertools import pairwise

import pytest

from build_scripts.link.pairs import named_pairs, pairs_by_guide
from build_scripts.link.site_index import SiteIndex
from tests.built import read_mini


@pytest.fixture(scope="module")
def index() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


def test_the_pairs_of_the_mini_site(index: SiteIndex) -> None:
    """Every claim and citation of each pair by its guide; Umbra has no guide, and nobody names Cobalt for the security role."""
    found = {
        (pair.role, pair.first, pair.second): (
            [claim.guide_id.split("/")[0] for claim in pair.claims],
            [citation.guide_id.split("/")[0] for citation in pair.citations],
        )
        for pairs in named_pairs(index).values()
        for pair in pairs
    }
    assert found == {
        ("software-engineer", "acme", "borealis"): (["acme", "borealis"], ["acme", "borealis"]),
        ("software-engineer", "acme", "cobalt"): (["acme", "borealis", "cobalt"], ["cobalt"]),
        ("software-engineer", "borealis", "cobalt"): (["acme", "borealis"], []),
        ("security-engineer", "acme", "borealis"): (["acme", "borealis", "borealis"], []),
        ("security-engineer", "acme", "dusk"): (["dusk"], []),
    }


def test_pairs_are_in_order_and_have_two_guides(index: SiteIndex) -> None:
    """Roles as the vocabulary orders them, companies by slug."""
    named = named_pairs(index)
    assert list(named) == ["software-engineer", "security-engineer"]
    for pairs in named.values():
        assert all((a.first, a.second) < (b.first, b.second) for a, b in pairwise(pairs))
        assert all(pair.first < pair.second and set(pair.guide_ids) <= set(index.guides) for pair in pairs)


def test_each_guide_has_its_pairs(index: SiteIndex) -> None:
    """A pair belongs to both its guides; a guide of none has no entry."""
    by_guide = pairs_by_guide(named_pairs(index))
    assert [(pair.first, pair.second) for pair in by_guide["acme/security-engineer"]] == [("acme", "borealis"), ("acme", "dusk")]
    assert [(pair.first, pair.second) for pair in by_guide["cobalt/software-engineer"]] == [("acme", "cobalt"), ("borealis", "cobalt")]
    assert set(by_guide) == set(index.guides)
