"""Theme pages: which levers stand for the rest, and that a page stays one page however many companies there are."""

from collections.abc import Sequence

from build_scripts.link.linker import link_guides
from build_scripts.link.site_index import MOST_ON_THEME, SiteIndex
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.model.vocabulary import Term, Terms, Vocabulary
from build_scripts.pages.lever_choice import most_telling
from build_scripts.pages.page import Link
from build_scripts.pages.theme_pages import ThemeView, theme_pages
from build_scripts.pages.theme_role_pages import EXCERPT, MOST_TOLD, CompanyLevers, ThemeRoleView, theme_role_pages
from build_scripts.parse.guide import parse_guide

EMPTY = Terms.of(())
REST = Term(slug="rest", name="The rest")
NAMES = Vocabulary(companies=EMPTY, roles=EMPTY, regions=EMPTY, levels=EMPTY, themes=Terms.of([REST]))
PLAIN = "1. **Plain:** Ask for the hours first."
SAID = '1. **Said:** "I know the kiln."'
ASKED = '1. **Asked:** "I know the kiln. I am asking for $90K base."'


def test_every_company_is_heard_before_any_is_heard_twice() -> None:
    """And in the order of the library, whichever tells most."""
    index = _index([SAID, ASKED], [SAID], [PLAIN])
    assert _titles(index, 1) == ["Asked"]
    assert _titles(index, 3) == ["Asked", "Said", "Plain"]
    assert _titles(index, 4) == ["Said", "Asked", "Said", "Plain"]
    assert _titles(index, 9) == _titles(index, 4)


def test_a_role_with_few_levers_stays_on_the_page_of_the_theme() -> None:
    """A list of its own only where there is more to list than the theme's page names."""
    index = _index(*[[SAID]] * MOST_ON_THEME)
    view = list(theme_pages(index))[1].view
    assert isinstance(view, ThemeView)
    assert (len(view.others), view.roles) == (MOST_ON_THEME, ())
    assert list(theme_role_pages(index)) == []
    view = list(theme_pages(_index(*[[SAID]] * (MOST_ON_THEME + 1))))[1].view
    assert isinstance(view, ThemeView)
    assert (view.others, len(view.roles[0].levers)) == ((), MOST_ON_THEME)


def test_a_list_is_bounded_and_loses_no_company() -> None:
    """So many levers are told; the rest is counted at its company, or its company is named."""
    told, rest = _view(_index(*[[SAID, ASKED]] * (MOST_TOLD + 1)))
    assert sum(len(company.levers) for company in told) == MOST_TOLD
    assert len(told) + len(rest) == MOST_TOLD + 1
    assert {company.more.text for company in told if company.more} == {"1 more in the guide"}


def test_how_a_lever_is_told() -> None:
    """Its asks in a few words, and its script to a word's end."""
    long = f'1. **Long:** "{"kiln " * 99}"'
    told, rest = _view(_index([ASKED, long, PLAIN], [SAID], [SAID]))
    assert rest == ()
    asked, cut, plain = told[0].levers
    assert (asked.asks, asked.words) == ("base $90K", "I know the kiln. I am asking for $90K base.")
    assert cut.words == "kiln " * (EXCERPT // 5 - 1) + "kiln …"
    assert (plain.asks, plain.words) == ("", "")


def _index(*companies: Sequence[str]) -> SiteIndex:
    """Return an index of companies with a potter's guide each, given as its numbered levers."""
    return link_guides([_guide(place, levers) for place, levers in enumerate(companies)], NAMES, lambda _: None)


def _guide(place: int, levers: Sequence[str]) -> Guide:
    slug = f"kiln-{place:04}"
    text = f"### Potter | Kiln {place:04} Global Negotiation Guide\n\n**Global Levers**\n" + "\n".join(levers) + "\n"
    parsed = parse_guide(SourceFile(path=f"{slug}/potter.md", company_slug=slug, role_slug="potter", text=text, sha256=""), NAMES)
    assert parsed.value is not None
    return parsed.value


def _titles(index: SiteIndex, most: int) -> list[str]:
    return [linked.lever.title for linked in most_telling(index.levers_in["rest"], most)]


def _view(index: SiteIndex) -> tuple[Sequence[CompanyLevers], Sequence[Link]]:
    (page,) = theme_role_pages(index)
    assert isinstance(page.view, ThemeRoleView)
    return page.view.companies, page.view.others
