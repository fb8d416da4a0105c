"""Numbers to words, without loss."""

from decimal import Decimal

import pytest

from build_scripts.model.money import MoneyRange, PercentRange
from build_scripts.pages import text


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        ("225000", "USD", "$225K"),
        ("225500", "USD", "$225.5K"),
        ("225550", "USD", "$225,550"),
        ("1200000", "USD", "$1.2M"),
        ("1234567", "USD", "$1,234,567"),
        ("1234500", "USD", "$1,234.5K"),
        ("1250000", "GBP", "£1.25M"),
        ("155000", "CHF", "CHF 155K"),
        ("4700000", "INR", "₹47L"),
        ("12000000", "INR", "₹1.2Cr"),
        ("90000", "INR", "₹90,000"),
        ("3000000000", "USD", "$3B"),
        ("999", "EUR", "€999"),
        ("0", "EUR", "€0"),
        ("25.50", "EUR", "€25.5"),
        ("100000", "SGD", "S$100K"),
    ],
)
def test_amounts(value: str, currency: str, words: str) -> None:
    """Shortened only where nothing is lost; Indian rupees in lakh and crore."""
    assert text.amount(Decimal(value), currency) == words


def test_ranges() -> None:
    """Two ends, one end, an open end, two currencies."""
    low, high = Decimal(180_000), Decimal(230_000)
    assert text.money(MoneyRange(currency="USD", low=low, high=high)) == "$180K–$230K"
    assert text.money(MoneyRange(currency="USD", low=low, high=low, open_high=True)) == "$180K+"
    assert text.money(MoneyRange(currency="USD", low=low, high=high, open_high=True)) == "$180K–$230K+"
    assert text.money(MoneyRange(currency="GBP", low=low, high=high, currency_high="EUR")) == "£180K–€230K"
    assert text.percent(PercentRange(low=Decimal("12.5"), high=Decimal(15))) == "12.5–15%"
    assert text.percent(PercentRange(low=Decimal(10), high=Decimal(10))) == "10%"


def test_counts_lists_and_years() -> None:
    """Number and noun agree; lists end in "and"; years are a span."""
    assert [text.count(number, "company", "companies") for number in (0, 1, 2, 4466)] == [
        "0 companies",
        "1 company",
        "2 companies",
        "4,466 companies",
    ]
    assert text.count(1, "lever") == "1 lever"
    assert [text.listed(words) for words in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A and B", "A, B and C"]
    assert [text.years(years) for years in ((), (2025,), (2026, 2025), (1999, 2001))] == ["", "2025", "2025–26", "1999–01"]
