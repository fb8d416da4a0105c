"""The blocks of a document do not depend on which of markdown-it's rules were asked."""

from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from build_scripts.parse.blocks import BlockKind, read_blocks
from tests.parse.mutation import damaged, sound_documents

# Code and HTML have rules of their own; a document that ends with them is read with every rule.
ENDINGS = ("\n\n```\ncode\n```\n", "\n\n<div>\n</div>\n")


def is_plain(text: str) -> bool:
    """True for a text without code and HTML, with nothing but line feeds at the end of its lines."""
    return not any(mark in text for mark in ("\r", "```", "~~~", "<"))


def begins(text: str) -> list[tuple[BlockKind, int, int]]:
    """Return what each block is and where it begins; where the last one ends depends on what follows it."""
    return [(block.kind, block.line, block.level) for block in read_blocks(text)]


@given(text=damaged(sound_documents()).filter(is_plain))
@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=150,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_plain_text_has_the_same_blocks(text: str) -> None:
    """A text without code and HTML has the same blocks as the same text before some."""
    body = text.rstrip()
    for ending in ENDINGS:
        assert [*begins(body), (BlockKind.OPAQUE, body.count("\n") + 3, 0)] == begins(body + ending)


# Lines that a list may have, and lines that may end one.
LIST_LINES = (
    "- a", "- b c", "* a", "+ x", "1. a", "2. b", "1) a", "10. x", "-", "- ", "- - a", "- # h", "- > q", "- ***", "- **b** c", "- ---",
    "- 1. x", "1. - x", "1.", '1. **T:** "q"', "- 5", "- $1", "- 1.4B", "- a | b", "- |a|", "- _x_", "- ~x", "- [a](b)", "* * *", " - i",
    "  - i", "   1. x", "   c", "  c", "a", "**b**", "# h", "> q", "---", "| a | b |", "|--|--|", "1234567890. a", "\u00a0x", "\x0b",
)  # fmt: skip
LIST_ENDS = ("\n", "\n\n", "\n\n\n", "\n \n")


@given(st.lists(st.tuples(st.sampled_from(LIST_LINES), st.sampled_from(LIST_ENDS)), min_size=1, max_size=8))
@settings(derandomize=True, database=None, deadline=None, max_examples=600, phases=(Phase.explicit, Phase.generate))
def test_lists_have_the_same_blocks(pieces: list[tuple[str, str]]) -> None:
    """A list that is read only to where it ends is followed by the same blocks as one that is read whole."""
    text = "".join(words + end for words, end in pieces).rstrip()
    for ending in ENDINGS:
        assert begins(text) == begins(text + ending)[:-1]
