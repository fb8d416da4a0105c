"""The only speller of addresses: absolute inside the site, lower case; pages end in "/", files of data and feeds in their kind."""

import posixpath
import re
from collections.abc import Iterable

HOME = "/"
COMPANIES = "/companies/"
ROLES = "/roles/"
REGIONS = "/regions/"
LEVELS = "/levels/"
LEVERS = "/levers/"
COMPARE = "/compare/"
OFFER = "/offer/"
DEPARTED = "/l/"
SOURCES = "/sources/"
METHOD = "/method/"
GLOSSARY = "/glossary/"
CODES = "/codes/"
BASKET = "/basket/"
SEARCH = "/search/"
CHANGES = "/changes/"
FEED = "/feed.xml"
API = "/api/v1/"
_BEHIND = re.compile(r"[?#]")
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9 ._-]")


def guide(guide_id: str, anchor: str = "") -> str:
    """Return ``/guides/<company>/<role>/``, at one of its anchors where given."""
    return f"/guides/{guide_id}/{_anchor(anchor)}"


def company(slug: str, anchor: str = "") -> str:
    """Return ``/companies/<company>/``."""
    return f"/companies/{slug}/{_anchor(anchor)}"


def role(slug: str, anchor: str = "") -> str:
    """Return ``/roles/<role>/``."""
    return f"/roles/{slug}/{_anchor(anchor)}"


def role_in_region(role_slug: str, region_slug: str) -> str:
    """Return ``/roles/<role>/<region>/``."""
    return f"/roles/{role_slug}/{region_slug}/"


def pairs(role_slug: str) -> str:
    """Return ``/compare/<role>/``, the list of a role's pairs."""
    return f"/compare/{role_slug}/"


def pair(role_slug: str, company_slug: str, other_slug: str) -> str:
    """Return ``/compare/<role>/<company>-vs-<company>/``: one address for a pair, whichever way round it is asked for."""
    first, second = sorted((company_slug, other_slug))
    return f"/compare/{role_slug}/{first}-vs-{second}/"


def compare_of(role_slug: str, company_slugs: Iterable[str] = ()) -> str:
    """Return ``/compare/?role=<role>&with=<company>,<company>``: the tool with a choice already made."""
    chosen = ",".join(company_slugs)
    return f"{COMPARE}?role={role_slug}{f'&with={chosen}' if chosen else ''}"


def offer_at(role_slug: str, company_slug: str) -> str:
    """Return ``/offer/?role=<role>&company=<company>``: the form with its guide already chosen."""
    return f"{OFFER}?role={role_slug}&company={company_slug}"


def search(words: str) -> str:
    """Return ``/search/?q=<words>``, encoded as a form does."""
    return f"{SEARCH}?q={_NOT_PLAIN.sub(_encoded, words).replace(' ', '+')}"


def region(slug: str) -> str:
    """Return ``/regions/<region>/``."""
    return f"/regions/{slug}/"


def levels(role_slug: str, anchor: str = "") -> str:
    """Return ``/levels/<role>/``."""
    return f"/levels/{role_slug}/{_anchor(anchor)}"


def theme(slug: str, anchor: str = "") -> str:
    """Return ``/levers/<theme>/``."""
    return f"/levers/{slug}/{_anchor(anchor)}"


def theme_for_role(theme_slug: str, role_slug: str) -> str:
    """Return ``/levers/<theme>/<role>/``, the list of a theme's levers for one role."""
    return f"/levers/{theme_slug}/{role_slug}/"


def origin(slug: str) -> str:
    """Return ``/sources/<origin>/``, the sources that come from one place."""
    return f"/sources/{slug}/"


def lever(lever_id: str) -> str:
    """Return ``/l/<id>/``, the permanent address of a lever."""
    return f"/l/{lever_id}/"


def lever_anchor(lever_id: str) -> str:
    """Return the anchor of a lever on its guide's page."""
    return f"lever-{lever_id}"


def changes_in(month: str) -> str:
    """Return ``/changes/<yyyy-mm>/``, a month's changes once they are too old for ``/changes/``."""
    return f"{CHANGES}{month}/"


def company_feed(slug: str) -> str:
    """Return ``/companies/<company>/feed.xml``."""
    return f"/companies/{slug}/feed.xml"


def code(number: str) -> str:
    """Return ``/codes/<code>/``."""
    return f"/codes/{number.lower()}/"


def data(path: str) -> str:
    """Return the address of a file of published data, ``/api/v1/<path>``; as a feed's, it has no "/" at its end."""
    return f"{API}{path}"


def guide_data(guide_id: str) -> str:
    """Return ``/api/v1/guides/<company>/<role>.json``."""
    return data(f"guides/{guide_id}.json")


def role_data(slug: str) -> str:
    """Return ``/api/v1/roles/<role>.json``."""
    return data(f"roles/{slug}.json")


def levels_data(role_slug: str) -> str:
    """Return ``/api/v1/levels/<role>.json``."""
    return data(f"levels/{role_slug}.json")


def lever_data(lever_id: str) -> str:
    """Return ``/api/v1/levers/<id>.json``."""
    return data(f"levers/{lever_id}.json")


def schema(kind: str) -> str:
    """Return ``/api/v1/schema/<kind>.json``."""
    return data(f"schema/{kind}.json")


def picture(page_address: str) -> str:
    """Return the address of a page's preview picture: "/l/k7f3q2/" has ``/assets/cards/l/k7f3q2.png``."""
    return f"/assets/cards/{page_address.strip('/') or 'home'}.png"


def page(slug: str) -> str:
    """Return the address of a prose page: ``/about/``; ``home`` is the home page."""
    return HOME if slug == "home" else f"/{slug}/"


def relative(source: str, target: str) -> str:
    """Return the link from one address to another, a choice or anchor behind it kept, so that the site works below any path."""
    path = _BEHIND.split(target, maxsplit=1)[0]
    behind = target[len(path) :].removesuffix("#")
    if path == source:
        return behind or (posixpath.basename(path) or "./")
    link = posixpath.relpath(path, posixpath.dirname(source) or "/")
    return f"{link}/{behind}" if path.endswith("/") else f"{link}{behind}"


def _anchor(name: str) -> str:
    return f"#{name}" if name else ""


def _encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
