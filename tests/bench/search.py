#!/usr/bin/env python3
"""Ask a built site every search of queries.tsv through its own search page in Chromium, and say how well and at what cost.

    python -m tests.bench.search SITE [--kind KIND] [--misses]
    python -m tests.bench.search --content CONTENT [--keep DIR] [--misses]

The second form builds the site first, without pictures and ledger, so that levers have the ids that queries.tsv names.
Bytes are those of bodies as the server sent them, uncompressed; what the browser kept is not sent again.
Milliseconds depend on the machine.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from build_scripts import pipeline
from build_scripts.config import Settings, default_jobs
from tests.bench.asker import Answer, Asker, Cost, served
from tests.bench.queries import QUERIES, Query, read_queries, score
from tests.browser.conftest import FLAGS, find_chromium

COLD = 5  # first searches measured, each in a browser that has kept nothing


def main() -> None:
    """Measure and report."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("site", type=Path, nargs="?")
    options.add_argument("--content", type=Path, help="build the site from here")
    options.add_argument("--keep", type=Path, help="leave the built site here")
    options.add_argument("--kind", help="only the searches of one kind")
    options.add_argument("--misses", action="store_true", help="list what is not in first place, with what came first three")
    args = options.parse_args()
    if (args.site is None) == (args.content is None):
        options.error("give either a SITE or --content")
    queries = tuple(query for query in read_queries(QUERIES.read_text()) if args.kind in (None, query.kind))
    if not queries:
        options.error(f"no search is of kind {args.kind}")
    with _site(args.site, args.content, args.keep) as site, sync_playwright() as driver:
        if not (site / "search" / "index.html").exists():
            sys.exit(f"{site} has no search page")
        _warn_of_absent(site, queries)
        browser = driver.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        report(browser, site, queries, misses=args.misses)
        browser.close()


def report(browser: Browser, site: Path, queries: Sequence[Query], *, misses: bool) -> None:
    """Print the scores of each kind and part, what each search cost and, where asked for, what missed."""
    with served(site) as server:
        asker = Asker(browser, server)
        cold = [asker.first(query.text) for query in queries[:: max(1, len(queries) // COLD)][:COLD]]
        answers = tuple(zip(queries, asker.ask([query.text for query in queries]), strict=True))
    if misses:
        _print_misses(answers)
    _print_scores(answers)
    _print_costs(cold, [answer.cost for _, answer in answers[1:]])


def _print_scores(answers: Sequence[tuple[Query, Answer]]) -> None:
    print(f"{'':14}{'':>5}{'at 1':>8}{'at 3':>8}{'MRR':>8}")
    kinds = dict.fromkeys(query.kind for query, _ in answers)
    groups = [
        *((kind, {kind}, {"tune", "fresh"}) for kind in kinds),
        ("tune", kinds, {"tune"}),
        ("fresh", kinds, {"fresh"}),
        ("all", kinds, {"tune", "fresh"}),
    ]
    for name, wanted, parts in groups:
        ranks = [query.rank_in(answer.addresses) for query, answer in answers if query.kind in wanted and query.part in parts]
        if ranks:
            got = score(ranks)
            print(f"{name:14}{got.count:5}{got.at_1:8.3f}{got.at_3:8.3f}{got.mean_reciprocal_rank:8.3f}")


def _print_costs(cold: Sequence[Cost], later: Sequence[Cost]) -> None:
    for name, costs in (
        ("first search, with its page", cold),
        ("first search, beyond the home page's files", [cost.beyond for cost in cold if cost.beyond]),
    ):
        _print_cost(name, costs)
    if later:
        _print_cost("later search", later)


def _print_cost(name: str, costs: Sequence[Cost]) -> None:
    size, time = ([getattr(cost, unit) for cost in costs] for unit in ("kilobytes", "milliseconds"))
    print(
        f"{name:44}{statistics.median(size):8.1f} kB (most {max(size):.1f}), {statistics.median(time):6.0f} ms (most {max(time):.0f}), "
        f"{statistics.median([cost.files for cost in costs]):.0f} files"
    )


def _print_misses(answers: Sequence[tuple[Query, Answer]]) -> None:
    for query, answer in answers:
        rank = query.rank_in(answer.addresses)
        if rank != 1:
            more = f" and {len(query.wanted) - 3} more" if len(query.wanted) > 3 else ""
            print(f"{query.kind}, {query.part}: {query.text}")
            print(f"  wanted {' '.join(query.wanted[:3])}{more}, found at {rank}")
            for address in answer.addresses[:3]:
                print(f"    {address}")
    print()


def _warn_of_absent(site: Path, queries: Sequence[Query]) -> None:
    absent = [query.text for query in queries if not any((site / address / "index.html").exists() for address in query.wanted)]
    if absent:
        print(f"{len(absent)} searches want pages that this site does not have, such as: {absent[0]}", file=sys.stderr)


@contextmanager
def _site(site: Path | None, content: Path | None, keep: Path | None) -> Iterator[Path]:
    """The site to ask: one that stands, or one built for this run and removed behind it unless it is to be kept."""
    if site:
        yield site.absolute()
        return
    assert content
    work = Path(tempfile.mkdtemp(prefix="leverbook-search-"))
    try:
        built = (keep or work / "site").absolute()
        pipeline.build_site(Settings(content=content.absolute(), site=built, build=work / "build", jobs=default_jobs(), pictures=False))
        yield built
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
