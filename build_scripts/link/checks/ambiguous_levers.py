"""Ids of the ledger whose lever is gone, but could be one of several that are new: a person decides."""

import shlex
from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.site_index import LinkedLever, SiteIndex


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB701 for each such id at the likeliest lever, with all candidates and the commands that decide."""
    for found in index.ambiguous:
        levers = [index.levers_of[guide_id][place] for guide_id, place in found.places]
        entry = found.entry
        yield codes.LEVER_AMBIGUOUS.at(
            levers[0].lever.span,
            id=entry.id,
            title=entry.title,
            guide=entry.guide_id,
            candidates=" or ".join(f"{linked.lever.title!r} in {linked.guide_id}" for linked in levers),
            commands="; ".join([*(_keep(entry.id, linked) for linked in levers), f"leverbook ledger retire {entry.id}"]),
        )


def _keep(lever_id: str, linked: LinkedLever) -> str:
    return f"leverbook ledger keep {lever_id} {shlex.quote(f'{linked.guide_id}#{linked.lever.title}')}"
