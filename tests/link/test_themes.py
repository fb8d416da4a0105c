"""The rule that gives a lever its theme, step by step, on words made up for it."""

from build_scripts.diagnostics.span import Span
from build_scripts.link.themes import ThemeFinder
from build_scripts.model.lever import Lever, LeverScope
from build_scripts.model.vocabulary import Term, Terms

BREAD = Term(slug="bread", name="Bread", aliases=("rye", "sour"), hints=("oven",))
CAKE = Term(slug="cake", name="Cake", aliases=("sponge", "icing"), hints=("oven", "tin"))
REST = Term(slug="rest", name="The rest")
FINDER = ThemeFinder(Terms.of((BREAD, CAKE, REST)))


def theme(title: str, script: str | None = None, context: str | None = None) -> str | None:
    """Return the theme of a lever with these words."""
    return FINDER.theme_of(_lever(title, script, context))


def test_the_first_theme_with_an_alias_in_the_title() -> None:
    """An alias begins a word, in any case; the vocabulary's order decides between two."""
    assert theme("The RYE premium") == theme("Rye with Icing") == theme("Sourdough") == "bread"
    assert theme("The icing") == "cake"
    assert theme("Unrye") == "rest"


def test_a_hint_gives_way_to_any_alias() -> None:
    """A hint of an earlier theme does not stand against an alias of a later one; among hints the order decides."""
    assert theme("Oven icing") == "cake"
    assert theme("Oven and tin") == "bread"


def test_the_script_decides_where_the_title_does_not() -> None:
    """By different words, not by how often one is said; without a script, by the first paragraph of the context."""
    assert theme("My case", "Icing, tin, and rye, rye, rye.") == "cake"
    assert theme("My case", None, "Sponge with icing.\n\nRye, sour, oven.") == "cake"
    assert theme("My case", "Nothing to eat.", "Sponge with icing.") == "rest"


def test_nothing_is_forced() -> None:
    """One word is too few, and two themes with as many words leave it open."""
    assert theme("My case", "Icing.") == "rest"
    assert theme("My case", "Icing and tin, rye and sour.") == "rest"


def test_without_a_theme_for_the_rest() -> None:
    """A lever that nothing decides has no theme; nor has any where there are none."""
    lever = _lever("My case", None, None)
    assert ThemeFinder(Terms.of((BREAD, CAKE))).theme_of(lever) is None
    assert ThemeFinder(Terms.of(())).theme_of(lever) is None


def _lever(title: str, script: str | None, context: str | None) -> Lever:
    return Lever(
        number=None,
        scope=LeverScope.GLOBAL,
        title=title,
        script=script,
        context=context,
        amounts=(),
        offers=(),
        placeholders=(),
        span=Span("guides/bakery/baker.md", 1),
    )
