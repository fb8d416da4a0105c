"""The reader's own brief: the levers that they gathered, which the browser keeps and shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.page import Link, Page, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class BasketView:
    """Where the page's script finds a lever's record, and where levers are to be found; all relative to the page."""

    root: Link
    levers: Link
    companies: Link
    roles: Link


def basket_page(index: SiteIndex) -> Iterator[Page]:  # noqa: ARG001 - every page kind takes the index
    """Yield the page of the brief; what it holds is the browser's."""
    place = Place(addresses.BASKET)
    yield Page(
        address=place.address,
        kind="basket",
        title="My brief",
        description="The levers you gathered for the call, to arrange and take away as one email, one note or one printed page.",
        heading="My brief",
        view=BasketView(
            root=place.to(addresses.HOME, ""),
            levers=place.to(addresses.LEVERS, "levers by theme"),
            companies=place.to(addresses.COMPANIES, "companies"),
            roles=place.to(addresses.ROLES, "roles"),
        ),
        scripts=("levers/basket-page.js",),
    )
