"""What a row of pay says side by side with others: each component for one year, in words and as a range."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from build_scripts.link.site_index import PayRow
from build_scripts.link.totals import usual_fit
from build_scripts.link.yearly import yearly
from build_scripts.model.money import MoneyRange, Period, midpoint
from build_scripts.model.pay import CellKind, Component, PayCell
from build_scripts.pages import text

COMPARED = (Component.BASE, Component.EQUITY, Component.BONUS, Component.TOTAL)
# Paid beside them; too rare for a column of their own.
_BESIDE = (Component.SIGN_ON, Component.PROFIT_SHARING, Component.OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A row with its currency (None without money) and the year of each compared component that has one in that currency."""

    row: PayRow
    currency: str | None
    years: Mapping[Component, MoneyRange]

    def middle(self, component: Component) -> Decimal | None:
        """Return the midpoint of a component's year, or None."""
        year = self.years.get(component)
        return midpoint(year) if year else None


def figures_of(row: PayRow) -> Figures:
    """Return what a row says for one year."""
    currency = currency_of(row)
    years = {
        component: year
        for component in COMPARED
        if (cell := row.cell(component)) and (year := yearly(cell, row)) and year.currency == currency
    }
    return Figures(row=row, currency=currency, years=years)


def currency_of(row: PayRow) -> str | None:
    """Return the currency of a row: that of its total, else of its first money."""
    total = row.cell(Component.TOTAL)
    sound = total.range if total and total.range and total.range.is_sound else None
    return sound.currency if sound else next((cell.range.currency for cell in row.cells if cell.range), None)


def high_to_low(figures: Figures) -> tuple[bool, Decimal, Decimal, str, str]:
    """Sort key within a currency: by the midpoint of the stated total, high to low, rows without one last, by base."""
    total, base = figures.middle(Component.TOTAL), figures.middle(Component.BASE)
    return (total is None, -(total or Decimal(0)), -(base or Decimal(0)), figures.row.guide_id, figures.row.anchor)


def words_of(figures: Figures, component: Component) -> tuple[str, tuple[str, ...]]:
    """Return what a cell says side by side, and the small lines below it: where it comes from, what stands beside it."""
    row, cell, year = figures.row, figures.row.cell(component), figures.years.get(component)
    if cell is None or cell.kind is CellKind.NONE:
        words, lines = text.NOTHING, list[str]()
    elif component is Component.EQUITY:
        words, lines = _equity(cell, year)
    elif cell.kind is CellKind.PERCENT:
        words, lines = text.cell(cell), [text.about(year)] if year else []
    else:
        words, lines = text.cell(cell), [text.second(cell)]
    if cell and cell.period is Period.MONTH and year:
        lines = [f"a month, {text.about(year)} a year"]
    if component is Component.BONUS:
        lines += [f"+ {text.cell(beside)} {_name(beside)}" for kind in _BESIDE if (beside := row.cell(kind)) and _says_something(beside)]
    return words, tuple(filter(None, lines))


def is_off(row: PayRow) -> bool:
    """Whether base, bonus and one year of equity miss the stated total, as far as all of them can be read."""
    fit = usual_fit(row)
    return fit is not None and not fit.is_near


def _equity(cell: PayCell, year: MoneyRange | None) -> tuple[str, list[str]]:
    words = text.cell(cell)
    if year and cell.period is Period.GRANT and cell.vest_years:
        return text.about(year), [f"{words} over {text.count(cell.vest_years, 'year')}"]
    if year is None and cell.range and cell.range.is_sound:
        return words, ["term not stated"]
    return words, [text.second(cell)]


def _says_something(cell: PayCell) -> bool:
    return cell.kind is not CellKind.NONE


def _name(cell: PayCell) -> str:
    return cell.column_raw if cell.component is Component.OTHER else text.COMPONENTS[cell.component]
