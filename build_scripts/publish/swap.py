"""Replace a folder, or a file, as a whole: until the new one is complete the old one stays, also when the build is killed."""

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.errors import OutputRefused

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """Yield an empty folder beside ``folder`` that takes its place when the block ends well, and is dropped otherwise.

    Hidden files at the top of the old folder (a .gitignore) are carried over. Raises OutputRefused for a system error.
    """
    new = folder.parent / f".{folder.name}.new"
    if folder.exists() and not folder.is_dir():
        raise OutputRefused(f"cannot write {folder}: a file is in its place")
    try:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
    except OSError as error:
        raise OutputRefused(f"cannot write {error.filename}: {error.strerror}") from error
    try:
        yield new
        _keep_hidden(folder, new)
        _exchange(new, folder)
    except OSError as error:
        raise OutputRefused(f"cannot write {error.filename or folder}: {error.strerror}") from error
    finally:
        shutil.rmtree(new, ignore_errors=True)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file in one step: whoever reads it finds the old bytes or the new. Raises OutputRefused for a system error."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(data)
        new.replace(path)
    except OSError as error:
        raise OutputRefused(f"cannot write {error.filename or path}: {error.strerror}") from error
    finally:
        new.unlink(missing_ok=True)


def _keep_hidden(old: Path, new: Path) -> None:
    for path in old.glob(".*") if old.is_dir() else ():
        if path.is_file() and not (new / path.name).exists():
            shutil.copy2(path, new / path.name)


def _exchange(new: Path, folder: Path) -> None:
    """Put ``new`` at ``folder`` in one step where Linux offers it, else in two renames."""
    if not folder.exists():
        new.rename(folder)
    elif not _exchanged_at_once(new, folder):
        old = folder.parent / f".{folder.name}.old"
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old, ignore_errors=True)


def _exchanged_at_once(new: Path, folder: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    return rename is not None and rename(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(folder), _RENAME_EXCHANGE) == 0
