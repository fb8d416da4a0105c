"""Levers in a table: a row each, with its title, the words to say and remarks in columns of their own."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.markup import is_rule_row, plain, quotation, table_row

_TITLE = re.compile(
    r"(?:(?:global|negotiation) )?(?:lever|title|tactic|argument|angle|theme|move|talking point)s?(?: name| title)?", re.IGNORECASE
)
_SCRIPT = re.compile(r"\b(?:scripts?|say|words|wording|language|phrasing|pitch|talk track)\b", re.IGNORECASE)
_NUMBER = re.compile(r"#|no\.?|number", re.IGNORECASE)


class LeverRow(NamedTuple):
    """A lever as its row says it: the words to say come first in its text, remarks behind the heads of their columns."""

    line: int
    number: int | None
    title: str
    text: str


def lever_rows(lines: list[tuple[int, str]]) -> Iterator[LeverRow]:
    """Yield the rows of each table that has a column of levers and one of words to say."""
    heads: tuple[str, ...] = ()
    for (number, line), (_, below) in zip(lines, [*lines[1:], (0, "")], strict=True):
        if not line.startswith("|"):
            heads = ()
        elif is_rule_row(below):
            heads = tuple(map(plain, table_row(line)))
        elif heads and not is_rule_row(line) and (row := _row(heads, table_row(line), number)):
            yield row


def _row(heads: tuple[str, ...], cells: tuple[str, ...], line: int) -> LeverRow | None:
    title = next((index for index, head in enumerate(heads) if _TITLE.fullmatch(head)), None)
    script = next((index for index, head in enumerate(heads) if index != title and _SCRIPT.search(head)), None)
    if title is None or script is None or len(cells) <= max(title, script) or not plain(cells[title]):
        return None
    number, remarks = None, list[str]()
    for index, (head, cell) in enumerate(zip(heads, cells, strict=False)):
        if _NUMBER.fullmatch(head) and cell.isdecimal() and len(cell) < 10:
            number = int(cell)
        elif index not in (title, script) and cell.strip("-–—"):
            remarks.append(f"**{head}:** {cell}")
    words = cells[script] if quotation(cells[script]) and not remarks else f"**Script:** {cells[script]}"
    return LeverRow(line, number, plain(cells[title]), "\n".join([words, *remarks]))
