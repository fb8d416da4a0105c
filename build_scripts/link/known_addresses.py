"""Which addresses the site answers, for the links that authors write themselves."""

from build_scripts.link import addresses
from build_scripts.link.pairs import role_pairs
from build_scripts.link.site_index import SiteIndex


def answers(index: SiteIndex, target: str) -> bool:
    """True where a page of the site has this address; an anchor behind "#" is left to the built site's own check."""
    first, *rest = target.partition("#")[0].strip("/").split("/")
    known = {
        "companies": index.companies,
        "roles": index.roles,
        "regions": index.regions,
        "levels": index.mapped_roles,
        "levers": index.themes,
        "l": index.levers,
    }
    if first == "guides":
        return "/".join(rest) in index.guides
    if first == "compare":
        return _is_paired(index, rest)
    if first in known:
        return (not rest and first != "l") or (len(rest) == 1 and rest[0] in known[first])
    return not rest and (first in ("", "codes") or first in index.prose)


def _is_paired(index: SiteIndex, rest: list[str]) -> bool:
    """True for the list of a role with pairs, and for a pair of it."""
    pairs = role_pairs(rest[0], index) if rest and rest[0] in index.roles else ()
    known = [addresses.pairs(rest[0]), *(addresses.pair(pair.role, pair.first, pair.second) for pair in pairs)] if pairs else []
    return f"/{'/'.join(('compare', *rest))}/" in known
