"""The blocks of the forms that guides are written in, found by one expression.

A block is taken only where its lines and what follows them leave no doubt of what Markdown makes of it; the first of another form,
and all below it, is left to markdown-it. ``tests/parse/test_blocks.py`` holds both to the same blocks.
"""

import re
from typing import NamedTuple

from build_scripts.parse.block import Block, BlockKind

# What spans lines is possessive: what it has taken it never gives back, so that a text is read once.
_HEADING = r"#{1,6}+(?=[ \t\n]|\Z)"
_ENDS = r"(?=\n|\Z)"
# What stands right below a block that it ends: nothing, or a heading; below a paragraph also a quotation or a list.
_BELOW = rf"[ \t]*+(?:\n|\Z)|{_HEADING}"
_ENDS_ABOVE = rf"(?=\n(?:{_BELOW})|\Z)"
_ENDS_ABOVE_MORE = rf"(?=\n(?:{_BELOW}|>|[-+*] (?:[^\s\-+_*|:]|\*\*[^\s*])|1[.)] \S)|\Z)"
# What begins a line of words. Code, HTML, an underline, the address of a link and the number of an item are of other forms.
_WORDS = (
    r"(?:[^\s\-+_>#|`~<=:*\[\d]|\*\*?[^\s*]|\+[^\s+]|_[^\s_]|`(?!``)|~(?!~~)|:(?![-|: \t])|\[[^\]\\\n]*+\](?!:)"
    r"|(?!\d{1,9}+[.)](?:\s|\Z))\d)[^\n]*+"
)
# The words of an item in which no block begins but a paragraph.
_ITEM = r"(?![-_>#\s]|\+(?!\S)|\*(?!\*?[^\s*])|\d{1,9}[.)]\s)[^\n]*+"


def _inside(indent: int) -> str:
    """Return the lines below the first one of an item: indented as far as its words are, or further."""
    return rf"(?:\n++ {{{indent},}}\S[^\n]*+)*+"


def _list(item: str, mark: str, number: str, name: str) -> str:
    """Return a list of items with one mark. A blank line ends it, where what follows is neither indented nor an item."""
    same = rf"(?P={name})"
    item = item.replace("MARK", same)
    below = rf"\n\n+(?!{number}{same}(?:\s|\Z))\S|\n(?:>|{_HEADING})|\n*\Z"
    return rf"(?={number}(?P<{name}>{mark})){item}(?:\n++{item})*+(?={below})"


_FORMS = {
    BlockKind.HEADING: rf"{_HEADING}[^\n|]*+(?:{_ENDS}|[^\n]*+{_ENDS}(?!\n *[|:-]))",  # with a bar it may be the head of a table
    BlockKind.TABLE: rf"(?P<head>\|[^\n\\]*\|)[ \t]*+\n(?P<below>\|(?: *+:?-++:? *+\|)++)[ \t]*+(?:\n\|[^\n]*+)*+{_ENDS_ABOVE}",
    BlockKind.QUOTE: rf">[^\n]*+(?:\n>[^\n]*+)*+{_ENDS_ABOVE}",
    BlockKind.RULE: rf"(?P<dash>[-*_])(?:[ \t]*+(?P=dash)){{2,}}+[ \t]*+{_ENDS}",
    BlockKind.LIST: "|".join(
        (
            _list(f"MARK {_ITEM}{_inside(2)}", "[-+*]", "", "bullet"),
            _list(rf"(?:\dMARK {_ITEM}{_inside(3)}|\d{{2,9}}MARK {_ITEM})", "[.)]", r"\d{1,9}", "point"),
        )
    ),
    BlockKind.PARAGRAPH: rf"{_WORDS}(?:\n{_WORDS})*+{_ENDS_ABOVE_MORE}",
}
_BLANK_LINES = re.compile(r"(?:[ \t]*+\n)*+")
_BLOCK = re.compile(rf"(?:{'|'.join(f'(?P<{kind.value}>{form})' for kind, form in _FORMS.items())})(?:\n[ \t]*+{_ENDS})*+\n?+")
_KINDS = {kind.value: kind for kind in BlockKind}


class Plain(NamedTuple):
    """The blocks that a text begins with, and where those of other forms begin: the lines before it, and its offset."""

    blocks: tuple[Block, ...]
    lines: int
    end: int


def plain_blocks(text: str) -> Plain:
    """Return the blocks that a text begins with, up to the first of another form. Its lines end with line feeds. Never fails."""
    blocks, end, lines = list[Block](), 0, 0
    if text[:1].isspace() and (blank := _BLANK_LINES.match(text)):
        end = blank.end()
        lines = text.count("\n", 0, end)
    while match := _BLOCK.match(text, end):
        form = match.lastgroup or ""
        kind = _KINDS[form]
        if kind is BlockKind.TABLE and match["head"].count("|") != match["below"].count("|"):
            break
        begin, end = match.span(form)
        last = lines + 1 + text.count("\n", begin, end)
        blocks.append(Block(kind, lines + 1, last, _level(match[0]) if kind is BlockKind.HEADING else 0))
        lines, end = last - 1 + text.count("\n", end, match.end()), match.end()
    return Plain(tuple(blocks), lines, end)


def _level(heading: str) -> int:
    return len(heading) - len(heading.lstrip("#"))
