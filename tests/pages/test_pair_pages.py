"""The pairs' pages, worked out by hand from the mini site and from guides written here."""

from functools import partial

import pytest

from build_scripts.link.linker import link_guides
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.model.vocabulary import Terms, Vocabulary
from build_scripts.pages.guide_pages import guide_pages
from build_scripts.pages.page import Page
from build_scripts.pages.pair_levels import MOST_OF_OTHERS
from build_scripts.pages.pair_nav import MOST_IN_NAV
from build_scripts.pages.pair_pages import PairsView, PairView, pair_pages
from build_scripts.parse.guide import parse_guide
from build_scripts.parse.regions import find_region
from build_scripts.parse.vocabulary import with_companies
from tests.built import read_mini

EMPTY = Terms.of(())
MANY = [f"Firm {letter}" for letter in "ABCDEFGHIJKL"]
NAMES = with_companies(
    Vocabulary(companies=EMPTY, roles=EMPTY, regions=EMPTY, levels=EMPTY, themes=EMPTY),
    [(name.casefold().replace(" ", "-"), name) for name in ("Acme", "Borealis", "Cobalt", *MANY)],
)


def guide(company: str, chain: str = "", rest: str = "") -> Guide:
    """Return a guide for QA with a level mapping and what stands before it."""
    mapping = f"**Level Mapping:** {chain}\n\n" if chain else ""
    text = f"### QA | {company} Global Negotiation Guide\n\n{rest}\n{mapping}"
    slug = company.casefold().replace(" ", "-")
    parsed = parse_guide(SourceFile(path=f"{slug}/qa.md", company_slug=slug, role_slug="qa", text=text, sha256=""), NAMES)
    assert parsed.value is not None
    return parsed.value


def linked(*guides: Guide) -> SiteIndex:
    """Return the index of some guides."""
    return link_guides(guides, NAMES, partial(find_region, vocabulary=NAMES))


def pages(index: SiteIndex) -> dict[str, Page]:
    """Return the pages of all pairs and their lists by address."""
    return {page.address: page for page in pair_pages(index)}


def pair(index: SiteIndex, address: str) -> PairView:
    """Return what stands on a pair's page."""
    view = pages(index)[address].view
    assert isinstance(view, PairView)
    return view


@pytest.fixture(scope="module")
def mini() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


def test_the_pages_of_the_mini_site(mini: SiteIndex) -> None:
    """A list for each role, a page for each pair, called as a reader would ask."""
    found = pages(mini)
    assert list(found) == [
        "/compare/software-engineer/",
        "/compare/software-engineer/acme-vs-borealis/",
        "/compare/software-engineer/acme-vs-cobalt/",
        "/compare/software-engineer/borealis-vs-cobalt/",
        "/compare/security-engineer/",
        "/compare/security-engineer/acme-vs-borealis/",
        "/compare/security-engineer/acme-vs-dusk/",
    ]
    assert found["/compare/software-engineer/acme-vs-borealis/"].title == "Acme or Borealis for Software Engineer"


@pytest.mark.parametrize(
    ("address", "lead"),
    [
        # London 137.5 and 125: 10 %; equity a year 15 to 27.5 and 11.25 to 22.5; bonus 9 to 12 and 4.4 to 5.9. Berlin 115.5 and 122.5.
        ("software-engineer/acme-vs-borealis", "In London, Acme's stated total runs from £115K to £160K, Borealis's from £104K to "
         "£146K; the middle of Acme's is 10% higher. There, Acme pays more in base, equity and bonus. "
         "The middle of Borealis's total is higher in Berlin (by 6%)."),
        # New York 242.5 and 225; London 137.5 and 125.
        ("software-engineer/acme-vs-cobalt", "In New York, Acme's stated total runs from $195K to $290K, Cobalt (Holdings)'s from "
         "$180K to $270K; the middle of Acme's is 8% higher. There, Acme pays more in base, Cobalt (Holdings) more in bonus; only "
         "Acme states equity. The middle of Acme's total is also higher in London (by 10%)."),
        ("software-engineer/borealis-vs-cobalt", "In London, Borealis's stated total runs from £104K to £146K, Cobalt (Holdings)'s "
         "from £100K to £150K; their middles are equal. Borealis pays more in base, Cobalt (Holdings) more in bonus; only Borealis "
         "states equity."),
        # 130 and 121; bases 85 to 115 and 86 to 114 have one middle.
        ("security-engineer/acme-vs-borealis", "In London, Acme's stated total runs from £108K to £152K, Borealis's from £101K to "
         "£141K; the middle of Acme's is 7% higher. Acme pays more in equity and bonus; base is the same."),
    ],
)  # fmt: skip
def test_what_is_said_of_the_mini_site(mini: SiteIndex, address: str, lead: str) -> None:
    """Word for word."""
    assert " ".join(pair(mini, f"/compare/{address}/").lead) == lead


def test_pay_side_by_side(mini: SiteIndex) -> None:
    """Shared regions in order; both rows on one axis; equity for one year above the grant; each figure leads to its line."""
    view = pair(mini, "/compare/software-engineer/acme-vs-borealis/")
    assert [section.region.text for section in view.regions] == ["London", "Berlin"]
    (group,) = view.regions[0].pay.groups
    assert [(row.label.text, [cell.words for cell in row.cells]) for row in group.rows] == [
        ("Acme", ["£90K–£120K", "£15K–£27.5K", "10%", "£115K–£160K"]),
        ("Borealis", ["£88K–£118K", "£11.3K–£22.5K", "5%", "£104K–£146K"]),
    ]
    assert group.rows[0].cells[1].lines == ("£60K–£110K over 4 years",)
    assert [row.href for row in group.rows] == [f"../../../guides/{slug}/software-engineer/#pay-london" for slug in ("acme", "borealis")]
    assert group.spreads == ()
    assert {row.label.text: row.cells[2].words for row in view.regions[1].pay.groups[0].rows} == {"Acme": "—", "Borealis": "5%"}


def test_regions_that_one_has(mini: SiteIndex) -> None:
    """Named on the side that has them, each leading to its line."""
    acme, borealis = pair(mini, "/compare/software-engineer/acme-vs-borealis/").sides
    assert [link.text for link in acme.only_regions] == ["New York"]
    assert [(link.text, link.href) for link in borealis.only_regions] == [
        ("Tromsø", "../../../guides/borealis/software-engineer/#pay-troms")
    ]


def test_levers_asks_offers_and_sources(mini: SiteIndex) -> None:
    """Shared themes first; who cites whom at what; how well each is sourced."""
    view = pair(mini, "/compare/software-engineer/acme-vs-borealis/")
    assert [(row.theme.text, len(row.sides[0]), len(row.sides[1])) for row in view.themes] == [
        ("Competing offers", 1, 1),
        ("Other", 3, 1),
        ("Scarce skill", 1, 0),
    ]
    acme, borealis = view.sides
    assert [floor.amount for floor in acme.floors] == ["$185K"]
    assert (acme.rival, acme.cites, borealis.cites) == ("Borealis", ("$210K base",), ("€112K base",))
    assert [(side.evidence, side.sources.href) for side in view.sides] == [
        ("2 sources, 2024–26", "../../../guides/acme/software-engineer/#sources"),
        ("1 source, 2026", "../../../guides/borealis/software-engineer/#sources"),
    ]
    assert view.tool.href == "../../?role=software-engineer&with=acme,borealis"


def test_levels_claimed(mini: SiteIndex) -> None:
    """Acme and Cobalt: what each guide says itself, one band as one, with whoever else says it; nothing is left to infer."""
    levels = pair(mini, "/compare/software-engineer/acme-vs-cobalt/").levels
    assert [([side.words for side in said.sides], [link.text for link in said.guides]) for said in levels.claims] == [
        (["R4–R5", "L4–L5"], ["Acme"]),
        (["R4", "L4"], ["Cobalt (Holdings)", "Borealis"]),
    ]
    assert [[side.is_own for side in said.sides] for said in levels.claims] == [[True, False], [False, True]]
    assert levels.inferred == ()
    assert levels.quarrels == ()
    assert levels.level_map is not None


def test_levels_that_nobody_claims() -> None:
    """Acme and Borealis name each other only as offers; their levels follow through Cobalt."""
    offer = '> **Negotiate Up Strategy:** "I hold an offer from Borealis at $210K base."\n'
    index = linked(guide("Acme", "Acme R4 QA = Cobalt C2", offer), guide("Borealis", "Borealis P3 QA = Cobalt C2"), guide("Cobalt"))
    view = pair(index, "/compare/qa/acme-vs-borealis/")
    assert view.levels.claims == ()
    (item,) = view.levels.inferred
    assert [(side.company.text, side.words) for side in item.sides] == [("Acme", "R4"), ("Borealis", "P3")]
    assert [(path.hub.text, path.words, [link.text for link in path.guides]) for path in item.paths] == [
        ("Cobalt", "C2", ["Acme", "Borealis"])
    ]
    assert item.paths[0].guides[1].href == "../../../guides/borealis/qa/#levels"
    assert view.lead == ("Neither guide states pay for a region, so no figures are set against each other.",)
    assert view.sides[0].cites == ("$210K base",)


def test_claims_of_others_are_gathered_and_cut() -> None:
    """Nine other guides put Acme and Borealis at nine pairs of levels, three more agree with the first of them."""
    chains = [f"{name} L2 QA = Acme R{place} = Borealis P{place}" for place, name in enumerate(MANY[:9], 1)]
    chains += [f"{name} L2 QA = Acme R1 = Borealis P1" for name in MANY[9:]]
    index = linked(guide("Acme"), guide("Borealis"), *(guide(chain[:6], chain) for chain in chains))
    levels = pair(index, "/compare/qa/acme-vs-borealis/").levels
    assert len(levels.claims) == MOST_OF_OTHERS
    assert levels.more_claims == 1
    assert [link.text for link in levels.claims[0].guides] == ["Firm A", "Firm J", "Firm K", "Firm L"]
    assert levels.claims[0].more == 0


def test_a_contradiction_is_named_with_whose_it_is() -> None:
    """Acme puts its R4 at P2, Borealis at P3, and Cobalt agrees with Borealis."""
    index = linked(
        guide("Acme", "Acme R4 QA = Borealis P2"),
        guide("Borealis", "Borealis P3 QA = Acme R4"),
        guide("Cobalt", "Cobalt C2 QA = Acme R4 = Borealis P3"),
    )
    (quarrel,) = pair(index, "/compare/qa/acme-vs-borealis/").levels.quarrels
    assert (quarrel.words, quarrel.other) == ("Acme R4", "Borealis")
    assert [(answer.words, [link.text for link in answer.guides]) for answer in quarrel.answers] == [
        ("R4 = Borealis P3", ["Borealis", "Cobalt"]),
        ("R4 = Borealis P2", ["Acme"]),
    ]


def test_rows_that_cannot_be_compared_stand_side_by_side() -> None:
    """Two levels in one region, equity without a period, a region that no list knows."""
    head = "| Region | Level | Base Salary | Stock | Total Comp |\n|---|---|---|---|---|\n"
    acme = f"{head}| Oslo | R4 | €90K–€110K | €40K | €100K–€120K |\n| Oslo | R5 | €110K–€130K | €60K | €130K–€150K |\n"
    borealis = f"{head}| oslo | P3 | £80K–£90K | £30K | £90K–£100K |\n"
    index = linked(guide("Acme", rest=acme), guide("Borealis", "Borealis P3 QA = Acme R4", borealis))
    view = pair(index, "/compare/qa/acme-vs-borealis/")
    assert view.lead == ("In Oslo, Acme's guide has 2 rows of pay, Borealis's 1, so they stand side by side without a comparison.",)
    (oslo,) = view.regions
    assert oslo.region.href is None
    assert [(group.currency, [row.label.note for row in group.rows]) for group in oslo.pay.groups] == [
        ("EUR", ["R5", "R4"]),
        ("GBP", ["P3"]),
    ]
    assert [cell.words for cell in oslo.pay.groups[0].rows[1].cells] == ["€90K–€110K", "€40K", "—", "€100K–€120K"]
    assert oslo.pay.groups[0].rows[1].cells[1].lines == ("term not stated",)


def test_a_long_list_of_asks_is_cut() -> None:
    """Ten blocks that ask for an amount each: eight stand here, the guide has the others."""
    blocks = "\n".join(f'> **Negotiate Up Strategy:** "I am asking for ${place}K base."\n' for place in range(101, 111))
    index = linked(guide("Acme", rest=blocks), guide("Borealis", "Borealis P3 QA = Acme R4"))
    acme, borealis = pair(index, "/compare/qa/acme-vs-borealis/").sides
    assert [ask.amount for ask in acme.asks] == [f"${place}K" for place in range(101, 109)]
    assert (acme.more_moves, borealis.more_moves) == (2, 0)


def test_the_list_holds_every_pair_once(mini: SiteIndex) -> None:
    """Under the company whose slug comes first."""
    view = pages(mini)["/compare/software-engineer/"].view
    assert isinstance(view, PairsView)
    assert [(group.company.text, [(other.text, other.href) for other in group.others]) for group in view.groups] == [
        ("Acme", [("Borealis", "acme-vs-borealis/"), ("Cobalt (Holdings)", "acme-vs-cobalt/")]),
        ("Borealis", [("Cobalt (Holdings)", "borealis-vs-cobalt/")]),
    ]


def test_a_guide_leads_to_at_most_eight_pairs() -> None:
    """Those with most claims first, and the way to the rest."""
    hub, *others = MANY
    index = linked(guide(hub), *(guide(name, f"{name} L2 QA = {hub} L{place}") for place, name in enumerate(others, 1)))
    assert sum(len(page.view.groups[0].others) for page in pair_pages(index) if isinstance(page.view, PairsView)) == len(others)
    (page,) = (page for page in guide_pages(index) if page.address == "/guides/firm-a/qa/")
    nav = page.local[-1]
    assert (nav.title, len(nav.links)) == ("Firm A or", MOST_IN_NAV)
    assert nav.more is not None
    assert (nav.more.text, nav.more.href) == ("3 more", "../../../compare/qa/")
