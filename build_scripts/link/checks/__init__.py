"""Cross-guide checks, in the order in which they run. Each is a function from the index to its findings."""

from collections.abc import Callable, Iterable

from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.checks import (
    ambiguous_companies,
    ambiguous_levers,
    asks,
    currencies,
    evidence,
    mappings,
    placeholders,
    totals,
    unknown_links,
    unknown_regions,
)
from build_scripts.link.site_index import SiteIndex

CHECKS: tuple[Callable[[SiteIndex], Iterable[Diagnostic]], ...] = (
    unknown_regions.check,
    ambiguous_companies.check,
    unknown_links.check,
    totals.check,
    currencies.check,
    evidence.check,
    asks.check,
    mappings.check,
    placeholders.check,
    ambiguous_levers.check,
)


def check_library(index: SiteIndex) -> tuple[Diagnostic, ...]:
    """Return the findings of all checks, sorted by place."""
    return tuple(sorted((found for check in CHECKS for found in check(index)), key=Diagnostic.sort_key))
