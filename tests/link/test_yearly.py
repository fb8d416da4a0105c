"""What a cell pays in one year, worked out by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from build_scripts.diagnostics.span import Span
from build_scripts.link.site_index import PayRow
from build_scripts.link.yearly import yearly
from build_scripts.model.money import MoneyRange, PercentRange, Period
from build_scripts.model.pay import CellKind, Component, PayCell


def cell(component: Component, words: str = "", *, period: Period | None = None, term: int | None = None, share: str = "") -> PayCell:
    """Return a cell: "USD 100 200" (with "+" where the high end is open), or a share "10 15" in percent."""
    parts = words.rstrip("+").split()
    money = MoneyRange(currency=parts[0], low=Decimal(parts[1]), high=Decimal(parts[2]), open_high=words.endswith("+")) if parts else None
    ends = share.split()
    return PayCell(
        region_raw="Oslo",
        level_raw=None,
        title=None,
        component=component,
        column_raw=component.value,
        kind=CellKind.MONEY if money else CellKind.PERCENT if ends else CellKind.TEXT,
        raw=words or share,
        ranges=(money,) if money else (),
        percent=PercentRange(low=Decimal(ends[0]), high=Decimal(ends[-1])) if ends else None,
        period=period,
        vest_years=term,
        note=None,
        span=Span("acme/qa.md", 5),
    )


def row(*cells: PayCell) -> PayRow:
    """Return a row of some cells."""
    return PayRow(guide_id="acme/qa", region=None, region_raw="Oslo", level_raw=None, title=None, anchor="pay-oslo", cells=cells)


def said(one: PayCell, *others: PayCell) -> str | None:
    """Return the year of the first cell in a row with the others, as words."""
    year = yearly(one, row(one, *others))
    return f"{year.currency} {year.low} {year.high}{'+' if year.open_high else ''}" if year else None


BASE = cell(Component.BASE, "USD 150000 200000")


@pytest.mark.parametrize(
    ("one", "year"),
    [
        (BASE, "USD 150000 200000"),
        (cell(Component.BASE, "USD 5000 7500", period=Period.MONTH), "USD 60000 90000"),
        (cell(Component.TOTAL, "USD 200000 300000+", period=Period.YEAR), "USD 200000 300000+"),
        (cell(Component.BONUS, "GBP 20000 45000"), "GBP 20000 45000"),
        (cell(Component.PROFIT_SHARING, "USD 1000 2000"), "USD 1000 2000"),
        (cell(Component.SIGN_ON, "USD 25000 25000"), None),
        (cell(Component.OTHER, "USD 25000 25000"), None),
        (cell(Component.TOTAL), None),
    ],
)
def test_money_as_it_is_written(one: PayCell, year: str | None) -> None:
    """By the year unless a month is stated; what is paid once, or when nobody knows, has no year."""
    assert said(one) == year


@pytest.mark.parametrize(
    ("one", "year"),
    [
        (cell(Component.EQUITY, "USD 160000 280000", period=Period.GRANT, term=4), "USD 40000 70000"),
        (cell(Component.EQUITY, "USD 100000 200000+", period=Period.GRANT, term=3), "USD 33333 66667+"),
        (cell(Component.EQUITY, "USD 40000 70000", period=Period.YEAR), "USD 40000 70000"),
        (cell(Component.EQUITY, "USD 160000 280000", period=Period.GRANT), None),
        (cell(Component.EQUITY, "USD 160000 280000"), None),
        (cell(Component.EQUITY, share="10 15"), None),
    ],
)
def test_a_grant_by_its_stated_term(one: PayCell, year: str | None) -> None:
    """A term that nobody states is not guessed."""
    assert said(one, BASE) == year


def test_a_percent_bonus_by_the_base() -> None:
    """10% of 150 is 15, 15% of 200 is 30; a monthly base is made a year's first; without a base there is nothing to take it of."""
    bonus = cell(Component.BONUS, share="10 15")
    assert said(bonus, BASE) == "USD 15000 30000"
    assert said(bonus, cell(Component.BASE, "EUR 5000 7500", period=Period.MONTH)) == "EUR 6000 13500"
    assert said(bonus, cell(Component.BASE, "USD 150000 200000+")) == "USD 15000 30000+"
    assert said(bonus) is None
    assert said(bonus, cell(Component.BASE)) is None
    assert said(bonus, cell(Component.BASE, "USD 200000 150000")) is None


def test_each_cell_in_its_own_currency() -> None:
    """Money that stands beside a base in another currency stays as it is."""
    assert said(cell(Component.BONUS, "GBP 9000 12000"), BASE) == "GBP 9000 12000"
    assert said(cell(Component.EQUITY, "EUR 40000 80000", period=Period.GRANT, term=4), BASE) == "EUR 10000 20000"


def test_an_unsound_range_has_no_year() -> None:
    """Ends that are inverted, or in two currencies."""
    assert said(cell(Component.BASE, "USD 200000 150000")) is None
    mixed = MoneyRange(currency="USD", low=Decimal(1), high=Decimal(2), currency_high="GBP")
    assert said(replace(BASE, ranges=(mixed,))) is None
