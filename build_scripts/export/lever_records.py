"""Levers as records: all of them in a line each, and one whole."""

from collections.abc import Sequence
from typing import Any

from build_scripts.export.amounts import amount_records, number
from build_scripts.export.records import SCHEMA_VERSION
from build_scripts.link import addresses
from build_scripts.link.departed import DepartedLever
from build_scripts.link.figures import mark_of, read_figures
from build_scripts.link.site_index import LinkedLever, SiteIndex
from build_scripts.model.figures import Figure, FiguresState
from build_scripts.model.money import MoneyRange


def levers_record(index: SiteIndex) -> dict[str, Any]:
    """Return the record of ``/api/v1/levers.json``: in the order of the library, then those that no guide has any more, by id."""
    levers = [_entry(linked, index) for linked in index.levers.values()]
    departed = [_departed(lever) for lever in index.departed_levers.values()]
    return {"schema_version": SCHEMA_VERSION, "levers": levers + departed}


def lever_record(linked: LinkedLever, index: SiteIndex) -> dict[str, Any]:
    """Return the record of ``/api/v1/levers/<id>.json``: the lever whole, and where its guide has it."""
    lever, guide = linked.lever, index.guides[linked.guide_id]
    years = {year for source in guide.sources for year in source.years}
    return {
        "schema_version": SCHEMA_VERSION,
        **_entry(linked, index),
        "company_name": guide.title.company,
        "role_name": guide.title.role,
        "guide_address": addresses.guide(linked.guide_id, addresses.lever_anchor(linked.id)),
        "path": guide.source.path,
        "line": lever.span.line,
        "number": lever.number,
        "script": lever.script,
        "context": lever.context,
        "placeholders": list(lever.placeholders),
        "amounts": amount_records(lever.amounts),
        "source_count": len(guide.sources),
        "source_years": sorted(years),
        "mark": linked.mark,
        "history": _history(linked.states),
    }


def departed_record(lever: DepartedLever, index: SiteIndex) -> dict[str, Any]:
    """Return the record of ``/api/v1/levers/<id>.json`` for a lever that no guide has any more: what the ledger says of it."""
    company, role = lever.entry.guide_id.split("/")
    return {
        "schema_version": SCHEMA_VERSION,
        **_departed(lever),
        "company_name": index.company_name(company),
        "role_name": index.role_name(role),
        **dict.fromkeys(("guide_address", "path", "line", "number", "script", "context")),
        "placeholders": [],
        "amounts": [],
        "source_count": 0,
        "source_years": [],
        "mark": None,
        "history": _history(index.record.states.get(lever.id, ())),
    }


def _entry(linked: LinkedLever, index: SiteIndex) -> dict[str, Any]:
    """Return what a list says of a lever."""
    source = index.guides[linked.guide_id].source
    return {
        "id": linked.id,
        "title": linked.lever.title,
        "company": source.company_slug,
        "role": source.role_slug,
        "guide": linked.guide_id,
        "theme": linked.theme,
        "scope": linked.lever.scope.value,
        "address": addresses.lever(linked.id),
        "api": addresses.lever_data(linked.id),
        "state": "live",
        "replaced_by": None,
        "first_seen": linked.first_seen.isoformat() if linked.first_seen else None,
        "changed": linked.changed.isoformat() if linked.changed else None,
    }


def _departed(lever: DepartedLever) -> dict[str, Any]:
    """Return the same of a lever that is gone, as it was last; what replaced it is a live lever."""
    entry = lever.entry
    company, role = entry.guide_id.split("/")
    return {
        "id": lever.id,
        "title": entry.title,
        "company": company,
        "role": role,
        "guide": entry.guide_id,
        "theme": lever.theme,
        "scope": None,
        "address": addresses.lever(lever.id),
        "api": addresses.lever_data(lever.id),
        "state": "replaced" if lever.successor else "withdrawn",
        "replaced_by": lever.successor,
        "first_seen": entry.first_seen.isoformat(),
        "changed": entry.changed.isoformat(),
    }


def _history(states: Sequence[FiguresState]) -> list[dict[str, Any]]:
    """Return what a lever said from which day on, the earliest first; a day can stand twice."""
    return [
        {
            "day": state.day.isoformat(),
            "state": "withdrawn" if state.is_withdrawn else "live",
            "mark": None if state.is_withdrawn else mark_of(state.figures),
            "asks": [_ask(figure, figure.money) for figure in read_figures(state.figures) if figure.money],
        }
        for state in states
    ]


def _ask(figure: Figure, money: MoneyRange) -> dict[str, Any]:
    return {
        "component": figure.component.value,
        "delta": figure.is_more,
        "currency": money.currency,
        "low": number(money.low),
        "high": number(money.high),
        "open_high": money.open_high,
    }
