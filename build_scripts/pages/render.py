"""Pages to Markdown files: the only importer of jinja2. Templates place what the views hold; all text is escaped here."""

import html
import json
import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from build_scripts.errors import TemplateBroken
from build_scripts.pages.card import Picture
from build_scripts.pages.linked_data import linked_data
from build_scripts.pages.page import Page

# Marks that would begin or end something in a Markdown heading, as character references that no dialect reads as marks.
_MARKS = {ord(mark): f"&#{ord(mark)};" for mark in "\\`*_[]{}|~^!#=:"}


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file of the docs folder: its path there, and its text."""

    path: str
    text: str


class Renderer:
    """Renders pages with the templates of one folder; ``base`` is the site's address, "" where it has none."""

    def __init__(self, templates: Path, base: str = "") -> None:
        self.base = base
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            comment_start_string="{##",  # "{#pay}" is an anchor
            comment_end_string="##}",
            finalize=_on_one_line,
        )
        self._environment.filters["md"] = heading_text
        self._environment.filters["preformatted"] = preformatted

    def render(self, page: Page, picture: Picture | None = None) -> RenderedFile:
        """Return the Markdown file of a page: front matter, headings, and blocks of HTML without empty lines.

        ``picture`` is shown where the page is linked from. Raises TemplateBroken.
        """
        try:
            body = self._environment.get_template(f"{page.kind}.md.jinja").render(page=page, view=page.view)
        except TemplateError as error:
            raise TemplateBroken(f"template {page.kind}.md.jinja, for {page.address}: {error}") from error
        return RenderedFile(path=docs_path(page.address), text=_front_matter(page, picture, self.base) + _blocks(body))


def docs_path(address: str) -> str:
    """Return the docs file of an address: "/l/k7f3q2/" is ``l/k7f3q2.md``, a list "/roles/" is ``roles/index.md``."""
    parts = address.strip("/").split("/") if address != "/" else []
    return "/".join([*parts[:-1], f"{parts[-1]}.md"]) if len(parts) > 1 else "/".join([*parts, "index.md"])


def heading_text(words: str) -> Markup:
    """Return plain words for a Markdown heading, where none of them means anything to Markdown or HTML."""
    return Markup(html.escape(" ".join(words.split()), quote=False).replace("&", "\x00").translate(_MARKS).replace("\x00", "&"))


def preformatted(words: str) -> Markup:
    """Return words whose lines are kept, without a line end of their own in the file."""
    return Markup(html.escape(words, quote=False).replace("\n", "&#10;"))


def _on_one_line(value: object) -> object:
    """Keep the words of a document from beginning a line of the file, where a publisher could take them for Markdown."""
    return value.replace("\n", " ") if isinstance(value, str) and not isinstance(value, Markup) else value


def _front_matter(page: Page, picture: Picture | None, base: str) -> str:
    fields = {"title": page.title, "description": page.description, "kind": page.kind}
    if picture:
        fields |= {"picture": f"{picture.address.lstrip('/')}?v={picture.mark}", "picture_alt": picture.alt}
    # Themes put these into the head and the header as they are, so they are HTML already here.
    safe = {name: html.escape(" ".join(value.split())) for name, value in fields.items()}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in safe.items()]
    structured = linked_data(page, base) if base else ""
    lines += [f"linked_data: {json.dumps(structured)}"] if structured else []
    lines += [f"feed: {json.dumps(page.feed.lstrip('/'))}"] if page.feed else []
    lines += [f"scripts: {json.dumps(page.scripts)}"] if page.scripts else []
    return "\n".join(["---", *lines, "---", ""])


def _blocks(body: str) -> str:
    """Set headings apart by empty lines, and take all others out: HTML must not be interrupted by any."""
    lines = list[str]()
    for line in (line.strip() for line in body.splitlines()):
        if re.match(r"#{1,2} ", line):
            lines += ["", line, ""]
        elif line:
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"
