"""Settings of one run, as one frozen value."""

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where a run reads and writes. All paths are absolute, so that the working directory changes nothing."""

    content: Path
    site: Path = PROJECT / "site"
    templates: Path = PROJECT / "templates"
    fallback_vocabulary: Path = PROJECT / "content" / "vocabulary"
    fallback_pages: Path = PROJECT / "content" / "pages"
    mkdocs_config: Path = PROJECT / "mkdocs.yml"
    build: Path = PROJECT / ".build"
    jobs: int = 1

    @property
    def docs(self) -> Path:
        """The rendered pages, which the publisher reads."""
        return self.build / "docs"


def default_jobs() -> int:
    """Return the number of processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
