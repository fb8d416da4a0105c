"""Evidence and sources: one item a source, in any list form, with its address and years."""

import re
from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Parsed
from build_scripts.markup import is_rule_row, table_row
from build_scripts.model.evidence import Source
from build_scripts.model.guide import Section
from build_scripts.parse.context import Context, numbered

_ITEM = re.compile(r"^\s*(?:>\s*)?(?:(?:[-*+•–—]|\d+[.)]|[¹²³⁴-⁹]+)\s+|\[\^?\d+\](?!\():?\s*|\[\^?\w{1,12}\]:\s+)(?P<text>\S.*)$")
# "[1]: https://…": where the links that name it lead to.
_DEFINED = re.compile(r"^\[(?P<label>[^\]^]{1,80})\]:\s+<?(?P<url>https?://[^\s>]{1,2000})>?(?:\s+[\"'(].*)?$")
_NAMED = re.compile(r"\]\[([^\[\]\n]{1,80})\]")
_ADDRESS = re.compile(r"\]\((?P<url>https?://[^)\s]{1,2000})\)|(?<!\w)(?<!\]\()<?(?P<bare>https?://[^\s<>()\[\]\"]{1,2000}[\w/])")
_NUMBER = re.compile(r"^\[\d+\]\s*")
_LINK = re.compile(r"\]\([^)]{0,2000}\)")
_YEAR = re.compile(r"(?P<first>20(?<![\d$£€.,]20)[012]\d)(?:\s?[-–]\s?(?P<last>20[012]\d|\d\d(?!\d)))?(?![\d.,]\d)")


def read(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[Source, ...]]:
    """Read every listed source; without any list, each line of prose and each row of a table is one.

    A bracketed text without an address is no link. Fault: LB502 where there is none.
    """
    sources = tuple(_source(text, context, line) for section in sections for line, text in _items(section))
    sources = sources or tuple(_source(text, context, line) for section in sections for line, text in _lines(section))
    return Parsed(sources, () if sources else (codes.SOURCES_MISSING.at(context.at(1)),))


def _items(section: Section) -> Iterator[tuple[int, str]]:
    """Yield each item with the lines that go on with it; an address that an item's link names stands in that item."""
    named = set(_NAMED.findall(section.markdown)) if "][" in section.markdown else set[str]()
    lines = list(numbered(section))
    defined = {match["label"]: match["url"] for _, text in lines if (match := _DEFINED.match(text))} if named else {}
    item, number = "", 0
    for line, text in lines:
        match = _ITEM.match(text)
        if item and not match and text.startswith("  ") and text.strip():
            item += f" {text.strip()}"
            continue
        if item:
            yield number, item
        item, number = (match["text"].rstrip(), line) if match else ("", 0)
        if item and named:
            is_own = (definition := _DEFINED.match(text)) and definition["label"] in named
            item = "" if is_own else _NAMED.sub(lambda link: f"]({defined[link[1]]})" if link[1] in defined else link[0], item)
    if item:
        yield number, item


def _lines(section: Section) -> Iterator[tuple[int, str]]:
    """Yield the words that follow the name of a section on its line, its lines of prose and the rows of its tables, heads left out."""
    lines = list(numbered(section))
    if section.heading:
        first, head = lines.pop(0)
        rest = head.partition(section.heading)[2].lstrip("*: ")
        if rest and not head.startswith("#"):
            yield first, rest
    for index, (line, text) in enumerate(lines):
        is_head = text.startswith("|") and index + 1 < len(lines) and is_rule_row(lines[index + 1][1])
        if text.strip("-*_|: \t") and not is_head:
            yield line, " | ".join(cell for cell in table_row(text) if cell) if text.startswith("|") else text.strip().removeprefix("> ")


def _source(text: str, context: Context, line: int) -> Source:
    address = _ADDRESS.search(text) if "http" in text else None
    text = _NUMBER.sub("", text)
    return Source(text=text, url=(address["url"] or address["bare"]) if address else None, years=_years(text), span=context.at(line))


def _years(text: str) -> tuple[int, ...]:
    years: set[int] = set()
    for match in _YEAR.finditer(_LINK.sub("]", text) if "](" in text else text):
        first = int(match["first"])
        last = int(match["last"]) if match["last"] else first
        last = last + first // 100 * 100 if last < 100 else last
        years.update(range(first, last + 1) if first <= last <= first + 9 else (first,))
    return tuple(sorted(years))
