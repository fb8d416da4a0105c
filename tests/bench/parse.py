#!/usr/bin/env python3
"""Hold the time that reading guides takes against what bare markdown-it takes to read the same text, and one process against two.

    python tests/bench/parse.py CONTENT [--rounds N]

Both read every guide in turn, round by round, in one process; printed are the medians in milliseconds a guide and their ratio.
These are processor times. What ``--jobs 2`` saves is told in time on the clock, again in turn. Run by hand, on a machine that does
nothing else: the ratios are what may be compared.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from markdown_it import MarkdownIt

from build_scripts.config import Settings
from build_scripts.model.guide import SourceFile
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.guide import parse_guide, read_names
from build_scripts.parse.vocabulary import read_vocabulary, with_companies
from build_scripts.sources import read_content
from build_scripts.workers import parse_guides


def main() -> None:
    """Measure and report."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("content", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    args = options.parse_args()
    guides, vocabulary = _library(Settings(content=args.content.absolute()))
    bare, ours = MarkdownIt("commonmark").enable("table"), partial(parse_guide, vocabulary=vocabulary)
    times = [(_milliseconds(lambda guide: bare.parse(guide.text), guides), _milliseconds(ours, guides)) for _ in range(args.rounds)]
    first, second = (statistics.median(column) / len(guides) for column in zip(*times, strict=True))
    print(f"{len(guides)} guides: markdown-it {first:.2f} ms a guide, leverbook {second:.2f} ms a guide, ratio {second / first:.2f}")
    clock = [(_seconds(1, guides, vocabulary), _seconds(2, guides, vocabulary)) for _ in range(args.rounds)]
    one, two = (statistics.median(column) for column in zip(*clock, strict=True))
    print(f"one process {one:.2f} s, two {two:.2f} s, ratio {one / two:.2f}")


def _library(settings: Settings) -> tuple[tuple[SourceFile, ...], Vocabulary]:
    content = read_content(settings.content, settings.fallback_vocabulary, settings.fallback_pages)
    words = read_vocabulary((file.path, file.stem, file.text) for file in content.vocabulary).value
    assert words is not None
    return content.guides, with_companies(words, (read_names(source, words) for source in content.guides))


def _milliseconds(read: Callable[[SourceFile], object], guides: tuple[SourceFile, ...]) -> float:
    started = time.process_time()
    for guide in guides:
        read(guide)
    return (time.process_time() - started) * 1000


def _seconds(jobs: int, guides: tuple[SourceFile, ...], vocabulary: Vocabulary) -> float:
    started = time.perf_counter()
    parse_guides(guides, vocabulary, jobs)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
