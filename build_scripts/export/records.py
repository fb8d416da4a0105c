"""A guide as a plain record of the published contract, version 1."""

from typing import Any

from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.export.amounts import amount_records, number, percent_record
from build_scripts.link.claims import Claim
from build_scripts.link.site_index import Citation, LinkedLever, PayRow, SiteIndex
from build_scripts.model.evidence import Source
from build_scripts.model.guide import Guide, Section
from build_scripts.model.level import LevelEntry, LevelMapping
from build_scripts.model.money import MoneyRange
from build_scripts.model.pay import PayCell
from build_scripts.model.strategy import Strategy

SCHEMA_VERSION = 1


def guide_record(guide: Guide, index: SiteIndex, diagnostics: tuple[Diagnostic, ...]) -> dict[str, Any]:
    """Return the record of one guide; ``diagnostics`` are those of its own file. Amounts are whole currency units."""
    title = guide.title
    return {
        "schema_version": SCHEMA_VERSION,
        "id": guide.id,
        "source": {"path": guide.source.path, "sha256": guide.source.sha256, "lines": len(guide.source.text.splitlines())},
        "company": {"slug": guide.source.company_slug, "name": title.company},
        "role": {"slug": guide.source.role_slug, "title": title.role, "aka": title.aka},
        "level": {"raw": title.level_raw, "codes": list(title.level_codes)} if title.level_raw else None,
        "dna": _dna(guide),
        "pay": _pay(guide, index.pay[guide.id]),
        "pay_notes": list(guide.pay_notes),
        "level_mapping": [_mapping(mapping, index.claims_of[guide.id], index) for mapping in guide.level_mapping],
        "levers": [_lever(linked) for linked in index.levers_of[guide.id]],
        "strategy": _strategies(guide, index),
        "sources": [_source(source) for source in guide.sources],
        "sections": [_section(section) for section in guide.sections],
        "diagnostics": [_diagnostic(found) for found in diagnostics],
    }


def _dna(guide: Guide) -> dict[str, Any] | None:
    dna = guide.dna
    if dna is None:
        return None
    focus = {"year": dna.focus_year, "text": dna.focus} if dna.focus_year else None
    return {"raw": dna.raw, "tags": list(dna.tags), "focus": focus}


def _range(money: MoneyRange) -> dict[str, Any]:
    return {
        "currency": money.currency,
        "currency_high": money.currency_high,
        "low": number(money.low),
        "high": number(money.high),
        "open_high": money.open_high,
    }


def _pay(guide: Guide, rows: tuple[PayRow, ...]) -> list[dict[str, Any]]:
    """Return the cells in the order of the document."""
    regions = {row.region_raw: row.region for row in rows}
    return [_cell(cell, regions[cell.region_raw]) for cell in guide.pay]


def _cell(cell: PayCell, region: str | None) -> dict[str, Any]:
    return {
        "region_raw": cell.region_raw,
        "region": region,
        "level_raw": cell.level_raw,
        "title": cell.title,
        "component": cell.component.value,
        "column_raw": cell.column_raw,
        "kind": cell.kind.value,
        "raw": cell.raw,
        "ranges": [_range(money) for money in cell.ranges],
        "percent": percent_record(cell.percent),
        "period": cell.period.value if cell.period else None,
        "vest_years": cell.vest_years,
        "vehicle": cell.grant.vehicle.value if cell.grant else None,
        "stage": cell.grant.stage.value if cell.grant and cell.grant.stage else None,
        "ticker": cell.grant.ticker if cell.grant else None,
        "note": cell.note,
        "line": cell.span.line,
    }


def _mapping(mapping: LevelMapping, claims: tuple[Claim, ...], index: SiteIndex) -> dict[str, Any]:
    """Return a mapping with every entry, also of rows that claim nothing."""
    companies = {id(side.entry): side.company for claim in claims if claim.mapping is mapping for side in claim.sides}
    return {
        "form": mapping.form.value,
        "raw": mapping.raw,
        "line": mapping.span.line,
        "entries": [_entry(entry, companies.get(id(entry)), index) for entry in mapping.entries],
    }


def _entry(entry: LevelEntry, company: str | None, index: SiteIndex) -> dict[str, Any]:
    return {
        "raw": entry.raw,
        "company_raw": entry.company_raw,
        "company": company if company in index.companies else None,
        "levels": list(entry.levels),
        "title": entry.title,
        "own": entry.own,
        "group": entry.group,
    }


def _lever(linked: LinkedLever) -> dict[str, Any]:
    lever = linked.lever
    return {
        "id": linked.id,
        "number": lever.number,
        "scope": lever.scope.value,
        "title": lever.title,
        "theme": linked.theme,
        "script": lever.script,
        "context": lever.context,
        "amounts": amount_records(lever.amounts),
        "placeholders": list(lever.placeholders),
        "line": lever.span.line,
    }


def _strategies(guide: Guide, index: SiteIndex) -> list[dict[str, Any]]:
    citations = iter(index.citations_of[guide.id])
    return [_strategy(strategy, [next(citations) for _ in strategy.competing], index) for strategy in guide.strategy]


def _strategy(strategy: Strategy, citations: list[Citation], index: SiteIndex) -> dict[str, Any]:
    return {
        "raw": strategy.raw,
        "script": strategy.script,
        "advice": strategy.advice,
        "asks": amount_records(strategy.asks),
        "floors": amount_records(strategy.floors),
        "competing": [
            {
                "company_raw": citation.offer.company_raw,
                "company": citation.company if citation.company in index.companies else None,
                "amounts": amount_records(citation.offer.amounts),
            }
            for citation in citations
        ],
        "placeholders": list(strategy.placeholders),
        "line": strategy.span.line,
    }


def _source(source: Source) -> dict[str, Any]:
    return {"text": source.text, "url": source.url, "years": list(source.years)}


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind.value,
        "heading": section.heading,
        "markdown": section.markdown,
        "line": section.span.line,
        "end_line": section.end_line,
    }


def _diagnostic(found: Diagnostic) -> dict[str, Any]:
    return {
        "code": found.code.number,
        "name": found.code.name,
        "severity": found.code.severity.value,
        "line": found.span.line,
        "message": found.message,
    }
