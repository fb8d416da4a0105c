"""A content folder published into a folder of the test session, and the mini site's place."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts import pipeline
from build_scripts.config import Settings
from build_scripts.pages.registry import build_pages
from build_scripts.pages.render import Renderer

MINI = Path(__file__).parent / "sites" / "mini"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left behind."""

    settings: Settings
    library: pipeline.Library

    @property
    def site(self) -> Path:
        """The published site."""
        return self.settings.site

    def html(self, address: str) -> str:
        """Return the published page of an address ("/roles/")."""
        return (self.site / address.strip("/") / "index.html").read_text(encoding="utf-8")

    def records(self) -> list[dict[str, Any]]:
        """Return the exported records of the guides."""
        return list(pipeline.export_records(self.library))


def build(content: Path, folder: Path) -> Built:
    """Build a content folder into ``folder``, away from the project's own .build and site."""
    settings = Settings(content=content, site=folder / "site", build=folder / ".build")
    return Built(settings, pipeline.build_site(settings))


def read_mini() -> pipeline.Library:
    """Return the mini site's library without the project's prose pages, so that editing those changes no golden."""
    return pipeline.read_library(Settings(content=MINI, fallback_pages=MINI / "no-pages"))


def render(library: pipeline.Library) -> dict[str, tuple[str, str]]:
    """Return every rendered page as docs path → (page kind, Markdown). Fails where two pages share a file."""
    renderer, files = Renderer(Settings(content=MINI).templates), dict[str, tuple[str, str]]()
    for page in build_pages(library.index):
        rendered = renderer.render(page)
        assert rendered.path not in files, f"two pages at {rendered.path}"
        files[rendered.path] = (page.kind, rendered.text)
    return files
