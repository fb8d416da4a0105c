"""The levers of one theme for one role, company by company, where a theme's own page has no room for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, LinkedLever, SiteIndex
from build_scripts.markup import plain
from build_scripts.model.mention import AmountRole
from build_scripts.pages import text
from build_scripts.pages.lever_choice import most_telling
from build_scripts.pages.local_nav import MOST, Neighbours
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.theme_pages import about

# The page stays one page however large the library: so many levers with their first words, the other companies by name.
MOST_TOLD = 300
EXCERPT = 220  # characters of a script


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLever:
    """A lever in a line or two: its asks, and how its script begins ("" where the guide quotes none)."""

    link: Link
    asks: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyLevers:
    """A company's levers of the theme; ``more`` leads to those of its guide that are not told."""

    guide: Link
    levers: tuple[ToldLever, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRoleView:
    """One theme for one role; ``others`` are guides with levers of the theme that are not told."""

    about: str
    companies: tuple[CompanyLevers, ...]
    others: tuple[Link, ...]


def theme_role_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield a page for each role of a theme that has more levers than the theme's page names."""
    listed = {theme: [role for role in index.roles if index.has_list(theme, role)] for theme in index.themes}
    for group in index.themes.values():
        near = Neighbours([listed[group.slug]])
        for role in listed[group.slug]:
            yield _page(group, role, near, index)


def _page(group: Group, role: str, near: Neighbours, index: SiteIndex) -> Page:
    place = Place(addresses.theme_for_role(group.slug, role))
    levers, name = index.levers_for[group.slug, role], index.role_name(role)
    told = most_telling(levers, MOST_TOLD)
    guide_ids = dict.fromkeys(linked.guide_id for linked in levers)
    untold = guide_ids.keys() - {linked.guide_id for linked in told}
    counts = f"{text.count(len(levers), 'lever')} at {text.count(len(guide_ids), 'company', 'companies')}"
    return Page(
        address=place.address,
        kind="theme_role",
        title=f"{group.name} levers: {name}",
        description=f"{counts} about {group.name.lower()} for {name}. {about(group.slug, index)}".strip(),
        heading=f"{group.name}: {name}",
        subtitle=counts,
        crumbs=(place.to(addresses.LEVERS, "Levers"), place.to(addresses.theme(group.slug), group.name)),
        local=_nav(group, role, near, index, place),
        view=ThemeRoleView(
            about=about(group.slug, index),
            companies=_companies(told, levers, index, place),
            others=tuple(_guide_link(guide_id, index, place) for guide_id in guide_ids if guide_id in untold),
        ),
    )


def _companies(told: Sequence[LinkedLever], levers: Sequence[LinkedLever], index: SiteIndex, place: Place) -> tuple[CompanyLevers, ...]:
    counts = dict[str, int]()
    for linked in levers:
        counts[linked.guide_id] = counts.get(linked.guide_id, 0) + 1
    companies = []
    for guide_id, group in groupby(told, key=lambda linked: linked.guide_id):
        own = tuple(_told(linked, place) for linked in group)
        rest = counts[guide_id] - len(own)
        more = place.to(addresses.guide(guide_id, "levers"), f"{rest} more in the guide") if rest else None
        companies.append(CompanyLevers(guide=_guide_link(guide_id, index, place), levers=own, more=more))
    return tuple(companies)


def _told(linked: LinkedLever, place: Place) -> ToldLever:
    asks = [amount for amount in linked.lever.amounts if amount.role is AmountRole.ASK]
    words = " ".join(plain(line) for line in (linked.lever.script or "").splitlines())
    return ToldLever(
        link=place.to(addresses.lever(linked.id), linked.lever.title),
        asks=", ".join(dict.fromkeys(f"{text.COMPONENTS[ask.component]} {text.money(ask.range)}".strip() for ask in asks)),
        words=words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " …",
    )


def _guide_link(guide_id: str, index: SiteIndex, place: Place) -> Link:
    return place.to(addresses.guide(guide_id, "levers"), index.guides[guide_id].title.company)


def _nav(group: Group, role: str, near: Neighbours, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    themes = [
        place.to(addresses.theme_for_role(slug, role), other.name)
        for slug, other in index.themes.items()
        if slug != group.slug and index.has_list(slug, role)
    ]
    roles = [place.to(addresses.theme_for_role(group.slug, other), index.role_name(other)) for other in near.of(role, MOST)]
    return (
        NavGroup(title=index.role_name(role), links=tuple(themes), more=place.to(addresses.role(role, "levers"), "All themes")),
        NavGroup(title=f"{group.name} for", links=tuple(roles), more=place.to(addresses.theme(group.slug), "All roles")),
    )
