"""The site is replaced as a whole: it stays as it was when a build fails midway, or is killed."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.errors import OutputRefused
from build_scripts.publish.swap import replaced
from tests.built import MINI
from tests.clone import Clone

KILLED_BY = """
import os, signal, sys
from contextlib import contextmanager
from pathlib import Path
from build_scripts.config import Settings
from build_scripts.pipeline import build_site

@contextmanager
def progress(stage, steps):
    seen = 0
    def tick():
        nonlocal seen
        seen += 1
        if stage == "Publishing" and seen == 5:
            os.kill(os.getpid(), signal.SIGKILL)
    yield tick

content, folder = Path(sys.argv[1]), Path(sys.argv[2])
build_site(Settings(content=content, site=folder / "site", build=folder / ".build"), progress)
"""

HANGING = """
import sys, signal
from pathlib import Path
from build_scripts.publish.swap import replaced

with replaced(Path(sys.argv[1])) as new:
    (new / "index.html").write_text("half")
    print("half done", flush=True)
    signal.pause()
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that stands."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("old", encoding="utf-8")
    (folder / "gone.html").write_text("old", encoding="utf-8")
    (folder / ".gitignore").write_text("*", encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, str]:
    """Return what a folder holds."""
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_new_takes_the_place_of_the_old(site: Path) -> None:
    """All at once, stale files gone, hidden ones kept; nothing is left beside it."""
    with replaced(site) as new:
        (new / "index.html").write_text("new", encoding="utf-8")
        assert files(site)["index.html"] == "old"
    assert files(site) == {".gitignore": "*", "index.html": "new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_first_site(tmp_path: Path) -> None:
    """A site whose folder, and whose folder's folder, are not there yet."""
    with replaced(tmp_path / "public" / "site") as new:
        (new / "index.html").write_text("new", encoding="utf-8")
    assert files(tmp_path) == {"public/site/index.html": "new"}


def test_the_old_stays_when_the_block_fails(site: Path) -> None:
    """The fault goes on to the caller, the half-made site is dropped."""
    before = files(site)
    with pytest.raises(ValueError, match="midway"), replaced(site) as new:
        (new / "index.html").write_text("half", encoding="utf-8")
        raise ValueError("midway")
    assert files(site) == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_fault_of_the_system_is_refused_output(site: Path) -> None:
    """A full disk, for one, is a fault of the workshop; the old site stays."""
    before = files(site)
    with pytest.raises(OutputRefused), replaced(site):
        raise OSError(28, "No space left on device", "index.html")
    assert files(site) == before


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    """A file where the site's folder must be is somebody's, and stays."""
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputRefused), replaced(tmp_path / "site"):
        pass
    assert (tmp_path / "site").read_text(encoding="utf-8") == "mine"


def test_the_old_stays_when_the_build_is_killed(site: Path, clone: Clone) -> None:
    """SIGKILL in mid-block; the next build finds nothing in its way."""
    before = files(site)
    command = [sys.executable, "-c", HANGING, str(site)]
    with subprocess.Popen(command, cwd=clone.folder, env=clone.environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"half done\n"
        process.send_signal(signal.SIGKILL)
        assert process.wait(timeout=30) == -signal.SIGKILL
    assert files(site) == before
    with replaced(site) as new:
        assert files(new) == {}
        (new / "index.html").write_text("new", encoding="utf-8")
    assert files(site)["index.html"] == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_old_stays_when_mkdocs_is_killed(site: Path, clone: Clone) -> None:
    """A whole build, killed while pages are published."""
    before = files(site)
    done = clone.script(KILLED_BY, MINI, site.parent)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert files(site) == before
