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


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        ("43750", "USD", "$43.8K"),
        ("112500", "USD", "$112.5K"),
        ("123456", "GBP", "£123K"),
        ("5750", "EUR", "€5.8K"),
        ("1234567", "USD", "$1.23M"),
        ("33333", "CHF", "CHF 33.3K"),
        ("833", "USD", "$833"),
        ("0", "USD", "$0"),
        ("4712345", "INR", "₹47.1L"),
        ("104287.61", "USD", "$104K"),
    ],
)
def test_what_was_worked_out_is_short(value: str, currency: str, words: str) -> None:
    """As it is where its scale can show it, else three digits, or two where three need the thousands written out."""
    assert text.about_amount(Decimal(value), currency) == words


def test_rates_and_days() -> None:
    """A rate to five digits with both signs; a day in words."""
    assert text.rate(Decimal("1.339945"), "GBP", "USD") == "£1 = $1.3399"
    assert text.rate(Decimal("0.01127312"), "INR", "USD") == "₹1 = $0.011273"
    assert text.rate(Decimal("1.5"), "CHF", "USD") == "CHF 1 = $1.5"
    assert text.day("2026-10-30") == "30 October 2026"
