"""A built site as it lies on disk: every page with its links and ids, by address."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from lxml import html


def strings(tree: html.HtmlElement, path: str) -> list[str]:
    """Return the attributes or texts that an XPath finds, in order."""
    found = tree.xpath(path)
    return [str(value) for value in found] if isinstance(found, list) else []


def text(tree: html.HtmlElement, path: str) -> str:
    """Return the words of the first element that an XPath finds, with single spaces; "" where there is none."""
    return " ".join(str(tree.xpath(f"string({path})")).split())


@dataclass(frozen=True)
class Leaf:
    """One page: its address ("/roles/") and its parsed HTML."""

    address: str
    tree: html.HtmlElement

    @cached_property
    def ids(self) -> list[str]:
        """All ids, in order, with repetitions."""
        return strings(self.tree, "//@id")

    @cached_property
    def hrefs(self) -> list[str]:
        """The targets of all links, as written."""
        return strings(self.tree, "//a/@href")

    def targets(self) -> Iterator[tuple[str, str]]:
        """Yield each link inside the site as (address or file, anchor), without the choice behind "?"; other hosts are left out."""
        for href in self.hrefs:
            if urlsplit(href).scheme or href.startswith("//"):
                continue
            path, anchor = urldefrag(href)
            yield (resolve(self.address, path.partition("?")[0]), unquote(anchor))


def resolve(address: str, path: str) -> str:
    """Return where a relative link leads from an address: "/roles/" and "../levels/" give "/levels/"."""
    if not path:
        return address
    joined = posixpath.normpath(posixpath.join(address, unquote(path)))
    return joined if joined == "/" or not path.endswith(("/", ".", "..")) else f"{joined}/"


def read_site(site: Path) -> dict[str, Leaf]:
    """Return every page of a site by its address, without the 404 page, which has none."""
    leaves = {}
    for path in sorted(site.rglob("index.html")):
        parts = path.relative_to(site).parent.as_posix()
        address = "/" if parts == "." else f"/{parts}/"
        leaves[address] = Leaf(address, html.document_fromstring(path.read_bytes()))
    return leaves


def reachable(leaves: dict[str, Leaf], start: str = "/") -> set[str]:
    """Return the addresses that links lead to from ``start``, over any number of pages."""
    seen, waiting = {start}, [start]
    while waiting:
        for target, _ in leaves[waiting.pop()].targets():
            if target in leaves and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def fetched(leaf: Leaf) -> Iterator[str]:
    """Yield whatever a browser fetches by itself when it shows a page."""
    yield from strings(leaf.tree, "//script/@src | //img/@src | //iframe/@src | //source/@src | //video/@src | //audio/@src | //object/@data")
    yield from strings(leaf.tree, "//link[not(@rel='canonical' or @rel='prev' or @rel='next' or contains(@rel, 'alternate'))]/@href")
    yield from (part.split()[0] for value in strings(leaf.tree, "//@srcset") for part in value.split(","))
    for style in strings(leaf.tree, "//style/text() | //@style"):
        yield from css_targets(style)


def css_targets(css: str) -> list[str]:
    """Return what a style sheet fetches, data of its own left out."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found = re.findall(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", bare)
    return [target for pair in found for target in pair if target and not target.startswith(("data:", "#"))]
