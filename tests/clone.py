"""The project as a stranger has it: its files in another folder, run as a command of its own."""

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.config import PROJECT

PARTS = ("build_scripts", "templates", "content", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Clone:
    """A copy of the program and its content. Its commands know nothing of the checkout that the tests run in."""

    folder: Path

    def run(self, *arguments: object, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run ``leverbook`` with some arguments, from ``cwd`` (default: the copy itself); never raises for its status."""
        return subprocess.run(
            self.command(*arguments),
            cwd=cwd or self.folder,
            env=self.environment(env),
            capture_output=True,
            encoding="utf-8",
            errors="replace",  # a file name may be no text
            timeout=120,
            check=False,
        )

    def start(self, *arguments: object, **streams: Any) -> subprocess.Popen[bytes]:
        """Start ``leverbook`` without waiting, its streams as given."""
        return subprocess.Popen(self.command(*arguments), cwd=self.folder, env=self.environment(), **streams)

    def script(self, program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run a Python program that imports the copy."""
        command = [sys.executable, "-c", program, *map(str, arguments)]
        return subprocess.run(
            command, cwd=self.folder, env=self.environment(), capture_output=True, encoding="utf-8", timeout=120, check=False
        )

    def command(self, *arguments: object) -> list[str]:
        """Return the words of a call."""
        return [sys.executable, "-m", "build_scripts", *map(str, arguments)]

    def environment(self, extra: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return this process' environment, with the copy first on the path and no files written beside the modules."""
        kept = {
            name: value for name, value in os.environ.items() if name not in ("CI", "SOURCE_DATE_EPOCH", "NO_COLOR", "LEVERBOOK_SITE_URL")
        }
        return kept | {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"} | dict(extra or {})


def clone_into(folder: Path) -> Clone:
    """Copy the project's program and content into a folder, its modules compiled, so that no call has to do that again."""
    for name in PARTS:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)
    compileall.compile_dir(folder / "build_scripts", quiet=1)
    return Clone(folder)
