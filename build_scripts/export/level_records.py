"""The level claims of one role: what each guide says, the claims that speak of two companies, and those that disagree.

What follows through a third company is left to the reader of the file: two steps over ``pairs`` find it, and writing it for
all companies would grow with their square.
"""

from collections.abc import Mapping
from typing import Any

from build_scripts.export.names import Named, named_by, names_in, term
from build_scripts.export.records import SCHEMA_VERSION
from build_scripts.link import addresses
from build_scripts.link.claims import Claim, LinkedEntry
from build_scripts.link.level_graph import Band, Contradiction, Edge, LevelGraph
from build_scripts.link.site_index import Group, SiteIndex

Names = Mapping[str, Named]


def level_record(group: Group, index: SiteIndex) -> dict[str, Any]:
    """Return the record of ``/api/v1/levels/<role>.json`` for a role that has claims; its size grows with them alone."""
    claims = [claim for guide_id in group.guide_ids for claim in index.claims_of[guide_id]]
    names, graph = names_in(claims, index), index.level_graphs[group.slug]
    return {
        "schema_version": SCHEMA_VERSION,
        "role": term(group.slug, group.name),
        "address": addresses.levels(group.slug),
        "claims": [_claim(claim, names) for claim in claims],
        "pairs": _pairs(graph, names),
        "contradictions": [_contradiction(found, names) for found in graph.contradictions],
    }


def _claim(claim: Claim, names: Names) -> dict[str, Any]:
    return {**_place(claim), "sides": [_side(side, company) for side in claim.sides for company in named_by(side, names)]}


def _place(claim: Claim) -> dict[str, Any]:
    """Return whose claim it is, the line of the mapping that makes it, and where the site shows it."""
    return {"guide": claim.guide_id, "line": claim.mapping.span.line, "address": addresses.guide(claim.guide_id, "levels")}


def _side(side: LinkedEntry, company: Named) -> dict[str, Any]:
    """Return what a side says of a company; one that names two ("Google/Meta") says it of each."""
    entry = side.entry
    return {**company, "levels": list(entry.levels), "title": entry.title, "own": entry.own, "raw": entry.raw}


def _pairs(graph: LevelGraph, names: Names) -> list[dict[str, Any]]:
    """Return each two companies that some claim names together, once."""
    return [
        {"left": names[left], "right": names[right], "edges": [_edge(edge) for edge in edges]}
        for left, near in graph.between.items()
        for right, edges in near.items()
        if left < right
    ]


def _edge(edge: Edge) -> dict[str, Any]:
    return {"left": _band(edge.left), "right": _band(edge.right), "guide": edge.claim.guide_id, "line": edge.claim.mapping.span.line}


def _band(band: Band) -> dict[str, Any]:
    """Return the levels of one end, or the title, in lower case, where there are none."""
    return {"levels": list(band.levels), "title": band.title or None}


def _contradiction(found: Contradiction, names: Names) -> dict[str, Any]:
    return {
        **names[found.company],
        "level": found.level,
        "other": names[found.other],
        "edges": [_edge(edge) for edge in found.edges],
    }
