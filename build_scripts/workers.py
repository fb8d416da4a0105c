"""Guides parsed in one process or several. What a worker sends is small: documents stay here, and are put back in."""

import copyreg
import gc
import io
import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from build_scripts.diagnostics.diagnostic import Parsed
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.guide import parse_guide

# Below this many guides a second process costs more than it saves.
_WORTH_A_WORKER = 200
# Batches for each job: what one has sent is taken in while the next is parsed.
_BATCHES = 4


def parse_guides(sources: tuple[SourceFile, ...], vocabulary: Vocabulary, jobs: int) -> list[Parsed[Guide]]:
    """Parse every guide, in order; with several jobs, in as many processes, of which this one is the first.

    Taking in what a worker sends costs a small part of parsing it, so this process takes a share rather than wait.
    """
    with _collector_paused():
        if jobs == 1 or len(sources) < _WORTH_A_WORKER:
            return _parse(sources, vocabulary)
        count = jobs * _BATCHES
        batches = [sources[first::count] for first in range(count)]
        with ProcessPoolExecutor(jobs - 1, initializer=gc.disable) as workers:
            sent = {place: workers.submit(_parse_and_pack, batch, vocabulary) for place, batch in enumerate(batches) if place % jobs}
            parsed = {place: _parse(batch, vocabulary) for place, batch in enumerate(batches) if place not in sent}
            for place, result in sent.items():
                parsed[place] = _Unpacker(result.result(), batches[place]).load()
        return [parsed[place % count][place // count] for place in range(len(sources))]


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for cycles again and again among values that cannot have any: guides are frozen, and all are kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _parse(sources: tuple[SourceFile, ...], vocabulary: Vocabulary) -> list[Parsed[Guide]]:
    return [parse_guide(source, vocabulary) for source in sources]


def _parse_and_pack(sources: tuple[SourceFile, ...], vocabulary: Vocabulary) -> bytes:
    """Parse a batch in a worker and return it pickled, with the path of each document in the document's place."""
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {SourceFile: lambda source: (_document, (source.path,))}
    pickler.dump(_parse(sources, vocabulary))
    return packed.getvalue()


def _document(path: str) -> SourceFile:
    """Stand for a document in what is pickled; an unpickler puts its own there and never calls this. Raises LookupError."""
    raise LookupError(path)


class _Unpacker(pickle.Unpickler):
    """Takes in what a worker packed, with the documents of this process."""

    def __init__(self, packed: bytes, sources: tuple[SourceFile, ...]) -> None:
        super().__init__(io.BytesIO(packed))
        self._documents = {source.path: source for source in sources}

    def find_class(self, module: str, name: str) -> Any:
        """Return what a name in a pickle means: the function that finds a document is this process's own."""
        return self._documents.__getitem__ if (module, name) == (__name__, _document.__name__) else super().find_class(module, name)
