"""A lever's page: what is asked as a position in the guide's range, the offers it cites, levers like it, its sources."""

from collections import Counter
from pathlib import Path

import pytest

from build_scripts.config import Settings
from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.alike import MOST, Alike
from build_scripts.pages.lever_pages import LeverPageView, lever_pages
from build_scripts.pages.lever_views import lever_view
from build_scripts.pages.page import Place
from build_scripts.pipeline import read_library

SOURCES = "#### Evidence & Sources\n- A pay survey (2024-2025)\n- A filing, 2026\n"
FIRST = """### Security Engineer | Harbor Global Negotiation Guide

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| San Francisco | $180K–$230K | $140K–$250K | 5–10% | $233K–$325K |
| London | £137K–£175K | £105K–£188K | 5–10% | £178K–£245K |

**Global Levers**
1. **ML Data Security Premium:** "I would guard it all. My ask is $225K base and $240K equity/4yr."
2. **Model Supply Chain Security Specialization:** "I built the checks at [company]. I need $230K base."
3. **Competing Security Offers:** "Databricks is offering $225K / $250K RSU. I need $225K base and $245K equity to choose you."
4. **Enterprise Compliance Acceleration:** "I would start at once. I'd like a $30K signing bonus."
5. **Beyond the table:** "I need $240K base."
6. **Under the table:** "I need $170K base."

"""
SECOND = """### Security Engineer | Lantern Global Negotiation Guide

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| San Francisco | $180K–$235K | $140K–$255K | 5–10% | $235K–$330K |
| Paris | EUR153K–EUR200K | EUR119K–EUR217K | 5–10% | EUR200K–EUR281K |

**Global Levers**
1. **Model Supply Chain Security Pioneer:** "I built it at [company]. I need $230K base and $250K equity/4yr."
2. **AI Security + Traditional Security Dual Expertise:** "I bring both. I need $232K base."
3. **Competing Security Offers:** "GitHub is offering $225K / $270K RSU. I need $228K base and $250K equity to choose you."
4. **Enterprise Compliance Revenue Enablement:** "I have done this at [company]. I'd like a $30K signing bonus."

"""
NO_RANGE = "the guide has no range for this"
# Worked out by hand: (ask - low) / (high - low) in the San Francisco row, in whole percent.
ASKS = {
    ("harbor", "ML Data Security Premium"): [("Base", "$225K", "90% of the way up"), ("Equity", "$240K", "91% of the way up")],
    ("harbor", "Model Supply Chain Security Specialization"): [("Base", "$230K", "100% of the way up")],
    ("harbor", "Competing Security Offers"): [("Base", "$225K", "90% of the way up"), ("Equity", "$245K", "95% of the way up")],
    ("harbor", "Enterprise Compliance Acceleration"): [("Sign-on", "$30K", NO_RANGE)],
    ("harbor", "Beyond the table"): [("Base", "$240K", "$10K above")],
    ("harbor", "Under the table"): [("Base", "$170K", "$10K below")],
    ("lantern", "Model Supply Chain Security Pioneer"): [("Base", "$230K", "91% of the way up"), ("Equity", "$250K", "96% of the way up")],
    ("lantern", "AI Security + Traditional Security Dual Expertise"): [("Base", "$232K", "95% of the way up")],
    ("lantern", "Competing Security Offers"): [("Base", "$228K", "87% of the way up"), ("Equity", "$250K", "96% of the way up")],
    ("lantern", "Enterprise Compliance Revenue Enablement"): [("Sign-on", "$30K", NO_RANGE)],
}


def library(folder: Path, **guides: str) -> SiteIndex:
    """Return the index of guides for a security engineer, given by company slug."""
    for company, text in guides.items():
        path = folder / "guides" / company / "security-engineer.md"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return read_library(Settings(content=folder)).index


def views(index: SiteIndex) -> dict[tuple[str, str], LeverPageView]:
    """Return what each lever's page shows, by company slug and title."""
    found = dict[tuple[str, str], LeverPageView]()
    for page in lever_pages(index):
        assert isinstance(page.view, LeverPageView)
        found[index.levers[page.view.lever.id].guide_id.partition("/")[0], page.heading] = page.view
    return found


@pytest.fixture
def shown(tmp_path: Path) -> dict[tuple[str, str], LeverPageView]:
    """The two guides' levers."""
    return views(library(tmp_path, harbor=FIRST + SOURCES, lantern=SECOND))


def test_asks_have_their_position(shown: dict[tuple[str, str], LeverPageView]) -> None:
    """Each ask, and no competing amount, at the place worked out by hand; only what lies above the range is marked."""
    found = {key: [(ask.component, ask.amount, ask.standing) for ask in view.lever.asks] for key, view in shown.items()}
    assert found == ASKS
    asks = [ask for view in shown.values() for ask in view.lever.asks]
    assert {ask.where for ask in asks} == {"the San Francisco range", ""}
    assert [ask.amount for ask in asks if ask.is_above] == ["$240K"]


def test_nothing_lies_above_an_open_end(tmp_path: Path) -> None:
    """A range written with "+" has no top."""
    view = views(library(tmp_path, harbor=FIRST.replace("$180K–$230K", "$180K–$230K+")))["harbor", "Beyond the table"]
    (ask,) = view.lever.asks
    assert (ask.standing, ask.is_above) == ("within the open end of", False)


def test_a_lever_cites_what_its_own_words_name(shown: dict[tuple[str, str], LeverPageView]) -> None:
    """With the figures; a company without guides stands without a link."""
    cited = {key: [(offer.company.text, offer.company.href, offer.words) for offer in view.cited] for key, view in shown.items()}
    assert {key: offers for key, offers in cited.items() if offers} == {
        ("harbor", "Competing Security Offers"): [("Databricks", None, "$225K base, $250K equity")],
        ("lantern", "Competing Security Offers"): [("GitHub", None, "$225K base, $270K equity")],
    }


def test_a_cited_company_with_a_guide_is_linked(tmp_path: Path) -> None:
    """To its guide for the same role."""
    other = FIRST.replace("Harbor", "Databricks").replace("Databricks is offering", "Harbor is offering")
    view = views(library(tmp_path, harbor=FIRST, databricks=other))["harbor", "Competing Security Offers"]
    assert [offer.company.href for offer in view.cited] == ["../../guides/databricks/security-engineer/"]


def test_sources_are_counted_and_linked(shown: dict[tuple[str, str], LeverPageView]) -> None:
    """How many, from when, and where the list stands; None where the guide cites none."""
    sources = shown["harbor", "Beyond the table"].sources
    assert sources is not None
    assert (sources.text, sources.href) == ("2 sources, 2024–26", "../../guides/harbor/security-engineer/#sources")
    assert shown["lantern", "Competing Security Offers"].sources is None


def test_levers_alike_are_elsewhere(shown: dict[tuple[str, str], LeverPageView]) -> None:
    """The same theme at the other company; nothing for a lever that no theme took."""
    (link,) = shown["harbor", "Competing Security Offers"].alike
    assert (link.text, link.note) == ("Competing Security Offers", "Lantern, Security Engineer")
    assert shown["harbor", "Beyond the table"].alike == ()


def test_levers_alike_go_round(tmp_path: Path) -> None:
    """One a company, at most six, and none is named much more often than another."""
    title = "### Security Engineer | {} Global Negotiation Guide\n\n**Global Levers**\n"
    levers = (
        '1. **Competing Offer:** "I hold another offer, and would rather come."\n2. **Second Competing Offer:** "I hold two of them now."\n'
    )
    index = library(tmp_path, **{f"firm-{letter}": title.format(f"Firm {letter.upper()}") + levers for letter in "abcdefghij"})
    alike = Alike(index)
    named = Counter[str]()
    for linked in index.levers.values():
        others = [other.guide_id for other in alike.to(linked)]
        assert len(others) == len(set(others)) == MOST
        assert linked.guide_id not in others
        named.update(others)
    assert set(named.values()) == {2 * MOST}


def test_words_that_the_context_quotes_stand_apart_on_their_own_page(tmp_path: Path) -> None:
    """On the guide's page they are said once, in their place."""
    own = '### Harbor Light Lever\nAsk early. Say: "I would keep the light on for every one of your customers, at [company] too."\n\n'
    index = library(tmp_path, harbor=FIRST.replace("**Global", own + "**Global"))
    view = views(index)["harbor", "Harbor Light Lever"]
    place = Place(addresses.guide("harbor/security-engineer"))
    assert lever_view(index.levers[view.lever.id], index, place).script is None
    assert view.lever.context is not None
    assert view.lever.script == "<p>I would keep the light on for every one of your customers, at <mark>[company]</mark> too.</p>"
