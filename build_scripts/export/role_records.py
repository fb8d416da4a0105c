"""One role across companies: what a program needs to set guides beside each other, and to place an offer among them."""

from collections import Counter
from typing import Any

from build_scripts.export.amounts import amount_records, number, percent_record
from build_scripts.export.names import Named, named, named_by, names_in, term
from build_scripts.export.records import SCHEMA_VERSION
from build_scripts.link import addresses
from build_scripts.link.site_index import Citation, Group, LinkedLever, PayRow, SiteIndex
from build_scripts.link.totals import best_fit
from build_scripts.link.yearly import yearly
from build_scripts.model.guide import Guide
from build_scripts.model.mention import AmountRole
from build_scripts.model.pay import Component, PayCell

COMPONENTS = (Component.BASE, Component.EQUITY, Component.BONUS, Component.SIGN_ON, Component.TOTAL)


def role_record(group: Group, index: SiteIndex) -> dict[str, Any]:
    """Return the record of ``/api/v1/roles/<role>.json``; guides in the site's order, amounts in whole currency units."""
    claims = (claim for guide_id in group.guide_ids for claim in index.claims_of[guide_id])
    names = names_in(claims, index)
    return {
        "schema_version": SCHEMA_VERSION,
        "role": term(group.slug, group.name),
        "address": addresses.role(group.slug),
        "regions": _regions(group, index),
        "guides": [_guide(index.guides[guide_id], names, index) for guide_id in group.guide_ids],
    }


def _regions(group: Group, index: SiteIndex) -> list[dict[str, Any]]:
    """Return the regions of a role in the vocabulary's order, each with the number of guides that have pay there."""
    counts = Counter(slug for guide_id in group.guide_ids for slug in {row.region for row in index.pay[guide_id]} if slug)
    return [term(slug, region.name, guides=counts[slug]) for slug, region in index.regions.items() if slug in counts]


def _guide(guide: Guide, names: dict[str, Named], index: SiteIndex) -> dict[str, Any]:
    slug = guide.source.company_slug
    return {
        "id": guide.id,
        "company": term(slug, index.company_name(slug)),
        "title": guide.title.role,
        "address": addresses.guide(guide.id),
        "api": addresses.guide_data(guide.id),
        "path": guide.source.path,
        "pay": [_row(row) for row in index.pay[guide.id]],
        "levels": _levels(guide, names, index),
        "asks": amount_records(amount for strategy in guide.strategy for amount in strategy.asks),
        "floors": amount_records(amount for strategy in guide.strategy for amount in strategy.floors),
        "competing": [_competing(citation, index) for citation in index.citations_of[guide.id]],
        "levers": [_lever(linked) for linked in index.levers_of[guide.id]],
        "sources": {
            "count": len(guide.sources),
            "years": sorted({year for source in guide.sources for year in source.years}),
        },
    }


def _row(row: PayRow) -> dict[str, Any]:
    cells = {component: row.cell(component) for component in COMPONENTS}
    base = cells[Component.BASE]
    ranges = [cell.range for cell in (base, *row.cells) if cell and cell.range]
    return {
        "region": row.region,
        "region_raw": row.region_raw,
        "level": row.level_raw,
        "title": row.title,
        "anchor": row.anchor,
        "currency": ranges[0].currency if ranges else None,
        "line": row.cells[0].span.line,
        **{component.value: _cell(cell, row) if cell else None for component, cell in cells.items()},
        "fit": _fit(row),
    }


def _fit(row: PayRow) -> dict[str, Any] | None:
    """Return the usual way to add up that comes nearest to the row's stated total; a reader counts an offer the same way."""
    fit = best_fit(row)
    return {"convention": fit.convention, "off": float(round(fit.off, 1)), "is_near": fit.is_near} if fit else None


def _cell(cell: PayCell, row: PayRow) -> dict[str, Any]:
    """Return a cell; an unsound range has no ends here, only its words."""
    money = cell.range if cell.range and cell.range.is_sound else None
    year = yearly(cell, row)
    open_high = (money and money.open_high) or (cell.percent and cell.percent.open_high)
    return {
        "raw": cell.raw,
        "kind": cell.kind.value,
        "currency": money.currency if money else None,
        "low": number(money.low) if money else None,
        "high": number(money.high) if money else None,
        "open_high": bool(open_high),
        "period": cell.period.value if cell.period else None,
        "vest_years": cell.vest_years,
        "percent": percent_record(cell.percent),
        "year": {"low": number(year.low), "high": number(year.high)} if year else None,
    }


def _levels(guide: Guide, names: dict[str, Named], index: SiteIndex) -> dict[str, Any]:
    """Return the guide's own levels, from its title and its claims, and whatever its claims set equal to them."""
    own, equals = dict.fromkeys(guide.title.level_codes), list[dict[str, Any]]()
    for claim in index.claims_of[guide.id]:
        mine = dict.fromkeys(level for side in claim.sides if side.entry.own for level in side.entry.levels)
        own |= mine
        equals += [
            {
                **company,
                "levels": list(side.entry.levels),
                "title": side.entry.title,
                "own": list(mine),
                "line": claim.mapping.span.line,
            }
            for side in claim.sides
            if not side.entry.own
            for company in named_by(side, names)
        ]
    return {"own": list(own), "equals": equals}


def _competing(citation: Citation, index: SiteIndex) -> dict[str, Any]:
    offer = citation.offer
    return {**named(citation.company, offer.company_raw, index), "amounts": amount_records(offer.amounts)}


def _lever(linked: LinkedLever) -> dict[str, Any]:
    """Return a lever; its ``components`` are those that it asks for."""
    lever = linked.lever
    asked = (amount.component for amount in lever.amounts if amount.role is AmountRole.ASK)
    return {
        "id": linked.id,
        "title": lever.title,
        "theme": linked.theme,
        "address": addresses.lever(linked.id),
        "components": [component.value for component in dict.fromkeys(asked) if component is not Component.UNKNOWN],
        "amounts": amount_records(lever.amounts),
    }
