"""Companies: the list, and one company with its roles side by side, who maps to it and who cites it."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import Citation, Group, SiteIndex
from build_scripts.pages import text
from build_scripts.pages.card_views import company_card
from build_scripts.pages.level_views import ClaimView, claim_view
from build_scripts.pages.linked_data import collection
from build_scripts.pages.local_nav import Neighbours
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.pay_views import PayTable, pay_table

# A page names this many guides that speak of a company; the level maps of the roles hold them all.
MOST_NAMED = 60
MOST_NEIGHBOURS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class CompaniesView:
    """Every company with its number of guides."""

    companies: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedView:
    """A guide that names the company as a competing offer, and at what figures."""

    guide: Link
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPay:
    """The company's roles in one region."""

    region: Link
    pay: PayTable


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyView:
    """One company."""

    regions: tuple[RegionPay, ...]
    others: tuple[Link, ...]
    claims: tuple[ClaimView, ...]
    claimed_by: tuple[ClaimView, ...]
    claimed_more: int
    cited_by: tuple[CitedView, ...]
    cited_more: int
    name: str
    totals: Link


def company_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the list of companies and a page for each."""
    place = Place(addresses.COMPANIES)
    links = [
        place.to(addresses.company(group.slug), group.name, text.count(len(group.guide_ids), "role")) for group in index.companies.values()
    ]
    yield Page(
        address=place.address,
        kind="companies",
        title="Companies",
        description=f"{text.count(len(links), 'company', 'companies')} with negotiation guides.",
        heading="Companies",
        subtitle=f"{text.count(len(links), 'company', 'companies')}, {text.count(len(index.guides), 'guide')}",
        view=CompaniesView(companies=tuple(links)),
    )
    beside = Neighbours([tuple(index.companies)])
    for group in index.companies.values():
        yield _page(group, index, beside)


def _page(group: Group, index: SiteIndex, beside: Neighbours) -> Page:
    place = Place(addresses.company(group.slug))
    roles = text.count(len(group.guide_ids), "role")
    claimed = [claim for claim in index.claims_on.get(group.slug, ()) if not claim.guide_id.startswith(f"{group.slug}/")]
    cited = [citation for citation in index.citations_on.get(group.slug, ()) if not citation.guide_id.startswith(f"{group.slug}/")]
    tables, others = _regions(group, index, place)
    return Page(
        address=place.address,
        kind="company",
        title=group.name,
        description=f"Pay, levels and levers for {roles} at {group.name}.",
        heading=group.name,
        subtitle=roles,
        crumbs=(place.to(addresses.COMPANIES, "Companies"),),
        local=_nav(group, index, place, beside),
        card=company_card(group, index),
        entity=collection("Organization", group.name),
        view=CompanyView(
            regions=tables,
            others=others,
            claims=tuple(claim_view(claim, index, place) for guide_id in group.guide_ids for claim in index.claims_of[guide_id]),
            claimed_by=tuple(claim_view(claim, index, place) for claim in claimed[:MOST_NAMED]),
            claimed_more=max(0, len(claimed) - MOST_NAMED),
            cited_by=tuple(_cited(citation, index, place) for citation in cited[:MOST_NAMED]),
            cited_more=max(0, len(cited) - MOST_NAMED),
            name=group.name,
            totals=place.to(f"{addresses.METHOD}#totals", "How totals work"),
        ),
    )


def _regions(group: Group, index: SiteIndex, place: Place) -> tuple[tuple[RegionPay, ...], tuple[Link, ...]]:
    """Return a table for each region of the company's guides, and links to guides without a region's figure."""
    rows = [row for guide_id in group.guide_ids for row in index.pay[guide_id]]
    labels = dict.fromkeys((row.region, None if row.region else row.region_raw) for row in rows)
    tables = []
    for region, raw in labels:
        members = [row for row in rows if row.region == region and (region or row.region_raw == raw)]
        named = [
            (place.to(addresses.guide(row.guide_id, "pay"), index.guides[row.guide_id].title.role, row.level_raw or ""), row)
            for row in members
        ]
        table = pay_table(named, "Role")
        name = index.regions[region].name if region else raw or "No region stated"
        link = place.to(addresses.region(region), name) if region else Link(text=name, href=None)
        if table:
            tables.append(RegionPay(region=link, pay=table))
    missing = [guide_id for guide_id in group.guide_ids if not index.pay[guide_id]]
    return tuple(tables), tuple(place.to(addresses.guide(guide_id), index.guides[guide_id].title.role) for guide_id in missing)


def _cited(citation: Citation, index: SiteIndex, place: Place) -> CitedView:
    guide = index.guides[citation.guide_id]
    return CitedView(
        guide=place.to(addresses.guide(guide.id, "strategy"), guide.title.company, guide.title.role),
        words=", ".join(text.ask(amount) for amount in citation.offer.amounts),
    )


def _nav(group: Group, index: SiteIndex, place: Place, beside: Neighbours) -> tuple[NavGroup, ...]:
    roles = [place.to(addresses.guide(guide_id), index.guides[guide_id].title.role) for guide_id in group.guide_ids]
    near = [place.to(addresses.company(slug), index.companies[slug].name) for slug in beside.of(group.slug, MOST_NEIGHBOURS)]
    rest = Link(text="All companies", href=place.to(addresses.COMPANIES, "").href)
    return (NavGroup(title=group.name, links=tuple(roles)), NavGroup(title="Other companies", links=tuple(near), more=rest))
