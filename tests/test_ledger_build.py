"""What commands do with the ledger: build records, a locked build refuses, nothing else writes."""

import shutil
from pathlib import Path

import pytest

from tests.built import MINI
from tests.clone import Clone

LEDGER = "levers.ledger"
LEVER = '**Rival Offer:** "Borealis has offered'


def timeless(ledger: str) -> list[str]:
    """Return the lines of live levers without days and earlier guides."""
    lines = [line.split("\t") for line in ledger.splitlines() if "\tlive\t" in line]
    return ["\t".join([lever_id, state, guides.split(" ")[0], *rest]) for lever_id, state, _, _, guides, *rest in lines]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the mini site, ledger included."""
    return Path(shutil.copytree(MINI, tmp_path / "content"))


def test_a_build_records_what_is_new(clone: Clone, content: Path, tmp_path: Path) -> None:
    """The first build writes a line a lever; the same content again writes nothing; a reworded title changes one line."""
    ledger = content / LEDGER
    kept = ledger.read_text(encoding="utf-8")
    ledger.unlink()
    clone.run("build", content, "--site", tmp_path / "site")
    first = ledger.read_text(encoding="utf-8")
    assert timeless(first) == timeless(kept)
    ledger.write_text(kept, encoding="utf-8")
    written = ledger.stat().st_mtime_ns
    clone.run("build", content, "--site", tmp_path / "site")
    assert ledger.stat().st_mtime_ns == written
    guide = content / "guides" / "acme" / "software-engineer.md"
    guide.write_text(guide.read_text(encoding="utf-8").replace("Rival Offer:", "A Rival's Offer:"), encoding="utf-8")
    clone.run("build", content, "--site", tmp_path / "site")
    new = [line for line in ledger.read_text(encoding="utf-8").splitlines() if line not in kept.splitlines()]
    assert [line.split("\t")[0] for line in new] == ["fj6h3v"]
    assert "A Rival" in (tmp_path / "site" / "l" / "fj6h3v" / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in content.iterdir()) == ["guides", LEDGER, "vocabulary"]


@pytest.mark.parametrize(("words", "setting"), [(["--locked"], {}), ([], {"CI": "true"})], ids=["asked for", "where CI is set"])
def test_a_locked_build_refuses(words: list[str], setting: dict[str, str], clone: Clone, content: Path, tmp_path: Path) -> None:
    """Status 1, the exact lines that are missing, no site and no ledger written; with the lines it builds."""
    ledger = content / LEDGER
    lines = ledger.read_text(encoding="utf-8").splitlines()
    ledger.write_text("\n".join(line for line in lines if not line.startswith("fj6h3v")) + "\n", encoding="utf-8")
    before = ledger.read_bytes()
    done = clone.run("build", content, "--site", tmp_path / "site", *words, env=setting)
    assert done.returncode == 1
    missing = [line for line in done.stderr.splitlines() if line.startswith("fj6h3v\t")]
    assert len(missing) == 1
    assert f"{content}/{LEDGER} lacks 1 line" in done.stderr
    assert not (tmp_path / "site").exists()
    assert ledger.read_bytes() == before
    ledger.write_text("\n".join([*missing, *reversed(lines)]), encoding="utf-8")
    again = clone.run("build", content, "--site", tmp_path / "site", *words, env=setting)
    assert "lacks" not in again.stderr
    assert (tmp_path / "site" / "l" / "fj6h3v").is_dir()


def test_a_ledger_that_cannot_be_read_is_left_alone(clone: Clone, content: Path, tmp_path: Path) -> None:
    """A conflict that someone committed: reported, the site is made, and no line is lost."""
    ledger = content / LEDGER
    ledger.write_text("<<<<<<< HEAD\n" + ledger.read_text(encoding="utf-8"), encoding="utf-8")
    before = ledger.read_bytes()
    done = clone.run("build", content, "--site", tmp_path / "site", "--no-locked")
    assert done.returncode == 1
    assert f"{content}/{LEDGER}:1: LB702" in done.stderr
    assert ledger.read_bytes() == before


def test_a_bare_folder_keeps_no_ledger(clone: Clone, content: Path, tmp_path: Path) -> None:
    """Unless one lies in it; then that one is kept."""
    guides = content / "guides"
    clone.run("build", guides, "--site", tmp_path / "site", "--locked")
    assert (tmp_path / "site" / "l").is_dir()
    assert not (guides / LEDGER).exists()
    (guides / LEDGER).write_text("", encoding="utf-8")
    clone.run("build", guides, "--site", tmp_path / "site", "--no-locked")
    assert "fj6h3v\tlive\t" in (guides / LEDGER).read_text(encoding="utf-8")


def test_a_decision_is_recorded(clone: Clone, content: Path) -> None:
    """The changed lines are printed and written; a refusal is one line and writes nothing."""
    done = clone.run("ledger", "replace", "0m1n1a", "frq52x", "--content", content)
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    assert line.startswith("0m1n1a\treplaced-by:frq52x\t2026-03-01\t")
    assert line in (content / LEDGER).read_text(encoding="utf-8").splitlines()
    before = (content / LEDGER).read_bytes()
    done = clone.run("ledger", "keep", "0m1n1a", "acme/software-engineer#No Such Lever", "--content", content)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("leverbook: acme/software-engineer has no levers titled")
    assert (content / LEDGER).read_bytes() == before
