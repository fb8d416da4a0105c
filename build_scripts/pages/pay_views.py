"""Pay as tables: rows grouped by currency, each group with one shared axis and a bar beside its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from build_scripts.link.site_index import PayRow
from build_scripts.model.money import MoneyRange, midpoint
from build_scripts.model.pay import Component, PayCell
from build_scripts.pages import text
from build_scripts.pages.charts import axis_of, range_bar
from build_scripts.pages.page import Link
from build_scripts.pages.pay_figures import currency_of

ORDER = (
    Component.BASE, Component.EQUITY, Component.BONUS, Component.SIGN_ON, Component.PROFIT_SHARING, Component.OTHER, Component.TOTAL,
)  # fmt: skip
MOST_ON_ONE_LINE, LONGEST_ON_ONE_LINE = 4, 13  # columns, and characters of "£1.25M–£1.75M", that stand beside a bar
HEADS = {
    Component.BASE: "Base",
    Component.EQUITY: "Equity",
    Component.BONUS: "Bonus",
    Component.SIGN_ON: "Sign-on",
    Component.PROFIT_SHARING: "Profit sharing",
    Component.OTHER: "Other",
    Component.TOTAL: "Total",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PayFigure:
    """One cell as it is shown; ``second`` is its second range, ``head`` the column's name for a phone.

    ``is_long`` marks words that may take two lines.
    """

    head: str
    words: str
    second: str
    is_total: bool
    is_long: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PayLine:
    """One row: where it leads, its anchor on its guide's page, its figures in the order of the columns, and its bar."""

    label: Link
    anchor: str
    figures: tuple[PayFigure, ...]
    bar: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class PayGroup:
    """Rows of one currency on one axis; ``ticks`` are the axis' words."""

    currency: str
    ticks: tuple[str, ...]
    lines: tuple[PayLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PayTable:
    """A table of pay: the head of its first column, its columns, its groups; ``is_wide`` where figures need two lines."""

    label_head: str
    columns: tuple[str, ...]
    groups: tuple[PayGroup, ...]
    is_wide: bool


def pay_table(rows: Sequence[tuple[Link, PayRow]], label_head: str) -> PayTable | None:
    """Return the table of some rows in their order, grouped by currency in order of appearance; None without rows."""
    if not rows:
        return None
    columns = _columns([row for _, row in rows])
    groups = dict[str, list[tuple[Link, PayRow]]]()
    for label, row in rows:
        groups.setdefault(currency_of(row) or "", []).append((label, row))
    shown = tuple(_group(currency, members, columns) for currency, members in groups.items())
    has_long = any(figure.is_long for group in shown for line in group.lines for figure in line.figures)
    return PayTable(
        label_head=label_head,
        columns=tuple(head for _, head in columns),
        groups=shown,
        is_wide=len(columns) > MOST_ON_ONE_LINE or has_long,
    )


def by_total(row: PayRow) -> tuple[str, Decimal]:
    """Sort key: by currency, then by the midpoint of the stated total (base where there is none), high to low."""
    span = _range(row, Component.TOTAL) or _range(row, Component.BASE)
    return (currency_of(row) or "~", -midpoint(span) if span else Decimal(0))


def _range(row: PayRow, component: Component) -> MoneyRange | None:
    cell = row.cell(component)
    return cell.range if cell and cell.range and cell.range.is_sound else None


def _columns(rows: list[PayRow]) -> list[tuple[Component, str]]:
    """Return the components that occur, in reading order, each with its head; the vesting term stands in the equity's."""
    found = list[tuple[Component, str]]()
    for component in ORDER:
        cells = [cell for row in rows if (cell := row.cell(component))]
        if not cells:
            continue
        head = HEADS[component]
        if component is Component.EQUITY:
            head = _equity_head(cells)
        if component in (Component.OTHER, Component.PROFIT_SHARING):
            head = cells[0].column_raw
        found.append((component, head))
    return found


def _equity_head(cells: list[PayCell]) -> str:
    """Say vehicle and vesting term where all cells share them: "RSUs, 4 years"."""
    vehicles, terms = {cell.grant.vehicle for cell in cells if cell.grant}, {cell.vest_years for cell in cells}
    name = text.VEHICLES[vehicles.pop()] if len(vehicles) == 1 else HEADS[Component.EQUITY]
    years = terms.pop() if len(terms) == 1 else None
    return f"{name}, {text.count(years, 'year')}" if years else name


def _group(currency: str, members: list[tuple[Link, PayRow]], columns: list[tuple[Component, str]]) -> PayGroup:
    spans = [span for _, row in members for component in (Component.BASE, Component.TOTAL) if (span := _range(row, component))]
    axis = axis_of([span for span in spans if span.currency == currency])
    lines = tuple(
        PayLine(
            label=label,
            anchor=row.anchor,
            figures=tuple(_figure(row.cell(component), component, head) for component, head in columns),
            bar=range_bar(axis, _range(row, Component.BASE), _range(row, Component.TOTAL)) if axis else Markup(""),
        )
        for label, row in members
    )
    return PayGroup(currency=currency, ticks=text.ticks(axis.ticks, currency) if axis else (), lines=lines)


def _figure(cell: PayCell | None, component: Component, head: str) -> PayFigure:
    words = text.cell(cell)
    return PayFigure(
        head=head, words=words, second=text.second(cell), is_total=component is Component.TOTAL, is_long=len(words) > LONGEST_ON_ONE_LINE
    )
