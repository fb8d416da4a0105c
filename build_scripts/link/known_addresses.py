"""Which addresses the site answers, for the links that authors write themselves."""

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from build_scripts.link import addresses
from build_scripts.link.changes import older_months
from build_scripts.link.pairs import role_pairs
from build_scripts.link.site_index import SiteIndex

# The files of data that belong to no guide, role or lever; the site publishes all of them, and these kinds of schema.
DATA_FILES = ("index.json", "levers.json", "pay.csv", "rates.json")
SCHEMAS = ("guide", "index", "level", "lever", "levers", "rates", "role")
_FEED = addresses.FEED.strip("/")


def has_departed(index: SiteIndex) -> bool:
    """True where the site lists old addresses at ``/l/``."""
    return bool(index.departed_levers or index.departed_guides)


def answers(index: SiteIndex, target: str) -> bool:
    """True where a page or a file of data has this address; an anchor behind "#" is left to the built site's own check."""
    if target.startswith(addresses.API):
        return _answers_with_data(index, target.removeprefix(addresses.API))
    first, *rest = parts = target.partition("#")[0].strip("/").split("/")
    if first == "changes" or parts[-1] == _FEED:
        return _answers_with_changes(index, parts)
    known: Mapping[str, Collection[str]] = {
        "companies": index.companies,
        "roles": index.roles,
        "regions": index.regions,
        "levels": index.mapped_roles,
        "levers": index.themes,
        "sources": index.origins,
    }
    if first in ("l", "guides"):
        return _answers_for_ever(index, first, "/".join(rest))
    if len(rest) == 2 and first in ("roles", "levers"):
        return _pays_in(index, *rest) if first == "roles" else index.has_list(*rest)
    if not rest:
        return first in ("", "codes", "compare", "offer", "search", *known) or first in index.prose
    return _is_paired(index, rest) if first == "compare" else len(rest) == 1 and rest[0] in known.get(first, ())


def _answers_with_changes(index: SiteIndex, parts: list[str]) -> bool:
    """True for the feeds of the library and of its companies, the page of what changed, and its months."""
    if parts[-1] == _FEED:
        return parts == [_FEED] or (len(parts) == 3 and parts[0] == "companies" and parts[1] in index.companies)
    return len(parts) == 1 or (len(parts) == 2 and parts[1] in older_months(index.changes))


def _answers_for_ever(index: SiteIndex, first: str, rest: str) -> bool:
    """True for a guide or a lever, also one that is gone, and for the list of those."""
    if first == "guides":
        return rest in index.guides or rest in index.departed_guides
    return _is_lever(index, rest) if rest else has_departed(index)


def _is_lever(index: SiteIndex, lever_id: str) -> bool:
    return lever_id in index.levers or lever_id in index.departed_levers


def _answers_with_data(index: SiteIndex, path: str) -> bool:
    known: Mapping[str, Collection[str]] = {
        "guides": index.guides,
        "roles": index.roles,
        "levels": index.mapped_roles,
        "schema": SCHEMAS,
    }
    kind, _, name = path.partition("/")
    stem, end = name.removesuffix(".json"), PurePosixPath(name).suffix
    if kind == "levers" and name:
        return end == ".json" and _is_lever(index, stem)
    return path in DATA_FILES if not name else end == ".json" and stem in known.get(kind, ())


def _pays_in(index: SiteIndex, role: str, region: str) -> bool:
    return any(row.guide_id.endswith(f"/{role}") for row in index.pay_in.get(region, ()))


def _is_paired(index: SiteIndex, rest: list[str]) -> bool:
    """True for the list of a role with pairs, and for a pair of it."""
    pairs = role_pairs(rest[0], index) if rest and rest[0] in index.roles else ()
    known = [addresses.pairs(rest[0]), *(addresses.pair(pair.role, pair.first, pair.second) for pair in pairs)] if pairs else []
    return f"/{'/'.join(('compare', *rest))}/" in known
