"""Letters: which there are, how wide a line is, where it breaks."""

import pytest

from build_scripts.config import PROJECT
from build_scripts.pictures.letters import FAMILIES, Letters, Style

FONTS = PROJECT / "templates" / "assets" / "fonts"


@pytest.fixture(scope="module")
def letters() -> Letters:
    """The small style of the pictures."""
    return Letters(Style("Inter", 450, 27), FONTS)


@pytest.mark.parametrize("words", ["$225K–$240K", "₹47L, ₪400K, £80K, €90K", "Zürich · São Paulo · Kraków · Ağrı", "“Quoted” — it’s …", ""])
def test_letters_that_there_are(letters: Letters, words: str) -> None:
    """Every currency's sign, the marks of running text and the names of Europe."""
    assert letters.can_write(words)


@pytest.mark.parametrize("words", ["深圳", "Яндекс", "תל אביב", "rocket 🚀", "a\uffffb", "tab\tbed"])
def test_letters_that_lack(letters: Letters, words: str) -> None:
    """They would be boxes."""
    assert not letters.can_write(words)


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_a_line_is_never_too_wide(family: str) -> None:
    """Whatever its words; every word of a text that fits is kept, in order."""
    letters = Letters(Style(family, 500, 30), FONTS)
    texts = ("short", "A line of several words that breaks in places", "x" * 200, "word " * 60, "i W " * 40 + "y" * 90)
    for words in texts:
        for width in (60, 240, 900):
            lines = letters.lines(words, width, 3)
            assert 1 <= len(lines) <= 3
            assert all(letters.width(line) <= width for line in lines)
            if not lines[-1].endswith("…"):
                assert " ".join(lines) == " ".join(words.split())
            else:
                assert words.replace(" ", "").startswith("".join(lines)[:-1].replace(" ", ""))


def test_a_cut_is_seen(letters: Letters) -> None:
    """With an ellipsis, at a space where one is near; what fits is left alone."""
    assert letters.cut("fits", 400) == "fits"
    cut = letters.cut("A company with a name that goes on, and on", 300)
    assert cut.endswith("…")
    assert "A company with a name that goes on, and on".startswith(cut[:-1])
    assert cut[-2] not in " ,"
