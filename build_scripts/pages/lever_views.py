"""Levers as they are shown: the script as the hero, what it asks for as positions in the guide's own range."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from build_scripts.link import addresses
from build_scripts.link.known_addresses import answers
from build_scripts.link.site_index import LinkedLever, PayRow, SiteIndex
from build_scripts.markup import plain
from build_scripts.model.lever import LeverScope
from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.money import MoneyRange, position
from build_scripts.model.pay import Component
from build_scripts.pages import text
from build_scripts.pages.charts import position_bar
from build_scripts.pages.page import Link, Place
from build_scripts.pages.prose import Resolve, prose, spoken

# The modules of a page that shows levers: fields, sharing, the basket.
LEVER_SCRIPTS = ("levers/main.js",)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskView:
    """An asked amount; ``standing`` says how it lies to the range that ``where`` names ("the London range"), ``span`` gives its ends.

    ``is_above`` marks one beyond it. ``percent_up`` is how far up that range it lies, in percent, beyond 0 and 100 allowed; None
    where the guide has no range for it.
    """

    component: str
    amount: str
    standing: str
    span: str
    where: str
    bar: Markup
    is_above: bool
    percent_up: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverView:
    """A lever on any page.

    ``mark`` is what a link to it carries so that an old one is known, "" without a record. ``who`` is its role and company;
    ``source_count`` and ``source_years`` (ascending) say what its guide's figures rest on.
    """

    id: str
    mark: str
    anchor: str
    number: int | None
    title: str
    address: Link
    theme: Link | None
    guide: Link
    who: str
    source_count: int
    source_years: tuple[int, ...]
    script: Markup | None
    context: Markup | None
    asks: tuple[AskView, ...]


def lever_view(linked: LinkedLever, index: SiteIndex, place: Place, *, is_alone: bool = False) -> LeverView:
    """Return a lever for a page at ``place``; words that its context quotes stand apart only where it ``is_alone``."""
    lever, guide = linked.lever, index.guides[linked.guide_id]
    script = spoken(lever.script) if lever.script else None
    shows_script_in_context = bool(lever.context and lever.script and lever.script[:40] in lever.context)
    return LeverView(
        id=linked.id,
        mark=linked.mark or "",
        anchor=addresses.lever_anchor(linked.id),
        number=lever.number,
        title=lever.title,
        address=place.to(addresses.lever(linked.id), lever.title),
        theme=theme_link(linked, index, place),
        guide=_guide_link(linked, index, place),
        who=f"{guide.title.role} at {guide.title.company}",
        source_count=len(guide.sources),
        source_years=tuple(sorted({year for source in guide.sources for year in source.years})),
        script=None if shows_script_in_context and not is_alone else script,
        context=prose(lever.context, resolver(index, place), top=4) if lever.context else None,
        asks=ask_views((a for a in lever.amounts if a.role is AmountRole.ASK), index.pay[linked.guide_id]),
    )


def theme_link(linked: LinkedLever, index: SiteIndex, place: Place) -> Link | None:
    """Return the link to a lever's theme, if it has one."""
    group = index.themes.get(linked.theme) if linked.theme else None
    return place.to(addresses.theme(group.slug), group.name) if group else None


def _guide_link(linked: LinkedLever, index: SiteIndex, place: Place) -> Link:
    title = index.guides[linked.guide_id].title
    return place.to(addresses.guide(linked.guide_id, addresses.lever_anchor(linked.id)), f"{title.company}, {title.role}")


def lever_link(linked: LinkedLever, index: SiteIndex, place: Place) -> Link:
    """Return a link to a lever's own page, with its company and role as the note."""
    guide = index.guides[linked.guide_id]
    return place.to(addresses.lever(linked.id), linked.lever.title, f"{guide.title.company}, {guide.title.role}")


def principal(linked: Iterable[LinkedLever]) -> tuple[LinkedLever, ...]:
    """Return the levers of the principal list, without the company's own."""
    return tuple(item for item in linked if item.lever.scope is LeverScope.GLOBAL)


def ask_views(asks: Iterable[Amount], rows: tuple[PayRow, ...]) -> tuple[AskView, ...]:
    """Return asked amounts with their standing in the guide's pay table."""
    return tuple(_ask(asked, rows) for asked in asks)


def resolver(index: SiteIndex, place: Place) -> Resolve:
    """Return what turns an address in a document's prose into a link from a page, or None where no page answers."""

    def resolve(target: str) -> str | None:
        return addresses.relative(place.address, target) if answers(index, target) else None

    return resolve


def _ask(asked: Amount, rows: tuple[PayRow, ...]) -> AskView:
    row = _row_for(asked, rows)
    cell = row.cell(asked.component) if row else None
    span = cell.range if cell else None
    up = position(asked.range.high, span) if span and not asked.delta and span.currency == asked.range.currency else None
    label = text.COMPONENTS[asked.component].capitalize() or "Amount"
    if up is None or row is None or span is None:
        standing = "on top of the offer" if asked.delta else "the guide has no range for this"
        return AskView(
            component=label, amount=text.money(asked.range), standing=standing, span="", where="", bar=Markup(""), is_above=False
        )
    return AskView(
        component=label,
        amount=text.money(asked.range),
        standing=_standing(asked.range.high, span, up),
        span=text.money(span),
        where=f"the {plain(row.region_raw or row.level_raw or 'guide’s')} range",
        bar=position_bar(up),
        is_above=up > 100 and not span.open_high,
        percent_up=up,
    )


def _standing(asked: Decimal, span: MoneyRange, up: Decimal) -> str:
    """Say how an amount lies to a range: "90% of the way up", "$10K above"; words for the range follow."""
    if up > 100 and span.open_high:
        return "within the open end of"
    if up > 100:
        return f"{text.amount(asked - span.high, span.currency)} above"
    if up < 0:
        return f"{text.amount(span.low - asked, span.currency)} below"
    return f"{text.position(up)} of the way up"


def _row_for(asked: Amount, rows: tuple[PayRow, ...]) -> PayRow | None:
    """Take the row of the region that the ask names, else the first row in the ask's currency."""
    if asked.component is Component.UNKNOWN:
        return None
    named = [row for row in rows if asked.region_raw and row.region_raw and asked.region_raw in row.region_raw]
    for row in named or rows:
        cell = row.cell(asked.component)
        if cell and cell.range and cell.range.is_sound and cell.range.currency == asked.range.currency:
            return row
    return None
