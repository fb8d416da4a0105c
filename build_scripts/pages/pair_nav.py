"""The short list of a guide's pairs: the companies that guides name beside its own, for the local navigation."""

from build_scripts.link import addresses
from build_scripts.link.pairs import Pair
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.page import NavGroup, Place

MOST_IN_NAV = 8


def pair_nav(guide_id: str, pairs: tuple[Pair, ...], index: SiteIndex, place: Place) -> NavGroup:
    """Return the pairs of a guide by the other company's name, at most eight, those with most claims and offers first.

    The pair whose own page is at ``place`` is left out.
    """
    company, role = guide_id.split("/")
    others = [pair for pair in pairs if addresses.pair(role, pair.first, pair.second) != place.address]
    shown = sorted(others, key=lambda pair: -(len(pair.claims) + len(pair.citations)))[:MOST_IN_NAV]
    links = [place.to(addresses.pair(role, pair.first, pair.second), index.company_name(other_company(company, pair))) for pair in shown]
    rest = len(others) - len(shown)
    more = place.to(addresses.pairs(role), f"{rest} more") if rest else None
    return NavGroup(title=f"{index.company_name(company)} or", links=tuple(links), more=more)


def other_company(company: str, pair: Pair) -> str:
    """Return the slug of the company that a pair sets beside ``company``."""
    return pair.second if company == pair.first else pair.first
