"""Terms found by any of their spellings."""

import pytest

from build_scripts.model.vocabulary import Term, Terms, fold

TERMS = Terms.of(
    [
        Term(slug="weights-and-biases", name="Weights & Biases", aliases=("W&B",)),
        Term(slug="acme", name="Acme", aliases=("AC", "acme")),
        Term(slug="acorn", name="Acorn", aliases=("AC",)),
    ]
)


@pytest.mark.parametrize("name", ["Weights & Biases", "weights  &  biases", "W&B", "Weights and Biases", "**W&B**:", "w&b."])
def test_any_spelling_finds_the_term(name: str) -> None:
    """Name, alias, the slug's words, in any case, with marks around it."""
    found = TERMS.find(name)
    assert found
    assert found.slug == "weights-and-biases"


def test_a_spelling_of_two_finds_neither() -> None:
    """And both are kept, for the report."""
    assert TERMS.find("AC") is None
    assert TERMS.by_spelling[fold("AC")] == ("acme", "acorn")
    assert TERMS.find("unknown") is None


def test_order_is_the_vocabularys_and_then_the_alphabets() -> None:
    """Unknown slugs come last."""
    assert sorted(["zeta", "acorn", "beta", "weights-and-biases"], key=TERMS.order) == ["weights-and-biases", "acorn", "beta", "zeta"]


def test_fold() -> None:
    """A typographic apostrophe is an apostrophe; inner marks are letters of the name."""
    assert fold("  Levi’s ") == "levi's"
    assert fold("E*TRADE") == "e*trade"
