"""The blocks of the forms that guides are written in are those that markdown-it reads."""

from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from build_scripts.parse.block import Block
from build_scripts.parse.blocks import any_blocks, read_blocks
from build_scripts.parse.plain_blocks import plain_blocks
from tests.parse.mutation import damaged, sound_documents


def without_blank_ends(blocks: tuple[Block, ...], text: str) -> list[Block]:
    """Return blocks to their last line with words: markdown-it counts the blank lines below a list among its own."""
    lines = text.split("\n")
    found = []
    for block in blocks:
        end = block.end_line
        while not lines[end - 1].strip(" \t"):
            end -= 1
        found.append(block._replace(end_line=end))
    return found


def assert_same(text: str) -> None:
    """Hold the blocks of a text to those that markdown-it reads."""
    assert without_blank_ends(read_blocks(text), text) == without_blank_ends(tuple(any_blocks(text)), text)


@given(text=damaged(sound_documents()).filter(lambda text: "\r" not in text))
@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=300,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_damaged_guides_have_the_same_blocks(text: str) -> None:
    """Whatever lines a guide has lost or doubled, its blocks are those of markdown-it."""
    assert_same(text)


# The lines that the forms are told apart by, those that nearly are of one, and those that are of others.
LINES = (
    "a", "a | b", "**b**", "**b", "*i*", "***", "* * *", "**", "_i_", "__", "___", "_ _", "`c` d", "```", "~5", "~~~", "$5", "5", "5. a",
    "1. a", "2. b", "10. c", "1) a", "1.", "1234567890. a", "1.5 x", "- a", "- b c", "-", "- ", "- - a", "- # h", "- > q", "- ***",
    "- **b** c", "- ---", "- 1. x", "1. - x", '1. **T:** "q"', "1. **$5**", "- +5", "- $1", "- a | b", "- |a|", "- _x_", "- ~x",
    "- [a](b)", "- |", "- :-", "-5", "--", "---", "- - -", "-----|", "* a", "*a", "+ x", "+5", "+", "[a](b) c", "[a]: b", "[a]",
    "[a\\]: b", "(a", "[a", "=", "==", "=a", ":-", ":-|", ": a", ":a", "|", "||", "| a |", "| a | b |", "|--|", "|--|--|",
    "| :-: | --- |", "|-|-", "--|--", "| a \\| b |", "| `a|b` |", "# h", "## h", "# h | i", "#", "#h", "####### h", "> q", "> q | r", ">",
    "> - q", "> ```", "> # h", "<b>", "<div>", "<!-- a", "--> b", " a", "  a", "   a", "    a", "\ta", " - a", "  - a", "   - a",
    "   > q", "  > q", "   ```", "  <div>", " ---", "\u00a0x", "\x0b", "\u2028x", '"w"', "é", "—", "•",
)  # fmt: skip
ENDS = ("\n", "\n", "\n", "\n\n", "\n\n", "\n\n\n", "\n \n", "\n\t\n")
PIECES = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(ENDS)), min_size=1, max_size=8)


@given(PIECES, st.sampled_from(("", "\n", " \n\n", "  ")), st.booleans())
@settings(derandomize=True, database=None, deadline=None, max_examples=4000, phases=(Phase.explicit, Phase.generate))
def test_any_lines_have_the_same_blocks(pieces: list[tuple[str, str]], above: str, ends_open: bool) -> None:
    """Whatever lines follow each other, their blocks are those of markdown-it."""
    text = above + "".join(words + end for words, end in pieces)
    assert_same(text.rstrip("\n") if ends_open else text)


def test_sound_guides_are_read_without_markdown_it() -> None:
    """All of a guide without HTML is of the forms that need no other parser."""
    for text in sound_documents():
        assert plain_blocks(text).end == len(text) or "<" in text
