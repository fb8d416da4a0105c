"""Company names that could mean two companies: left without a link, and reported."""

from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.diagnostics.span import Span
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.model.vocabulary import fold


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB603 for each ambiguous name, once a guide."""
    spellings = index.vocabulary.companies.by_spelling
    for guide in index.guides.values():
        seen = set[str]()
        for name, span in _named(guide):
            slugs = spellings.get(fold(name), ())
            if len(slugs) > 1 and name not in seen:
                seen.add(name)
                yield codes.COMPANY_AMBIGUOUS.at(span, name=name, companies=" or ".join(slugs))


def _named(guide: Guide) -> Iterator[tuple[str, Span]]:
    for mapping in guide.level_mapping:
        yield from ((entry.company_raw, mapping.span) for entry in mapping.entries if entry.company_raw and not entry.own)
    for strategy in guide.strategy:
        yield from ((offer.company_raw, strategy.span) for offer in strategy.competing)
