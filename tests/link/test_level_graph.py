"""Level claims as a graph, on the mini site and on small libraries; every expectation is worked out by hand."""

from itertools import combinations

import pytest

from build_scripts.link.level_graph import MOST_SIDES, Contradiction, LevelGraph
from build_scripts.link.site_index import SiteIndex
from tests.built import read_mini
from tests.link.level_guides import graph, linked

Side = tuple[str, ...]


@pytest.fixture(scope="module")
def mini() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


def direct(found: LevelGraph, left: str, right: str) -> list[tuple[Side, Side, str]]:
    """Return the claims about two companies as (left, right, guide's company)."""
    return [(e.left.keys, e.right.keys, e.claim.guide_id.split("/")[0]) for e in found.direct(left, right)]


def inferred(found: LevelGraph, left: str, right: str) -> list[tuple[Side, tuple[str, Side], Side]]:
    """Return the inferences about two companies as (left, (hub, its codes), right)."""
    paths = found.inferred(left, right)
    assert all(path.left.right == path.right.left for path in paths)
    return [(path.left.left.keys, (path.left.right.company, path.left.right.keys), path.right.right.keys) for path in paths]


def told(found: Contradiction) -> tuple[str, str, str, set[Side]]:
    """Return a contradiction as (company, level, other, what guides say of it there)."""
    return (found.company, found.level, found.other, {edge.right.levels for edge in found.edges})


def test_claims_of_the_mini_site_are_seen_from_both_ends(mini: SiteIndex) -> None:
    """Three guides speak of Acme and Cobalt, and sides that stand beside each other in a chain are claimed equal too."""
    found = mini.level_graphs["software-engineer"]
    assert direct(found, "acme", "cobalt") == [
        (("R4", "R5"), ("L4", "L5"), "acme"),
        (("R4",), ("L4",), "borealis"),
        (("R4",), ("L4",), "cobalt"),
    ]
    assert direct(found, "borealis", "umbra") == [(("P3",), ("Band 6",), "acme")]
    for left, right in combinations(found.between, 2):
        assert found.direct(right, left) == tuple(edge.turned() for edge in found.direct(left, right))
    assert direct(found, "acme", "nobody") == []


def test_the_mini_site_infers_through_one_neighbour(mini: SiteIndex) -> None:
    """Dusk says D4 = Acme R4, Borealis says P3 = R4 = Cobalt L4: so D4 = P3 and D4 = L4, through Acme R4."""
    found = mini.level_graphs["security-engineer"]
    assert inferred(found, "dusk", "borealis") == [(("D4",), ("acme", ("R4",)), ("P3",))]
    assert inferred(found, "borealis", "dusk") == [(("P3",), ("acme", ("R4",)), ("D4",))]
    assert inferred(found, "dusk", "cobalt") == [(("D4",), ("acme", ("R4",)), ("L4",))]
    (path,) = found.inferred("dusk", "cobalt")
    assert (path.left.claim.guide_id, path.right.claim.guide_id) == ("dusk/security-engineer", "borealis/security-engineer")


def test_nothing_is_inferred_where_a_claim_speaks(mini: SiteIndex) -> None:
    """Through Acme R4, Borealis P3 would be Umbra Band 5; but Acme claims that P3 is Band 6, so nobody has to infer."""
    found = mini.level_graphs["software-engineer"]
    assert [pair for pair in combinations(found.between, 2) if found.inferred(*pair)] == []
    assert found.settles(found.direct("borealis", "umbra")[0].left, "umbra")
    assert not found.settles(found.direct("cobalt", "acme")[0].left, "nobody")


def test_the_mini_site_contradicts_itself_about_umbra(mini: SiteIndex) -> None:
    """Acme R4 (and so Cobalt L4) is Umbra's Band 6 by Acme's guide and Band 5 by Cobalt's; both claims stand."""
    found = mini.level_graphs["software-engineer"].contradictions
    assert [told(one) for one in found] == [
        ("acme", "R4", "umbra", {("Band 6",), ("Band 5",)}),
        ("cobalt", "L4", "umbra", {("Band 6",), ("Band 5",)}),
    ]
    assert [[edge.claim.guide_id.split("/")[0] for edge in edges] for edges in found[0].answers] == [["acme"], ["cobalt"]]
    assert found[0].quarrelling == found[0].edges
    assert mini.level_graphs["security-engineer"].contradictions == ()


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("L4-L5", ("L4", "L5")),
        ("E4/E5", ("E4", "E5")),
        ("IC4-5", ("IC4", "IC5")),
        ("L62-L64", ("L62", "L63", "L64")),
        ("Band 5-7", ("Band 5", "Band 6", "Band 7")),
        ("62-64", ("62", "63", "64")),
    ],
)
def test_a_range_is_one_band_of_all_its_levels(written: str, codes: Side) -> None:
    """The codes are expanded; the claim is about them together."""
    assert direct(graph(("Acme", f"Acme A4 = Borealis {written}")), "acme", "borealis") == [(("A4",), codes, "acme")]


def test_an_inference_meets_in_the_same_codes() -> None:
    """Cobalt C2 is one half of C2-C3: what is equal to the whole is not equal to a half."""
    found = graph(("Acme", "Acme A4 = Cobalt C2-C3"), ("Borealis", "Borealis B2 = Cobalt C2"), ("Dusk", "Dusk D1 = Cobalt C2/C3"))
    assert inferred(found, "acme", "borealis") == []
    assert inferred(found, "acme", "dusk") == [(("A4",), ("cobalt", ("C2", "C3")), ("D1",))]


def test_a_title_carries_no_inference_but_may_be_inferred() -> None:
    """Two guides that say "Cobalt Senior Tester" may mean different levels; Acme's title is what Acme's guide says it is."""
    by_title = graph(("Acme", "Acme A4 = Cobalt Senior Tester"), ("Borealis", "Borealis B2 = Cobalt Senior Tester"))
    assert inferred(by_title, "acme", "borealis") == []
    titled = graph(("Acme", "Acme Tester = Cobalt C2"), ("Borealis", "Borealis B2 = Cobalt C2"))
    assert inferred(titled, "acme", "borealis") == [(("tester",), ("cobalt", ("C2",)), ("B2",))]


def test_a_wider_claim_does_not_settle_a_level_beside_it() -> None:
    """A4 = B2 is claimed, so A4 and B2 are settled; A5 = B2-B3 follows through Cobalt, since nobody says what A5 or B3 is."""
    found = graph(
        ("Acme", "| Acme | Borealis | Cobalt |\n|---|---|---|\n| A4 | B2 | — |\n| A5 | — | C5 |"),
        ("Cobalt", "Cobalt C5 = Borealis B2-B3"),
    )
    assert inferred(found, "acme", "borealis") == [(("A5",), ("cobalt", ("C5",)), ("B2", "B3"))]


def test_a_contradiction_keeps_every_claim() -> None:
    """Two guides say A4 = B2, one says A4 = B3: one contradiction with three claims, and B2 and B3 are not merged."""
    found = graph(("Acme", "Acme A4 = Borealis B2"), ("Borealis", "Borealis B2 = Acme A4"), ("Cobalt", "Cobalt C1 = Acme A4 = Borealis B3"))
    (one,) = found.contradictions
    assert told(one) == ("acme", "A4", "borealis", {("B2",), ("B3",)})
    assert [[edge.claim.guide_id for edge in edges] for edges in one.answers] == [["acme/qa", "borealis/qa"], ["cobalt/qa"]]


@pytest.mark.parametrize(
    "other",
    [
        "Borealis B2-B3 = Acme A4",  # a range that holds the level
        "Borealis B2 = Acme A4-A5",
        "Borealis B3 = Acme A5",  # another level
        "Borealis Senior QA = Acme A4",  # a title
        "Borealis M2 = Acme A4",  # another ladder of the company
    ],
)
def test_what_is_no_contradiction(other: str) -> None:
    """Beside a guide that says A4 = B2."""
    assert graph(("Acme", "Acme A4 = Borealis B2"), ("Borealis", other)).contradictions == ()


def test_a_guide_that_gives_neighbouring_levels_gives_a_range() -> None:
    """One guide puts A4 beside B2 and beside B3; that is a range, and agrees with one that says B3."""
    table = "| Acme | Borealis |\n|---|---|\n| A4 | B2 |\n| A4 | B3 |"
    assert graph(("Acme", table), ("Borealis", "Borealis B3 = Acme A4")).contradictions == ()


def test_a_range_stands_aside_from_a_quarrel() -> None:
    """B2 against B3 is a quarrel; the guide that says B2-B3 agrees with both and does not quarrel."""
    found = graph(
        ("Acme", "Acme A4 = Borealis B2"), ("Borealis", "Borealis B3 = Acme A4"), ("Cobalt", "Cobalt C1 = Acme A4 = Borealis B2-B3")
    )
    (one,) = found.contradictions
    assert len(one.edges) == 3
    assert {edge.claim.guide_id for edge in one.quarrelling} == {"acme/qa", "borealis/qa"}


def test_a_title_may_be_contradicted() -> None:
    """Acme's Senior QA is B2 for one guide and B3 for another, however the title is joined."""
    found = graph(("Acme", "Acme Senior QA I/II = Borealis B2"), ("Borealis", "Borealis B3 = Acme Senior QA I – II"))
    assert [told(one) for one in found.contradictions] == [("acme", "Senior QA I/II", "borealis", {("B2",), ("B3",)})]


def test_an_unknown_company_goes_by_its_written_name() -> None:
    """Two guides that write it alike speak of one company, which no slug can be mistaken for."""
    found = graph(("Acme", "Acme A4 = Moon Shot M4"), ("Borealis", "Borealis B2 = MOON Shot M4"))
    assert list(found.between) == ["?moon shot", "acme", "borealis"]
    assert found.names["?moon shot"] == "Moon Shot"
    assert inferred(found, "acme", "borealis") == [(("A4",), ("?moon shot", ("M4",)), ("B2",))]


def test_a_side_may_name_several_companies() -> None:
    """ "Borealis/Cobalt" is a claim about each of them, and each sees it."""
    index = linked(("Acme", "Acme A4 = Senior QA (Borealis/Cobalt)"))
    found = index.level_graphs["qa"]
    assert direct(found, "acme", "borealis") == direct(found, "acme", "cobalt") == [(("A4",), ("senior qa",), "acme")]
    assert index.claims_on["borealis"] == index.claims_on["cobalt"] == index.claims_of["acme/qa"]


def test_two_sides_of_another_guide_see_the_claim() -> None:
    """A chain of Acme's guide claims that Borealis equals Cobalt: both are told."""
    index = linked(("Acme", "Acme A4 = Borealis B2 = Cobalt C3"))
    assert direct(index.level_graphs["qa"], "borealis", "cobalt") == [(("B2",), ("C3",), "acme")]
    assert index.claims_on["borealis"] == index.claims_on["cobalt"] == index.claims_of["acme/qa"]
    assert "acme" not in index.claims_on


def test_sides_without_a_company_or_of_one_company_make_no_edge() -> None:
    """ "L4/L5 in the industry" is no company's; two levels of Acme are not claimed equal to each other."""
    assert graph(("Acme", "QA at Acme maps to L4/L5 in the industry")).between == {}
    found = graph(("Acme", "Acme A4 = Acme A5 = Borealis B2"))
    assert list(found.between) == ["acme", "borealis"]
    assert direct(found, "acme", "acme") == []


def test_many_guides_of_one_opinion_make_one_path() -> None:
    """Three hundred claims about two companies stay claims; what follows from them follows once, not three hundred squared times."""
    guides = [(f"Acme{number}", "Borealis B2 = Cobalt C2") for number in range(150)]
    guides += [(f"Dusk{number}", "Dusk D2 = Cobalt C2") for number in range(150)]
    found = graph(*guides)
    assert len(found.direct("borealis", "cobalt")) == 150
    assert len(found.direct("dusk", "cobalt")) == 150
    assert inferred(found, "borealis", "dusk") == [(("B2",), ("cobalt", ("C2",)), ("D2",))]


def test_a_claim_of_very_many_sides_grows_in_a_line() -> None:
    """The first sides are joined each with each, every later one with the first alone."""
    count = MOST_SIDES + 30
    found = graph(("Acme", " = ".join(["Acme A4", *(f"Borealis{number} B{number}" for number in range(1, count))])))
    edges = sum(len(several) for near in found.between.values() for several in near.values())
    assert edges == 2 * (MOST_SIDES * (MOST_SIDES - 1) // 2 + 30)
    assert len(found.between["acme"]) == count - 1
