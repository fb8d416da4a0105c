"""Lever themes: the list, and one theme with its levers, role by role."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.known_addresses import has_departed
from build_scripts.link.site_index import MOST_ON_THEME, Group, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.lever_choice import most_telling
from build_scripts.pages.lever_views import LEVER_SCRIPTS, LeverView, lever_link, lever_view
from build_scripts.pages.page import Link, NavGroup, Page, Place

# A theme shows this many scripts in full.
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSummary:
    """A theme in the list: what it is for, and how many levers it has."""

    link: Link
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesView:
    """Every theme, and the roles, each of which has its levers by theme."""

    themes: tuple[ThemeSummary, ...]
    roles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLevers:
    """Some levers of one role; ``all`` leads to the list of all of them."""

    anchor: str
    levers: tuple[Link, ...]
    all: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """One theme; ``others`` are all levers of the roles that have too few for a list of their own."""

    about: str
    shown: tuple[LeverView, ...]
    roles: tuple[RoleLevers, ...]
    others: tuple[Link, ...]


def theme_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of themes and a page for each."""
    place = Place(addresses.LEVERS)
    summaries = [
        ThemeSummary(
            link=place.to(addresses.theme(slug), group.name, text.count(len(index.levers_in[slug]), "lever")), about=about(slug, index)
        )
        for slug, group in index.themes.items()
    ]
    departed = (place.to(addresses.DEPARTED, "Withdrawn levers"),) if has_departed(index) else ()
    roles = [place.to(addresses.role(group.slug, "levers"), group.name) for group in index.roles.values() if _has_themes(group.slug, index)]
    yield Page(
        address=place.address,
        kind="themes",
        title="Levers",
        description=f"{text.count(len(index.levers), 'lever')} by theme, each with the words to say.",
        heading="Levers",
        subtitle=f"{text.count(len(index.levers), 'lever')} in {text.count(len(summaries), 'theme')}",
        local=(NavGroup(title="Old addresses", links=departed),) if departed else (),
        view=ThemesView(themes=tuple(summaries), roles=tuple(roles)),
    )
    for group in index.themes.values():
        yield _page(group, index)


def about(theme: str, index: SiteIndex) -> str:
    """Return what a theme is for, in the vocabulary's words; "" where it says nothing."""
    term = index.vocabulary.themes.by_slug.get(theme)
    return term.details.get("description", "") if term else ""


def _page(group: Group, index: SiteIndex) -> Page:
    place = Place(addresses.theme(group.slug))
    levers = index.levers_in[group.slug]
    companies = {guide_id.split("/")[0] for guide_id in group.guide_ids}
    listed = [role for role in index.roles if index.has_list(group.slug, role)]
    others = [role for role in index.roles if role not in listed]
    return Page(
        address=place.address,
        kind="theme",
        title=f"{group.name}: levers",
        description=f"{text.count(len(levers), 'lever')} about {group.name.lower()}. {about(group.slug, index)}".strip(),
        heading=group.name,
        subtitle=f"{text.count(len(levers), 'lever')} at {text.count(len(companies), 'company', 'companies')}",
        crumbs=(place.to(addresses.LEVERS, "Levers"),),
        local=_nav(group, index, place),
        scripts=LEVER_SCRIPTS,
        view=ThemeView(
            about=about(group.slug, index),
            shown=tuple(lever_view(linked, index, place) for linked in most_telling(levers, MOST_SHOWN)),
            roles=tuple(_role(group, role, index, place) for role in listed),
            others=tuple(lever_link(linked, index, place) for role in others for linked in index.levers_for.get((group.slug, role), ())),
        ),
    )


def _role(group: Group, role: str, index: SiteIndex, place: Place) -> RoleLevers:
    levers = index.levers_for[group.slug, role]
    return RoleLevers(
        anchor=f"role-{role}",
        levers=tuple(lever_link(linked, index, place) for linked in most_telling(levers, MOST_ON_THEME)),
        all=place.to(addresses.theme_for_role(group.slug, role), index.role_name(role), str(len(levers))),
    )


def _has_themes(role: str, index: SiteIndex) -> bool:
    return any((theme, role) in index.levers_for for theme in index.themes)


def _nav(group: Group, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    others = [place.to(addresses.theme(other.slug), other.name) for other in index.themes.values() if other.slug != group.slug]
    return (NavGroup(title="Other themes", links=tuple(others), more=place.to(addresses.LEVERS, "All themes")),)
