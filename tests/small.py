"""A library of a few guides written in a test, linked as the program links a content folder."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from build_scripts.link.linker import Beside, link_guides
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import SourceFile
from build_scripts.model.rates import Rates
from build_scripts.parse.guide import parse_guide
from build_scripts.parse.regions import find_region
from build_scripts.parse.vocabulary import read_vocabulary, with_companies

REGIONS = """
- {slug: oslo, name: Oslo, country: "NO"}
- {slug: bonn, name: Bonn, country: DE}
- {slug: reno, name: Reno, country: US}
- {slug: york, name: York, country: GB}
"""
# Made up, so that every converted amount can be worked out by hand: £1 = $1.5, €1 = $1.2; none for the dirham.
RATES = Rates(day="2026-10-30", per_euro={"EUR": Decimal(1), "USD": Decimal("1.2"), "GBP": Decimal("0.8")})
HEAD = "| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n|---|---|---|---|---|\n"


def library(guides: Mapping[str, str], rates: Rates | None = RATES) -> SiteIndex:
    """Return the index of some guides, given as "<company>/<role>" → body; the company's name is its slug with a capital."""
    vocabulary = read_vocabulary([("regions.yml", "regions", REGIONS)]).value
    assert vocabulary is not None
    names = with_companies(vocabulary, {(slug := guide_id.partition("/")[0], slug.capitalize()): None for guide_id in guides})
    parsed = [parse_guide(_source(guide_id, body), names).value for guide_id, body in guides.items()]
    return link_guides([guide for guide in parsed if guide], names, partial(find_region, vocabulary=names), Beside(rates=rates))


def pay(*rows: str) -> str:
    """Return a pay table: each row as "Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K"."""
    return HEAD + "".join(f"| {row} |\n" for row in rows)


def _source(guide_id: str, body: str) -> SourceFile:
    company, role = guide_id.split("/")
    title = f"### {role.replace('-', ' ').title()} | {company.capitalize()} Global Negotiation Guide\n\n"
    return SourceFile(path=f"{guide_id}.md", company_slug=company, role_slug=role, text=title + body, sha256="")
