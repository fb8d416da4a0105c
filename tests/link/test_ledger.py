"""The ledger as a file: read as written, also as a merge leaves it; a line that is none is a fault and loses nothing."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_scripts.config import PROJECT
from build_scripts.link.known_addresses import answers
from build_scripts.link.ledger import ledger_line, read_ledger, write_ledger
from build_scripts.model.ledger import Ledger, LedgerEntry, LeverState
from tests.built import MINI, read_mini

PATH = "levers.ledger"
ENTRY = LedgerEntry(
    id="7w3k9d",
    state=LeverState.LIVE,
    first_seen=date(2026, 1, 5),
    changed=date(2026, 2, 1),
    guides=("acme/qa", "acme/tester"),
    title="Release Risk",
    words="0123abcd",
    sketch=("00a1", "0b2c"),
)


def entry(lever_id: str, **fields: object) -> LedgerEntry:
    """Return the sample entry with another id and other fields."""
    return replace(ENTRY, id=lever_id, **fields)  # type: ignore[arg-type]  # fields by name


SEVERAL = Ledger.of(
    [
        ENTRY,
        entry("0a0a0a", state=LeverState.WITHDRAWN, sketch=(), words="-"),
        entry("zzzzzz", state=LeverState.REPLACED, successor="7w3k9d", title="東京 “quoted” # | \\"),
        entry("mmmmmm", state=LeverState.UNDECIDED, guides=("acme/qa",)),
    ]
)


def test_what_is_written_is_read() -> None:
    """Every state and odd title, sorted by id, a line each, and written again just so."""
    text = write_ledger(SEVERAL)
    read = read_ledger(text, PATH)
    assert (read.value, read.diagnostics) == (SEVERAL, ())
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert [line.split("\t")[0] for line in lines] == sorted(SEVERAL.entries)


def test_what_a_merge_leaves_is_read() -> None:
    """Any order, lines twice, carriage returns, no line end at the end, no head."""
    lines = [ledger_line(one) for one in SEVERAL.entries.values()]
    text = "\r\n".join([*reversed(lines), "", *lines])
    assert read_ledger(text, PATH).value == SEVERAL


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ({"changed": date(2026, 3, 1), "title": "Later"}, {"changed": date(2026, 3, 1), "title": "Later"}),
        ({"changed": date(2026, 1, 9), "title": "Earlier"}, {}),
        ({"state": LeverState.WITHDRAWN}, {"state": LeverState.WITHDRAWN}),
        (
            {"state": LeverState.REPLACED, "successor": "0a0a0a", "changed": date(2026, 1, 9)},
            {},
        ),
        ({"first_seen": date(2025, 1, 1), "changed": date(2025, 1, 1)}, {"first_seen": date(2025, 1, 1)}),
        ({"guides": ("acme/lead-qa", "acme/qa")}, {"guides": ("acme/qa", "acme/tester", "acme/lead-qa")}),
    ],
    ids=["later", "earlier", "decided", "later before decided", "seen first", "every guide"],
)
def test_of_two_lines_the_later_counts(other: dict[str, object], kept: dict[str, object]) -> None:
    """In whichever order they stand; the earliest day and every guide are kept."""
    lines = [ledger_line(ENTRY), ledger_line(entry("7w3k9d", **other))]
    for several in (lines, lines[::-1]):
        found = read_ledger("\n".join(several), PATH).value
        assert found
        expected = entry("7w3k9d", **kept)
        assert set(found.entries["7w3k9d"].guides) == set(expected.guides)
        assert replace(found.entries["7w3k9d"], guides=expected.guides) == expected


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "=======",
        ledger_line(ENTRY).replace("\t", " "),
        ledger_line(ENTRY).replace("live", "alive"),
        ledger_line(ENTRY).replace("live", "live:zzzzzz"),
        ledger_line(ENTRY).replace("live", "replaced-by"),
        ledger_line(ENTRY).replace("2026-01-05", "2026-13-05"),
        ledger_line(ENTRY).replace("7w3k9d", "7W/3K"),
        ledger_line(ENTRY).replace("acme/qa ", "../qa "),
        ledger_line(ENTRY).replace("Release Risk", ""),
        ledger_line(ENTRY) + "\tmore",
    ],
)
def test_a_line_that_is_none(line: str) -> None:
    """It is reported at its place, and the others are read."""
    others = Ledger.of([entry("0a0a0a")])
    read = read_ledger(f"# head\n{ledger_line(others.entries['0a0a0a'])}\n{line}\n", PATH)
    assert read.value == others
    assert [(found.code.number, found.span.line) for found in read.diagnostics] == [("LB702", 3)]


@pytest.mark.parametrize("successor", ["nosuch", "zzzzzz", "mmmmmm"])
def test_a_lost_successor(successor: str) -> None:
    """One that is not there, or that leads back, is reported; nothing runs in a circle."""
    circle = entry("mmmmmm", state=LeverState.REPLACED, successor="zzzzzz")
    ledger = Ledger.of([entry("zzzzzz", state=LeverState.REPLACED, successor=successor), circle])
    read = read_ledger(write_ledger(ledger), PATH)
    assert {found.code.number for found in read.diagnostics} == {"LB703"}
    assert [ledger.successor(lever_id) for lever_id in ("zzzzzz", "mmmmmm", "nosuch")] == [None] * 3


def test_a_successor_is_found_through_others() -> None:
    """The end of the chain counts, if it is live."""
    middle = entry("mmmmmm", state=LeverState.REPLACED, successor="7w3k9d")
    ledger = Ledger.of([ENTRY, middle, entry("zzzzzz", state=LeverState.REPLACED, successor="mmmmmm")])
    assert ledger.successor("zzzzzz") == "7w3k9d"
    assert read_ledger(write_ledger(ledger), PATH).diagnostics == ()


def test_two_branches_merge(tmp_path: Path) -> None:
    """A real merge of two branches that add, edit and withdraw neighbouring lines leaves all that both say."""

    def git(*words: str) -> None:
        settings = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *settings, *words], cwd=tmp_path, check=True, capture_output=True)

    def commit(*entries: LedgerEntry) -> None:
        (tmp_path / PATH).write_text(write_ledger(Ledger.of(entries)), encoding="utf-8")
        git("add", "-A")
        git("commit", "-m", "x")

    shutil.copyfile(PROJECT / ".gitattributes", tmp_path / ".gitattributes")
    base = [entry("bbbbbb"), entry("cccccc"), entry("dddddd")]
    git("init")
    commit(*base)
    git("checkout", "-b", "other")
    later = date(2026, 5, 5)
    withdrawn = entry("dddddd", state=LeverState.WITHDRAWN, changed=later)
    commit(base[0], base[1], withdrawn, entry("ccccc0"), entry("zzzzzz"))
    git("checkout", "main")
    edited = entry("cccccc", title="Reworded", changed=later)
    commit(base[0], edited, base[2], entry("ccccc1"), entry("zzzzz1"))
    git("merge", "other")
    merged = read_ledger((tmp_path / PATH).read_text(encoding="utf-8"), PATH)
    assert merged.diagnostics == ()
    new = [entry(one) for one in ("ccccc0", "ccccc1", "zzzzzz", "zzzzz1")]
    assert merged.value == Ledger.of([base[0], edited, withdrawn, *new])


@pytest.mark.parametrize("content", [PROJECT / "content", MINI], ids=["content", "mini"])
def test_the_ledger_is_complete(content: Path) -> None:
    """It holds every lever of the guides beside it; `leverbook build` writes what is missing."""
    from build_scripts.config import Settings
    from build_scripts.pipeline import read_library

    assert read_library(Settings(content=content)).unrecorded == {}


def test_levers_know_their_days() -> None:
    """Each lever of a library with a ledger says when it was first published and last changed."""
    index = read_mini().index
    assert {linked.changed for linked in index.levers.values()} == {date(2026, 11, 22)}
    assert [linked.id for linked in index.levers.values() if linked.first_seen != linked.changed] == ["fj6h3v"]
    assert index.levers["fj6h3v"].first_seen == date(2026, 3, 1)


def test_old_addresses_say_what_became_of_them() -> None:
    """A withdrawn lever, one that leads to its successor, a guide that moved as a whole and one that is gone; all answer."""
    index = read_mini().index
    assert {one.id: one.successor for one in index.departed_levers.values()} == {"0m1n1a": None, "1m1n1b": "fj6h3v", "2m1n1c": None}
    assert {one.id: one.moved_to for one in index.departed_guides.values()} == {
        "borealis/platform-engineer": "borealis/software-engineer",
        "cobalt/test-engineer": None,  # it had no levers: the record of figures alone remembers it
        "dusk/data-engineer": None,
    }
    old = ("/l/", "/l/0m1n1a/", "/l/1m1n1b/", "/guides/dusk/data-engineer/", "/guides/cobalt/test-engineer/", "/api/v1/levers/2m1n1c.json")
    assert [address for address in old if not answers(index, address)] == []
    assert not answers(index, "/l/nosuch/")
    assert not answers(index, "/api/v1/levers/nosuch.json")
