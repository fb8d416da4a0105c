"""The site's own style sheets, scripts and fonts, and the schemas of its data, as files of the docs folder."""

from collections.abc import Iterator
from pathlib import Path


def read_assets(templates: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of ``templates/assets`` under ``assets/``, in order of path."""
    folder = templates / "assets"
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes()


def read_schemas(folder: Path) -> dict[str, bytes]:
    """Return each JSON Schema of a folder by the kind of file that it describes: "guide" for ``guide.json``."""
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.json"))}
