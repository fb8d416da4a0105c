"""The index of the mini site: names resolved, each relation seen from both ends."""

import pytest

from build_scripts.link.known_addresses import answers
from build_scripts.link.site_index import SiteIndex
from tests.built import read_mini


@pytest.fixture(scope="module")
def index() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


def test_groups_are_in_order(index: SiteIndex) -> None:
    """Companies by name, roles, regions and themes as the vocabulary orders them."""
    assert list(index.companies) == ["acme", "borealis", "cobalt", "dusk"]
    assert list(index.roles) == ["software-engineer", "security-engineer"]
    assert list(index.regions) == ["new-york", "london", "berlin"]
    assert list(index.themes) == ["competing-offers", "scarce-skill", "other"]
    assert list(index.guides)[:2] == ["acme/software-engineer", "acme/security-engineer"]


def test_an_alias_and_a_name_are_one_region(index: SiteIndex) -> None:
    """NYC in one guide is New York in another; a label that no list knows keeps its words."""
    rows = {(row.guide_id, row.region_raw): row.region for rows in index.pay.values() for row in rows}
    assert rows["cobalt/software-engineer", "NYC"] == rows["acme/software-engineer", "New York"] == "new-york"
    assert rows["borealis/software-engineer", "Tromsø"] is None


def test_levers_go_to_the_first_theme_that_knows_their_title(index: SiteIndex) -> None:
    """And to the theme without words where none does."""
    themes = {linked.lever.title: linked.theme for linked in index.levers.values()}
    assert themes["Rival Offer"] == themes["Counter to Acme"] == "competing-offers"
    assert themes["Rare Clearance"] == "scarce-skill"
    assert themes["Vesting Gap"] == "other"


def test_a_claim_is_seen_from_both_ends(index: SiteIndex) -> None:
    """Acme says it equals Borealis: Acme's guide has the claim, and Borealis is claimed on."""
    claims = index.claims_of["acme/software-engineer"]
    assert [side.company for side in claims[0].sides][:3] == ["acme", "borealis", "cobalt"]
    assert claims[0] in index.claims_on["borealis"]
    assert claims[0] in index.claims_on["cobalt"]
    assert claims[0] not in index.claims_on["acme"]
    assert all(claim.sides[0].entry.own for several in index.claims_of.values() for claim in several)


def test_a_citation_is_seen_from_both_ends(index: SiteIndex) -> None:
    """A competing offer leads to the company, and back to the guide that cites it."""
    (citation,) = index.citations_of["acme/software-engineer"]
    assert citation.company == "borealis"
    assert citation in index.citations_on["borealis"]


def test_every_relation_names_what_exists(index: SiteIndex) -> None:
    """Whatever a group, row, lever, claim or citation refers to is in the index."""
    ids = [
        guide_id
        for groups in (index.companies, index.roles, index.regions, index.themes)
        for g in groups.values()
        for guide_id in g.guide_ids
    ]
    ids += [linked.guide_id for linked in index.levers.values()] + [row.guide_id for rows in index.pay.values() for row in rows]
    ids += [claim.guide_id for claims in index.claims_on.values() for claim in claims]
    assert set(ids) <= set(index.guides)
    assert {row.region for rows in index.pay.values() for row in rows if row.region} == set(index.regions)


@pytest.mark.parametrize(
    ("target", "answered"),
    [
        ("/", True),
        ("/#pay", True),
        ("/guides/acme/software-engineer/#pay", True),
        ("/guides/acme/software-engineer", True),
        ("/guides/acme/", False),
        ("/guides/", False),
        ("/companies/", True),
        ("/companies/acme/", True),
        ("/companies/umbra/", False),
        ("/roles/software-engineer/", True),
        ("/roles/software-engineer/berlin/", True),
        ("/roles/security-engineer/oslo/", False),
        ("/roles/software-engineer/berlin/north/", False),
        ("/regions/berlin/", True),
        ("/levels/security-engineer/", True),
        ("/levers/scarce-skill/", True),
        ("/levers/other/software-engineer/", True),
        ("/levers/other/security-engineer/", False),
        ("/levers/other/software-engineer/more/", False),
        ("/sources/surveys/", True),
        ("/sources/elsewhere/", False),
        ("/l/", True),
        ("/l/zzzzzz/", False),
        ("/nowhere/", False),
        ("/companies/acme/pay/", False),
        ("/codes/", True),
        ("/compare/software-engineer/", True),
        ("/compare/software-engineer/acme-vs-borealis/", True),
        ("/compare/software-engineer/borealis-vs-acme/", False),
        ("/compare/software-engineer/acme-vs-umbra/", False),
        ("/compare/plumber/", False),
    ],
)
def test_which_addresses_answer(index: SiteIndex, target: str, answered: bool) -> None:
    """The links that authors write are held against the pages that will be."""
    assert answers(index, target) is answered
