"""Where sources come from, by the names that stand in them."""

import pytest

from build_scripts.diagnostics.span import Span
from build_scripts.link.linker import link_guides
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import SourceFile
from build_scripts.model.vocabulary import Term, Terms, Vocabulary
from build_scripts.pages.source_pages import MOST_CITED, MOST_GUIDES, OriginView, SourcesView, source_pages
from build_scripts.parse.guide import parse_guide

EMPTY = Terms.of(())
ALMANAC = Term(slug="almanac", name="Almanac", aliases=("almanac", "almanac.example"))
GUILD = Term(slug="guild", name="Guild", aliases=("guild roll",))
REST = Term(slug="rest", name="The rest")


@pytest.mark.parametrize(
    ("source", "origins"),
    [
        ("Almanac of Potters, 2025", ["almanac"]),
        ("[Pay of potters](https://almanac.example/pay)", ["almanac"]),
        ("Guild Roll and ALMANAC, 2024", ["almanac", "guild"]),
        ("The almanacs of others", ["rest"]),
        ("Guild dinner, a roll", ["rest"]),
    ],
)
def test_a_source_belongs_to_every_origin_it_names(source: str, origins: list[str]) -> None:
    """As whole words in any case, its address included; else to the origin without names."""
    index = _index([source])
    assert list(index.sources_from) == list(index.origins) == origins
    assert index.sources_from[origins[0]][0].source.span == Span("kiln-000/potter.md", 4)


def test_without_origins_there_is_nothing_to_list() -> None:
    """The page stands, and is empty."""
    (page,) = source_pages(_index(["Almanac, 2025"], origins=EMPTY))
    assert page.view == SourcesView(origins=(), shared=())


def test_the_pages_are_bounded() -> None:
    """What most guides cite comes first; the rest is counted, guides and sources alike."""
    many = [["Almanac of all, 2025", f"Almanac {place}, 2024"] for place in range(MOST_CITED + 5)]
    first, second = source_pages(_index(*many))
    assert isinstance(first.view, SourcesView)
    assert isinstance(second.view, OriginView)
    (shared,) = first.view.shared
    assert (len(shared.guides), shared.more) == (MOST_GUIDES, MOST_CITED + 5 - MOST_GUIDES)
    assert (len(second.view.sources), second.view.more, len(second.view.companies)) == (MOST_CITED, 6, MOST_CITED + 5)
    assert second.subtitle == f"{2 * (MOST_CITED + 5)} citations in {MOST_CITED + 5} guides, 2024–25"


def _index(*guides: list[str], origins: Terms | None = None) -> SiteIndex:
    """Return an index of guides at companies of their own, given as the sources that each cites."""
    terms = Terms.of((ALMANAC, GUILD, REST)) if origins is None else origins
    names = Vocabulary(companies=EMPTY, roles=EMPTY, regions=EMPTY, levels=EMPTY, themes=EMPTY, origins=terms)
    parsed = []
    for place, sources in enumerate(guides):
        slug = f"kiln-{place:03}"
        lines = "\n".join(f"- {source}" for source in sources)
        text = f"### Potter | Kiln {place:03} Global Negotiation Guide\n\n#### Evidence & Sources\n{lines}\n"
        guide = parse_guide(SourceFile(path=f"{slug}/potter.md", company_slug=slug, role_slug="potter", text=text, sha256=""), names)
        assert guide.value is not None
        parsed.append(guide.value)
    return link_guides(parsed, names, lambda _: None)
