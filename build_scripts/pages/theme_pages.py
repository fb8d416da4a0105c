"""Lever themes: the list, and one theme with its levers, role by role."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.known_addresses import has_departed
from build_scripts.link.site_index import Group, LinkedLever, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.lever_views import LeverView, lever_link, lever_view
from build_scripts.pages.page import Link, NavGroup, Page, Place

# A theme shows this many scripts in full, and names this many levers a role; a role's guides hold the rest.
MOST_SHOWN = 3
MOST_NAMED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSummary:
    """A theme in the list: what it is for, and how many levers it has."""

    link: Link
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesView:
    """Every theme."""

    themes: tuple[ThemeSummary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLevers:
    """The levers of one role; ``more`` counts those not named."""

    anchor: str
    role: Link
    levers: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """One theme."""

    about: str
    shown: tuple[LeverView, ...]
    roles: tuple[RoleLevers, ...]


def theme_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of themes and a page for each."""
    place = Place(addresses.LEVERS)
    summaries = [
        ThemeSummary(
            link=place.to(addresses.theme(slug), group.name, text.count(len(index.levers_in[slug]), "lever")), about=_about(slug, index)
        )
        for slug, group in index.themes.items()
    ]
    departed = (place.to(addresses.DEPARTED, "Withdrawn levers"),) if has_departed(index) else ()
    yield Page(
        address=place.address,
        kind="themes",
        title="Levers",
        description=f"{text.count(len(index.levers), 'lever')} by theme, each with the words to say.",
        heading="Levers",
        subtitle=f"{text.count(len(index.levers), 'lever')} in {text.count(len(summaries), 'theme')}",
        local=(NavGroup(title="Old addresses", links=departed),) if departed else (),
        view=ThemesView(themes=tuple(summaries)),
    )
    for group in index.themes.values():
        yield _page(group, index)


def _page(group: Group, index: SiteIndex) -> Page:
    place = Place(addresses.theme(group.slug))
    levers = index.levers_in[group.slug]
    by_role = dict[str, list[LinkedLever]]()
    for linked in levers:
        by_role.setdefault(linked.guide_id.split("/")[1], []).append(linked)
    shown = [linked for linked in levers if linked.lever.script][:MOST_SHOWN]
    companies = {guide_id.split("/")[0] for guide_id in group.guide_ids}
    return Page(
        address=place.address,
        kind="theme",
        title=f"{group.name}: levers",
        description=f"{text.count(len(levers), 'lever')} about {group.name.lower()}. {_about(group.slug, index)}".strip(),
        heading=group.name,
        subtitle=f"{text.count(len(levers), 'lever')} at {text.count(len(companies), 'company', 'companies')}",
        crumbs=(place.to(addresses.LEVERS, "Levers"),),
        local=_nav(group, index, place),
        view=ThemeView(
            about=_about(group.slug, index),
            shown=tuple(lever_view(linked, index, place) for linked in shown),
            roles=tuple(
                RoleLevers(
                    anchor=f"role-{slug}",
                    role=place.to(addresses.role(slug), index.role_name(slug)),
                    levers=tuple(lever_link(linked, index, place) for linked in by_role[slug][:MOST_NAMED]),
                    more=max(0, len(by_role[slug]) - MOST_NAMED),
                )
                for slug in sorted(by_role, key=index.vocabulary.roles.order)
            ),
        ),
    )


def _about(slug: str, index: SiteIndex) -> str:
    term = index.vocabulary.themes.by_slug.get(slug)
    return term.details.get("description", "") if term else ""


def _nav(group: Group, index: SiteIndex, place: Place) -> tuple[NavGroup, ...]:
    others = [place.to(addresses.theme(other.slug), other.name) for other in index.themes.values() if other.slug != group.slug]
    return (NavGroup(title="Other themes", links=tuple(others), more=place.to(addresses.LEVERS, "All themes")),)
