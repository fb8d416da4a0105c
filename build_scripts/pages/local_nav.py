"""The short local navigation: never the whole library, always the nearest neighbours and the way to the rest."""

from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.page import Link, NavGroup, Place, shortened

MOST = 9


def guide_nav(guide_id: str, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    """Return the company's other roles and the role's other companies."""
    company, role = guide_id.split("/")
    return (company_roles(company, guide_id, index, place), role_companies(role, guide_id, index, place))


def company_roles(company: str, guide_id: str | None, index: SiteIndex, place: Place) -> NavGroup:
    """Return the roles of a company; the guide that the page belongs to comes first, without a link on its own page."""
    group = index.companies[company]
    links = [_guide_link(other, index.guides[other].title.role, place) for other in _first(guide_id, group.guide_ids)]
    return shortened(group.name, links, MOST, place.to(addresses.company(company), ""))


def role_companies(role: str, guide_id: str, index: SiteIndex, place: Place) -> NavGroup:
    """Return the companies nearest in the alphabet that have the role."""
    ids = index.roles[role].guide_ids
    here = ids.index(guide_id)
    start = max(0, min(here - MOST // 2, len(ids) - MOST - 1))
    near = [other for other in ids[start : start + MOST + 1] if other != guide_id]
    links = [_guide_link(other, index.guides[other].title.company, place) for other in near]
    links += [Link(text="", href=None)] * (len(ids) - 1 - len(near))
    return shortened(f"{index.roles[role].name} at", links, len(near), place.to(addresses.role(role), ""))


def _guide_link(guide_id: str, words: str, place: Place) -> Link:
    target = addresses.guide(guide_id)
    return Link(text=words, href=None) if target == place.address else place.to(target, words)


def _first(chosen: str | None, ids: tuple[str, ...]) -> list[str]:
    return ([chosen] if chosen in ids else []) + [other for other in ids if other != chosen]
