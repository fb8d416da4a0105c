"""How two guides differ, word for word: every shape of figure that two guides can hold against each other."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from build_scripts.model.money import MoneyRange
from build_scripts.model.pay import Component
from build_scripts.model.rates import Rates
from build_scripts.pages.pair_words import Places, SharedRegion, Stated, differences, nothing_shared

NAMES = ("Acme", "Borealis")
BASE, EQUITY, BONUS, TOTAL = Component.BASE, Component.EQUITY, Component.BONUS, Component.TOTAL
# One euro is 1.25 dollars and 80 pence: a pound is 1.5625 dollars.
RATES = Rates(day="2026-10-30", per_euro={"EUR": Decimal(1), "USD": Decimal("1.25"), "GBP": Decimal("0.8")})


def money(low: int, high: int = 0, currency: str = "USD", *, is_open: bool = False) -> MoneyRange:
    """Return a range in thousands; one amount where no high end is given."""
    return MoneyRange(currency=currency, low=Decimal(low * 1000), high=Decimal((high or low) * 1000), open_high=is_open)


def stated(amounts: Mapping[Component, MoneyRange], *silent: Component) -> Stated:
    """Return what one guide states in its only row, and what it leaves out."""
    return Stated(amounts=amounts, silent=frozenset(silent))


def region(first: Stated, second: Stated, name: str = "Oslo") -> SharedRegion:
    """Return a region with what each guide states there."""
    return SharedRegion(name=name, first=first, second=second)


def totals(first: MoneyRange, second: MoneyRange, name: str = "Oslo") -> SharedRegion:
    """Return a region where each guide states a total alone."""
    return region(stated({TOTAL: first}), stated({TOTAL: second}), name)


def said(*regions: SharedRegion) -> str:
    """Return the sentences as one text."""
    return " ".join(differences(NAMES, regions, RATES))


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        # Middles 242.5 and 216.5: 12.009 % higher.
        (money(195, 290), money(180, 253), "Acme's stated total runs from $195K to $290K, Borealis's from $180K to $253K; "
         "the middle of Acme's is 12% higher."),
        (money(180, 253), money(195, 290), "Acme's stated total runs from $180K to $253K, Borealis's from $195K to $290K; "
         "the middle of Borealis's is 12% higher."),
        (money(100, 200), money(120, 180), "Acme's stated total runs from $100K to $200K, Borealis's from $120K to $180K; "
         "their middles are equal."),
        (money(100, 200), money(100, 201), "Acme's stated total runs from $100K to $200K, Borealis's from $100K to $201K; "
         "the middle of Borealis's is less than 1% higher."),
        # Half a percent is rounded up: 200 and 201.
        (money(200), money(201), "Acme's stated total is $200K, Borealis's $201K; Borealis's is 1% higher."),
        (money(100, 200), money(100, 200), "both guides give the same stated total, $100K–$200K."),
        (money(200), money(200), "both guides give the same stated total, $200K."),
        (money(200), money(100, 200), "Acme's stated total is $200K, Borealis's runs from $100K to $200K; "
         "Acme's is 33% higher than the middle of Borealis's."),
        (money(200, 300), money(200), "Acme's stated total runs from $200K to $300K, Borealis's is $200K; "
         "the middle of Acme's is 25% higher."),
        (money(200, is_open=True), money(160, 300), "Acme's stated total starts at $200K, Borealis's runs from $160K to $300K; "
         "Acme's starts 25% higher."),
        (money(200, is_open=True), money(250, is_open=True), "Acme's stated total starts at $200K, Borealis's at $250K; "
         "Borealis's starts 25% higher."),
        (money(200, 300, is_open=True), money(200, 300), "Acme's stated total runs from $200K to $300K and beyond, "
         "Borealis's from $200K to $300K; both start at the same amount."),
        (money(100), money(350), "Acme's stated total is $100K, Borealis's $350K; Borealis's is 250% higher."),
        (money(0, 0), money(350), "Acme's stated total is $0, Borealis's $350K; Borealis's is higher."),
        (money(12000, 24000, "INR"), money(12000, 36000, "INR"), "Acme's stated total runs from ₹1.2Cr to ₹2.4Cr, Borealis's "
         "from ₹1.2Cr to ₹3.6Cr; the middle of Borealis's is 33% higher."),
    ],
)  # fmt: skip
def test_one_currency(first: MoneyRange, second: MoneyRange, words: str) -> None:
    """The two totals of one region, with the verb said once where it serves both."""
    assert said(totals(first, second)) == f"In Oslo, {words}"
    assert len(differences(NAMES, [totals(first, second)], None)) == 1


@pytest.mark.parametrize(
    ("second", "conversion"),
    [
        # 160 to 240 thousand pounds at 1.5625 dollars: 250 to 375 thousand.
        (money(160, 240, "GBP"), "At the European Central Bank's rate of 30 October 2026, £1 = $1.5625, Borealis's would be "
         "about $250K–$375K."),
        (money(123, 0, "EUR"), "At the European Central Bank's rate of 30 October 2026, €1 = $1.25, Borealis's would be about "
         "$154K."),
        (money(160, is_open=True, currency="GBP"), "At the European Central Bank's rate of 30 October 2026, £1 = $1.5625, "
         "Borealis's would be about $250K+."),
        (money(160, 240, "AED"), "There is no reference rate between USD and AED, so neither is converted."),
    ],
)  # fmt: skip
def test_two_currencies(second: MoneyRange, conversion: str) -> None:
    """Said plainly, never compared; converted once, with rate and date, to three digits."""
    sentences = differences(NAMES, [totals(money(200, 300), second)], RATES)
    assert sentences[0].startswith("In Oslo, Acme's stated total runs from $200K to $300K, Borealis's ")
    assert sentences[0].endswith(": two currencies, which do not compare as they stand.")
    assert sentences[1:] == (conversion,)
    assert "higher" not in " ".join(sentences)


def test_two_currencies_in_several_regions() -> None:
    """One conversion; the other regions are named."""
    apart = [totals(money(200, 300), money(160, 240, "GBP"), name) for name in ("Oslo", "Rome", "Bonn")]
    assert differences(NAMES, apart, RATES)[2] == "The currencies differ in Rome and Bonn too."


LIKE = {TOTAL: money(200, 300)}


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (stated({BASE: money(150), EQUITY: money(20)}), stated({BASE: money(140), EQUITY: money(30)}),
         "Acme pays more in base, Borealis more in equity."),
        (stated({BASE: money(150), EQUITY: money(20), BONUS: money(9)}), stated({BASE: money(140), EQUITY: money(10), BONUS: money(8)}),
         "Acme pays more in base, equity and bonus."),
        (stated({BASE: money(140)}), stated({BASE: money(150)}), "Borealis pays more in base."),
        (stated({BASE: money(150)}), stated({BASE: money(140, 160)}), "Base is the same."),
        (stated({BASE: money(150), BONUS: money(9)}), stated({BASE: money(150), BONUS: money(9)}), "Base and bonus are the same."),
        (stated({BASE: money(150), BONUS: money(9)}), stated({BASE: money(150), BONUS: money(8)}),
         "Acme pays more in bonus; base is the same."),
        (stated({BASE: money(150), EQUITY: money(20)}), stated({BASE: money(140)}, EQUITY, BONUS),
         "Acme pays more in base; only Acme states equity."),
        (stated({BONUS: money(9)}, EQUITY), stated({EQUITY: money(9)}, BONUS),
         "Only Acme states a bonus; only Borealis states equity."),
        # What a guide says in words is neither a figure nor nothing.
        (stated({BONUS: money(9)}), stated({}), ""),
        # Equity in dollars beside a base in pounds; a base without an upper end.
        (stated({EQUITY: money(20)}), stated({EQUITY: money(20, currency="GBP")}), ""),
        (stated({BASE: money(150, is_open=True)}), stated({BASE: money(140)}), ""),
        (stated({}, BASE, BONUS), stated({}, BASE, BONUS), ""),
    ],
)  # fmt: skip
def test_parts(first: Stated, second: Stated, words: str) -> None:
    """Who pays more in what, beside totals that are the same."""
    whole = region(
        Stated(amounts={**first.amounts, **LIKE}, silent=first.silent), Stated(amounts={**second.amounts, **LIKE}, silent=second.silent)
    )
    assert differences(NAMES, [whole], RATES) == tuple(
        filter(None, ("In Oslo, both guides give the same stated total, $200K–$300K.", words))
    )


HIGHER, LOWER, EQUAL = (money(220), money(200)), (money(200), money(210)), (money(200), money(200))


@pytest.mark.parametrize(
    ("lead", "others", "words"),
    [
        (HIGHER, {"Rome": HIGHER}, "The middle of Acme's total is also higher in Rome (by 10%)."),
        (HIGHER, {"Rome": LOWER}, "The middle of Borealis's total is higher in Rome (by 5%)."),
        (HIGHER, {"Rome": HIGHER, "Bonn": LOWER, "Bern": EQUAL}, "The middle of Acme's total is also higher in Rome (by 10%), of "
         "Borealis's in Bonn (by 5%); the two are equal in Bern."),
        (LOWER, {"Rome": HIGHER, "Bonn": LOWER}, "The middle of Borealis's total is also higher in Bonn (by 5%), of Acme's in Rome "
         "(by 10%)."),
        (EQUAL, {"Rome": HIGHER}, "The middle of Acme's total is higher in Rome (by 10%)."),
        (HIGHER, {"Rome": EQUAL, "Bonn": EQUAL}, "The two are equal in Rome and Bonn."),
        (HIGHER, {"Rome": (money(200), money(200, currency="CHF"))}, "In Rome the currencies differ."),
        (HIGHER, {"Rome": (money(200, is_open=True), money(210))}, ""),
        (HIGHER, dict.fromkeys(("Rome", "Bonn", "Bern", "Linz", "Graz"), HIGHER), "The middle of Acme's total is also higher in Rome "
         "(by 10%), Bonn (by 10%), Bern (by 10%) and 2 more."),
    ],
)  # fmt: skip
def test_elsewhere(lead: tuple[MoneyRange, MoneyRange], others: Mapping[str, tuple[MoneyRange, MoneyRange]], words: str) -> None:
    """One region is told in full, the others in one sentence."""
    regions = [totals(*lead), *(totals(*spans, name) for name, spans in others.items())]
    assert differences(NAMES, regions, RATES)[1:] == tuple(filter(None, (words,)))


def test_several_regions_say_where() -> None:
    """The parts are those of the first region."""
    first = region(stated({TOTAL: money(220), BASE: money(150)}), stated({TOTAL: money(200), BASE: money(140)}))
    assert said(first, totals(*HIGHER, "Rome")) == (
        "In Oslo, Acme's stated total is $220K, Borealis's $200K; Acme's is 10% higher. There, Acme pays more in base. "
        "The middle of Acme's total is also higher in Rome (by 10%)."
    )


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (stated({BASE: money(150)}, TOTAL), stated({BASE: money(120), TOTAL: money(200)}),
         "In Oslo, Acme's stated base is $150K, Borealis's $120K; Acme's is 25% higher. Only Borealis states a total."),
        (stated({EQUITY: money(20)}, TOTAL, BASE), stated({EQUITY: money(10)}, TOTAL, BASE), "In Oslo, Acme pays more in equity."),
        (stated({TOTAL: money(200)}, BASE), stated({BASE: money(150)}, TOTAL),
         "In Oslo, only Acme states a total; only Borealis states a base."),
        (stated({}), stated({}), "In Oslo, the two guides have no figure of the same kind."),
        (Stated(rows=3, amounts={}), Stated(rows=1, amounts={TOTAL: money(200)}),
         "In Oslo, Acme's guide has 3 rows of pay, Borealis's 1, so they stand side by side without a comparison."),
        (Stated(amounts={TOTAL: money(120)}, scaled=frozenset({TOTAL})), stated({TOTAL: money(100)}),
         "In Oslo, Acme's total for a year is $120K, Borealis's $100K; Acme's is 20% higher."),
    ],
)  # fmt: skip
def test_missing_figures(first: Stated, second: Stated, words: str) -> None:
    """Base where there is no total; several rows are not compared; a monthly total is said to be a year's."""
    assert said(region(first, second)) == words


def test_the_region_that_says_most_is_told() -> None:
    """One currency before two, a figure on both sides before none, whatever their order."""
    several = region(Stated(rows=2, amounts={}), stated({TOTAL: money(200)}), "Bonn")
    apart = totals(money(200), money(200, currency="GBP"), "Rome")
    assert said(several, apart, totals(*HIGHER)).startswith("In Oslo, Acme's stated total is $220K")
    assert said(several, apart).startswith("In Rome, Acme's stated total is $200K, Borealis's £200K: two currencies")
    assert said() == ""


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (["Oslo", "Rome"], ["Bonn"], "The two guides share no region, so no figures are set against each other. "
         "Acme states pay for Oslo and Rome; Borealis for Bonn."),
        (["Oslo", "Rome", "Bern", "Linz"], [], "Acme states pay for Oslo, Rome, Bern and 1 more; "
         "Borealis's guide states its pay without a region, so no figures are set against each other."),
        (None, ["Oslo"], "Borealis states pay for Oslo; Acme's guide states no pay, so no figures are set against each other."),
        ([], None, "Neither guide states pay for a region, so no figures are set against each other."),
    ],
)  # fmt: skip
def test_nothing_shared(first: list[str] | None, second: list[str] | None, words: str) -> None:
    """Which regions each has, where they share none; None is a guide without pay."""
    places = [Places(names=tuple(names or ()), has_pay=names is not None) for names in (first, second)]
    assert nothing_shared(NAMES, *places) == words
