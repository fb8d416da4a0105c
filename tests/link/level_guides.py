"""Small libraries for the tests of levels: guides for one role, each with one level mapping, linked."""

from functools import partial

from build_scripts.link.level_graph import LevelGraph
from build_scripts.link.linker import link_guides
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import SourceFile
from build_scripts.model.vocabulary import Term, Terms, Vocabulary
from build_scripts.parse.guide import parse_guide
from build_scripts.parse.regions import find_region
from build_scripts.parse.vocabulary import with_companies

EMPTY = Terms.of(())
LADDER = Term(slug="acme", name="Acme levels", details={"codes": "A3, A4, A5, A6"})
NAMES = with_companies(
    Vocabulary(companies=EMPTY, roles=EMPTY, regions=EMPTY, levels=Terms.of([LADDER]), themes=EMPTY),
    [(name.lower(), name) for name in ("Acme", "Borealis", "Cobalt", "Dusk")],
)


def linked(*mappings: tuple[str, str]) -> SiteIndex:
    """Return an index of guides for the role QA, given as (company, level mapping): the line after the heading, or a table."""
    guides = []
    for company, mapping in mappings:
        body = f"#### Level Mapping\n\n{mapping}" if mapping.startswith("|") else f"**Level Mapping:** {mapping}"
        slug = company.lower()
        source = SourceFile(
            path=f"{slug}/qa.md",
            company_slug=slug,
            role_slug="qa",
            text=f"### QA | {company} Global Negotiation Guide\n\n{body}\n",
            sha256="",
        )
        parsed = parse_guide(source, NAMES)
        assert parsed.value is not None
        guides.append(parsed.value)
    return link_guides(guides, NAMES, partial(find_region, vocabulary=NAMES))


def graph(*mappings: tuple[str, str]) -> LevelGraph:
    """Return the graph of such guides."""
    return linked(*mappings).level_graphs["qa"]
