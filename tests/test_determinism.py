"""Same input, same bytes; and what only reads, writes nothing."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.built import MINI
from tests.clone import Clone, clone_into

# Above the number of guides from which `--jobs` starts worker processes.
MANY = 210


@dataclass(frozen=True, slots=True)
class Run:
    """One build by a clone of its own."""

    docs: dict[str, str]
    site: dict[str, str]


def bytes_of(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder by its path there."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def state_of(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Return kind and rights, size and time of change of everything below a folder, and of the folder."""
    paths = [folder, *sorted(folder.rglob("*"))]
    return {str(path): (status.st_mode, status.st_size, status.st_mtime_ns) for path in paths if (status := path.lstat())}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Run]:
    """Build the mini site twice: other project folder, content folder, working directory, hash seed, time zone and locale."""
    results = []
    for seed, zone, language in (("1", "UTC", "C.UTF-8"), ("2", "Asia/Tokyo", "C")):
        folder = tmp_path_factory.mktemp(f"seed-{seed}")
        clone = clone_into(folder / f"project-{seed}")
        content, cwd = folder / "deep" / seed / "content", folder / f"cwd-{seed}"
        shutil.copytree(MINI, content)
        cwd.mkdir()
        done = clone.run(
            "build",
            content,
            "--site",
            folder / "out",
            cwd=cwd,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "PYTHONUTF8": "1"},
        )
        assert done.returncode != 2, done.stderr
        assert list(cwd.iterdir()) == []
        results.append(Run(bytes_of(clone.folder / ".build" / "docs"), bytes_of(folder / "out")))
    return results[0], results[1]


def test_the_rendered_pages_are_the_same(runs: tuple[Run, Run]) -> None:
    """Every file of the docs folder, to the byte."""
    assert runs[0].docs == runs[1].docs


def test_the_published_site_is_the_same(runs: tuple[Run, Run]) -> None:
    """Every file of the site, the zipped sitemap and the search index included."""
    assert {"sitemap.xml.gz", "index.html", "search/manifest.json"} <= set(runs[0].site)
    assert [path for path in runs[0].site if path.endswith(".pf_index")]
    assert runs[0].site == runs[1].site


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    """Rendering again leaves the docs folder alone, file times included, and publishes the same bytes."""
    own = clone_into(tmp_path / "project")
    own.run("build", MINI, "--site", tmp_path / "site")
    docs, site = state_of(own.folder / ".build" / "docs"), bytes_of(tmp_path / "site")
    own.run("build", MINI, "--site", tmp_path / "site")
    assert state_of(own.folder / ".build" / "docs") == docs
    assert bytes_of(tmp_path / "site") == site


@pytest.mark.parametrize(
    "command", ["check", "check --format json", "check --format sarif", "check --strict", "export", "export --format csv"]
)
def test_what_reads_writes_nothing(command: str, clone: Clone, tmp_path: Path) -> None:
    """Content, working directory and the program's own folder are as they were, to the time of each file."""
    content, cwd = tmp_path / "content", tmp_path / "cwd"
    shutil.copytree(MINI, content)
    cwd.mkdir()
    before = [state_of(folder) for folder in (content, cwd, clone.folder)]
    name, *options = command.split()
    done = clone.run(name, content, *options, cwd=cwd)
    assert done.stdout
    assert "Traceback" not in done.stderr
    assert [state_of(folder) for folder in (content, cwd, clone.folder)] == before


def test_export_writes_its_file_alone(clone: Clone, tmp_path: Path) -> None:
    """``--out`` gives the same bytes as standard output, in one file."""
    done = clone.run("export", MINI, "--out", "guides.jsonl", cwd=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["guides.jsonl"]
    assert done.stdout == ""
    assert (tmp_path / "guides.jsonl").read_text(encoding="utf-8") == clone.run("export", MINI, cwd=tmp_path).stdout


def test_workers_give_the_same(clone: Clone, tmp_path: Path) -> None:
    """Several processes read the same data, and report the same faults, as one."""
    sound = (MINI / "guides" / "acme" / "security-engineer.md").read_text(encoding="utf-8")
    for number in range(MANY):
        folder = tmp_path / "guides" / f"company-{number}"
        folder.mkdir(parents=True)
        (folder / "security-engineer.md").write_text(sound.replace("Acme", f"Company {number}"), encoding="utf-8")
    one, two = (clone.run("export", tmp_path, "--jobs", jobs) for jobs in (1, 2))
    assert one.stdout.count("\n") == MANY
    assert (one.stdout, one.stderr, one.returncode) == (two.stdout, two.stderr, two.returncode)
