"""The catalogue: what a browser knows of every guide before it asks the word index, as columns of one compressed file.

{"version": 2,                                    what reads it knows one version alone
 "companies": [[slug, name, [alias, …]], …],       those with guides, in order; "roles" and "regions" alike
 "tickers": [[ticker, company], …],                of companies with guides, in lower case
 "others":    [[slug, name, [alias, …]], …],       companies without guides that guides name
 "absent":    [[slug, name, [alias, …]], …],       roles without guides that people ask for
 "themes":    [[slug, name, [alias, …], levers], …],
 "lists": [[theme, role], …],                      themes whose levers for a role have a page of their own
 "levels": ["l5", …],                              level codes that a query may hold
 "texts": [[place, kind, title, address], …],      what the first shard holds beside guides, at which place
 "currencies": ["USD", …],
 "region_sets": [[region, …], …],                  each distinct set once; a region, company, role or theme is its number above
 "currency_sets": [[currency, …], …],              the currency of the first row first
 "pages": [[kind, title, address, [alias, …]], …], kinds "levels", "glossary", "code", "page"; addresses without their first "/"
 "guides": {                                       one entry a guide, in the order of the library
   "company": [company, …], "role": [role, …], "regions": [set, …], "currencies": [set, …],
   "base": [midpoint, …],                          in thousands of the first currency for a year; -1 where the guide states none
   "shard": [number, …],                           where its fragment lies; its place there is how many guides of the shard come before
   "starts": [[…], …],                             see ``starts``
   "titles": [[…], …],                             how many words each lever's title has
   "levers": [count, …], "themes": [[theme, …], …] one theme a lever, -1 for none
}}
"""

import gzip
import json
from collections.abc import Hashable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Generic, TypeVar

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, PayRow, SiteIndex
from build_scripts.link.yearly import yearly
from build_scripts.model.pay import Component
from build_scripts.pages.pay_figures import currency_of
from build_scripts.search.fragment import Fragment
from build_scripts.search.guide_documents import PARTS
from build_scripts.search.names import absent_roles, level_codes, named, named_themes, other_companies, pages, theme_lists, tickers
from build_scripts.search.shards import shard_numbers
from build_scripts.search.site_documents import site_documents

VERSION = 2
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


def catalogue(index: SiteIndex, fragments: Iterable[Fragment]) -> bytes:
    """Return the catalogue of a library, compressed with gzip, from the fragments of all its shards.

    A guide of which Pagefind keeps no fragment, having found no word in it, still has its place.
    """
    found = {fragment.address: fragment for fragment in fragments}
    currencies = _Numbering[str]()
    region_sets, currency_sets = _Numbering[tuple[int, ...]](), _Numbering[tuple[int, ...]]()
    regions = _Numbering(index.regions)
    guides = {
        **_places(index, found),
        "regions": [region_sets.number(_regions(index.pay[guide_id], regions)) for guide_id in index.guides],
        "currencies": [
            currency_sets.number(tuple(currencies.number(code) for code in _currencies(index.pay[guide_id]))) for guide_id in index.guides
        ],
        "base": [_base(index.pay[guide_id]) for guide_id in index.guides],
        **_levers(index),
    }
    whole = {
        "version": VERSION,
        "companies": named(index.companies, index.vocabulary.companies),
        "tickers": tickers(index),
        "others": other_companies(index),
        "absent": absent_roles(index),
        "roles": named(index.roles, index.vocabulary.roles),
        "regions": named(index.regions, index.vocabulary.regions),
        "themes": named_themes(index),
        "lists": theme_lists(index),
        "levels": level_codes(index),
        "texts": [
            [found[one.address].place, one.kind, one.title, one.address.lstrip("/")]
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


def _places(index: SiteIndex, found: Mapping[str, Fragment]) -> dict[str, list[Any]]:
    """Return the columns that say which guide a fragment is, and where in it each lever begins."""
    companies, roles, numbers = _Numbering(index.companies), _Numbering(index.roles), shard_numbers(index)
    anchors = {guide_id: one.anchors if (one := found.get(addresses.guide(guide_id))) else {} for guide_id in index.guides}
    return {
        "company": [companies.number(guide.source.company_slug) for guide in index.guides.values()],
        "role": [roles.number(guide.source.role_slug) for guide in index.guides.values()],
        "shard": [numbers[guide_id] for guide_id in index.guides],
        "starts": [starts(index.levers_of[guide_id], anchors[guide_id]) for guide_id in index.guides],
        "titles": [_titles(index.levers_of[guide_id], anchors[guide_id]) for guide_id in index.guides],
    }


def _levers(index: SiteIndex) -> dict[str, list[Any]]:
    numbers = {slug: number for number, slug in enumerate(index.themes)}
    return {
        "levers": [len(index.levers_of[guide_id]) for guide_id in index.guides],
        "themes": [[numbers.get(linked.theme or "", -1) for linked in index.levers_of[guide_id]] for guide_id in index.guides],
    }


def starts(levers: Iterable[LinkedLever], anchors: Mapping[str, int]) -> list[int]:
    """Return the word at which each lever begins, then the one at which the part behind them does, as differences; 0 for what is not."""
    behind = next((anchors[part] for part in PARTS if part in anchors), 0)
    begins = [anchors.get(addresses.lever_anchor(linked.id), 0) for linked in levers]
    steps, last = list[int](), 0
    for begin in (*begins, behind):
        steps.append(max(0, begin - last))
        last = max(last, begin)
    return steps


def _titles(levers: Iterable[LinkedLever], anchors: Mapping[str, int]) -> list[int]:
    """Return how many words the title of each lever has in its document."""
    return [anchors.get(f"s-{linked.id}", 0) - anchors.get(addresses.lever_anchor(linked.id), 0) for linked in levers]


def _regions(rows: Iterable[PayRow], numbering: _Numbering[str]) -> tuple[int, ...]:
    return tuple(sorted({numbering.number(row.region) for row in rows if row.region}))


def _currencies(rows: Iterable[PayRow]) -> list[str]:
    """Return the currencies of a guide's rows in order of appearance."""
    return list(dict.fromkeys(currency for row in rows if (currency := currency_of(row))))


def _base(rows: tuple[PayRow, ...]) -> int:
    """Return the middle of all base salaries of a year, in thousands of the guide's first currency; -1 without one."""
    first = next(iter(_currencies(rows)), None)
    years = [year for row in rows if (cell := row.cell(Component.BASE)) and (year := yearly(cell, row)) and year.currency == first]
    if not years:
        return -1
    middle = (min(year.low for year in years) + max(year.high for year in years)) / 2
    return int((middle / 1000).quantize(Decimal(1), ROUND_HALF_UP))
