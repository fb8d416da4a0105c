"""Which addresses the site answers, for the links that authors write themselves."""

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
    if first == "roles" and len(rest) == 2:
        return any(row.guide_id.endswith(f"/{rest[0]}") for row in index.pay_in.get(rest[1], ()))
    if first == "guides":
        return "/".join(rest) in index.guides
    if first in known:
        return (not rest and first != "l") or (len(rest) == 1 and rest[0] in known[first])
    return not rest and (first in ("", "codes") or first in index.prose)
