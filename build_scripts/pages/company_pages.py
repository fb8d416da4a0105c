"""Companies: the list, and one company with its roles side by side, who maps to it and who cites it.

A company's page grows with its own guides; of what other guides say of it, it names at most ``MOST_NAMED`` of each kind and counts
the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, PayRow, SiteIndex
from build_scripts.markup import plain
from build_scripts.pages import text
from build_scripts.pages.card_views import company_card
from build_scripts.pages.company_relations import CitedView, MappedView, cited_view, mapped_views
from build_scripts.pages.level_views import ClaimView, claim_view
from build_scripts.pages.linked_data import collection
from build_scripts.pages.local_nav import Neighbours
from build_scripts.pages.page import Link, NavGroup, Page, Place
from build_scripts.pages.pay_compare import Sheet, axes_of, side_table
from build_scripts.pages.pay_figures import Figures, figures_of
from build_scripts.pages.side_sections import SCRIPTS, MethodLinks, SideSection, labelled, method_links

# A page names this many guides that speak of a company; the level maps of the roles hold them all.
MOST_NAMED = 60
MOST_OTHERS = 20
MOST_NEIGHBOURS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class CompaniesView:
    """Every company with its number of guides."""

    companies: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyView:
    """One company."""

    region_links: tuple[Link, ...]
    regions: tuple[SideSection, ...]
    mapped: tuple[MappedView, ...]
    mapped_more: str
    others: tuple[Link, ...]
    claims: tuple[ClaimView, ...]
    claimed_by: tuple[ClaimView, ...]
    claimed_more: int
    cited_by: tuple[CitedView, ...]
    cited_more: int
    name: str
    method: MethodLinks
    changes: Link
    feed: Link


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
    mapped, mapped_by_others = mapped_views(group, index, place)
    figures = [figures_of(row) for guide_id in group.guide_ids for row in index.pay[guide_id]]
    sections = tuple(_regions(group, figures, index, place))
    without = [guide_id for guide_id in group.guide_ids if not index.pay[guide_id]]
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
        scripts=SCRIPTS,
        feed=addresses.company_feed(group.slug),
        view=CompanyView(
            region_links=tuple(_region_links(sections)),
            regions=sections,
            mapped=mapped[:MOST_NAMED],
            mapped_more=_mapped_more(max(0, len(mapped) - MOST_NAMED), mapped_by_others),
            others=tuple(place.to(addresses.guide(guide_id), index.guides[guide_id].title.role) for guide_id in without),
            claims=tuple(claim_view(claim, index, place) for guide_id in group.guide_ids for claim in index.claims_of[guide_id]),
            claimed_by=tuple(claim_view(claim, index, place) for claim in claimed[:MOST_NAMED]),
            claimed_more=max(0, len(claimed) - MOST_NAMED),
            cited_by=tuple(cited_view(citation, group, index, place) for citation in cited[:MOST_NAMED]),
            cited_more=max(0, len(cited) - MOST_NAMED),
            name=group.name,
            method=method_links(place),
            changes=place.to(addresses.CHANGES, "What changed"),
            feed=place.to(addresses.company_feed(group.slug), "an Atom feed"),
        ),
    )


def _regions(group: Group, figures: list[Figures], index: SiteIndex, place: Place) -> Iterator[SideSection]:
    """Yield a section for each region of the company's guides, in their order; a label that nobody knows is a section too."""
    sheet = Sheet(place=place, axes=axes_of(figures), has_spreads=False)
    labels = dict[tuple[str | None, str | None], list[Figures]]()
    for one in figures:
        labels.setdefault((one.row.region, None if one.row.region else one.row.region_raw), []).append(one)
    for number, ((region, raw), members) in enumerate(labels.items(), 1):
        name = index.regions[region].name if region else plain(raw or "") or "No region stated"
        yield SideSection(
            slug=region or f"unknown-{number}",
            anchor=f"region-{region or number}",
            heading=place.to(addresses.region(region), name) if region else Link(text=name, href=None),
            caption=f"Pay at {group.name} in {name}",
            pay=side_table(members, lambda row: _role_label(row, index, place), "Role", sheet),
        )


def _mapped_more(left: int, names: tuple[str, ...]) -> str:
    """Say how many companies are left out, and which ones only guides of other companies put beside this one."""
    said, unsaid = names[:MOST_OTHERS], len(names) - MOST_OTHERS
    listed = text.listed([*said, f"{unsaid} more"] if unsaid > 0 else said)
    sentences = [f"And {text.count(left, 'more company', 'more companies')}." if left else ""]
    sentences += [f"Guides of other companies alone put it beside {listed}."] if names else []
    return " ".join(filter(None, sentences))


def _region_links(sections: tuple[SideSection, ...]) -> Iterator[Link]:
    """Yield a link to each region's table on the page, with its number of rows."""
    for section in sections:
        rows = sum(len(group.rows) for group in section.pay.groups)
        yield Link(text=section.heading.text, href=f"#{section.anchor}", note=str(rows))


def _role_label(row: PayRow, index: SiteIndex, place: Place) -> Link:
    return labelled(place.to(addresses.guide(row.guide_id), index.guides[row.guide_id].title.role), row)


def _nav(group: Group, index: SiteIndex, place: Place, beside: Neighbours) -> tuple[NavGroup, ...]:
    roles = [place.to(addresses.guide(guide_id), index.guides[guide_id].title.role) for guide_id in group.guide_ids]
    near = [place.to(addresses.company(slug), index.companies[slug].name) for slug in beside.of(group.slug, MOST_NEIGHBOURS)]
    rest = Link(text="All companies", href=place.to(addresses.COMPANIES, "").href)
    return (NavGroup(title=group.name, links=tuple(roles)), NavGroup(title="Other companies", links=tuple(near), more=rest))
