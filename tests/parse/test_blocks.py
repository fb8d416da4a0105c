"""The blocks of a document do not depend on which of markdown-it's rules were asked."""

from hypothesis import HealthCheck, Phase, given, settings

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
