"""The two tools, which work in the browser on the published data: what they choose from, and what stands there without them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.pairs import Pair, named_pairs
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import text
from build_scripts.pages.page import Link, Page, Place

MOST_PAIRS = 12
MOST_ROLES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChoice:
    """An entry of the list of roles."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePairs:
    """The rendered pairs of a role, the most spoken of first, and the way to all of them where they are more than fit."""

    slug: str
    role: str
    links: tuple[Link, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """The comparison: what it chooses from, and the pairs that need no script."""

    roles: tuple[RoleChoice, ...]
    pairs: tuple[RolePairs, ...]
    offer: Link
    method: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """The offer form: what it chooses from, and the plain pages that hold the same figures."""

    roles: tuple[RoleChoice, ...]
    pages: tuple[Link, ...]
    all: Link
    positions: Link


def tool_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the comparison and the offer form."""
    roles = tuple(RoleChoice(slug=group.slug, name=group.name) for group in index.roles.values())
    yield _compare_page(index, roles)
    yield _offer_page(index, roles)


def _compare_page(index: SiteIndex, roles: tuple[RoleChoice, ...]) -> Page:
    place = Place(addresses.COMPARE)
    return Page(
        address=place.address,
        kind="compare",
        title="Compare guides",
        description="Two to five companies side by side for one role and region: pay, levels, asks and floors, each with its guide.",
        heading="Compare",
        view=CompareView(
            roles=roles,
            pairs=tuple(_role_pairs(slug, pairs, index, place) for slug, pairs in named_pairs(index).items()),
            offer=place.to(addresses.OFFER, "Where does my offer stand?"),
            method=place.to(addresses.METHOD, "How the figures are worked out"),
        ),
        scripts=("tools/compare.js",),
    )


def _offer_page(index: SiteIndex, roles: tuple[RoleChoice, ...]) -> Page:
    place = Place(addresses.OFFER)
    busiest = sorted(index.roles.values(), key=lambda group: -len(group.guide_ids))
    return Page(
        address=place.address,
        kind="offer",
        title="Where does my offer stand?",
        description="Hold an offer against a guide's ranges and against companies at an equal level. What you type stays in your browser.",
        heading="Where does my offer stand?",
        view=OfferView(
            roles=roles,
            pages=tuple(place.to(addresses.role(group.slug), group.name, str(len(group.guide_ids))) for group in busiest[:MOST_ROLES]),
            all=place.to(addresses.ROLES, "All roles"),
            positions=place.to(f"{addresses.METHOD}#positions", "How positions are worked out"),
        ),
        scripts=("tools/offer.js",),
    )


def _role_pairs(role: str, pairs: Sequence[Pair], index: SiteIndex, place: Place) -> RolePairs:
    ordered = sorted(pairs, key=lambda pair: (-len(pair.claims) - len(pair.citations), pair.first, pair.second))
    links = (
        place.to(
            addresses.pair(role, pair.first, pair.second), text.listed([index.company_name(slug) for slug in (pair.first, pair.second)])
        )
        for pair in ordered[:MOST_PAIRS]
    )
    more = place.to(addresses.pairs(role), f"All {len(pairs)}") if len(pairs) > MOST_PAIRS else None
    return RolePairs(slug=role, role=index.role_name(role), links=tuple(links), more=more)
