"""How stated totals add up, as the published data of a role says it: worked out by hand on the mini site."""

import pytest

from build_scripts.export.role_records import role_record
from tests.built import read_mini


@pytest.mark.parametrize(
    ("row_of", "convention"),
    [
        # 150 + 15 + 120 / 4 = 195 and 200 + 30 + 240 / 4 = 290, just as stated.
        ("acme/new-york", "base + bonus + equity / 4"),
        # 140 + 40 = 180 and 180 + 90 = 270: this guide has no equity.
        ("cobalt/new-york", "base + bonus"),
        # 80 + 20 = 100 and 105 + 45 = 150.
        ("cobalt/london", "base + bonus"),
    ],
)
def test_the_convention_of_a_total(row_of: str, convention: str) -> None:
    """Convention, how far off it is, and whether that is near enough to count an offer the same way."""
    index = read_mini().index
    company, region = row_of.split("/")
    guides = role_record(index.roles["software-engineer"], index)["guides"]
    (row,) = [row for guide in guides if guide["company"]["slug"] == company for row in guide["pay"] if row["region"] == region]
    assert row["fit"] == {"convention": convention, "off": 0, "is_near": True}


def test_a_row_that_cannot_be_added_up_has_no_fit() -> None:
    """Acme's base in New York is written "$15oK"; a bonus in words counts for nothing either."""
    index = read_mini().index
    guides = role_record(index.roles["security-engineer"], index)["guides"]
    (row,) = [row for row in guides[0]["pay"] if row["region"] == "new-york"]
    assert row["fit"] is None
