"""Guides parsed in one process or several. What a worker sends is small: documents stay here, and are put back in."""

import copyreg
import gc
import io
import pickle
from collections.abc import Callable, Iterator
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, fields, make_dataclass
from decimal import Decimal
from multiprocessing import Pipe, Process, Value
from multiprocessing.connection import Connection, wait
from multiprocessing.sharedctypes import Synchronized
from operator import attrgetter
from typing import Any

from build_scripts.collector import collector_paused
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
# Characters of guides that a process takes at a time, and how many times each still takes some at the end. What is read of several
# batches fits into a link: it is about as long as they are.
_BATCH, _TAKES = 24_000, 8
# What a guide is made of, in the main; pickle sends other kinds too, only slower.
PARTS = (
    *(Amount, CompetingOffer, Diagnostic, Grant, Guide, Lever, LevelEntry, LevelMapping, MoneyRange, PayCell, PercentRange),
    *(Section, Source, Span, Strategy),
)
# What makes a value of each kind from those of its fields, by the names that pickle gives the kind.
_Makers = dict[tuple[str, str], Callable[..., object]]
# The documents of this process, by path: what a worker sends names them.
_DOCUMENTS: ContextVar[dict[str, SourceFile]] = ContextVar("documents")


@dataclass(frozen=True, slots=True)
class _Work:
    """The guides to parse, in batches, and how many batches are taken: all processes take the next from here."""

    batches: tuple[tuple[SourceFile, ...], ...]
    vocabulary: Vocabulary
    taken: "Synchronized[int]"

    def take(self) -> Iterator[int]:
        """Yield the places of batches that no other process takes, until none is left."""
        place = 0
        while place < len(self.batches):
            with self.taken.get_lock():
                place, self.taken.value = self.taken.value, self.taken.value + 1
            if place < len(self.batches):
                yield place

    def parse(self, place: int) -> list[Parsed[Guide]]:
        """Parse the guides of a batch."""
        return [parse_guide(source, self.vocabulary) for source in self.batches[place]]


def parse_guides(sources: tuple[SourceFile, ...], vocabulary: Vocabulary, jobs: int) -> list[Parsed[Guide]]:
    """Parse every guide, in order; with several jobs, in as many processes, of which this one is the first."""
    with collector_paused():
        if jobs == 1 or len(sources) < _WORTH_A_WORKER:
            return [parse_guide(source, vocabulary) for source in sources]
        batches = tuple(_batches(sources, jobs))
        _DOCUMENTS.set({source.path: source for source in sources})
        work = _Work(batches, vocabulary, Value("i", 0))
        parsed = _parse_together(work, [_worker(work) for _ in range(jobs - 1)])
        # What a worker took and never sent, because it ended, is parsed here: what ended it is met again, and told.
        return [guide for place in range(len(batches)) for guide in parsed.get(place) or work.parse(place)]


def _batches(sources: tuple[SourceFile, ...], jobs: int) -> Iterator[tuple[SourceFile, ...]]:
    """Cut guides into batches of about one length, shorter ones at the end, so that no process is left alone with many."""
    left = sum(len(source.text) for source in sources)
    batch: list[SourceFile] = []
    held = 0
    for source in sources:
        batch.append(source)
        held += len(source.text)
        if held >= min(_BATCH, left // (jobs * _TAKES)):
            yield tuple(batch)
            left, held = left - held, 0
            batch = []
    if batch:
        yield tuple(batch)


def _parse_together(work: _Work, links: list[Connection]) -> dict[int, list[Parsed[Guide]]]:
    """Parse batches, and between them take in those that workers have parsed. Return all by their places."""
    parsed: dict[int, list[Parsed[Guide]]] = {}
    makers = {(kind.__module__, kind.__qualname__): _maker(kind) for kind in PARTS}
    for place in work.take():
        parsed[place] = work.parse(place)
        parsed.update(_heard(links, makers, 0))
    while links:
        parsed.update(_heard(links, makers, None))
    return parsed


def _heard(links: list[Connection], makers: _Makers, timeout: float | None) -> Iterator[tuple[int, list[Parsed[Guide]]]]:
    """Yield all that workers have sent by now, each batch with its place, and let go of the links of those that have ended."""
    while links and (ready := wait(links, timeout)):
        for link in [link for link in links if link in ready]:
            try:
                yield _Unpickler(link.recv_bytes(), makers).load()
            except EOFError:
                links.remove(link)
        timeout = 0


def _worker(work: _Work) -> Connection:
    """Start a worker and return the link on which it sends what it parses."""
    link, sending = Pipe()  # of two ways, for it holds more than of one: no worker waits for this process to listen
    Process(target=_parse_and_send, args=(work, sending, link), daemon=True).start()
    sending.close()  # so that the worker has the only other end, and the link tells when it has ended
    return link


def _parse_and_send(work: _Work, link: Connection, other_end: Connection) -> None:
    """Parse batches in a worker, until none is left or nobody listens. It keeps nothing that could be collected: what it parses is sent."""
    other_end.close()  # so that the link tells when the process that listens has ended, killed or not
    gc.disable()
    kinds = copyreg.dispatch_table | {kind: _taken_apart(kind) for kind in PARTS} | {Decimal: _digits, SourceFile: _by_path}
    with suppress(ConnectionError):
        for place in work.take():
            packed = io.BytesIO()
            pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
            pickler.dispatch_table = kinds
            pickler.dump((place, work.parse(place)))
            link.send_bytes(packed.getbuffer())


def _taken_apart(kind: type) -> Callable[[object], tuple[Any, ...]]:
    """Return what pickle is to ask of a value of a kind. By itself it asks a frozen dataclass for the list of its fields, every time."""
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda value: (kind, values(value))


class _Unpickler(pickle.Unpickler):
    """Reads what ``_taken_apart`` has pickled: where a kind is named, its maker is called."""

    def __init__(self, packed: bytes, makers: _Makers) -> None:
        super().__init__(io.BytesIO(packed))
        self._makers = makers

    def find_class(self, module: str, name: str) -> Any:
        """Return what a pickle names."""
        return self._makers.get((module, name)) or super().find_class(module, name)


def _maker(kind: type) -> Callable[..., object]:
    """Return what makes a value of a kind from those of its fields. A frozen dataclass takes its time to fill itself; its twin does not.

    So the twin is filled, and then declared to be of the kind, which Python allows where both have the same slots.
    """
    names = [field.name for field in fields(kind)]
    twin = make_dataclass(kind.__name__, names, namespace={"__slots__": names}, eq=False, repr=False, match_args=False)

    def made(*values: object) -> object:
        value = twin(*values)
        value.__class__ = kind
        return value

    return made


def _digits(number: Decimal) -> tuple[Any, ...]:
    """Return what pickle is to ask of a number: the same as it asks by itself, sooner."""
    return Decimal, (str(number),)


def _by_path(source: SourceFile) -> tuple[Any, ...]:
    return _document, (source.path,)


def _document(path: str) -> SourceFile:
    return _DOCUMENTS.get()[path]
