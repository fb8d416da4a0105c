"""The catalogue: what a browser knows of every guide before it asks the word index, as columns of one compressed file.

{"version": 1,
 "companies": [[slug, name, [alias, …]], …],       those with guides, in order; "roles" and "regions" alike
 "others":    [[slug, name, [alias, …]], …],       companies without guides that guides name
 "absent":    [[slug, name, [alias, …]], …],       roles without guides that people ask for
 "themes":    [[slug, name, [alias, …], levers], …],
 "lists": [[theme, role], …],                      themes whose levers for a role have a page of their own
 "levels": ["l5", …],                              level codes that a query may hold
 "texts": [[page, kind, title, address], …],       what the word index holds beside guides
 "currencies": ["USD", …],
 "region_sets": [[region, …], …],                  each distinct set once; a region, company, role or theme is its number above
 "currency_sets": [[currency, …], …],              the currency of the first row first
 "pages": [[kind, title, address, [alias, …]], …], kinds "levels", "glossary", "code", "page"; addresses without their first "/"
 "guides": {                                       one entry a guide, in the order of the library
   "company": [company, …], "role": [role, …], "regions": [set, …], "currencies": [set, …],
   "base": [low, high, low, high, …],              in thousands of the first currency for a year; -1 where the guide states none
   "shard": [number, …], "page": ["3f2a9c1", …],   where its fragment lies, and the fragment's name without its language
   "starts": [[…], …],                             see ``starts``
   "titles": [[…], …],                             how many words each lever's title has
   "levers": [count, …], "themes": [[theme, …], …] one theme a lever, -1 for none
}}
"""

import gzip
import json
from collections.abc import Hashable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any, Generic, TypeVar

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, PayRow, SiteIndex
from build_scripts.link.yearly import yearly
from build_scripts.model.guide import Guide
from build_scripts.model.pay import Component
from build_scripts.pages.pay_figures import currency_of
from build_scripts.search.fragment import Fragment
from build_scripts.search.guide_documents import PARTS
from build_scripts.search.names import absent_roles, level_codes, named, named_themes, other_companies, pages, theme_lists
from build_scripts.search.site_documents import site_documents

VERSION = 1
T = TypeVar("T", bound=Hashable)


class _Numbering(Generic[T]):
    """Gives each distinct value a number, in order of appearance."""

    def __init__(self, values: Iterable[T] = ()) -> None:
        self._numbers: dict[T, int] = {}
        for value in values:
            self.number(value)

    def number(self, value: T) -> int:
        """Return the number of a value."""
        return self._numbers.setdefault(value, len(self._numbers))

    def values(self) -> list[T]:
        """Return the values by number."""
        return list(self._numbers)


def catalogue(index: SiteIndex, shards: Iterable[Iterable[Fragment]]) -> bytes:
    """Return the catalogue of a library, compressed with gzip, from the fragments of each of its shards.

    A guide of which Pagefind keeps no fragment, having found no word in it, has an empty "page".
    """
    found = {fragment.address: (number, fragment) for number, shard in enumerate(shards) for fragment in shard}
    placed = {guide_id: found.get(address := addresses.guide(guide_id), (0, _nothing(address))) for guide_id in index.guides}
    currencies = _Numbering[str]()
    region_sets, currency_sets = _Numbering[tuple[int, ...]](), _Numbering[tuple[int, ...]]()
    regions = _Numbering(index.regions)
    guides = {
        **_places(index, placed),
        "regions": [region_sets.number(_regions(index.pay[guide_id], regions)) for guide_id in index.guides],
        "currencies": [
            currency_sets.number(tuple(currencies.number(code) for code in _currencies(index.pay[guide_id]))) for guide_id in index.guides
        ],
        "base": [end for guide_id in index.guides for end in _base(index.pay[guide_id])],
        **_levers(index),
    }
    whole = {
        "version": VERSION,
        "companies": named(index.companies, index.vocabulary.companies),
        "others": other_companies(index),
        "absent": absent_roles(index),
        "roles": named(index.roles, index.vocabulary.roles),
        "regions": named(index.regions, index.vocabulary.regions),
        "themes": named_themes(index),
        "lists": theme_lists(index),
        "levels": level_codes(index),
        "texts": [
            [_page(found[one.address][1]), one.kind, one.title, one.address.lstrip("/")]
            for one in site_documents(index)
            if one.address in found
        ],
        "currencies": currencies.values(),
        "region_sets": region_sets.values(),
        "currency_sets": currency_sets.values(),
        "pages": pages(index),
        "guides": guides,
    }
    return gzip.compress(json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)


def _nothing(address: str) -> Fragment:
    return Fragment(name="", address=address, places={})


def _places(index: SiteIndex, placed: Mapping[str, tuple[int, Fragment]]) -> dict[str, list[Any]]:
    """Return the columns that say which guide a fragment is, and where in it each part begins."""
    companies, roles = _Numbering(index.companies), _Numbering(index.roles)
    return {
        "company": [companies.number(guide.source.company_slug) for guide in index.guides.values()],
        "role": [roles.number(guide.source.role_slug) for guide in index.guides.values()],
        "shard": [number for number, _ in placed.values()],
        "page": [_page(fragment) for _, fragment in placed.values()],
        "starts": [starts(guide, index, placed[guide.id][1].places) for guide in index.guides.values()],
        "titles": [_titles(index.levers_of[guide_id], fragment.places) for guide_id, (_, fragment) in placed.items()],
    }


def _levers(index: SiteIndex) -> dict[str, list[Any]]:
    numbers = {slug: number for number, slug in enumerate(index.themes)}
    return {
        "levers": [len(index.levers_of[guide_id]) for guide_id in index.guides],
        "themes": [[numbers.get(linked.theme or "", -1) for linked in index.levers_of[guide_id]] for guide_id in index.guides],
    }


def starts(guide: Guide, index: SiteIndex, places: Mapping[str, int]) -> list[int]:
    """Return the word at which each lever begins, then the one at which the levers end, as differences; 0 for an end without more."""
    begins = [places.get(addresses.lever_anchor(linked.id), 0) for linked in index.levers_of[guide.id]]
    last = begins[-1] if begins else 0
    end = min((places[part] for part in PARTS if places.get(part, 0) > last), default=last)
    return [place - before for before, place in pairwise((0, *begins, end))]


def _titles(levers: Iterable[LinkedLever], places: Mapping[str, int]) -> list[int]:
    """Return how many words the title of each lever has in its document."""
    return [places.get(f"s-{linked.id}", 0) - places.get(addresses.lever_anchor(linked.id), 0) for linked in levers]


def _page(fragment: Fragment) -> str:
    return fragment.name.partition("_")[2]


def _regions(rows: Iterable[PayRow], numbering: _Numbering[str]) -> tuple[int, ...]:
    return tuple(sorted({numbering.number(row.region) for row in rows if row.region}))


def _currencies(rows: Iterable[PayRow]) -> list[str]:
    """Return the currencies of a guide's rows in order of appearance."""
    return list(dict.fromkeys(currency for row in rows if (currency := currency_of(row))))


def _base(rows: tuple[PayRow, ...]) -> tuple[int, int]:
    """Return the lowest and the highest base salary of a year in thousands of the guide's first currency; -1, -1 without one."""
    first = next(iter(_currencies(rows)), None)
    years = [year for row in rows if (cell := row.cell(Component.BASE)) and (year := yearly(cell, row)) and year.currency == first]
    return (_thousands(min(year.low for year in years)), _thousands(max(year.high for year in years))) if years else (-1, -1)


def _thousands(amount: Decimal) -> int:
    return int((amount / 1000).quantize(Decimal(1), ROUND_HALF_UP))
