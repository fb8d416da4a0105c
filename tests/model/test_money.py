"""Ranges: what can be drawn and compared, the middle, the position."""

from decimal import Decimal

import pytest

from build_scripts.model.money import MoneyRange, midpoint, position


def pounds(low: int, high: int, currency_high: str | None = None) -> MoneyRange:
    """Return a range in pounds."""
    return MoneyRange(currency="GBP", low=Decimal(low), high=Decimal(high), currency_high=currency_high)


def test_the_middle_is_half_way() -> None:
    """Of a range, and of a single amount."""
    assert midpoint(pounds(180_000, 230_000)) == 205_000
    assert midpoint(pounds(70_001, 70_002)) == Decimal("70001.5")
    assert midpoint(pounds(50_000, 50_000)) == 50_000


@pytest.mark.parametrize("span", [pounds(230_000, 180_000), pounds(1, 2, "EUR")])
def test_what_is_unsound_has_no_middle_and_no_position(span: MoneyRange) -> None:
    """Inverted ends, two currencies."""
    assert not span.is_sound
    assert position(Decimal(1), span) is None
    with pytest.raises(ValueError, match="no midpoint"):
        midpoint(span)


@pytest.mark.parametrize(("amount", "percent"), [(180, 0), (205, 50), (225, 90), (230, 100), (240, 120), (170, -20)])
def test_a_position_is_a_percent_of_the_way_up(amount: int, percent: int) -> None:
    """0 at the low end, 100 at the high end, and beyond."""
    assert position(Decimal(amount), pounds(180, 230)) == percent


def test_a_range_without_width_has_no_position() -> None:
    """There is no way up."""
    assert position(Decimal(5), pounds(5, 5)) is None
