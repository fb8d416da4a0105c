"""Companies beside the ladder that most claims name; every expectation is worked out by hand."""

from build_scripts.link.alignment import Alignment, align
from tests.built import read_mini
from tests.link.level_guides import linked

Row = tuple[str, str, str, str]


def aligned(*mappings: tuple[str, str]) -> Alignment:
    """Return the alignment of such guides."""
    index = linked(*mappings)
    found = align(index.level_graphs["qa"], index.vocabulary)
    assert found is not None
    return found


def rows(found: Alignment) -> list[Row]:
    """Return every placement as (company, band, rungs, how it is known)."""
    return [
        (
            column.company,
            "/".join(one.band.keys),
            "/".join(found.rungs[one.low : one.high + 1]),
            "disputed" if one.is_disputed else f"{len(one.edges)} claims" if one.edges else f"through {one.paths[0].left.right.company}",
        )
        for column in found.columns
        for one in column.placements
    ]


def test_the_mini_site() -> None:
    """Acme and Cobalt stand in three claims each, and Acme is first by name; Umbra's bands are disputed from Acme's end."""
    index = read_mini().index
    found = align(index.level_graphs["software-engineer"], index.vocabulary)
    assert found is not None
    assert (found.company, found.rungs, found.claims, found.all_claims, found.apart) == ("acme", ("R4", "R5"), 3, 3, ())
    assert rows(found) == [
        ("cobalt", "L4", "R4", "2 claims"),
        ("cobalt", "L4/L5", "R4/R5", "1 claims"),
        ("borealis", "P3", "R4", "1 claims"),
        ("umbra", "Band 5", "R4", "disputed"),
        ("umbra", "Band 6", "R4/R5", "disputed"),
    ]


def test_rungs_between_claimed_ones_are_the_ladder_s() -> None:
    """Claims name A3 and A5; the vocabulary knows A4 between them, and A6 above, which no claim reaches."""
    found = aligned(("Acme", "Acme A3 = Borealis B1"), ("Cobalt", "Cobalt C5 = Acme A5"))
    assert found.rungs == ("A3", "A4", "A5")
    assert rows(found) == [("borealis", "B1", "A3", "1 claims"), ("cobalt", "C5", "A5", "1 claims")]


def test_an_inferred_band_says_through_whom() -> None:
    """Dusk is claimed equal to Borealis alone, and Borealis B2 to Acme A4: Dusk stands there by inference."""
    found = aligned(("Acme", "Acme A4 = Borealis B2"), ("Cobalt", "Cobalt C1 = Acme A5"), ("Dusk", "Dusk D7 = Borealis B2"))
    assert rows(found) == [
        ("borealis", "B2", "A4", "1 claims"),
        ("cobalt", "C1", "A5", "1 claims"),
        ("dusk", "D7", "A4", "through borealis"),
    ]


def test_what_nothing_connects_stands_apart() -> None:
    """Two companies that only know each other, and a company that is named without a level."""
    found = aligned(("Acme", "Acme A4 = Borealis B2"), ("Borealis", "Borealis B3 = Acme A5"), ("Cobalt", "Cobalt C1 = Dusk D1"))
    assert found.company == "acme"
    assert found.apart == (("cobalt", "Cobalt"), ("dusk", "Dusk"))


def test_most_guides_decide_where_a_band_is_drawn_unless_they_disagree() -> None:
    """A4 twice and A4-A5 once do not quarrel: A4. A4 twice and A5 once do: both are drawn, disputed."""
    two = (("Acme", "Acme A4 = Borealis B2"), ("Borealis", "Borealis B2 = Acme A4"))
    assert rows(aligned(*two, ("Cobalt", "Cobalt C1 = Acme A4-A5 = Borealis B2")))[:1] == [("borealis", "B2", "A4", "2 claims")]
    assert rows(aligned(*two, ("Cobalt", "Cobalt C1 = Acme A5 = Borealis B2")))[:2] == [
        ("borealis", "B2", "A4", "disputed"),
        ("borealis", "B2", "A5", "disputed"),
    ]


def test_two_ladders_of_the_axis_are_not_joined() -> None:
    """A band that equals A4/M1 stands beside A4, not beside everything between the two."""
    found = aligned(("Acme", "Acme A4/M1 = Borealis B2"), ("Cobalt", "Cobalt C1 = Acme A6"))
    assert found.rungs == ("A4", "A5", "A6", "M1")
    assert rows(found)[0] == ("borealis", "B2", "A4", "1 claims")


def test_without_a_code_there_is_no_ladder() -> None:
    """Titles alone say who equals whom, but not what is above what."""
    index = linked(("Acme", "Acme Tester = Borealis Senior Tester"))
    assert align(index.level_graphs["qa"], index.vocabulary) is None
