"""Guides parsed in several processes are those parsed in one, in order, whatever becomes of a worker."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from build_scripts import workers
from build_scripts.model.guide import SourceFile
from build_scripts.workers import PARTS, parse_guides
from tests.parse.test_cases import vocabulary

ROOT = Path(__file__).parent.parent
TEXT = """### QA Engineer {number} | Acme Global Negotiation Guide

| Region | Base | Bonus | RSU (4yr) |
|---|---|---|---|
| London | £{number}K–£9{number}K | 10–15% | $1M |
| Atlantis | | | |

**Level Mapping:** Acme L4 = Google L5 = Meta E5

#### Global Levers

1. **Lift:** "I have an offer from Google at $2{number}K. I'd like £{number}K base, please."

#### Negotiate Up Strategy

"I'm asking for £{number}K. I have an offer from Meta." Accept at £{number}K.

#### Sources

- Pay survey, 2025
"""
SOURCES = tuple(
    SourceFile(path=f"acme/qa-{number}.md", company_slug="acme", role_slug=f"qa-{number}", text=TEXT.format(number=number), sha256="")
    for number in range(100, 303)
)


class EndedWorker:
    """Stands for a process that takes a batch and ends without a word."""

    def __init__(self, *, args: tuple[Any, ...], **_: object) -> None:
        self.work = args[0]

    def start(self) -> None:
        """Take the first batch."""
        next(self.work.take())


# Ends without a word of farewell at the first guide that it parses itself, while a worker has much to send.
KILLED = """
import os, signal
from build_scripts import workers
from tests.parse.test_cases import vocabulary
from tests.test_workers import SOURCES

def parse_guide(source, words, parse=workers.parse_guide, first=os.getpid()):
    if os.getpid() == first:
        os.kill(first, signal.SIGKILL)
    return parse(source, words)

workers.parse_guide = parse_guide
workers.parse_guides(SOURCES * 10, vocabulary(), 3)
"""


def kinds_in(value: object) -> Iterator[type]:
    """Yield the kinds of value that a value is made of."""
    if is_dataclass(value):
        yield type(value)
        for field in fields(value):
            yield from kinds_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from kinds_in(part)


def test_two_processes_give_what_one_gives() -> None:
    """The same guides in the same order, with the documents that were given."""
    parsed = parse_guides(SOURCES, vocabulary(), 2)
    assert parsed == parse_guides(SOURCES, vocabulary(), 1)
    guides = [each.value for each in parsed if each.value]
    assert all(guide.source is source for guide, source in zip(guides, SOURCES, strict=True))
    assert all(section.source is guide.source for guide in guides for section in guide.sections)


def test_the_guides_above_hold_each_kind_of_value_that_is_sent_its_own_way() -> None:
    """So that the test above takes each of them apart and makes it again."""
    parsed = parse_guides(SOURCES[:1], vocabulary(), 1)[0]
    assert set(kinds_in(parsed)) >= set(PARTS)


def test_what_a_worker_loses_is_parsed_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """No guide is missing when a worker ends before it has sent what it took."""
    monkeypatch.setattr(workers, "Process", EndedWorker)
    assert parse_guides(SOURCES, vocabulary(), 3) == parse_guides(SOURCES, vocabulary(), 1)


def test_workers_end_with_the_process_that_asked_them() -> None:
    """Those of a program that was killed do not wait for it to listen: what they write to is closed when all have ended."""
    ran = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (-signal.SIGKILL, b"", b"")
