"""Markdown to a flat run of top-level blocks with their lines: the only place where documents meet a Markdown parser."""

import re
from enum import StrEnum
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block, table
from markdown_it.token import Token

from build_scripts.markup import lines_of


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


# No more than this of a line is looked at for blocks: what begins one stands at its beginning.
_LINE_HEAD = 10_000
_KINDS = {
    "heading_open": BlockKind.HEADING,
    "paragraph_open": BlockKind.PARAGRAPH,
    "table": BlockKind.TABLE,
    "bullet_list_open": BlockKind.LIST,
    "ordered_list_open": BlockKind.LIST,
    "blockquote_open": BlockKind.QUOTE,
    "hr": BlockKind.RULE,
    "fence": BlockKind.OPAQUE,
    "code_block": BlockKind.OPAQUE,
    "html_block": BlockKind.OPAQUE,
}


_RULE_STARTS = frozenset("|-:")


class _TopLevel(StateBlock):
    """The run of blocks while it is read: where top-level blocks are is kept, and neither what stands inside them nor their words."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Return the token of a beginning or an end, to be filled in; for all but the beginning of a block one that nobody reads."""
        if nesting < 0:
            self.level -= 1
        token: Token = self.env["unread"]
        if self.level == 0 and nesting >= 0:
            token = Token(ttype, tag, nesting, block=True)
            self.tokens.append(token)
        if nesting > 0:
            self.level += 1
        return token

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: ARG002, N802, N803 - markdown-it's names
        """Return no words for the content of a token: readers take them from the document."""
        return ""


def _table(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Read a table as markdown-it does, but only to where it ends: its rows are not taken apart, however many cells they lack."""
    rule = state.bMarks[first + 1] + state.tShift[first + 1]
    # This is asked at every line of a paragraph, and the line below it nearly never begins as the rule below a head does.
    if state.src[rule : rule + 1] not in _RULE_STARTS or not table(state, first, end, True):
        return False
    if not silent:
        outer, state.parentType = state.parentType, "table"
        enders, line = state.md.block.ruler.getRules("blockquote"), first + 2
        while line < end and state.sCount[line] >= state.blkIndent and not state.is_code_block(line):
            row = state.src[state.bMarks[line] : state.eMarks[line]].strip()
            # Nothing that ends a table begins with a bar, as most rows do. Words without a bar right below it are no row of a guide.
            if not row or (row[0] != "|" and ("|" not in row or any(ends(state, line, end, True) for ends in enders))):
                break
            line += 1
        state.parentType = outer
        state.push("table", "table", 0).map = [first, line]
        state.line = line
    return True


# The words of an item in which no block begins but a paragraph.
_WORDS = r"(?![-+_>#\s]|\*(?!\*\w)|\d{1,9}[.)]\s)[^\n]*+"


def _list_of_lines(number: str, mark: str) -> re.Pattern[str]:
    """Return what finds a list whose items are a line each. A blank line ends it, where what follows is neither indented nor an item."""
    item = rf"{number}(?P=mark) {_WORDS}"
    return re.compile(rf"{number}(?P<mark>{mark}) {_WORDS}(?:\n+{item})*+(?=\n\n+(?!{number}(?P=mark)(?:\s|\Z))\S|\n*\Z)")


_LISTS_OF_LINES = (_list_of_lines("", "[-+*]"), _list_of_lines(r"\d{1,9}", "[.)]"))


def _list(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Read a list as markdown-it does. One whose items are a line each, as nearly all are, is read only to where it ends."""
    if silent or state.level or state.tShift[first]:
        return list_block(state, first, end, silent)
    begin = state.bMarks[first]
    lines = next((found for lines in _LISTS_OF_LINES if (found := lines.match(state.src, begin))), None)
    if lines is None:
        return list_block(state, first, end, silent)
    state.line = first + 1 + state.src.count("\n", begin, lines.end())
    state.push("bullet_list_open", "ul", 0).map = [first, state.line]
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    return parser


def _plain_parser() -> MarkdownIt:
    """Return the parser of a text without code, HTML, addresses of links and underlined headings, as most guides are.

    The rules of these are asked at every line and cannot fit in it; that of underlines would read every paragraph once more.
    """
    parser = _parser().disable(["code", "fence", "html_block", "reference", "lheading"])
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    return parser


_PARSER, _PLAIN_PARSER = _parser(), _plain_parser()
# Each is looked for where its first character is: one character is found ten times faster than two.
_NOT_PLAIN = ("    ", "\t", "```", "~~~", "<", "]:")
_UNDERLINE = re.compile(r"\n(?<=[^\n]\n)[ >\t]*(?:=+|-+)[ \t]*(?:\n|$)")


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return the top-level blocks of a document in order. Never fails: all text is some block."""
    if len(text) > _LINE_HEAD:
        text = "".join(f"{line[:_LINE_HEAD]}\n" if len(line) > _LINE_HEAD else line for line in lines_of(text))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    parser = _PARSER if any(mark[0] in text and mark in text for mark in _NOT_PLAIN) or _UNDERLINE.search(text) else _PLAIN_PARSER
    state = _TopLevel(text, parser, {"unread": Token("unread", "", 0)}, [])
    parser.block.tokenize(state, 0, state.lineMax)
    return tuple(
        Block(kind, token.map[0] + 1, token.map[1], int(token.tag[1]) if kind is BlockKind.HEADING else 0)
        for token in state.tokens
        if token.map and (kind := _KINDS.get(token.type))
    )
