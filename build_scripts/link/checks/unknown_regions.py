"""Region labels that the vocabulary does not know, each reported once, with the nearest known name."""

from collections.abc import Iterator
from difflib import get_close_matches

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.site_index import SiteIndex

# A search for the nearest name reads the whole vocabulary; with more unknown labels than this, spelling is not the trouble.
_NAMED_NEAREST = 100


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB602 at the first row of each unknown label, the first of them with the nearest known name."""
    names = [name for term in index.vocabulary.regions.terms for name in (term.name, *term.aliases)]
    seen = set[str]()
    for rows in index.pay.values():
        for row in rows:
            label = row.region_raw
            if row.region is not None or label is None or label in seen:
                continue
            seen.add(label)
            near = get_close_matches(label, names, n=1, cutoff=0.75) if len(seen) <= _NAMED_NEAREST else []
            nearest = f" (did you mean {near[0]!r}?)" if near else ""
            yield codes.REGION_UNKNOWN.at(row.cells[0].span, region=label, nearest=nearest)
