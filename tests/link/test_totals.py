"""The usual way to count a total beside the one that comes nearest: base 100–150, bonus 10%, equity 80–120."""

from build_scripts.link.site_index import PayRow
from build_scripts.link.totals import best_fit, usual_fit
from build_scripts.model.money import Period
from build_scripts.model.pay import Component
from tests.link.test_yearly import cell, row

BASE = cell(Component.BASE, "USD 100000 150000")
BONUS = cell(Component.BONUS, share="10")
GRANT = cell(Component.EQUITY, "USD 80000 120000", period=Period.GRANT, term=4)
WHOLE = cell(Component.TOTAL, "USD 190000 285000")


def usual(one: PayRow) -> tuple[str, int, int, int] | None:
    """Return the usual way's name, ends and error in percent."""
    fit = usual_fit(one)
    return (fit.convention, int(fit.low), int(fit.high), round(fit.off)) if fit else None


def test_one_year_of_the_grant_is_usual() -> None:
    """110 + 20 and 165 + 30, 32% below a total that counts the whole grant; that way itself misses nothing."""
    one = row(BASE, GRANT, BONUS, WHOLE)
    assert usual(one) == ("base + bonus + equity / 4", 130_000, 195_000, -32)
    best = best_fit(one)
    assert best
    assert (best.convention, best.is_near) == ("base + bonus + the whole grant", True)
    assert best.off == 0


def test_what_a_row_lacks_is_left_out() -> None:
    """No bonus, no equity; a grant without a term is taken as four years for this check."""
    total = cell(Component.TOTAL, "USD 100000 150000")
    assert usual(row(BASE, total)) == ("base", 100_000, 150_000, 0)
    assert usual(row(BASE, BONUS, total)) == ("base + bonus", 110_000, 165_000, 10)
    assert usual(row(BASE, cell(Component.EQUITY, "USD 80000 120000"), total)) == ("base + equity / 4", 120_000, 180_000, 20)
    assert usual(row(BASE, cell(Component.EQUITY, "USD 8000 12000", period=Period.YEAR), total)) == (
        "base + equity a year", 108_000, 162_000, 8,
    )  # fmt: skip


def test_what_cannot_be_added_has_no_fit() -> None:
    """Another currency, words, or no base."""
    assert usual(row(BASE, cell(Component.EQUITY, "GBP 80000 120000"), WHOLE)) is None
    assert usual(row(BASE, cell(Component.BONUS), WHOLE)) is None
    assert usual(row(GRANT, WHOLE)) is None
    assert usual(row(cell(Component.BASE, "GBP 1 2"), WHOLE)) is None
