"""Where rendered files go."""

from pathlib import Path

import pytest

from build_scripts.errors import OutputRefused
from build_scripts.publish.output import Changes, FolderOutput, MemoryOutput

FIRST = [("a.md", b"a"), ("l/b.md", b"b"), ("l/deep/c.md", b"c")]
SECOND = [("a.md", b"a"), ("l/b.md", b"changed"), ("new.md", b"n")]


def test_what_changed_is_written_and_what_is_stale_removed(tmp_path: Path) -> None:
    """A folder and a dict do the same, and say so; what is the same is left alone, its time included."""
    memory, folder = MemoryOutput(), FolderOutput(tmp_path / "docs")
    assert memory.replace_all(FIRST) == folder.replace_all(FIRST) == Changes(written=("a.md", "l/b.md", "l/deep/c.md"), removed=(), kept=0)
    time = (tmp_path / "docs" / "a.md").stat().st_mtime_ns
    expected = Changes(written=("l/b.md", "new.md"), removed=("l/deep/c.md",), kept=1)
    assert memory.replace_all(SECOND) == folder.replace_all(SECOND) == expected
    assert (tmp_path / "docs" / "a.md").stat().st_mtime_ns == time
    assert not (tmp_path / "docs" / "l" / "deep").exists()
    assert {path: (tmp_path / "docs" / path).read_bytes() for path, _ in SECOND} == dict(SECOND) == memory.files


def test_a_file_of_the_same_length_is_written(tmp_path: Path) -> None:
    """The bytes decide, not the size."""
    FolderOutput(tmp_path).replace_all([("a.md", b"one")])
    assert FolderOutput(tmp_path).replace_all([("a.md", b"two")]).written == ("a.md",)
    assert (tmp_path / "a.md").read_bytes() == b"two"


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    """Where a folder must be; the words name it."""
    (tmp_path / "docs").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputRefused, match="docs"):
        FolderOutput(tmp_path / "docs").replace_all(FIRST)
