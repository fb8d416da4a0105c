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
            ways=ways_in(index, place),
            glossary=place.to(addresses.GLOSSARY, "Glossary"),
            codes=place.to(addresses.CODES, "Diagnostics"),
        ),
        scripts=("finder/page.js",),
    )
