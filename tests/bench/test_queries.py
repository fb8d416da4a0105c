"""The searches of the bench are complete, and are scored as search quality is."""

import re
from collections import Counter

import pytest

from tests.bench.queries import QUERIES, SHOWN, Query, Score, read_queries, score

ADDRESS = re.compile(r"(?:l|companies|regions|levers|levels)/[a-z0-9-]+/|(?:guides|roles|levers)/[a-z0-9-]+/[a-z0-9-]+/|roles/[a-z0-9-]+/")
KINDS = {"guide", "lever-title", "script", "typo", "alias", "level", "amount", "theme", "place"}


def test_every_search_is_asked_once_and_wants_addresses() -> None:
    """Each address has the form of a page of the site; none is wanted twice by one search."""
    queries = read_queries(QUERIES.read_text())
    assert len({query.text for query in queries}) == len(queries)
    for query in queries:
        assert query.text == " ".join(query.text.split())
        assert len(set(query.wanted)) == len(query.wanted)
        assert all(ADDRESS.fullmatch(address) for address in query.wanted), query


def test_every_kind_is_asked_in_both_parts() -> None:
    """Weights that are chosen on some kinds are judged on the same kinds, with enough searches of each to say something."""
    queries = read_queries(QUERIES.read_text())
    tune, fresh = (Counter(query.kind for query in queries if query.part == part) for part in ("tune", "fresh"))
    assert set(tune) == set(fresh) == KINDS
    assert tune.total() + fresh.total() == len(queries)
    assert min(tune.values()) >= 20
    assert min(fresh.values()) >= 8


@pytest.mark.parametrize("part", ["tune", "fresh"])
def test_half_of_the_searches_want_levers(part: str) -> None:
    """A lever, or the list of a theme's levers."""
    queries = [query for query in read_queries(QUERIES.read_text()) if query.part == part]
    levers = [query for query in queries if query.wanted[0].startswith(("l/", "levers/"))]
    assert len(levers) * 2 >= len(queries)


def test_a_search_that_judges_asks_for_what_none_tunes() -> None:
    """Its first wanted address is wanted by no search on which weights are chosen."""
    queries = read_queries(QUERIES.read_text())
    tuned = {address for query in queries if query.part == "tune" for address in query.wanted}
    assert not [query.text for query in queries if query.part == "fresh" and query.wanted[0] in tuned]


def test_rank_is_the_place_of_the_first_wanted() -> None:
    """Places beyond those shown do not count."""
    query = Query(kind="guide", part="tune", text="x", wanted=("l/a/", "l/b/"))
    assert query.rank_in(["l/c/", "l/b/", "l/a/"]) == 2
    assert query.rank_in(["l/c/"]) is None
    assert query.rank_in(["l/c/"] * SHOWN + ["l/a/"]) is None


def test_score_counts_what_is_not_found() -> None:
    """A search without an answer weighs as much as one with it."""
    assert score([1, 2, 4, None]) == Score(count=4, at_1=0.25, at_3=0.5, mean_reciprocal_rank=0.4375)


def test_a_line_without_four_fields_is_refused() -> None:
    """A lost tab does not go unnoticed."""
    with pytest.raises(ValueError, match="unpack"):
        read_queries("kind\tset\tquery\twanted\nguide\ttune\tx l/a/\n")
