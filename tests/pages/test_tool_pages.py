"""The two tools' pages as views: what they choose from, and the pairs that stand there without a script."""

from dataclasses import replace

import pytest

from build_scripts.link.linker import Beside, link_guides
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.pages.page import Page
from build_scripts.pages.tool_pages import MOST_PAIRS, CompareView, OfferView, tool_pages
from tests.built import read_mini


@pytest.fixture(scope="module")
def index() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


def compare_view(index: SiteIndex) -> CompareView:
    """Return the view of /compare/."""
    page, _ = pages(index)
    assert isinstance(page.view, CompareView)
    return page.view


def pages(index: SiteIndex) -> tuple[Page, Page]:
    """Return both pages."""
    compare, offer = tool_pages(index)
    return compare, offer


def at(guide: Guide, slug: str) -> Guide:
    """Return the guide of Acme as that of another company, which claims what Acme's claims."""
    return replace(guide, source=replace(guide.source, company_slug=slug, path=f"guides/{slug}/software-engineer.md"))


def test_addresses_and_scripts(index: SiteIndex) -> None:
    """One module each; nothing else is loaded by the page itself."""
    compare, offer = pages(index)
    assert (compare.address, compare.scripts) == ("/compare/", ("tools/compare.js",))
    assert (offer.address, offer.scripts) == ("/offer/", ("tools/offer.js",))


def test_every_role_can_be_chosen(index: SiteIndex) -> None:
    """In the site's order, by the names that the pages use."""
    _, offer = pages(index)
    assert isinstance(offer.view, OfferView)
    assert [(role.slug, role.name) for role in compare_view(index).roles] == [
        ("software-engineer", "Software Engineer"),
        ("security-engineer", "Security Engineer"),
    ]
    assert offer.view.roles == compare_view(index).roles
    assert [(link.text, link.href, link.note) for link in offer.view.pages] == [
        ("Software Engineer", "../roles/software-engineer/", "3"),
        ("Security Engineer", "../roles/security-engineer/", "3"),
    ]


def test_the_most_spoken_of_pairs_lead(index: SiteIndex) -> None:
    """Acme and Borealis: two claims and two offers; Acme and Cobalt: three and one; Borealis and Cobalt: two."""
    first = compare_view(index).pairs[0]
    assert [(link.text, link.href) for link in first.links] == [
        ("Acme and Borealis", "software-engineer/acme-vs-borealis/"),
        ("Acme and Cobalt (Holdings)", "software-engineer/acme-vs-cobalt/"),
        ("Borealis and Cobalt (Holdings)", "software-engineer/borealis-vs-cobalt/"),
    ]
    assert first.more is None


def test_many_pairs_are_cut(index: SiteIndex) -> None:
    """Twelve companies more that cite Borealis: twelve pairs are shown, and all are a click away."""
    acme = index.guides["acme/software-engineer"]
    others = [at(acme, f"company-{place}") for place in range(12)]
    many = link_guides([*index.guides.values(), *others], index.vocabulary, lambda _raw: None, Beside(rates=index.rates))
    view = next(group for group in compare_view(many).pairs if group.slug == "software-engineer")
    assert len(view.links) == MOST_PAIRS
    assert view.more is not None
    assert view.more.href == "software-engineer/"
    assert int(view.more.text.removeprefix("All ")) > MOST_PAIRS
