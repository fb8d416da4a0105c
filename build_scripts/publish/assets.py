"""The site's own style sheets, scripts and fonts, and the schemas of its data, as files of the docs folder."""

import re
from collections.abc import Iterator
from pathlib import Path

# Comments that have lines of their own, and what stands before a line.
_UNSENT = re.compile(r"^[ \t]*(?:/\*\*(?:(?!\*/).)*\*/[ \t]*\n|//[^\n]*\n|\n)|^[ \t]+", re.DOTALL | re.MULTILINE)


def read_assets(templates: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of ``templates/assets`` under ``assets/``, in order of path; scripts of ours without their comments."""
    folder = templates / "assets"
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            is_own = path.suffix == ".js" and not name.startswith("vendor/")
            yield f"assets/{name}", sent_script(path.read_text(encoding="utf-8")).encode() if is_own else path.read_bytes()


def sent_script(text: str) -> str:
    """Return a script without the lines that are comments and without indentation, a quarter of it.

    No string of ours goes over several lines, so none has such lines; the browser tests run what is sent.
    """
    return _UNSENT.sub("", text)


def read_schemas(folder: Path) -> dict[str, bytes]:
    """Return each JSON Schema of a folder by the kind of file that it describes: "guide" for ``guide.json``."""
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.json"))}
