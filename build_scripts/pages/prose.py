"""Markdown of the content to safe HTML: the one place where a document's text becomes HTML."""

import html
import re
from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from build_scripts.markup import placeholders

Resolve = Callable[[str], str | None]

_BLOCKS = MarkdownIt("commonmark", {"html": False}).enable("table")
_INLINE = MarkdownIt("commonmark", {"html": False}).disable(["link", "autolink", "image"])


def prose(markdown: str, resolve: Resolve, top: int = 3) -> Markup:
    """Return a document's Markdown as HTML without raw HTML in it; its headings begin at level ``top``, without ids.

    ``resolve`` turns an address inside the site ("/method/") into a link from the page, or None: then the words stand alone.
    """
    tokens = _BLOCKS.parse(markdown)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=top)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + shift)}"
        if token.children:
            token.children = _with_links(token.children, resolve)
    return Markup(_one_line(RendererHTML().render(tokens, _BLOCKS.options, {})))


def inline(markdown: str) -> Markup:
    """Return one line of a document as HTML, with emphasis and code but without links: for table cells and items."""
    return Markup(_one_line(_INLINE.renderInline(markdown)))


def spoken(script: str) -> Markup:
    """Return words to say as HTML paragraphs, each placeholder marked as the reader's to fill in."""
    marks = sorted(placeholders(script), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, marks))) if marks else None
    paragraphs = []
    for paragraph in re.split(r"\n\s*\n", script.strip()):
        text = " ".join(re.sub(r"(?<!\w)\*+(?=\w)|(?<=[\w.!?,])\*+(?!\w)", "", paragraph).split())
        paragraphs.append(f"<p>{_marked(text, pattern)}</p>")
    return Markup("".join(paragraphs))


def _marked(text: str, pattern: re.Pattern[str] | None) -> str:
    if pattern is None:
        return html.escape(text, quote=False)
    pieces, last = list[str](), 0
    for match in pattern.finditer(text):
        pieces += [html.escape(text[last : match.start()], quote=False), f"<mark>{html.escape(match[0], quote=False)}</mark>"]
        last = match.end()
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
        piece.replace("\n", "&#10;") if piece.startswith("<pre>") else re.sub(r"\s*\n\s*", " ", piece).strip() for piece in pieces
    )
