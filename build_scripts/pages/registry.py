"""Every page kind, in order."""

from collections.abc import Callable, Iterable, Iterator

from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.basket_page import basket_page
from build_scripts.pages.changes_pages import changes_pages
from build_scripts.pages.code_pages import code_pages
from build_scripts.pages.company_pages import company_pages
from build_scripts.pages.departed_pages import departed_pages
from build_scripts.pages.guide_pages import guide_pages
from build_scripts.pages.home_page import home_page
from build_scripts.pages.level_pages import level_pages
from build_scripts.pages.lever_pages import lever_pages
from build_scripts.pages.page import Page
from build_scripts.pages.pair_pages import pair_pages
from build_scripts.pages.prose_pages import prose_pages
from build_scripts.pages.region_pages import region_pages
from build_scripts.pages.role_pages import role_pages
from build_scripts.pages.role_region_pages import role_region_pages
from build_scripts.pages.search_page import search_page
from build_scripts.pages.source_pages import source_pages
from build_scripts.pages.theme_pages import theme_pages
from build_scripts.pages.theme_role_pages import theme_role_pages
from build_scripts.pages.tool_pages import tool_pages

PageKind = Callable[[SiteIndex], Iterable[Page]]

PAGE_KINDS: tuple[PageKind, ...] = (
    home_page,
    guide_pages,
    company_pages,
    role_pages,
    role_region_pages,
    region_pages,
    level_pages,
    pair_pages,
    theme_pages,
    theme_role_pages,
    lever_pages,
    departed_pages,
    tool_pages,
    source_pages,
    basket_page,
    search_page,
    changes_pages,
    prose_pages,
    code_pages,
)


def build_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield every page of the site, kind by kind."""
    for kind in PAGE_KINDS:
        yield from kind(index)
