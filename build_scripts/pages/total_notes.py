"""Where base, bonus and equity do not give the stated total: by how much, and which way of counting would, in one calm line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.link.site_index import PayRow
from build_scripts.link.totals import Fit, best_fit, usual_fit
from build_scripts.markup import plain
from build_scripts.model.pay import Component
from build_scripts.pages import text

MOST_ROWS_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Miss:
    """A row whose total the usual way of counting misses, and the way that comes nearest."""

    row: PayRow
    usual: Fit
    best: Fit


def total_notes(rows: Sequence[PayRow]) -> tuple[str, ...]:
    """Return a sentence for each group of rows that are off in the same way; a single one speaks for a table that agrees."""
    groups = dict[tuple[str, str, bool], list[_Miss]]()
    for row in rows:
        usual = usual_fit(row)
        best = None if usual is None or usual.is_near else best_fit(row)
        if usual and best:
            key = (usual.convention, best.convention, best.is_near)
            groups.setdefault(key, []).append(_Miss(row=row, usual=usual, best=best))
    return tuple(_sentence(misses, len(rows)) for misses in groups.values())


def _sentence(misses: list[_Miss], rows: int) -> str:
    usual, best = misses[0].usual, misses[0].best
    said = f"{_where(misses, rows)}{usual.convention} gives {_amounts(misses)}{_off(miss.usual for miss in misses)} than the stated total"
    if best.is_near:
        return f"{said}; {best.convention} gives it."
    if best.convention != usual.convention:
        return f"{said}; {best.convention} comes nearest, {_off(miss.best for miss in misses)}."
    return f"{said}; no usual way of counting comes nearer."


def _where(misses: list[_Miss], rows: int) -> str:
    if len(misses) == rows:
        return "In every row " if rows > 1 else "Here "
    names = [_label(miss.row) for miss in misses]
    left = len(names) - MOST_ROWS_NAMED
    return f"{text.listed([*names[:MOST_ROWS_NAMED], f'{left} more'] if left > 0 else names)}: "


def _label(row: PayRow) -> str:
    parts = dict.fromkeys(plain(part) for part in (row.region_raw, row.level_raw, row.title) if part)
    return ", ".join(parts)


def _amounts(misses: list[_Miss]) -> str:
    """Say what one row would have; several rows share a sentence and not their amounts."""
    if len(misses) > 1:
        return ""
    total = misses[0].row.cell(Component.TOTAL)
    if total is None or total.range is None:
        return ""
    currency, fit = total.range.currency, misses[0].usual
    return f"{text.about_amount(fit.low, currency)}–{text.about_amount(fit.high, currency)}, "


def _off(fits: Iterable[Fit]) -> str:
    """Return by how much some computed totals miss the stated ones: "12% less", "38–45% less", "from 12% less to 8% more"."""
    shares = sorted(round(fit.off) for fit in fits)
    low, high = shares[0], shares[-1]
    if low < 0 < high:
        return f"from {-low}% less to {high}% more"
    ends = sorted({abs(low), abs(high)})
    return f"{'–'.join(map(str, ends))}% {'less' if low < 0 else 'more'}"
