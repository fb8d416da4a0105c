"""A small library with its ledger and its record, built day by day as the program builds a content folder."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial

from build_scripts.link.figures_ledger import read_record, write_record
from build_scripts.link.ledger import read_ledger, write_ledger
from build_scripts.link.linker import Beside, link_guides
from build_scripts.link.reconcile import reconcile
from build_scripts.link.recording import Recorder
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.guide import parse_guide
from build_scripts.parse.regions import find_region
from build_scripts.parse.vocabulary import read_vocabulary, with_companies
from tests.small import REGIONS

COMPANIES = ("acme", "borealis", "company-0", "company-1", "company-2")


def day(number: int) -> date:
    """Return a day of the year 2026, from 1."""
    return date.fromordinal(date(2025, 12, 31).toordinal() + number)


@dataclass(slots=True)
class Shelf:
    """Guides by id, each a body of Markdown without its title line; the two files as text."""

    bodies: dict[str, str] = field(default_factory=dict)
    ledger: str = ""
    record: str = ""
    unread: frozenset[str] = frozenset()

    def put(self, guide_id: str, rows: Iterable[str] = (), levers: Iterable[str] = (), strategy: str = "") -> None:
        """Write a guide: rows as "Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K", levers as '**Title:** "words"'."""
        table = "".join(f"| {row} |\n" for row in rows)
        head = "| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n|---|---|---|---|---|\n"
        listed = "\n".join(f"{number}. {lever}" for number, lever in enumerate(levers, 1))
        parts = [head + table if table else "", f"**Global Levers**\n{listed}\n" if listed else ""]
        parts += [f"> **Negotiate Up Strategy:** {strategy}\n"] if strategy else []
        self.bodies[guide_id] = "\n".join(filter(None, parts))

    def build(self, today: date) -> SiteIndex:
        """Read both files, link the library, write both files. Fails where a line cannot be read."""
        ids = [guide_id for guide_id in self.bodies if guide_id not in self.unread]
        guides = [guide for guide_id in ids if (guide := _parsed(guide_id, self.bodies[guide_id]))]
        ledger, record = read_ledger(self.ledger, "levers.ledger"), read_record(self.record, "figures.ledger")
        assert (ledger.diagnostics, record.diagnostics) == ((), ())
        assert ledger.value is not None
        assert record.value is not None
        reconciled = reconcile(ledger.value, guides, today)
        recorder = Recorder(record=record.value, day=today, unread=self.unread)
        beside = Beside(reconciled=reconciled, recorder=recorder)
        index = link_guides(guides, _vocabulary(), partial(find_region, vocabulary=_vocabulary()), beside)
        self.ledger, self.record = write_ledger(reconciled.ledger), write_record(index.record)
        return index

    def lines(self) -> list[str]:
        """Return the lines of the record."""
        return [line for line in self.record.splitlines() if not line.startswith("#")]


@cache
def _vocabulary() -> Vocabulary:
    regions = read_vocabulary([("regions.yml", "regions", REGIONS)]).value
    assert regions
    return with_companies(regions, {(slug, slug.capitalize()): None for slug in COMPANIES})


@cache
def _parsed(guide_id: str, body: str) -> Guide | None:
    company, role = guide_id.split("/")
    title = f"### {role.replace('-', ' ').title()} | {company.capitalize()} Global Negotiation Guide\n\n"
    source = SourceFile(path=f"{guide_id}.md", company_slug=company, role_slug=role, text=title + body, sha256="")
    return parse_guide(source, _vocabulary()).value
