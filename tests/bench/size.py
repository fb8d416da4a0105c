#!/usr/bin/env python3
"""Build a content folder of any size once, aside from the project's own site, and say what it took.

    python tests/bench/size.py CONTENT [--jobs N] [--keep DIR]

Prints the seconds of each stage, the peak memory (of this process, and of the largest that it started), pages and megabytes, and
how many of both are the search index.
Run by hand: the numbers depend on the machine, so compare them only with another run on the same one.
"""

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts import pipeline
from build_scripts.config import Settings, default_jobs
from build_scripts.publish.mkdocs import Tick


@contextmanager
def timed(stage: str, steps: int) -> Iterator[Tick]:  # noqa: ARG001 - the protocol of progress
    """Print how long a stage took."""
    started = time.perf_counter()
    yield lambda: None
    print(f"{stage:16} {time.perf_counter() - started:8.1f} s")


def main() -> None:
    """Build and report."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("content", type=Path)
    options.add_argument("--jobs", type=int, default=default_jobs())
    options.add_argument("--keep", type=Path, help="leave the site here")
    args = options.parse_args()
    work = Path(tempfile.mkdtemp(prefix="leverbook-size-"))
    site = (args.keep or work / "site").absolute()
    settings = Settings(content=args.content.absolute(), site=site, build=work / "build", jobs=args.jobs)
    started = time.perf_counter()
    library = pipeline.build_site(settings, timed)
    seconds = time.perf_counter() - started
    pages = sum(1 for _ in site.rglob("*.html"))
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    own, other = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{len(library.index.guides)} guides: {seconds:.1f} s, {own:.0f} MB (its largest other process {other:.0f} MB)")
    indexed = [path.stat().st_size for path in (site / "search").rglob("*") if path.is_file()]
    print(f"{pages} pages, {size:.1f} MB written; the search index: {len(indexed)} files, {sum(indexed) / 1e6:.1f} MB")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
