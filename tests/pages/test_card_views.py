"""Cards, beside figures worked by hand from the mini site's guides."""

from functools import cache

import pytest

from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.card import Card
from build_scripts.pages.card_views import guide_card, lever_card
from build_scripts.pages.registry import build_pages
from tests.built import read_mini


@cache
def index() -> SiteIndex:
    """Return the mini site's index."""
    return read_mini().index


def card_of(address: str) -> Card:
    """Return the card of a page; fails where it has none."""
    (card,) = (page.card for page in build_pages(index()) if page.address == address)
    assert card
    return card


def lever(title: str) -> Card:
    """Return the card of a lever of Acme's security engineer."""
    (linked,) = (linked for linked in index().levers_of["acme/security-engineer"] if linked.lever.title == title)
    return lever_card(linked, index())


def test_a_guide() -> None:
    """The axis is of the first row's currency: New York alone, $190K–$260K on an axis from $180K to $260K; a base that is no number
    has no bar.
    """
    card = guide_card(index().guides["acme/security-engineer"], index())
    assert (card.title, card.subtitle) == ("Security Engineer", "Acme")
    (row,) = card.rows
    assert (row.label, row.words, row.base, row.total) == ("New York", "$190K–$260K", None, (125, 1000))
    assert card.caption == "Stated total by region"
    assert card.foot == "2 levers with the words to say · 1 source, 2025"


def test_a_lever() -> None:
    """The words to say and what they ask for; where the guide has no range, it says so and draws none."""
    card = lever("Range Safety")
    assert card.quote == "“A wrong command to a rocket is not an incident, it is a crater. I am asking for $180K base.”"
    (row,) = card.rows
    assert (row.label, row.words, row.dot) == ("Base $180K", "the guide has no range for this", None)
    assert card.subtitle == "Security Engineer at Acme"


@pytest.mark.parametrize("kind", ["companies", "roles", "guides", "l"])
def test_the_alt_says_every_figure(kind: str) -> None:
    """Who does not see the picture misses none."""
    cards = [page.card for page in build_pages(index()) if page.card and page.address.startswith(f"/{kind}/")]
    assert cards
    for card in cards:
        assert all(row.label in card.alt and row.words in card.alt for row in card.rows)
        assert card.foot in card.alt


def test_a_role_and_a_company() -> None:
    """How many stand behind it, and the region whose figures are shown."""
    role, company = card_of("/roles/security-engineer/"), card_of("/companies/acme/")
    assert role.subtitle == "3 companies"
    assert company.subtitle == "2 roles"
    assert {row.label for row in company.rows} <= {"Security Engineer", "Software Engineer"}
    assert company.foot.endswith("levers")


@pytest.mark.parametrize(
    ("guide", "title", "label", "dot", "is_above"),
    [
        ("acme/software-engineer", "Rival Offer", "Base $205K", 1000, True),  # $150K–$200K
        ("acme/software-engineer", "Scarce Flight Software Skill", "Base $195K", 900, False),
        ("borealis/software-engineer", "Counter to Acme", "Base €110K", 800, False),  # €90K–€115K
        ("cobalt/software-engineer", "Bonus Guarantee", "Bonus $60K", 400, False),  # $40K–$90K
    ],
)
def test_where_an_ask_stands(guide: str, title: str, label: str, dot: int, is_above: bool) -> None:
    """Worked by hand: (ask − low) / (high − low), in thousandths; above the range it stays at its end, marked."""
    (linked,) = (linked for linked in index().levers_of[guide] if linked.lever.title == title)
    row = lever_card(linked, index()).rows[0]
    assert (row.label, row.dot, row.is_above) == (label, dot, is_above)
