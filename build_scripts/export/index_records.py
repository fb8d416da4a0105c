"""The way into the data: every guide, the names behind the slugs, and every other file."""

from collections.abc import Iterable
from typing import Any

from build_scripts.export.names import term
from build_scripts.export.records import SCHEMA_VERSION
from build_scripts.link import addresses
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.model.guide import Guide

# File, the schema it follows, what it holds. Files of one guide, role or lever stand beside those instead.
_FILES = (
    ("levers.json", "levers", "every lever, each with the address of a file of its own"),
    ("pay.csv", None, "every pay table as one: a row a value"),
    ("rates.json", "rates", "reference rates of one day, for conversions that you choose to make"),
)


def index_record(index: SiteIndex, schemas: Iterable[str]) -> dict[str, Any]:
    """Return the record of ``/api/v1/index.json``; ``schemas`` are the names of those published: "guide", "role"."""
    return {
        "schema_version": SCHEMA_VERSION,
        "rates_day": index.rates.day if index.rates else None,
        "guides": [_guide(index.guides[guide_id]) for guide_id in sorted(index.guides)],
        "companies": [_group(group, addresses.company(group.slug)) for group in index.companies.values()],
        "roles": [_role(group, index) for group in index.roles.values()],
        "regions": [_group(group, addresses.region(group.slug)) for group in index.regions.values()],
        "themes": [
            term(group.slug, group.name, address=addresses.theme(group.slug), levers=len(index.levers_in[group.slug]))
            for group in index.themes.values()
        ],
        "files": _files(index, schemas),
    }


def _guide(guide: Guide) -> dict[str, Any]:
    return {
        "id": guide.id,
        "company": guide.source.company_slug,
        "role": guide.source.role_slug,
        "title": guide.title.role,
        "address": addresses.guide(guide.id),
        "api": addresses.guide_data(guide.id),
    }


def _group(group: Group, address: str) -> dict[str, Any]:
    return term(group.slug, group.name, address=address, guides=len(group.guide_ids))


def _role(group: Group, index: SiteIndex) -> dict[str, Any]:
    """Return a role with its files; a role that no guide maps to levels elsewhere has none of levels."""
    is_mapped = group.slug in index.mapped_roles
    return {
        **_group(group, addresses.role(group.slug)),
        "api": addresses.role_data(group.slug),
        "levels_address": addresses.levels(group.slug) if is_mapped else None,
        "levels_api": addresses.levels_data(group.slug) if is_mapped else None,
    }


def _files(index: SiteIndex, schemas: Iterable[str]) -> list[dict[str, Any]]:
    files = [
        {"api": addresses.data(name), "schema": addresses.schema(schema) if schema else None, "about": about}
        for name, schema, about in _FILES
        if name != "rates.json" or index.rates
    ]
    about = "JSON Schema (draft 2020-12) of a kind of file"
    return files + [{"api": addresses.schema(name), "schema": None, "about": about} for name in schemas]
