"""Evidence without a year: nobody can tell how old the figures are."""

from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.site_index import SiteIndex


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB503 for a guide none of whose sources names a year."""
    for guide in index.guides.values():
        if guide.sources and not any(source.years for source in guide.sources):
            yield codes.SOURCES_WITHOUT_YEAR.at(guide.sources[0].span, count=len(guide.sources))
