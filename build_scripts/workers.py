"""Guides parsed in one process or several. What a worker sends is small: documents stay here, and are put back in."""

import copyreg
import gc
import io
import pickle
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import fields
from operator import attrgetter
from typing import Any

from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.diagnostics.span import Span
from build_scripts.model.evidence import Source
from build_scripts.model.guide import Guide, Section, SourceFile
from build_scripts.model.level import LevelEntry, LevelMapping
from build_scripts.model.lever import Lever
from build_scripts.model.mention import Amount
from build_scripts.model.money import MoneyRange, PercentRange
from build_scripts.model.pay import Grant, PayCell
from build_scripts.model.strategy import CompetingOffer, Strategy
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.guide import parse_guide

# Below this many guides a second process costs more than it saves.
_WORTH_A_WORKER = 200
# Batches for each job: the last ones show who is still at work when the others are done, so they are small.
_BATCHES = 32
# What a guide is made of, in the main; pickle sends other kinds too, only slower.
_PARTS = (
    *(Amount, CompetingOffer, Diagnostic, Grant, Guide, Lever, LevelEntry, LevelMapping, MoneyRange, Parsed, PayCell, PercentRange),
    *(Section, Source, Span, Strategy),
)
# The fields of each, and what sets them.
_SLOTS: dict[type, dict[str, Callable[[object, object], None]]] = {
    kind: {field.name: vars(kind)[field.name].__set__ for field in fields(kind)} for kind in _PARTS
}
# What a worker reads with, sent to it once.
_VOCABULARY: ContextVar[Vocabulary] = ContextVar("vocabulary")


def parse_guides(sources: tuple[SourceFile, ...], vocabulary: Vocabulary, jobs: int) -> list[Parsed[Guide]]:
    """Parse every guide, in order; with several jobs, in as many processes, of which this one is the first.

    Workers take batches from the front. This process takes in what they have sent, else parses the last batch that none has begun.
    """
    with _collector_paused():
        if jobs == 1 or len(sources) < _WORTH_A_WORKER:
            return _parse(sources, vocabulary)
        count = jobs * _BATCHES
        batches = [sources[first::count] for first in range(count)]
        parsed, left = dict[int, list[Parsed[Guide]]](), deque(range(count))
        with ProcessPoolExecutor(jobs - 1, initializer=_begin, initargs=(vocabulary,)) as workers:
            sent = {place: workers.submit(_parse_and_pack, batch) for place, batch in enumerate(batches)}
            while left:
                if not sent[left[0]].done() and sent[left[-1]].cancel():
                    place = left.pop()
                    parsed[place] = _parse(batches[place], vocabulary)
                else:
                    place = left.popleft()
                    parsed[place] = _Unpacker(sent.pop(place).result(), batches[place]).load()
        return [parsed[place % count][place // count] for place in range(len(sources))]


def _begin(vocabulary: Vocabulary) -> None:
    """Make a worker ready: what it parses is sent, and then the process ends, so that nothing is ever collected."""
    gc.disable()
    _VOCABULARY.set(vocabulary)


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


def _parse_and_pack(sources: tuple[SourceFile, ...]) -> bytes:
    """Parse a batch in a worker and return it pickled, with the path of each document in the document's place."""
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {kind: _taken_apart(kind) for kind in _PARTS} | {SourceFile: _by_path}
    pickler.dump(_parse(sources, _VOCABULARY.get()))
    return packed.getvalue()


def _taken_apart(kind: type) -> Callable[[object], tuple[Any, ...]]:
    """Return what pickle is to ask of a value of a kind. By itself it asks a frozen dataclass for the list of its fields, every time."""
    values = attrgetter(*_SLOTS[kind])
    return lambda value: (_made, (kind, *values(value)))


def _made(kind: type, *values: object) -> object:
    """Return a value of a kind from those of its fields, as a dataclass makes one that was pickled: past ``__init__``."""
    made: object = object.__new__(kind)
    for put, value in zip(_SLOTS[kind].values(), values, strict=True):
        put(made, value)
    return made


def _by_path(source: SourceFile) -> tuple[Any, ...]:
    return _document, (source.path,)


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
