"""One guide: what it pays, how its levels map, its levers, its strategy, its sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.pairs import Pair, named_pairs, pairs_by_guide
from build_scripts.link.site_index import Citation, PayRow, SiteIndex
from build_scripts.markup import ITEM, plain, without_heading
from build_scripts.model.guide import Guide, SectionKind
from build_scripts.model.level import MappingForm
from build_scripts.model.lever import LeverScope
from build_scripts.model.pay import Component
from build_scripts.pages import text
from build_scripts.pages.card_views import guide_card
from build_scripts.pages.left_over import left_over
from build_scripts.pages.level_views import ClaimView, claim_view, company_link
from build_scripts.pages.lever_views import LEVER_SCRIPTS, AskView, LeverView, ask_views, lever_view, resolver
from build_scripts.pages.linked_data import article
from build_scripts.pages.local_nav import Neighbours, guide_nav
from build_scripts.pages.page import Link, Page, Place
from build_scripts.pages.pair_nav import pair_nav
from build_scripts.pages.pay_views import PayTable, pay_table
from build_scripts.pages.prose import inline, prose, spoken
from build_scripts.pages.total_notes import total_notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One answer of the fact strip."""

    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedOffer:
    """A competing offer: the company and its figures as one phrase."""

    company: Link
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyView:
    """A negotiate-up block, its parts and its words."""

    asks: tuple[AskView, ...]
    floors: tuple[AskView, ...]
    offers: tuple[CitedOffer, ...]
    script: Markup | None
    advice: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraView:
    """Text that no reader claims, shown under its own heading."""

    heading: str
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """Everything on a guide's page."""

    tags: tuple[str, ...]
    focus: str
    facts: tuple[Fact, ...]
    pay: PayTable | None
    pay_notes: tuple[Markup, ...]
    total_notes: tuple[str, ...]
    grant: str
    totals: Link
    tools: tuple[Link, ...]
    narrative: Markup | None
    claims: tuple[ClaimView, ...]
    level_notes: Markup | None
    level_map: Link | None
    company_levers: tuple[LeverView, ...]
    levers: tuple[LeverView, ...]
    strategies: tuple[StrategyView, ...]
    extras: tuple[ExtraView, ...]
    sources: tuple[Markup, ...]
    path: str


def guide_pages(index: SiteIndex) -> Iterator[Page]:
    """Yield the page of every guide."""
    in_role = Neighbours(group.guide_ids for group in index.roles.values())
    pairs = pairs_by_guide(named_pairs(index))
    for guide in index.guides.values():
        yield _page(guide, index, in_role, pairs.get(guide.id, ()))


def _page(guide: Guide, index: SiteIndex, in_role: Neighbours, pairs: tuple[Pair, ...]) -> Page:
    place = Place(addresses.guide(guide.id))
    company, role = guide.source.company_slug, guide.source.role_slug
    return Page(
        address=place.address,
        kind="guide",
        title=f"{guide.title.role} at {guide.title.company}",
        description=_description(guide),
        heading=guide.title.role,
        subtitle=guide.title.company,
        crumbs=(
            place.to(addresses.COMPANIES, "Companies"),
            place.to(addresses.company(company), guide.title.company),
            place.to(addresses.role(role), index.role_name(role)),
        ),
        local=(*guide_nav(guide.id, index, place, in_role), pair_nav(guide.id, pairs, index, place)),
        scripts=LEVER_SCRIPTS,
        view=_view(guide, index, place),
        card=guide_card(guide, index),
        entity=article(guide, index),
    )


def _view(guide: Guide, index: SiteIndex, place: Place) -> GuideView:
    resolve = resolver(index, place)
    rows = [(_row_link(row, index, place), row) for row in index.pay[guide.id]]
    views = [lever_view(linked, index, place) for linked in index.levers_of[guide.id]]
    own = [linked.lever.scope is LeverScope.COMPANY for linked in index.levers_of[guide.id]]
    dna = guide.dna
    return GuideView(
        tags=dna.tags if dna else (),
        focus=f"{dna.focus_year} focus: {dna.focus}" if dna and dna.focus else "",
        facts=tuple(_facts(guide, index)),
        pay=pay_table(rows, "Region" if any(row.region_raw for _, row in rows) else "Level"),
        pay_notes=tuple(inline(note) for note in guide.pay_notes),
        total_notes=total_notes(index.pay[guide.id]),
        grant=text.grant(next((cell.grant for cell in guide.pay if cell.grant), None)),
        totals=place.to(f"{addresses.METHOD}#totals", "How totals work"),
        tools=(
            place.to(addresses.offer_at(guide.source.role_slug, guide.source.company_slug), "Where does my offer stand?"),
            place.to(addresses.compare_of(guide.source.role_slug, (guide.source.company_slug,)), "Compare with others"),
        ),
        narrative=_narrative(guide, index, place),
        claims=tuple(claim_view(claim, index, place) for claim in index.claims_of[guide.id]),
        level_notes=_level_notes(guide, index, place),
        level_map=_level_map(guide, index, place),
        company_levers=tuple(view for view, is_own in zip(views, own, strict=True) if is_own),
        levers=tuple(view for view, is_own in zip(views, own, strict=True) if not is_own),
        strategies=tuple(_strategies(guide, index, place)),
        extras=tuple(ExtraView(heading=heading, body=prose(markdown, resolve)) for heading, markdown in _extras(guide)),
        sources=tuple(prose(source_text(source.text), resolve) for source in guide.sources),
        path=guide.source.path,
    )


def _description(guide: Guide) -> str:
    """Say the guide in one sentence for a search result or a mail preview."""
    total = next((cell for cell in guide.pay if cell.component is Component.TOTAL and cell.range), None)
    pay = f"{text.cell(total)} total in {total.region_raw}, " if total and total.region_raw else ""
    return f"{guide.title.role} at {guide.title.company}: {pay}{text.count(len(guide.levers), 'lever')} with the words to say."


def _facts(guide: Guide, index: SiteIndex) -> Iterator[Fact]:
    """Answer the four questions a reader comes with, where the guide answers them."""
    first = index.pay[guide.id][0] if index.pay[guide.id] else None
    total = first.cell(Component.TOTAL) if first else None
    if first and total:
        yield Fact(name=f"Total, {plain(first.region_raw or first.level_raw or '')}", words=text.cell(total))
    sides = [s for claim in index.claims_of[guide.id] for s in claim.sides if not s.entry.own]
    if sides:
        side = next((s for s in sides if s.entry.levels), sides[0])
        codes = side.entry.levels
        level = f"{codes[0]}–{codes[-1]}" if len(codes) > 1 else codes[0] if codes else side.entry.title or ""
        yield Fact(name="Maps to", words=f"{side.entry.company_raw or ''} {level}".strip())
    floor = next((floor for strategy in guide.strategy for floor in strategy.floors), None)
    if floor:
        yield Fact(name="Floor in the script", words=text.ask(floor))
    if guide.sources:
        cited = text.years([year for source in guide.sources for year in source.years])
        yield Fact(name="Evidence", words=", ".join(filter(None, [text.count(len(guide.sources), "source"), cited])))


def _row_link(row: PayRow, index: SiteIndex, place: Place) -> Link:
    words = plain(row.region_raw or row.level_raw or "")
    note = " ".join(plain(part) for part in ((row.level_raw if row.region_raw else None), row.title) if part)
    if row.region in index.regions and row.region:
        return place.to(addresses.region(row.region), words, note)
    return Link(text=words, href=None, note=note)


def _narrative(guide: Guide, index: SiteIndex, place: Place) -> Markup | None:
    """Return the prose that stands under the name of the summary, without the summary line itself."""
    parts = [without_heading(section.markdown, section.heading) for section in guide.text_of(SectionKind.DNA)]
    body = "\n\n".join(part for part in parts if part and part != (guide.dna.raw if guide.dna else None))
    return prose(body, resolver(index, place)) if body else None


def _extras(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield heading and Markdown of what no reader claims: sections of their own, and what is left over of others."""
    for section in guide.text_of(SectionKind.EXTRA):
        if section.markdown.strip():
            yield plain(section.heading or "More"), without_heading(section.markdown, section.heading)
    yield from left_over(guide)


def _level_map(guide: Guide, index: SiteIndex, place: Place) -> Link | None:
    """Return the link to the role's level map, which this guide's claims are part of."""
    role = guide.source.role_slug
    return place.to(addresses.levels(role), f"Level map for {index.role_name(role)}") if index.claims_of[guide.id] else None


def _level_notes(guide: Guide, index: SiteIndex, place: Place) -> Markup | None:
    """Return what the level sections say beside their claims. Sentences say more than the claims that were read from them."""
    claims = (mapping for mapping in guide.level_mapping if mapping.form is not MappingForm.PROSE)
    raws = {line.strip() for mapping in claims for line in mapping.raw.split("\n")}
    lines = [
        line for section in guide.text_of(SectionKind.LEVELS) for line in without_heading(section.markdown, section.heading).split("\n")
    ]
    rest = "\n".join(line for line in lines if not {line.strip(), _item_text(line)} & raws).strip()
    return prose(rest, resolver(index, place)) if rest.strip("-* \n") else None


def _item_text(line: str) -> str:
    """Return the words of a list item without its mark."""
    match = ITEM.match(line)
    return match["text"].strip() if match else line.strip()


def _strategies(guide: Guide, index: SiteIndex, place: Place) -> Iterator[StrategyView]:
    citations = iter(index.citations_of[guide.id])
    rows = index.pay[guide.id]
    for strategy in guide.strategy:
        offers = tuple(_offer(next(citations), guide, index, place) for _ in strategy.competing)
        yield StrategyView(
            asks=ask_views(strategy.asks, rows),
            floors=ask_views(strategy.floors, rows),
            offers=offers,
            script=spoken(strategy.script) if strategy.script else None,
            advice=prose(strategy.advice, resolver(index, place), top=4) if strategy.advice else None,
        )


def _offer(citation: Citation, guide: Guide, index: SiteIndex, place: Place) -> CitedOffer:
    link = company_link(citation.company, citation.offer.company_raw, guide.source.role_slug, index, place)
    return CitedOffer(company=link, words=", ".join(text.ask(amount) for amount in citation.offer.amounts))


def source_text(source: str) -> str:
    """Return a source without the brackets that are no link."""
    return source[1:-1] if source.startswith("[") and source.endswith("]") and "](" not in source else source
