"""The order of the stages, and nothing else: read → parse → link → pages → render → publish → index for search."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from build_scripts.collector import collector_paused
from build_scripts.config import SCHEMAS, LedgerUse, Settings
from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.errors import ContentMissing, LedgerLocked, OutputRefused
from build_scripts.export.api_files import api_files
from build_scripts.export.records import guide_record
from build_scripts.link.checks import check_library
from build_scripts.link.figures_ledger import read_record, record_lines, write_record
from build_scripts.link.ledger import ledger_line, read_ledger, write_ledger
from build_scripts.link.linker import Beside, link_guides
from build_scripts.link.reconcile import Reconciled, reconcile
from build_scripts.link.recording import Recorder, added_states
from build_scripts.link.site_index import SiteIndex
from build_scripts.model.figures import FiguresRecord
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.model.ledger import Ledger
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.pages.card_views import site_card
from build_scripts.pages.feeds import feed_files
from build_scripts.pages.registry import build_pages
from build_scripts.pages.render import Renderer
from build_scripts.parse.guide import read_names
from build_scripts.parse.prose_pages import read_prose_page
from build_scripts.parse.regions import find_region
from build_scripts.parse.vocabulary import read_vocabulary, with_companies
from build_scripts.pictures.gallery import Gallery
from build_scripts.publish.assets import read_assets, read_schemas
from build_scripts.publish.mkdocs import Tick, publish, site_address
from build_scripts.publish.output import Changes, FolderOutput
from build_scripts.publish.search_files import forget, fragments, keep_shard, keep_words, put_index
from build_scripts.publish.swap import replace_file, replaced
from build_scripts.rates import read_rates
from build_scripts.search.catalogue import catalogue
from build_scripts.search.fragment import read_fragment
from build_scripts.search.shards import shards
from build_scripts.sources import FIGURES, LEDGER, Content, read_content
from build_scripts.workers import parse_guides

# With one of these, a line that was published could be lost by writing.
_UNREADABLE = {codes.LEDGER_LINE_UNREADABLE, codes.FIGURES_LINE_UNREADABLE}


ParseAll = Callable[[tuple[SourceFile, ...], Vocabulary, int], list[Parsed[Guide]]]


class Progress(Protocol):
    """Told which stage begins and how many steps it may have; what it gives is called once a step."""

    def __call__(self, stage: str, steps: int) -> AbstractContextManager[Tick]:
        """Begin a stage."""


def no_progress(stage: str, steps: int) -> AbstractContextManager[Tick]:  # noqa: ARG001 - the protocol's arguments
    """Say nothing."""
    return nullcontext(lambda: None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A content folder, read and linked, with every fault found on the way, sorted by place.

    ``reconciled`` is what the ledger is to hold, ``recorder`` what the record of figures held before; None where none is kept, or
    where a line of either cannot be read and must not be lost.
    """

    content: Content
    index: SiteIndex
    diagnostics: tuple[Diagnostic, ...]
    reconciled: Reconciled | None
    recorder: Recorder | None

    @property
    def unrecorded(self) -> dict[str, tuple[str, ...]]:
        """The lines that each of the two files lacks, by its name; none where they are not kept or cannot be read whole."""
        found = self.reconciled
        lines = [ledger_line(found.ledger.entries[one]) for one in sorted((*found.added, *found.changed))] if found else []
        states = added_states(self.recorder.record, self.index.record) if self.recorder else ()
        missing = {LEDGER: tuple(lines), FIGURES: tuple(record_lines(states))}
        return {name: several for name, several in missing.items() if several}


def build_site(settings: Settings, progress: Progress = no_progress) -> Library:
    """Read a content folder, replace the site as a whole, then record levers and figures if ``settings.ledger`` says so.

    Raises WorkshopError; faults of content are diagnostics.
    """
    if settings.content.resolve().is_relative_to(settings.site.resolve()):
        raise OutputRefused(f"the site would replace the content: {settings.site} holds {settings.content}")
    with progress("Reading guides", 1) as tick:
        library = read_library(settings)
        tick()
    if not library.index.guides:
        raise ContentMissing(f"no guide can be read in {settings.content}; leverbook check says why")
    if settings.ledger is LedgerUse.LOCKED and library.unrecorded:
        raise LedgerLocked(library.unrecorded)
    render_docs(settings, library, Renderer(settings.templates, site_address(settings.mkdocs_config)), progress)
    with replaced(settings.site) as new:
        publish_docs(settings, new, len(library.index.levers), progress)
        index_search(settings, library.index, new, progress)
    if settings.ledger is LedgerUse.RECORD and library.reconciled:
        record(settings, library, library.reconciled.ledger)
        if library.recorder:
            record_figures(settings, library, library.index.record)
    return library


def record(settings: Settings, library: Library, ledger: Ledger) -> None:
    """Write the ledger of a content folder, unless it is written just so already. Raises OutputRefused."""
    text = write_ledger(ledger)
    if library.content.ledger and text != library.content.ledger.text:
        replace_file(settings.content / LEDGER, text.encode())


def record_figures(settings: Settings, library: Library, figures: FiguresRecord) -> None:
    """Write the record of figures of a content folder, unless it is written just so already. Raises OutputRefused."""
    text = write_record(figures)
    if library.content.figures and text != library.content.figures.text:
        replace_file(settings.content / FIGURES, text.encode())


def render_docs(settings: Settings, library: Library, renderer: Renderer, progress: Progress = no_progress) -> Changes:
    """Make the docs folder hold the rendered pages, the data and the assets; what did not change is left alone."""
    index = library.index
    gallery = Gallery(settings.templates / "assets" / "fonts", settings.docs, site_card(index)) if settings.pictures else None
    with progress("Rendering pages", len(index.guides) + len(index.levers)) as tick:

        def files() -> Iterator[tuple[str, bytes]]:
            for page in build_pages(index):
                card = gallery.card_of(page.card) if gallery else None
                rendered = renderer.render(page, gallery.picture(card) if gallery and card else None)
                tick()
                yield rendered.path, rendered.text.encode()
                if gallery and card and card is not gallery.common:
                    yield card.address.lstrip("/"), gallery.png(card)
            if gallery:
                yield gallery.common.address.lstrip("/"), gallery.png(gallery.common)
            yield from feed_files(index, renderer.base)
            yield from api_files(index, export_records(library), read_schemas(SCHEMAS))
            yield from read_assets(settings.templates)

        return FolderOutput(settings.docs).replace_all(files())


def publish_docs(settings: Settings, site: Path, steps: int, progress: Progress = no_progress, *, only_changed: bool = False) -> None:
    """Publish the docs folder into ``site``."""
    with progress("Publishing", steps) as tick:
        publish(settings.mkdocs_config, settings.docs, site, tick, only_changed=only_changed)


def index_search(settings: Settings, index: SiteIndex, site: Path, progress: Progress = no_progress) -> None:
    """Put the search index into a site; shards whose documents did not change are taken from the build folder."""
    kept = settings.build / "search"
    with progress("Indexing for search", len(index.guides)) as tick:
        folders = [
            keep_shard(kept, number, [(one.address, one.html) for one in documents], tick) for number, documents in enumerate(shards(index))
        ]
        read = (read_fragment(name, data) for folder in folders for name, data in fragments(folder))
        words = keep_words(kept, folders)
        put_index(site / "search", folders, words, catalogue(index, read))
        forget(kept, (words, *folders))


@collector_paused()
def read_library(settings: Settings, parse: ParseAll | None = None) -> Library:
    """Read, parse and link a content folder. Raises ContentMissing; all other faults are diagnostics.

    ``parse`` takes the place of ``parse_guides`` for a caller that remembers what it parsed before.
    """
    content = read_content(settings.content, settings.fallback_vocabulary, settings.fallback_pages)
    words = read_vocabulary((file.path, file.stem, file.text) for file in content.vocabulary)
    assert words.value is not None  # a vocabulary without files is empty, not None
    vocabulary = with_companies(words.value, (read_names(source, words.value) for source in content.guides))
    parsed = (parse or parse_guides)(content.guides, vocabulary, settings.jobs)
    guides = [guide.value for guide in parsed if guide.value]
    prose = tuple(read_prose_page(file.path, file.stem, file.text) for file in content.pages)
    ledger = read_ledger(content.ledger.text, content.ledger.path) if content.ledger else Parsed(None)
    figures = read_record(content.figures.text, content.figures.path) if content.figures else Parsed(None)
    reconciled = reconcile(ledger.value, guides, settings.today) if ledger.value else None
    unread = content.present - {guide.id for guide in guides}
    recorder = Recorder(record=figures.value, day=settings.today, unread=unread) if figures.value else None
    beside = Beside(prose=prose, rates=read_rates(settings.rates_day), reconciled=reconciled, recorder=recorder)
    index = link_guides(guides, vocabulary, partial(find_region, vocabulary=vocabulary), beside)
    faults = [*content.diagnostics, *words.diagnostics, *ledger.diagnostics, *figures.diagnostics, *check_library(index)]
    faults += [fault for guide in parsed for fault in guide.diagnostics]
    is_whole = not _UNREADABLE & {fault.code for fault in (*ledger.diagnostics, *figures.diagnostics)}
    return Library(
        content=content,
        index=index,
        diagnostics=tuple(sorted(faults, key=Diagnostic.sort_key)),
        reconciled=reconciled if is_whole else None,
        recorder=recorder if is_whole else None,
    )


def export_records(library: Library) -> Iterator[dict[str, Any]]:
    """Yield the record of each guide, in order of id."""
    by_path = dict[str, list[Diagnostic]]()
    for fault in library.diagnostics:
        by_path.setdefault(fault.span.path, []).append(fault)
    for guide_id in sorted(library.index.guides):
        guide = library.index.guides[guide_id]
        yield guide_record(guide, library.index, tuple(by_path.get(guide.source.path, ())))
