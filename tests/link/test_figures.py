"""Figures as the record writes them: one text for the same figures, read back as they were."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from build_scripts.link.figures import figures_text, is_figures, mark_of, read_figures, words_of
from build_scripts.link.figures_ledger import read_record
from build_scripts.link.traces import ALPHABET
from build_scripts.model.figures import Figure
from build_scripts.model.money import MoneyRange, PercentRange, Period
from build_scripts.model.pay import Component
from tests.link.shelf import Shelf, day
from tests.parse.mutation import assembled, damaged, sound_documents

ROBUST = settings(
    derandomize=True, database=None, deadline=None, max_examples=150, phases=(Phase.generate,), suppress_health_check=list(HealthCheck)
)
OSLO = "Oslo | NOK 700K–900K | $80K–$120.5K | 10–15% | $130K–$195K+"
TEXTS = (
    "base NOK 700K-900K; equity USD 80K-120500/grant4; bonus 10-15%; total USD 130K-195K+",
    "base USD 225K; sign_on +USD 30K; words 0123abcd",
    "base USD 200K-EUR 190K",
    "base USD 190K-150K",
    "bonus 7.5%+; total USD 0.5-1.25",
    "floor base GBP 85K; floor total GBP 1",
    'equity "8,000 options; \\"half\\" now \\\\ later /grant4"; other "—"',
    "equity USD 80K/grant; profit_sharing INR 4700K/month",
    "equity USD 80K/4",
    "words 0123abcd",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_back(text: str) -> None:
    """Every form; what is read gives the very text again."""
    assert is_figures(text)
    found = read_figures(text)
    assert figures_text(found, words_of(text)) == text
    assert bool(found) == (text != "words 0123abcd")


def test_what_is_read_is_typed() -> None:
    """Amounts in whole units, percents, words, terms, increases and floors."""
    money = MoneyRange(currency="USD", low=Decimal(80_000), high=Decimal(120_500))
    found = read_figures("base +USD 30K; equity USD 80K-120500/grant4; bonus 10-15%+; floor base USD 1K")
    assert found == (
        Figure(component=Component.BASE, money=MoneyRange(currency="USD", low=Decimal(30_000), high=Decimal(30_000)), is_more=True),
        Figure(component=Component.EQUITY, money=money, period=Period.GRANT, vest_years=4),
        Figure(component=Component.BONUS, percent=PercentRange(low=Decimal(10), high=Decimal(15), open_high=True)),
        Figure(component=Component.BASE, money=MoneyRange(currency="USD", low=Decimal(1000), high=Decimal(1000)), is_floor=True),
    )


@pytest.mark.parametrize("text", ["-", "none"])
def test_no_figures(text: str) -> None:
    """A subject that is gone or has none has no figures."""
    assert is_figures(text)
    assert read_figures(text) == ()
    assert words_of(text) == ""


@pytest.mark.parametrize(
    "text", ['other "a\\qb"', 'other "a\\ud800"', 'other "a\tb"', f"base USD {'9' * 26}", "base USD ٣K", "base USD 1K/"]
)
def test_what_a_hand_may_write(text: str) -> None:
    """Words that are no JSON, or no text, and numbers that no guide can have are refused before they are read."""
    assert not is_figures(text)


@pytest.mark.parametrize("text", ["", "base", "base USD", "base $120K", "base USD 120K;", "base USD 120k", "none; none", 'base "x', "-; -"])
def test_what_is_no_text(text: str) -> None:
    """Anything else is refused whole."""
    assert not is_figures(text)
    assert read_figures(text) == ()


def test_a_library_in_texts() -> None:
    """Rows by the anchor of their line on the page, levers by id with the digest of their words, strategies by the guide's id."""
    shelf = Shelf()
    levers = ['**Rival Offer:** "Can you meet $205K base, $240K equity and $205K base?"', "**Clearance:** Few hold one."]
    shelf.put("acme/qa", [OSLO, "Mars | — | 8,000 options | — | —"], levers, "Target $150K base; do not accept below $130K base.")
    index = shelf.build(day(1))
    texts = {subject: states[-1].figures for subject, states in index.record.states.items()}
    (rival, clearance) = index.levers_of["acme/qa"]
    assert texts == {
        "acme/qa": "base USD 150K; floor base USD 130K",
        "acme/qa#pay-oslo": TEXTS[0],
        "acme/qa#pay-mars": 'equity "8,000 options"',
        rival.id: f"base USD 205K; equity USD 240K; words {shelf.ledger.partition('Rival Offer	')[2][:8]}",
        clearance.id: f"words {shelf.ledger.partition('Clearance	')[2][:8]}",
    }
    assert {row.anchor for row in index.pay["acme/qa"]} == {"pay-oslo", "pay-mars"}


@ROBUST
@given(assembled | damaged(sound_documents()))
def test_whatever_a_guide_says_can_be_read_again(words: str) -> None:
    """Of a document that nobody would write, each line is one that can be read, and gives the very figures again."""
    shelf = Shelf()
    shelf.bodies["acme/qa"] = words
    record = shelf.build(day(1)).record
    assert read_record(shelf.record, "x").value == record
    for states in record.states.values():
        text = states[-1].figures
        assert text == "none" or figures_text(read_figures(text), words_of(text)) == text


def test_marks() -> None:
    """Four letters without look-alikes; the same figures and words have the same mark, others nearly always another."""
    marks = [mark_of(f"base USD {amount}K; words 0123abcd") for amount in range(1, 200)]
    assert all(len(mark) == 4 and set(mark) <= set(ALPHABET) for mark in marks)
    assert marks[0] == mark_of("base USD 1K; words 0123abcd")
    assert len(set(marks)) > 195
