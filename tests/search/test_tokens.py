"""Amounts and levels as words: one word however it is written, and no word inside another."""

from decimal import Decimal

import pytest

from build_scripts.search.tokens import amount_token, counts_of, level_token, level_tokens, lever_tokens, pay_tokens, strategy_tokens
from tests.small import library, pay

GUIDE = f"""{pay("Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K")}
**Level Mapping:** Acme L4-L5 = Google IC5

**Global Levers**

1. **Rival bid:** "Brill offered me $140K base, and I would sign today for $150,000 base."

> **Negotiate Up Strategy:** "I ask for $152K base." The floor is $141K base.
"""


@pytest.mark.parametrize(
    ("amount", "word"), [("225000", "amt225000x"), ("225000.5", "amt225000x"), ("0", "amt0x"), ("1E+6", "amt1000000x")]
)
def test_an_amount_is_whole_units(amount: str, word: str) -> None:
    """Neither its currency nor its exponent is in the word."""
    assert amount_token(Decimal(amount)) == word


@pytest.mark.parametrize(
    ("code", "word"), [("L5", "lvll5x"), ("IC-5", "lvlic5x"), ("Band 4", "lvlband4x"), ("62", "lvl62x"), ("É-1", "lvl1x")]
)
def test_a_level_is_letters_and_digits(code: str, word: str) -> None:
    """What a reader leaves out or puts between is not in the word."""
    assert level_token(code) == word


def test_each_part_has_its_own_amounts() -> None:
    """Those of the pay table do not stand in a lever, nor those of the strategy in either; asks are marked as such beside."""
    index = library({"acme/security-engineer": GUIDE})
    guide = index.guides["acme/security-engineer"]
    lever = index.levers_of[guide.id][0]
    assert lever_tokens(lever) == ("amt140000x", "amt150000x", "ask150000x")
    assert strategy_tokens(guide.strategy) == ("amt152000x", "amt141000x", "ask152000x")
    assert {"amt100000x", "amt150000x", "amt130000x", "amt195000x"} <= set(pay_tokens(index.pay[guide.id]))
    assert not {"amt152000x", "amt141000x", "amt140000x"} & set(pay_tokens(index.pay[guide.id]))


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("28,000 options and 1,250 ISO options", ("amt28000x", "amt1250x")),
        ("a grant of 4,500 RSUs, then 4,500 RSUs", ("amt4500x",)),
        ("$28,000 options", ()),
        ("28,000 customers, 40 options, 1.5,000 shares", ()),
    ],
)
def test_a_count_of_shares_is_typed_as_an_amount(words: str, counts: tuple[str, ...]) -> None:
    """Money is not counted twice, and other counts are no amounts."""
    assert counts_of(words) == counts


def test_levels_are_the_guides_own_and_those_it_names() -> None:
    """A range is every level in it; the guide's own are marked as such beside."""
    index = library({"acme/security-engineer": GUIDE})
    assert level_tokens(index.guides["acme/security-engineer"], index) == ("lvll4x", "lvll5x", "lvlic5x", "lvol4x", "lvol5x")


def test_the_levels_of_a_pay_table_are_the_guides_own() -> None:
    """A table that pays by level names them where no mapping does."""
    table = "| Level | Base Salary | Total Comp |\n|---|---|---|\n| Senior (L5) | $200K | $300K |\n| 63-64 | $210K | $310K |\n"
    index = library({"acme/security-engineer": table})
    assert level_tokens(index.guides["acme/security-engineer"], index) == ("lvll5x", "lvl63x", "lvl64x", "lvol5x", "lvo63x", "lvo64x")
