"""The cards of guides, levers, roles, companies and of the site: the figures that their pages show, the first few of them."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from build_scripts.link import addresses
from build_scripts.link.site_index import Group, LinkedLever, PayRow, SiteIndex
from build_scripts.markup import plain
from build_scripts.model.guide import Guide
from build_scripts.model.mention import AmountRole
from build_scripts.model.money import MoneyRange
from build_scripts.model.pay import Component
from build_scripts.pages import text
from build_scripts.pages.card import Card, CardRow, Stretch
from build_scripts.pages.charts import Axis, axis_of
from build_scripts.pages.lever_views import AskView, ask_views
from build_scripts.pages.pay_compare import total_spread
from build_scripts.pages.pay_figures import currency_of, high_to_low
from build_scripts.pages.sections import Part

MOST_ROWS, MOST_ASKS = 3, 2
# Emoji beside a name say nothing that the name does not, and the site's fonts have none.
_EMOJI = re.compile("[\u200d\u20e3\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
_NAMES = {Component.TOTAL: "Stated total", Component.BASE: "Base"}


def site_card(index: SiteIndex) -> Card:
    """Return the card of every page that has none of its own."""
    counts = (
        text.count(len(index.guides), "guide"),
        text.count(len(index.companies), "company", "companies"),
        text.count(len(index.levers), "lever"),
    )
    return Card(
        address=addresses.picture(addresses.HOME),
        name="",
        title="What each role pays, how its levels map, and the words to say",
        subtitle="Compensation negotiation guides",
        foot=" · ".join(counts),
    )


def guide_card(guide: Guide, index: SiteIndex) -> Card:
    """Return a guide's card: what it pays in its first regions."""
    rows = index.pay[guide.id]
    component, shown = _rows(((_place(row), row) for row in rows), rows)
    cited = text.years([year for source in guide.sources for year in source.years])
    sources = ", ".join(filter(None, [text.count(len(guide.sources), "source"), cited])) if guide.sources else ""
    return Card(
        address=addresses.picture(addresses.guide(guide.id)),
        name="Negotiation guide",
        title=_said(guide.title.role),
        subtitle=_said(guide.title.company),
        caption=f"{_NAMES[component]} by {'region' if any(row.region_raw for row in rows) else 'level'}" if shown else "",
        rows=shown,
        foot=" · ".join(filter(None, [text.count(len(guide.levers), "lever") + " with the words to say", sources])),
    )


def lever_card(linked: LinkedLever, index: SiteIndex) -> Card:
    """Return a lever's card: the words to say, what they ask for and where that stands."""
    title = index.guides[linked.guide_id].title
    theme = index.themes.get(linked.theme) if linked.theme else None
    asks = [amount for amount in linked.lever.amounts if amount.role is AmountRole.ASK]
    rows = tuple(_ask_row(ask) for ask in ask_views(asks[:MOST_ASKS], index.pay[linked.guide_id]))
    words = _said(" ".join((linked.lever.script or linked.lever.context or "").split()))
    return Card(
        address=addresses.picture(addresses.lever(linked.id)),
        name=f"Lever · {theme.name}" if theme else "Lever",
        title=_said(linked.lever.title),
        subtitle=_said(f"{title.role} at {title.company}"),
        quote=f"“{words}”" if linked.lever.script else words,
        caption="What it asks for" if rows else "",
        rows=rows,
    )


def role_card(group: Group, part: Part | None, index: SiteIndex) -> Card:
    """Return a role's card: the best-paid companies of its first region (``part``), and their middle."""
    slug, figures = part or ("", [])
    region = index.regions[slug].name if slug else ""
    spread = total_spread(figures)
    usual = spread.currency if spread else None
    rows = [one.row for one in sorted(figures, key=lambda one: (one.currency != usual, one.currency or "", high_to_low(one)))]
    component, shown = _rows(((_said(index.guides[row.guide_id].title.company), row) for row in rows), rows)
    middle = text.about_amount(spread.median, spread.currency) if spread else ""
    return Card(
        address=addresses.picture(addresses.role(group.slug)),
        name="Role",
        title=_said(group.name),
        subtitle=text.count(len(group.guide_ids), "company", "companies"),
        caption=f"{_NAMES[component]} in {region}, highest first" if shown else "",
        rows=shown,
        foot=f"Median stated total {middle} across {text.count(spread.count, 'range')} in {region}" if spread else "",
    )


def company_card(group: Group, index: SiteIndex) -> Card:
    """Return a company's card: its roles in the region that its first guide names first."""
    rows = [row for guide_id in group.guide_ids for row in index.pay[guide_id]]
    region = rows[0].region if rows else None
    members = [row for row in rows if row.region == region and (region or row.region_raw == rows[0].region_raw)]
    component, shown = _rows(((_said(index.guides[row.guide_id].title.role), row) for row in members), members)
    name = index.regions[region].name if region else _said(rows[0].region_raw or "") if rows else ""
    levers = sum(len(index.levers_of[guide_id]) for guide_id in group.guide_ids)
    regions = len({row.region or row.region_raw for row in rows} - {None})
    return Card(
        address=addresses.picture(addresses.company(group.slug)),
        name="Company",
        title=_said(group.name),
        subtitle=text.count(len(group.guide_ids), "role"),
        caption=" in ".join(filter(None, [_NAMES[component], name])) if shown else "",
        rows=shown,
        foot=" · ".join(filter(None, [text.count(regions, "region") if regions else "", text.count(levers, "lever")])),
    )


def _place(row: PayRow) -> str:
    return " ".join(_said(part) for part in (row.region_raw, row.level_raw) if part)


def _said(words: str) -> str:
    """Return the words of a Markdown line without emoji."""
    return plain(_EMOJI.sub(" ", words))


def _rows(named: Iterable[tuple[str, PayRow]], rows: Sequence[PayRow]) -> tuple[Component, tuple[CardRow, ...]]:
    """Return the first rows of the first row's currency with their total (base, where the first row has no total)."""
    first = rows[0] if rows else None
    component = Component.TOTAL if first and _sound(first, Component.TOTAL) else Component.BASE
    currency = currency_of(first) if first else None
    members = [(label, row, span) for label, row in named if (span := _sound(row, component)) and span.currency == currency][:MOST_ROWS]
    bases = [base for _, row, _ in members if (base := _sound(row, Component.BASE)) and base.currency == currency]
    axis = axis_of([*(span for _, _, span in members), *bases])
    if axis is None:
        return component, ()
    return component, tuple(
        CardRow(
            label=label,
            words=text.money(span),
            base=_stretch(axis, _sound(row, Component.BASE)),
            total=_stretch(axis, _sound(row, Component.TOTAL)),
        )
        for label, row, span in members
    )


def _sound(row: PayRow, component: Component) -> MoneyRange | None:
    cell = row.cell(component)
    return cell.range if cell and cell.range and cell.range.is_sound else None


def _stretch(axis: Axis, span: MoneyRange | None) -> Stretch | None:
    """Return where a range lies on an axis; None for one in another currency."""
    if span is None or span.currency != axis.currency:
        return None
    return round(axis.place(span.low) * 10), round(axis.place(span.high) * 10)


def _ask_row(ask: AskView) -> CardRow:
    """Return an ask as a dot on its range; beyond the ends it stays at the edge, as on the page."""
    up = ask.percent_up
    return CardRow(
        label=f"{ask.component} {ask.amount}",
        words=ask.standing if up is None else f"{ask.standing} {ask.span}" if ask.is_above or up < 0 else f"{ask.standing}, {ask.span}",
        dot=None if up is None else round(min(max(up, Decimal(0)), Decimal(100)) * 10),
        is_above=ask.is_above,
    )
