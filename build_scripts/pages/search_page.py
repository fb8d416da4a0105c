"""The page of the search: a form, a place for what the browser finds, and the plain ways in, which need no script."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.page import Link, Page, Place
from build_scripts.pages.ways import WayIn, ways_in


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """What stands on the page before anything is searched for."""

    examples: tuple[Link, ...]
    ways: tuple[WayIn, ...]
    glossary: Link
    codes: Link


def search_page(index: SiteIndex) -> Iterator[Page]:
    """Yield the page of the search; its results are the browser's."""
    place = Place(addresses.SEARCH)
    yield Page(
        address=place.address,
        kind="search",
        title="Search",
        description="Find a guide, a lever, a company, a role, a region or a level mapping, narrowed by what you choose.",
        heading="Search",
        view=SearchView(
            examples=tuple(place.to(addresses.search(words), words) for words in _examples(index)),
            ways=ways_in(index, place),
            glossary=place.to(addresses.GLOSSARY, "Glossary"),
            codes=place.to(addresses.CODES, "Diagnostics"),
        ),
        scripts=("finder/page.js",),
    )


def _examples(index: SiteIndex) -> Iterator[str]:
    """Yield searches that find something: a guide, a role's pay in a region, a lever theme."""
    guide = next(iter(index.guides.values()), None)
    role = max(index.roles.values(), key=lambda group: len(group.guide_ids), default=None)
    region = max(index.regions.values(), key=lambda group: len(group.guide_ids), default=None)
    theme = next(iter(index.themes.values()), None)
    if guide:
        yield f"{guide.title.company} {guide.title.role}"
    if role and region:
        yield f"{role.name} in {region.name}"
    if theme:
        yield theme.name
