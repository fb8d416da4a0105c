"""Where rendered files go: a folder in the program, a dict in a test."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from build_scripts.errors import OutputRefused


class Output(Protocol):
    """A place for files, named by their relative paths."""

    def replace_all(self, files: Iterable[tuple[str, bytes]]) -> "Changes":
        """Make the place hold exactly these files; one whose bytes are the same is left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a replacement did, as sorted relative paths."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int


@dataclass(frozen=True, slots=True)
class MemoryOutput:
    """Files in a dict."""

    files: dict[str, bytes] = field(default_factory=dict)

    def replace_all(self, files: Iterable[tuple[str, bytes]]) -> Changes:
        """Replace the dict's files."""
        new = dict(files)
        written = sorted(path for path, data in new.items() if self.files.get(path) != data)
        removed = sorted(set(self.files) - set(new))
        self.files.clear()
        self.files.update(new)
        return Changes(written=tuple(written), removed=tuple(removed), kept=len(new) - len(written))


@dataclass(frozen=True, slots=True)
class FolderOutput:
    """Files in a folder that belongs to the program alone: whatever else lies in it is removed."""

    folder: Path

    def replace_all(self, files: Iterable[tuple[str, bytes]]) -> Changes:
        """Write what changed and remove what is stale. Raises OutputRefused where the system does not let it."""
        written, seen = list[str](), set[str]()
        try:
            for path, data in files:
                seen.add(path)
                if _write(self.folder / path, data):
                    written.append(path)
            removed = self._remove_stale(seen)
        except OSError as error:
            raise OutputRefused(f"cannot write {error.filename or self.folder}: {error.strerror}") from error
        return Changes(written=tuple(sorted(written)), removed=removed, kept=len(seen) - len(written))

    def _remove_stale(self, kept: set[str]) -> tuple[str, ...]:
        removed = list[str]()
        for path in sorted(self.folder.rglob("*"), reverse=True):
            relative = path.relative_to(self.folder).as_posix()
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif relative not in kept:
                path.unlink()
                removed.append(relative)
        return tuple(sorted(removed))


def _write(path: Path, data: bytes) -> bool:
    """Write a file unless it holds these bytes already; return whether it was written."""
    if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
