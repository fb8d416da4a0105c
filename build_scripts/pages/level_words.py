"""Bands of levels as words: "Google L4–L5", "Meta E4", "Amazon SDE II"."""

from collections.abc import Sequence

from build_scripts.link.alignment import Placement
from build_scripts.link.ladders import number, series
from build_scripts.link.level_graph import UNKNOWN, Band, Edge
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import text

_MOST_TITLE = 60  # letters; a title is a few words, and a guide may write anything


def codes(levels: Sequence[str]) -> str:
    """Return codes as a guide would write them: "L4–L6" for a run, "L4/L6" for others."""
    run = len(levels) > 1 and len({series(code) for code in levels}) == 1
    if run and [number(code) for code in levels] == list(range(number(levels[0]), number(levels[0]) + len(levels))):
        return f"{levels[0]}–{levels[-1]}"
    return "/".join(levels)


def band(value: Band) -> str:
    """Return a band without its company: its codes, or its title where it has none."""
    title = value.words if len(value.words) <= _MOST_TITLE else value.words[:_MOST_TITLE].rstrip() + "…"
    return codes(value.levels) or title


def company(key: str, name: str, index: SiteIndex) -> str:
    """Return the name of a company of the graph: as the site names it, or as the guide does where no list knows it."""
    return name if key.startswith(UNKNOWN) else index.company_name(key)


def named(value: Band, index: SiteIndex) -> str:
    """Return a band with its company: "Google L4–L5"."""
    return f"{company(value.company, value.name, index)} {band(value)}"


def guides(edges: Sequence[Edge]) -> tuple[str, ...]:
    """Return the ids of the guides behind some edges, each once, in order."""
    return tuple(dict.fromkeys(edge.claim.guide_id for edge in edges))


def through(place: Placement, index: SiteIndex) -> str:
    """Return the bands through which a placement is inferred: "through Amazon L6 or Meta E5"; two at most are named."""
    hubs = list(dict.fromkeys(named(path.left.right, index) for path in place.paths))
    return f"through {' or '.join(hubs[:2])}{' and others' if len(hubs) > 2 else ''}"


def placement(place: Placement, rungs: tuple[str, ...], index: SiteIndex) -> str:
    """Return where a band stands on a ladder, and how that is known: "E4 = L4 (14 guides)", "E6 = L6 (inferred through …)"."""
    known = text.count(len(guides(place.edges)), "guide") if place.edges else f"inferred {through(place, index)}"
    doubt = ", disputed" if place.is_disputed else ""
    return f"{band(place.band)} = {codes(rungs[place.low : place.high + 1])} ({known}{doubt})"
