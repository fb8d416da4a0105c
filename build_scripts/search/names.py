"""The names that a query may hold: of companies, roles, regions and themes with their aliases, and of pages."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.diagnostics.codes import CODES
from build_scripts.link import addresses
from build_scripts.link.site_index import Group, SiteIndex
from build_scripts.markup import ITEM
from build_scripts.model.vocabulary import Terms
from build_scripts.search.tokens import level_code, named_levels

_CODE = re.compile(r"[a-z]+[0-9]+|[0-9]{2}")
_TERM = re.compile(r"\*\*(?P<name>[^*]+)\*\* +[-–—] +")
# Tools and lists that a reader may ask for by name; what they are called there, and what else they are called.
_TOOLS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Compare guides", addresses.COMPARE, ("compare", "side by side", "versus")),
    ("Where does my offer stand?", addresses.OFFER, ("my offer", "check my offer", "offer calculator")),
    ("My brief", addresses.BASKET, ("brief", "basket", "saved levers")),
    ("Companies", addresses.COMPANIES, ("all companies",)),
    ("Roles", addresses.ROLES, ("all roles",)),
    ("Regions", addresses.REGIONS, ("all regions", "places")),
    ("Levels", addresses.LEVELS, ("level mapping", "level maps")),
    ("Levers", addresses.LEVERS, ("all levers", "lever themes")),
    ("Sources", addresses.SOURCES, ("evidence",)),
    ("Diagnostics", addresses.CODES, ("codes", "faults")),
)

Named = list[Any]


def named(groups: Mapping[str, Group], terms: Terms) -> list[Named]:
    """Return [slug, name, [alias, …]] of each group, in order; aliases are those of the vocabulary, without the name itself."""
    return [[group.slug, group.name, _aliases(group, terms)] for group in groups.values()]


def tickers(index: SiteIndex) -> list[Named]:
    """Return [ticker, company] of each company with guides whose ticker the vocabulary has, as its number among them, in lower case."""
    terms = index.vocabulary.companies.by_slug
    found = ((terms[slug].details.get("ticker", ""), number) for number, slug in enumerate(index.companies) if slug in terms)
    return [[ticker.lower(), number] for ticker, number in found if ticker]


def other_companies(index: SiteIndex) -> list[Named]:
    """Return [slug, name, [alias, …]] of each company that a level claim or an offer names and that has no guide, in order."""
    terms = index.vocabulary.companies.terms
    spoken_of = {*index.claims_on, *index.citations_on} - {*index.companies}
    return [[term.slug, term.name, list(term.aliases)] for term in terms if term.slug in spoken_of]


def absent_roles(index: SiteIndex) -> list[Named]:
    """Return [slug, name, [alias, …]] of each role of the vocabulary that no guide is about, in order."""
    terms = index.vocabulary.roles.terms
    return [[term.slug, term.name, list(term.aliases)] for term in terms if term.slug not in index.roles]


def theme_lists(index: SiteIndex) -> list[list[int]]:
    """Return [theme, role], as numbers of their lists, of each theme whose levers for a role have a page of their own."""
    themes, roles = list(index.themes), list(index.roles)
    return [[themes.index(theme), roles.index(role)] for theme in themes for role in roles if index.has_list(theme, role)]


def level_codes(index: SiteIndex) -> list[str]:
    """Return the level codes of the library as they are compared, those of letters and a number or two digits: "l5", "62"."""
    found = {level_code(code) for guide in index.guides.values() for code in named_levels(guide, index)}
    return sorted(code for code in found if _CODE.fullmatch(code))


def named_themes(index: SiteIndex) -> list[Named]:
    """Return [slug, name, [alias, …], number of levers] of each theme, in order."""
    return [[*row, len(index.levers_in[row[0]])] for row in named(index.themes, index.vocabulary.themes)]


def pages(index: SiteIndex) -> list[Named]:
    """Return [kind, title, address without its first "/", [alias, …]] of each page that is asked for by its own name."""
    return [[kind, title, address.lstrip("/"), aliases] for kind, title, address, aliases in _pages(index)]


def _pages(index: SiteIndex) -> Iterator[tuple[str, str, str, list[str]]]:
    for group in index.mapped_roles.values():
        yield "levels", f"{group.name} levels", addresses.levels(group.slug), []
    for title, address, aliases in _TOOLS:
        yield "page", title, address, list(aliases)
    for page in index.prose.values():
        if addresses.page(page.slug) != addresses.HOME:
            yield "page", page.title, addresses.page(page.slug), [page.slug]
    yield from _glossary(index)
    for code in CODES:
        yield "code", f"{code.number} {code.name}", addresses.code(code.number), [code.number, code.name]


def _glossary(index: SiteIndex) -> Iterator[tuple[str, str, str, list[str]]]:
    """Yield each term of the glossary, at the section that explains it: items that begin "**Term** - "."""
    for page in index.prose.values():
        if addresses.page(page.slug) == addresses.GLOSSARY:
            for section in page.sections:
                for line in section.markdown.split("\n"):
                    if (item := ITEM.match(line)) and (term := _TERM.match(item["text"])):
                        yield "glossary", term["name"], f"{addresses.GLOSSARY}#{section.anchor}", []


def _aliases(group: Group, terms: Terms) -> list[str]:
    term = terms.by_slug.get(group.slug)
    return [alias for alias in dict.fromkeys((term.name, *term.aliases)) if alias != group.name] if term else []
