"""Markdown to a flat run of top-level blocks with their lines: the only place where documents meet a Markdown parser."""

from collections.abc import Iterator
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token

from build_scripts.markup import lines_of
from build_scripts.parse.block import Block, BlockKind
from build_scripts.parse.plain_blocks import plain_blocks

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


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    return parser


_PARSER = _parser()


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return the top-level blocks of a document in order. Never fails: all text is some block."""
    if len(text) > _LINE_HEAD:
        text = "".join(f"{line[:_LINE_HEAD]}\n" if len(line) > _LINE_HEAD else line for line in lines_of(text))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = plain_blocks(text)
    return plain.blocks if plain.end == len(text) else (*plain.blocks, *any_blocks(text[plain.end :], plain.lines))


def any_blocks(text: str, before: int = 0) -> Iterator[Block]:
    """Yield the top-level blocks of a text, of whatever form, as markdown-it reads them; ``before``: lines that stand above the text."""
    state = _TopLevel(text, _PARSER, {"unread": Token("unread", "", 0)}, [])
    _PARSER.block.tokenize(state, 0, state.lineMax)
    for token in state.tokens:
        if token.map and (kind := _KINDS.get(token.type)):
            level = int(token.tag[1]) if kind is BlockKind.HEADING else 0
            yield Block(kind, before + token.map[0] + 1, before + token.map[1], level)
