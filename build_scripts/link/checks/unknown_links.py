"""Links inside the site that lead nowhere, in prose pages and guides."""

import re
from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.diagnostics.span import Span
from build_scripts.link.known_addresses import answers
from build_scripts.link.site_index import SiteIndex

# An address has no brackets, so that a line of openings alone is read once.
_TARGET = re.compile(r"\]\((?P<target>/[^()\[\]\s]*)\)")


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB604 at each link to an address that no page has."""
    texts = [(section.span, section.markdown) for page in index.prose.values() for section in page.sections]
    texts += [(page.span, page.lead) for page in index.prose.values()]
    texts += [(guide.source.at(1), guide.source.text) for guide in index.guides.values() if "](/" in guide.source.text]
    for span, markdown in texts:
        line, counted = span.line, 0
        for match in _TARGET.finditer(markdown):
            line, counted = line + markdown.count("\n", counted, match.start()), match.start()
            if not answers(index, match["target"]):
                yield codes.LINK_UNKNOWN.at(Span(span.path, line), target=match["target"])
