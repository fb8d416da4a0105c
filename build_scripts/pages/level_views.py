"""Level claims as chains of sides, each leading to the company or guide it speaks of."""

from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.claims import Claim, LinkedEntry
from build_scripts.link.site_index import SiteIndex
from build_scripts.markup import plain
from build_scripts.pages.page import Link, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One side of a claim: the company (linked where it has guides), and what is said of it there."""

    company: Link
    words: str
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim and whose it is; ``guide`` leads to the guide's own words."""

    guide: Link
    sides: tuple[SideView, ...]


def claim_view(claim: Claim, index: SiteIndex, place: Place) -> ClaimView:
    """Return a claim for a page at ``place``."""
    guide = index.guides[claim.guide_id]
    target = addresses.guide(claim.guide_id, "levels")
    return ClaimView(
        guide=place.to(target, guide.title.company, index.role_name(guide.source.role_slug)),
        sides=tuple(_side(side, guide.source.role_slug, index, place) for side in claim.sides),
    )


def company_link(slug: str | None, name: str, role: str, index: SiteIndex, place: Place) -> Link:
    """Return a link to a company's guide for a role, else to the company, else the name alone."""
    if slug and f"{slug}/{role}" in index.guides:
        return place.to(addresses.guide(f"{slug}/{role}"), name)
    if slug and slug in index.companies:
        return place.to(addresses.company(slug), name)
    return Link(text=name, href=None)


def side_words(side: LinkedEntry) -> str:
    """Return what a side says of a company: its codes and title, as the document joins them."""
    words = plain(side.entry.raw)
    company = side.entry.company_raw
    if company and words.startswith(company):
        words = words.removeprefix(company).strip(" ,:")
    elif company and f" at {company}" in words:
        words = " ".join(words.replace(f"at {company}", "").split())
    if words.startswith("(") and words.endswith(")") and words.count("(") == 1:
        words = words[1:-1]
    return words.rstrip(".")


def _side(side: LinkedEntry, role: str, index: SiteIndex, place: Place) -> SideView:
    name = side.entry.company_raw or ""
    if side.entry.own and not name and side.company:
        name = index.company_name(side.company)
    link = company_link(side.company, name, role, index, place) if name else Link(text="", href=None)
    return SideView(company=link, words=side_words(side), is_own=side.entry.own)
