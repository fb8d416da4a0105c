"""Companies as records name them: a slug where the company has guides here, and one name wherever it is spoken of."""

from collections.abc import Iterable
from typing import Any

from build_scripts.link.claims import Claim, LinkedEntry
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.vocabulary import fold

Named = dict[str, str | None]


def named(slug: str | None, raw: str | None, index: SiteIndex) -> Named:
    """Return a company: ``slug`` is null where it has no guides, ``name`` the vocabulary's, else as written."""
    return {"company": slug if slug in index.companies else None, "name": index.company_name(slug) if slug else raw}


def names_in(claims: Iterable[Claim], index: SiteIndex) -> dict[str, Named]:
    """Return every company of some claims by the key that the level graph gives it; of several spellings the first."""
    found = dict[str, Named]()
    for claim in claims:
        for side in claim.sides:
            found.setdefault(key_of(side), named(side.company, side.entry.company_raw, index))
    return found


def key_of(side: LinkedEntry) -> str:
    """Return what the level graph calls the company of a side: its slug, else its folded name; "" where it names none."""
    return side.company or fold(side.entry.company_raw or "")


def term(slug: str, name: str, **more: Any) -> dict[str, Any]:
    """Return a slug with its name, and what else is said of it."""
    return {"slug": slug, "name": name, **more}
