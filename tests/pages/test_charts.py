"""Axes and bars."""

from decimal import Decimal

import pytest

from build_scripts.model.money import MoneyRange
from build_scripts.pages.charts import axis_of, position_bar, range_bar


def dollars(low: int, high: int) -> MoneyRange:
    """Return a range in dollars."""
    return MoneyRange(currency="USD", low=Decimal(low), high=Decimal(high))


@pytest.mark.parametrize(
    ("low", "high"), [(150_000, 290_000), (1, 2), (99_000, 101_000), (80_000, 80_000), (0, 7), (123_456, 7_654_321), (1, 999_999_999)]
)
def test_an_axis_holds_its_ranges(low: int, high: int) -> None:
    """Two to seven even marks, the first at or below the lowest end, the last at or above the highest."""
    axis = axis_of([dollars(low, high)])
    assert axis
    assert axis.ticks[0] == axis.low <= low <= high <= axis.high == axis.ticks[-1]
    assert 2 <= len(axis.ticks) <= 7
    assert len({after - before for before, after in zip(axis.ticks, axis.ticks[1:], strict=False)}) == 1
    assert [int(axis.place(end)) for end in (axis.low, axis.high)] == [0, 100]


def test_currencies_share_no_axis() -> None:
    """Nor is there one without a sound range."""
    pounds = MoneyRange(currency="GBP", low=Decimal(1), high=Decimal(2))
    assert axis_of([dollars(1, 2), pounds]) is None
    assert axis_of([]) is None
    assert axis_of([dollars(2, 1)]) is None


def test_a_bar_says_its_numbers() -> None:
    """In words, for those who cannot see it; what is unsound or in another currency is left out."""
    axis = axis_of([dollars(100_000, 300_000)])
    assert axis
    bar = range_bar(axis, dollars(100_000, 200_000), dollars(150_000, 300_000))
    assert 'role="img"' in bar
    assert "base $100K–$200K, total $150K–$300K, on an axis from $100K to $300K" in bar
    assert bar.count("<rect") == 2
    assert range_bar(axis, dollars(2, 1), None) == ""


@pytest.mark.parametrize(("percent", "above"), [(-50, False), (0, False), (100, False), (101, True), (900, True)])
def test_a_position_stays_on_its_line(percent: int, above: bool) -> None:
    """Beyond the ends it rests at the edge, and what lies above is marked."""
    bar = position_bar(Decimal(percent))
    place = float(bar.split('cx="')[1].split('"')[0])
    assert 6 <= place <= 94
    assert ("lb-above" in bar) is above
