"""What a top-level block of a document is."""

from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """The kinds of top-level block that the readers tell apart."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    LIST = "list"
    QUOTE = "quote"
    RULE = "rule"
    OPAQUE = "opaque"  # code and HTML: nothing in it is a marker, a table or an amount


class Block(NamedTuple):
    """A top-level block: lines ``line`` to ``end_line``, both 1-based and inclusive; ``level`` is set on headings."""

    kind: BlockKind
    line: int
    end_line: int
    level: int = 0
