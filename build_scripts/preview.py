"""The site as an editor sees it while writing: built once, then only what changed, into a folder of its own.

The search index follows the pages in a thread of its own, so that nobody waits for it to read what was written.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from build_scripts import pipeline
from build_scripts.config import Settings
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.errors import WorkshopError
from build_scripts.latest import Latest
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.pages.render import Renderer
from build_scripts.publish.mkdocs import site_address, site_path
from build_scripts.publish.serve import serve
from build_scripts.workers import parse_guides

Show = Callable[[tuple[Diagnostic, ...], int, float], None]
Say = Callable[[str], None]


class Preview:
    """Builds a content folder for reading on localhost, without pictures: nobody is sent a link to it.

    ``say`` is told in one line why a rebuild or the search index failed.
    """

    def __init__(self, settings: Settings, say: Say) -> None:
        self.settings = replace(settings, pictures=False)
        self.site = settings.build / "preview"
        self._renderer = Renderer(settings.templates, site_address(settings.mkdocs_config))
        self._theme: tuple[tuple[str, int], ...] = ()
        self._vocabulary: Vocabulary | None = None
        self._parsed = dict[SourceFile, Parsed[Guide]]()
        self._say = say
        self._indexing = Latest[SiteIndex](self._index)

    def run(self, port: int, show: Show) -> None:
        """Build, serve, and rebuild on a change until interrupted. Raises WorkshopError where the first build fails."""
        self.build(show, only_changed=False)
        watched = (self.settings.content, self.settings.templates, self.settings.mkdocs_config)
        serve(self.site, watched, lambda: self.rebuild(show), port, lambda address: self._say(f"serving {address}; Ctrl+C ends it"))

    def build(self, show: Show, *, only_changed: bool) -> None:
        """Build once and show what was found."""
        started = time.monotonic()
        library = pipeline.read_library(self.settings, self._parse)
        changes = pipeline.render_docs(self.settings, library, self._renderer)
        theme = self._theme_state()
        only_changed = only_changed and theme == self._theme
        if changes.written or changes.removed or not only_changed:
            self._publish(changes.removed, only_changed=only_changed)
            self._theme = theme
        self._indexing.ask(library.index)  # also where no page changed: it knows names that no page shows
        show(library.diagnostics, len(library.index.guides), time.monotonic() - started)

    def finish(self) -> None:
        """Wait for the search index of the last build."""
        self._indexing.finish()

    def rebuild(self, show: Show) -> None:
        """Build again; where that fails, say why and leave the last good site up."""
        try:
            self.build(show, only_changed=True)
        except WorkshopError as error:
            self._say(f"leverbook: {error}")

    def _index(self, index: SiteIndex) -> None:
        try:
            pipeline.index_search(self.settings, index, self.site)
        except WorkshopError as error:
            self._say(f"leverbook: {error}")

    def _parse(self, sources: tuple[SourceFile, ...], vocabulary: Vocabulary, jobs: int) -> list[Parsed[Guide]]:
        """Parse the guides that changed since the last build; a change of the vocabulary changes them all."""
        known = self._parsed if vocabulary == self._vocabulary else {}
        new = tuple(source for source in sources if source not in known)
        fresh = dict(zip(new, parse_guides(new, vocabulary, jobs), strict=True))
        self._parsed = {source: known.get(source) or fresh[source] for source in sources}
        self._vocabulary = vocabulary
        return list(self._parsed.values())

    def _publish(self, removed: Iterable[str], *, only_changed: bool) -> None:
        """Publish what changed, or everything; of the latter MkDocs empties the folder first, so no index may be on its way into it."""
        if not only_changed:
            self.finish()
        pipeline.publish_docs(self.settings, self.site, 0, only_changed=only_changed)
        for path in removed:
            (self.site / site_path(path)).unlink(missing_ok=True)

    def _theme_state(self) -> tuple[tuple[str, int], ...]:
        """Return when each file changed that every page is made with: the theme's overrides and the configuration."""
        paths: list[Path] = [self.settings.mkdocs_config, *sorted((self.settings.templates / "overrides").rglob("*"))]
        return tuple((str(path), path.stat().st_mtime_ns) for path in paths if path.is_file())
