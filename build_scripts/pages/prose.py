"""Markdown of the content to safe HTML: the one place where a document's text becomes HTML."""

import html
import re
from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from build_scripts.markup import find_placeholders

Resolve = Callable[[str], str | None]

# Blocks first, their words after: words beyond the limit are shown as they are written, without links or emphasis.
_WORDS_LIMIT = 20_000
_BLOCKS = MarkdownIt("commonmark", {"html": False}).enable("table").disable("inline")
_WORDS = MarkdownIt("commonmark", {"html": False})
_EMPHASIS = re.compile(r"\*+")
_INLINE = MarkdownIt("commonmark", {"html": False}).disable(["link", "autolink", "image"])


def prose(markdown: str, resolve: Resolve, top: int = 3) -> Markup:
    """Return a document's Markdown as HTML without raw HTML in it; its headings begin at level ``top``, without ids.

    ``resolve`` turns an address inside the site ("/method/") into a link from the page, or None: then the words stand alone.
    """
    references: dict[str, Any] = {}
    tokens = _BLOCKS.parse(markdown, references)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=top)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + shift)}"
        if token.type == "inline":
            token.children = _with_links(_words(token.content, references), resolve)
    return Markup(_one_line(RendererHTML().render(tokens, _BLOCKS.options, {})))


def inline(markdown: str) -> Markup:
    """Return one line of a document as HTML, with emphasis and code but without links: for table cells and items."""
    if len(markdown) > _WORDS_LIMIT:
        return Markup(html.escape(" ".join(markdown.split()), quote=False))
    return Markup(_one_line(_INLINE.renderInline(markdown)))


def _words(content: str, references: dict[str, Any]) -> list[Token]:
    if len(content) > _WORDS_LIMIT:
        return [Token("text", "", 0, content=content)]
    return _WORDS.parseInline(content, references)[0].children or []


def spoken(script: str) -> Markup:
    """Return words to say as HTML paragraphs, each placeholder marked as the reader's to fill in."""
    paragraphs = []
    for paragraph in re.split(r"\n\s*\n", script.strip()):
        text = " ".join(_EMPHASIS.sub(_unless_a_letter, paragraph).split())
        paragraphs.append(f"<p>{_marked(text)}</p>")
    return Markup("".join(paragraphs))


def _unless_a_letter(marks: re.Match[str]) -> str:
    """Drop the marks that open or close emphasis; an asterisk inside "E*TRADE" or alone between spaces is none."""
    before, after = marks.string[max(0, marks.start() - 1) : marks.start()], marks.string[marks.end() : marks.end() + 1]
    opens, ends = _is_letter(after) and not _is_letter(before), _is_letter(before) or (before != "" and before in ".!?,")
    return "" if opens or (ends and (not _is_letter(after) or len(marks[0]) > 1)) else marks[0]


def _is_letter(mark: str) -> bool:
    return mark.isalnum() or mark == "_"


def _marked(text: str) -> str:
    pieces, last = list[str](), 0
    for start, end in find_placeholders(text):
        pieces += [html.escape(text[last:start], quote=False), f"<mark>{html.escape(text[start:end], quote=False)}</mark>"]
        last = end
    return "".join([*pieces, html.escape(text[last:], quote=False)])


def _with_links(tokens: Sequence[Token], resolve: Resolve) -> list[Token]:
    """Turn addresses inside the site into links from the page; drop the link, not the words, where nothing answers."""
    kept, dropped = list[Token](), 0
    for token in tokens:
        if token.type == "link_open":
            target = str(token.attrs["href"])
            href: Any = resolve(target) if target.startswith("/") else target
            if href is None:
                dropped += 1
                continue
            token.attrs["href"] = href
            if not target.startswith("/"):
                token.attrs["rel"] = "noopener"
        elif token.type == "link_close" and dropped:
            dropped -= 1
            continue
        # The words of a picture stay; nothing is fetched for it.
        kept.append(Token("text", "", 0, content=token.content) if token.type == "image" else token)
    return kept


def _one_line(markup: str) -> str:
    """Join HTML into one line, so that no line of a document can be taken for Markdown by a publisher."""
    pieces = re.split(r"(<pre>.*?</pre>)", markup, flags=re.DOTALL)
    return "".join(
        piece.replace("\n", "&#10;") if piece.startswith("<pre>") else re.sub(r"(?<!\s)\s*\n\s*", " ", piece).strip() for piece in pieces
    )
