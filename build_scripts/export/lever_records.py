"""Levers as records: all of them in a line each, and one whole."""

from collections.abc import Iterable
from typing import Any

from build_scripts.export.amounts import amount_records
from build_scripts.export.records import SCHEMA_VERSION
from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, SiteIndex

LIVE = "live"


def levers_record(levers: Iterable[LinkedLever], index: SiteIndex) -> dict[str, Any]:
    """Return the record of ``/api/v1/levers.json``, in the order of the library."""
    return {"schema_version": SCHEMA_VERSION, "levers": [_entry(linked, index) for linked in levers]}


def lever_record(linked: LinkedLever, index: SiteIndex) -> dict[str, Any]:
    """Return the record of ``/api/v1/levers/<id>.json``: the lever whole, and where its guide has it."""
    lever, guide = linked.lever, index.guides[linked.guide_id]
    return {
        "schema_version": SCHEMA_VERSION,
        **_entry(linked, index),
        "guide_address": addresses.guide(linked.guide_id, addresses.lever_anchor(linked.id)),
        "path": guide.source.path,
        "line": lever.span.line,
        "number": lever.number,
        "script": lever.script,
        "context": lever.context,
        "placeholders": list(lever.placeholders),
        "amounts": amount_records(lever.amounts),
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
        "state": LIVE,
        "first_seen": linked.first_seen.isoformat() if linked.first_seen else None,
    }
