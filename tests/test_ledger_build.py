"""What commands do with the ledger and the record of figures: build records, a locked build refuses, nothing else writes."""

import shutil
from pathlib import Path

import pytest

from tests.built import MINI
from tests.clone import Clone

LEDGER = "levers.ledger"
FIGURES = "figures.ledger"
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
    assert sorted(path.name for path in content.iterdir()) == [FIGURES, "guides", LEDGER, "vocabulary"]


def test_a_build_records_figures(clone: Clone, content: Path, tmp_path: Path) -> None:
    """What says something else gets a line behind those that are there; the same content again writes nothing."""
    record = content / FIGURES
    before = record.read_text(encoding="utf-8").splitlines()
    guide = content / "guides" / "acme" / "software-engineer.md"
    guide.write_text(guide.read_text(encoding="utf-8").replace("£90K–£120K", "£95K–£120K"), encoding="utf-8")
    clone.run("build", content, "--site", tmp_path / "site", "--no-locked")
    after = record.read_text(encoding="utf-8").splitlines()
    (new,) = (line for line in after if line not in before)
    assert new.split("\t")[1:3] == ["acme/software-engineer#pay-london", "London"]
    assert new.split("\t")[3].startswith("base GBP 95K-120K; equity GBP 60K-110K/grant4; bonus 10%")
    assert [line for line in after if line != new] == before
    written = record.stat().st_mtime_ns
    clone.run("build", content, "--site", tmp_path / "site", "--no-locked")
    assert record.stat().st_mtime_ns == written


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


def test_a_locked_build_asks_for_figures_too(clone: Clone, content: Path, tmp_path: Path) -> None:
    """The lines of both files, each file named; with them it builds, in whatever order they stand."""
    ledger, record = content / LEDGER, content / FIGURES
    lines = record.read_text(encoding="utf-8").splitlines()
    record.write_text("\n".join(line for line in lines if "\tacme/software-engineer#" not in line), encoding="utf-8")
    ledger.write_text(ledger.read_text(encoding="utf-8").replace("\nfj6h3v\t", "\n# "), encoding="utf-8")
    before = record.read_bytes()
    done = clone.run("build", content, "--site", tmp_path / "site", "--locked")
    assert done.returncode == 1
    missing = [line for line in done.stderr.splitlines() if "\tacme/software-engineer#" in line]
    assert [line.split("\t")[2] for line in missing] == ["Berlin", "London", "New York"]
    assert f"{content}/{LEDGER} lacks 1 line and {FIGURES} lacks 3 lines; run leverbook build" in done.stderr
    assert not (tmp_path / "site").exists()
    assert record.read_bytes() == before
    lever = next(line for line in done.stderr.splitlines() if line.startswith("fj6h3v\t"))
    ledger.write_text(f"{ledger.read_text(encoding='utf-8')}{lever}\n", encoding="utf-8")
    record.write_text("\n".join([*missing, *reversed(lines)]), encoding="utf-8")
    again = clone.run("build", content, "--site", tmp_path / "site", "--locked")
    assert "lacks" not in again.stderr
    assert (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize(("name", "code"), [(LEDGER, "LB702"), (FIGURES, "LB704")])
def test_a_ledger_that_cannot_be_read_is_left_alone(name: str, code: str, clone: Clone, content: Path, tmp_path: Path) -> None:
    """A conflict that someone committed: reported, the site is made, and no line of either file is lost or added."""
    (content / name).write_text("<<<<<<< HEAD\n" + (content / name).read_text(encoding="utf-8"), encoding="utf-8")
    guide = content / "guides" / "acme" / "software-engineer.md"
    guide.write_text(guide.read_text(encoding="utf-8").replace("£90K–£120K", "£95K–£120K"), encoding="utf-8")
    before = [(content / one).read_bytes() for one in (LEDGER, FIGURES)]
    done = clone.run("build", content, "--site", tmp_path / "site", "--no-locked")
    assert done.returncode == 1
    assert f"{content}/{name}:1: {code}" in done.stderr
    assert (tmp_path / "site" / "index.html").is_file()
    assert [(content / one).read_bytes() for one in (LEDGER, FIGURES)] == before


def test_a_bare_folder_keeps_no_ledger(clone: Clone, content: Path, tmp_path: Path) -> None:
    """Unless one lies in it; then that one is kept."""
    guides = content / "guides"
    clone.run("build", guides, "--site", tmp_path / "site", "--locked")
    assert (tmp_path / "site" / "l").is_dir()
    assert not (guides / LEDGER).exists()
    assert not (guides / FIGURES).exists()
    (guides / LEDGER).write_text("", encoding="utf-8")
    clone.run("build", guides, "--site", tmp_path / "site", "--no-locked")
    assert "fj6h3v\tlive\t" in (guides / LEDGER).read_text(encoding="utf-8")
    assert "\tfj6h3v\t" in (guides / FIGURES).read_text(encoding="utf-8")


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
