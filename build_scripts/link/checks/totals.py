"""Stated totals that lie below base, or that no usual convention explains; the arithmetic is shown, the total is left alone."""

from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.site_index import PayRow, SiteIndex
from build_scripts.link.totals import best_fit, paid_yearly
from build_scripts.model.pay import Component

# Percent off under the best convention, from the widest tier down.
_TIERS = ((20, codes.TOTAL_UNEXPLAINED), (10, codes.TOTAL_FAR_OFF), (5, codes.TOTAL_OFF))


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB207 for a total below base, else LB208, LB209 or LB210 by how far the best convention misses."""
    for rows in index.pay.values():
        for row in rows:
            yield from _row(row)


def _row(row: PayRow) -> Iterator[Diagnostic]:
    total, base = row.cell(Component.TOTAL), row.cell(Component.BASE)
    if total is None or base is None:
        return
    where = row.region_raw or row.level_raw or ""
    year, salary = paid_yearly(total), paid_yearly(base)
    if year and salary and year.currency == salary.currency and year.low < salary.low:
        yield codes.TOTAL_BELOW_BASE.at(total.span, total=total.raw, base=base.raw, region=where)
        return
    fit = best_fit(row)
    code = next((code for limit, code in _TIERS if fit and abs(fit.off) > limit), None)
    if fit and code:
        yield code.at(
            total.span,
            region=where,
            total=total.raw,
            convention=fit.convention,
            low=f"{round(fit.low):,}",
            high=f"{round(fit.high):,}",
            off=f"{fit.off:+.1f}",
        )
