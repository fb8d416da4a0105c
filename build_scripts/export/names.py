"""Companies as records name them: a slug where the company has guides here, and one name wherever it is spoken of."""

from collections.abc import Iterable, Mapping
from typing import Any

from build_scripts.link.claims import Claim, LinkedEntry
from build_scripts.link.level_graph import company_key
from build_scripts.link.site_index import SiteIndex

Named = dict[str, str | None]


def named(slug: str | None, raw: str | None, index: SiteIndex) -> Named:
    """Return a company: ``slug`` is null where it has no guides, ``name`` the vocabulary's, else as written."""
    return {"company": slug if slug in index.companies else None, "name": index.company_name(slug) if slug else raw}


def names_in(claims: Iterable[Claim], index: SiteIndex) -> dict[str, Named]:
    """Return every company of some claims by the key that the level graph gives it; of several spellings the first."""
    found = dict[str, Named]()
    for claim in claims:
        for one in (one for side in claim.sides for one in side.named):
            found.setdefault(company_key(one), named(one.company, one.name, index))
    return found


def named_by(side: LinkedEntry, names: Mapping[str, Named]) -> list[Named]:
    """Return every company that a side names ("Google/Meta" names two); one without a name where it names none."""
    return [names[company_key(one)] for one in side.named] or [{"company": None, "name": None}]


def term(slug: str, name: str, **more: Any) -> dict[str, Any]:
    """Return a slug with its name, and what else is said of it."""
    return {"slug": slug, "name": name, **more}
