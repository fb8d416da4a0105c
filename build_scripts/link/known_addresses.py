"""Which addresses the site answers, for the links that authors write themselves."""

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from build_scripts.link import addresses
from build_scripts.link.pairs import role_pairs
from build_scripts.link.site_index import SiteIndex

# The files of data that belong to no guide, role or lever; the site publishes all of them, and these kinds of schema.
DATA_FILES = ("index.json", "levers.json", "pay.csv", "rates.json")
SCHEMAS = ("guide", "index", "level", "lever", "levers", "rates", "role")


def answers(index: SiteIndex, target: str) -> bool:
    """True where a page or a file of data has this address; an anchor behind "#" is left to the built site's own check."""
    if target.startswith(addresses.API):
        return _answers_with_data(index, target.removeprefix(addresses.API))
    first, *rest = target.partition("#")[0].strip("/").split("/")
    known = {
        "companies": index.companies,
        "roles": index.roles,
        "regions": index.regions,
        "levels": index.mapped_roles,
        "levers": index.themes,
        "l": index.levers,
        "sources": index.origins,
    }
    if first == "roles" and len(rest) == 2:
        return any(row.guide_id.endswith(f"/{rest[0]}") for row in index.pay_in.get(rest[1], ()))
    if first == "guides":
        return "/".join(rest) in index.guides
    if first == "compare" and rest:
        return _is_paired(index, rest)
    if first == "levers" and len(rest) == 2:
        return index.has_list(rest[0], rest[1])
    if first in known:
        return (not rest and first != "l") or (len(rest) == 1 and rest[0] in known[first])
    return not rest and (first in ("", "codes", "compare", "offer") or first in index.prose)


def _answers_with_data(index: SiteIndex, path: str) -> bool:
    known: Mapping[str, Collection[str]] = {
        "guides": index.guides,
        "roles": index.roles,
        "levels": index.mapped_roles,
        "levers": index.levers,
        "schema": SCHEMAS,
    }
    kind, _, name = path.partition("/")
    stem, end = name.removesuffix(".json"), PurePosixPath(name).suffix
    return path in DATA_FILES if not name else end == ".json" and stem in known.get(kind, ())


def _is_paired(index: SiteIndex, rest: list[str]) -> bool:
    """True for the list of a role with pairs, and for a pair of it."""
    pairs = role_pairs(rest[0], index) if rest and rest[0] in index.roles else ()
    known = [addresses.pairs(rest[0]), *(addresses.pair(pair.role, pair.first, pair.second) for pair in pairs)] if pairs else []
    return f"/{'/'.join(('compare', *rest))}/" in known
