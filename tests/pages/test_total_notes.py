"""What a guide's page says of totals that do not add up: base 100–150, bonus 10%, equity 80–120 over four years."""

import pytest

from build_scripts.link.site_index import PayRow
from build_scripts.pages.total_notes import total_notes
from tests.small import library, pay


def rows(*totals: str) -> tuple[PayRow, ...]:
    """Return a guide's rows, one region for each stated total."""
    names = ("Reno", "Oslo", "Bonn", "York")
    body = pay(*(f"{name} | $100K–$150K | $80K–$120K | 10% | {total}" for name, total in zip(names, totals, strict=False)))
    return library({"ash/clerk": body}).pay["ash/clerk"]


@pytest.mark.parametrize("total", ["$130K–$195K", "$135K–$200K", "$125K–$188K", "about 130", "—"])
def test_a_total_that_fits_needs_no_words(total: str) -> None:
    """100 + 10 + 20 is 130, 150 + 15 + 30 is 195; up to five percent either way is the same; words cannot be compared."""
    assert total_notes(rows(total)) == ()


def test_the_whole_grant() -> None:
    """110 + 80 is 190, 165 + 120 is 285: four years of equity in one year's total, 32% above a year's."""
    (note,) = total_notes(rows("$190K–$285K"))
    assert note == (
        "Here base + bonus + equity / 4 gives $130K–$195K, 32% less than the stated total; base + bonus + the whole grant gives it."
    )


def test_no_way_of_counting() -> None:
    """130 of 250 and 195 of 400 miss by 51%; with the whole grant 190 and 285 miss by 29%."""
    (note,) = total_notes(rows("$250K–$400K"))
    assert note == (
        "Here base + bonus + equity / 4 gives $130K–$195K, 51% less than the stated total;"
        " base + bonus + the whole grant comes nearest, 29% less."
    )
    (short,) = total_notes(rows("$112K–$168K"))  # base and bonus alone come no nearer than 2%, but they are the nearest
    assert short.startswith("Here base + bonus + equity / 4 gives $130K–$195K, 16% more than the stated total")


def test_rows_that_agree_share_a_line() -> None:
    """A table that is off in one way has one line; rows that are off among others are named."""
    (note,) = total_notes(rows("$190K–$285K", "$190K–$290K"))
    assert note.startswith("In every row base + bonus + equity / 4 gives 32–33% less than the stated total;")
    (some,) = total_notes(rows("$190K–$285K", "$130K–$195K", "$190K–$290K"))
    assert some.startswith("Reno and Bonn: base + bonus + equity / 4 gives 32–33% less")
