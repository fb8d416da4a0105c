"""Amounts in a table of targets: "| Component | Initial | Target | Walk-Away |". The column says the role, the row the component."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.model.mention import AmountRole
from build_scripts.model.pay import Component
from build_scripts.parse.mentions.components import component_named
from build_scripts.parse.values.amount import Figure, find_figures

_COLUMNS: tuple[tuple[re.Pattern[str], AmountRole], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), role)
    for pattern, role in (
        (r"accept|floor|walk|minimum", AmountRole.FLOOR),
        (
            r"target|stretch|ask|anchor|open(?:ing)?\b(?! offer)|goal|^\s*\**\s*(?:(?:your|my) )?counter(?:[- ]?offer)?\s*\**\s*$",
            AmountRole.ASK,
        ),
        (r"market|benchmark|median", AmountRole.MARKET),
    )
)
_RULE = re.compile(r"^[\s|:-]+$")


class TableFigure(NamedTuple):
    """A figure of a cell, the offset at which it begins, its role and component, and the words at the head of its row."""

    start: int
    figure: Figure
    role: AmountRole
    component: Component | None
    label: str


def table_figures(text: str) -> Iterator[TableFigure]:
    """Yield the figures of every table of a text, row by row; those of the head are none."""
    roles: list[AmountRole] = []
    offset = 0
    for line in text.split("\n"):
        if not line.startswith("|"):
            roles = []
        elif not roles:
            roles = [_role(cell) for cell in line.strip("|").split("|")]
        elif not _RULE.match(line):
            yield from _row(line, offset, roles)
        offset += len(line) + 1


def _role(head: str) -> AmountRole:
    return next((role for pattern, role in _COLUMNS if pattern.search(head)), AmountRole.OTHER)


def _row(line: str, offset: int, roles: list[AmountRole]) -> Iterator[TableFigure]:
    place = 1
    component: Component | None = None
    label = ""
    for index, cell in enumerate(line[1:].split("|")):
        if index == 0:
            component, label = component_named(cell), cell.strip("* ")
        for figure in find_figures(cell):
            role = roles[index] if index < len(roles) else AmountRole.OTHER
            yield TableFigure(offset + place + figure.start, figure, role, component, label)
        place += len(cell) + 1
