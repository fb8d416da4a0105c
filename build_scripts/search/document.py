"""A document of the word index, and how its HTML is spelled: words escaped, parts marked by anchors, nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from build_scripts.markup import is_rule_row, plain, table_row

# Sources repeat the same few names in every guide, so a word in them counts for little.
LITTLE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document: the address that it is found at ("/guides/acme/security-engineer/"), its kind and title, and its HTML."""

    address: str
    kind: str
    title: str
    html: str


def document(address: str, kind: str, title: str, pieces: Iterable[str]) -> Document:
    """Return a document from pieces of HTML. The language is the site's, which decides how words are stemmed."""
    return Document(address=address, kind=kind, title=title, html=f'<html lang="en"><body>{"".join(pieces)}</body></html>')


def heading(level: int, words: str, anchor: str = "") -> str:
    """Return a heading, whose words count for more the lower its level, with its anchor where it has one."""
    named = f' id="{escape(anchor)}"' if anchor else ""
    return f"<h{level}{named}>{escape(words)}</h{level}>"


def part(words: str, anchor: str) -> str:
    """Return the heading of a part that most guides have: its words are found, but count for no more than others."""
    return f'<h2 id="{escape(anchor)}" data-pagefind-weight="1">{escape(words)}</h2>'


def mark(anchor: str) -> str:
    """Return an empty place whose anchor says at which word it stands. Pagefind does not index the anchor itself."""
    return f' <span id="{escape(anchor)}"></span>'


def run(words: str) -> str:
    """Return words in a line with what stands around them: Pagefind puts a full stop after a paragraph, but none here."""
    return f" {escape(words)} "


def paragraph(words: str) -> str:
    """Return words as a paragraph; "" for none."""
    return f"<p>{escape(words)}</p>" if words else ""


def little(pieces: Iterable[str]) -> str:
    """Return a part in which a word counts for little."""
    return f'<div data-pagefind-weight="{LITTLE}">{"".join(pieces)}</div>'


def words_of(markdown: str | None) -> str:
    """Return the words of some Markdown in one line, without marks of emphasis, headings, lists, quotations and tables."""
    return " ".join(filter(None, (_line(line) for line in (markdown or "").split("\n"))))


def _line(line: str) -> str:
    words = line.strip().lstrip("> ")
    if is_rule_row(words):
        return ""
    if words.startswith("|"):
        return " ".join(plain(cell) for cell in table_row(words))
    first, _, rest = words.partition(" ")
    return plain(rest if first in _LEADS or (first[:-1].isdecimal() and first[-1] in ".)") else words)


_LEADS = {"-", "*", "+", *("#" * count for count in range(1, 7))}
