"""The order of levels in a company."""

import pytest

from build_scripts.link.ladders import in_order, ladder
from build_scripts.model.vocabulary import Vocabulary
from tests.built import read_mini
from tests.link.level_guides import NAMES


@pytest.mark.parametrize(
    ("codes", "rungs", "ordered"),
    [
        (["L10", "L9", "L4"], (), ("L4", "L9", "L10")),
        (["M1", "L5", "IC10", "IC9", "L5"], (), ("IC9", "IC10", "L5", "M1")),
        (["70", "9", "61"], (), ("9", "61", "70")),
        (["PMTS", "MTS", "SMTS"], ("MTS", "SMTS", "LMTS", "PMTS"), ("MTS", "SMTS", "PMTS")),
        (["L7", "L2", "M1", "L5b", "L5a"], ("L3", "L5", "L5a", "L5b", "L6", "L8"), ("L2", "L5a", "L5b", "L7", "M1")),
        (["GCB 3", "GCB 9", "GCB 4", "GCB 0"], ("GCB 8", "GCB 4", "GCB 3", "GCB 1"), ("GCB 9", "GCB 4", "GCB 3", "GCB 0")),
        (["A1"], ("A3",), ("A1",)),
        ([], ("A3",), ()),
    ],
)
def test_order(codes: list[str], rungs: tuple[str, ...], ordered: tuple[str, ...]) -> None:
    """By the ladder, a missing rung where its number belongs; without a ladder by series and number."""
    assert in_order(codes, rungs) == ordered
    assert in_order(reversed(codes), rungs) == ordered


def test_a_ladder_is_the_vocabulary_s() -> None:
    """From the lowest rung up; a company without one has none."""
    mini: Vocabulary = read_mini().index.vocabulary
    assert ladder("borealis", mini) == ("P1", "P2", "P3", "P4")
    assert ladder("acme", mini) == ()
    assert ladder("acme", NAMES) == ("A3", "A4", "A5", "A6")
