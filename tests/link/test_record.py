"""The record of figures as a file: read as written, also as a merge leaves it; a line that is none is a fault and loses nothing."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_scripts.config import PROJECT
from build_scripts.link.figures_ledger import read_record, record_lines, write_record
from build_scripts.model.figures import FiguresRecord, FiguresState

PATH = "figures.ledger"
STATE = FiguresState(day=date(2026, 1, 5), nth=1, subject="acme/qa#pay-oslo", name="Oslo, L5", figures="base NOK 700K-900K")
LEVER = FiguresState(day=date(2026, 1, 5), nth=1, subject="7w3k9d", name="東京 “quoted” # | \\", figures="words 0123abcd")
LATER = replace(STATE, day=date(2026, 2, 1), figures="base NOK 750K-900K")
AGAIN = replace(STATE, day=date(2026, 2, 1), nth=2, figures="base NOK 700K-900K")
GONE = replace(STATE, day=date(2026, 3, 1), figures="-")
GUIDE = replace(STATE, subject="acme/qa", name="QA at Acme", figures="none")
SEVERAL = FiguresRecord.of([LEVER, GONE, STATE, LATER, AGAIN, GUIDE])


def test_what_is_written_is_read() -> None:
    """Guides and rows before levers, the states of each from the earliest on, and written again just so."""
    text = write_record(SEVERAL)
    read = read_record(text, PATH)
    assert (read.value, read.diagnostics) == (SEVERAL, ())
    days = [tuple(line.split("\t")[:2]) for line in text.splitlines() if not line.startswith("#")]
    assert days == [
        ("2026-01-05", "acme/qa"),
        ("2026-01-05", "acme/qa#pay-oslo"),
        ("2026-02-01", "acme/qa#pay-oslo"),
        ("2026-02-01/2", "acme/qa#pay-oslo"),
        ("2026-03-01", "acme/qa#pay-oslo"),
        ("2026-01-05", "7w3k9d"),
    ]
    assert SEVERAL.first_day == date(2026, 1, 5)


def test_what_a_merge_leaves_is_read() -> None:
    """Any order, lines twice, carriage returns, no line end at the end, no head."""
    lines = record_lines([STATE, LATER, AGAIN, GONE, GUIDE, LEVER])
    assert read_record("\r\n".join([*reversed(lines), "", *lines]), PATH).value == SEVERAL


@pytest.mark.parametrize("turned", [False, True])
def test_two_states_of_one_place(turned: bool) -> None:
    """Two branches on one day: both stay, and which counts as the later does not hang on their order in the file."""
    other = replace(LATER, figures="base NOK 800K-900K")
    lines = record_lines([STATE, LATER, other])
    found = read_record("\n".join(lines[::-1] if turned else lines), PATH).value
    assert found
    assert found.states[STATE.subject] == (STATE, LATER, other)


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "=======",
        "2026-01-05\tacme/qa\tQA at Acme",
        "2026-01-05\tacme/qa\tQA at Acme\tnone\tmore",
        "2026-01-05 acme/qa QA none",
        "2026-13-05\tacme/qa\tQA at Acme\tnone",
        "2026-01-05/0\tacme/qa\tQA at Acme\tnone",
        "20260105\tacme/qa\tQA at Acme\tnone",
        "2026-01-05\t../qa\tQA at Acme\tnone",
        "2026-01-05\tacme/qa#\tQA at Acme\tnone",
        "2026-01-05\tacme/qa\t\tnone",
        "2026-01-05\tacme/qa\tQA at Acme\tbase about NOK 900K",
    ],
)
def test_a_line_that_is_none(line: str) -> None:
    """It is reported at its place, and the others are read."""
    (sound,) = record_lines([STATE])
    read = read_record(f"# head\n{sound}\n{line}\n", PATH)
    assert read.value == FiguresRecord.of([STATE])
    assert [(found.code.number, found.span.line) for found in read.diagnostics] == [("LB704", 3)]


def test_two_branches_merge(tmp_path: Path) -> None:
    """A real merge of two branches that add lines at one place leaves the lines of both, without a conflict."""

    def git(*words: str) -> None:
        settings = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *settings, *words], cwd=tmp_path, check=True, capture_output=True)

    def commit(*states: FiguresState) -> None:
        (tmp_path / PATH).write_text(write_record(FiguresRecord.of(states)), encoding="utf-8")
        git("add", "-A")
        git("commit", "-m", "x")

    shutil.copyfile(PROJECT / ".gitattributes", tmp_path / ".gitattributes")
    git("init")
    commit(GUIDE, STATE, LEVER)
    git("checkout", "-b", "other")
    added = replace(STATE, subject="acme/qa#pay-reno", day=date(2026, 2, 1))
    commit(GUIDE, STATE, LATER, added, LEVER)
    git("checkout", "main")
    other = replace(LATER, figures="base NOK 800K-900K")
    bonn = replace(added, subject="acme/qa#pay-bonn")
    commit(GUIDE, STATE, other, bonn, LEVER)
    git("merge", "other")
    merged = read_record((tmp_path / PATH).read_text(encoding="utf-8"), PATH)
    assert merged.diagnostics == ()
    assert merged.value == FiguresRecord.of([GUIDE, STATE, LATER, other, added, bonn, LEVER])
