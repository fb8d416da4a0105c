"""One word index out of those of all shards, in smaller parts than Pagefind cuts.

A search fetches the part that holds its word. Pagefind makes parts of some 57 kB before compression, whose size cannot be set, and a reader
would fetch one from every shard: at 4,466 guides in two shards 20 kB a word. Joined, and cut smaller, they are 3 kB.

What Pagefind 1.5.2 writes of an index, each file compressed CBOR behind a signature:

- ``pagefind-entry.json``: {"version", "languages": {"en": {"hash", "wasm", "page_count"}}, "include_characters"}
- ``pagefind.<hash>.pf_meta``: [version, [[fragment, words], …], [[first word, last word, part], …], filters, sorts, fields]
- ``index/<part>.pf_index``: [[[word, pages, [[accented form, pages], …]], …]], in order of word; pages are
  [[steps from the page before, positions, positions in metadata], …], a page being the place of its fragment in the list above.
"""

import gzip
import heapq
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from cbor2 import CBOREncoder, dumps, loads

SIGNATURE: Final = b"pagefind_dcd"
ENTRY: Final = "pagefind-entry.json"
LANGUAGE: Final = "en"
# Before compression. Half of it saves 1.3 kB a word at 4,466 guides, and makes the list of parts, which every reader loads, 7 kB longer.
PART_SIZE: Final = 16_000
_ARRAY: Final = 4  # CBOR's number of that type

Pages = list[list[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardIndex:
    """The word index of one shard: its fragments' names by place, its parts in order of word, and what reads a file of it by path."""

    version: str
    fragments: tuple[str, ...]
    parts: tuple[str, ...]
    rest: tuple[Any, ...]  # filters, sorts and metadata fields
    read: Callable[[str], bytes]


def read_shard(read: Callable[[str], bytes]) -> ShardIndex | None:
    """Read what a shard's index consists of; None where Pagefind found no word. Raises ValueError, KeyError for another form."""
    language = json.loads(read(ENTRY))["languages"].get(LANGUAGE)
    if language is None:
        return None
    version, fragments, parts, *rest = loads(unpacked(read(f"pagefind.{language['hash']}.pf_meta")))
    paths = tuple(f"index/{part}.pf_index" for _, _, part in parts)
    return ShardIndex(version=version, fragments=tuple(name for name, _ in fragments), parts=paths, rest=tuple(rest), read=read)


def joined(shards: Sequence[ShardIndex], entry: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one index by path, given those of all shards, one at least, and the entry of any.

    The words of a page are counted as one: Pagefind ranks by that, which no search here asks for, and every reader would load it.
    """
    ranges = list[tuple[str, str, str]]()
    for number, (first, last, part) in enumerate(_parts(_words(shards))):
        ranges.append((first, last, f"{number:x}"))
        yield f"index/{number:x}.pf_index", part
    fragments = [[name, 1] for shard in shards for name in shard.fragments]
    yield f"pagefind.{LANGUAGE}.pf_meta", packed(dumps([shards[0].version, fragments, ranges, *shards[0].rest]))
    languages = {LANGUAGE: {"hash": LANGUAGE, "wasm": LANGUAGE, "page_count": len(fragments)}}
    yield ENTRY, json.dumps({**json.loads(entry), "languages": languages}, separators=(",", ":")).encode()


def unpacked(data: bytes) -> bytes:
    """Return what a packed file of Pagefind holds. Raises ValueError for a file that is none."""
    try:
        body = gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(f"a file cannot be unpacked: {error}") from error
    if not body.startswith(SIGNATURE):
        raise ValueError("a file has another signature")
    return body.removeprefix(SIGNATURE)


def packed(body: bytes) -> bytes:
    """Return a file of Pagefind that holds ``body``."""
    return gzip.compress(SIGNATURE + body, mtime=0)


def _words(shards: Sequence[ShardIndex]) -> Iterator[tuple[str, Pages, list[Any]]]:
    """Yield each word with its pages in all shards, in order of word."""
    before, streams = 0, list[Iterator[tuple[str, int, Pages, list[Any]]]]()
    for shard in shards:
        streams.append(_words_of(shard, before))
        before += len(shard.fragments)
    for word, entries in groupby(heapq.merge(*streams, key=itemgetter(0, 1)), key=itemgetter(0)):
        every = list(entries)
        forms = sorted(((form, number, pages) for _, number, _, variants in every for form, pages in variants), key=itemgetter(0, 1))
        variants = [[form, _joined((number, pages) for _, number, pages in same)] for form, same in groupby(forms, key=itemgetter(0))]
        yield word, _joined((number, pages) for _, number, pages, _ in every), variants


def _words_of(shard: ShardIndex, before: int) -> Iterator[tuple[str, int, Pages, list[Any]]]:
    for path in shard.parts:
        [entries] = loads(unpacked(shard.read(path)))
        for word, pages, variants in entries:
            yield word, before, pages, variants


def _joined(parts: Iterable[tuple[int, Pages]]) -> Pages:
    """Return the pages of several shards as one list; each comes with how many pages the shards before it have."""
    whole, last = Pages(), 0
    for before, pages in parts:
        if pages:  # a word may stand there in accented forms alone
            end = before + sum(map(itemgetter(0), pages))
            pages[0][0] += before - last
            whole += pages
            last = end
    return whole


def _parts(words: Iterable[tuple[str, Pages, list[Any]]]) -> Iterator[tuple[str, str, bytes]]:
    """Yield the first word, the last word and the file of each part."""
    names, size, body = list[str](), 0, BytesIO()
    for word in words:
        encoded = dumps(word)
        if names and size + len(encoded) > PART_SIZE:
            yield names[0], names[-1], _part(len(names), body)
            names, size, body = [], 0, BytesIO()
        names.append(word[0])
        size += body.write(encoded)
    if names:
        yield names[0], names[-1], _part(len(names), body)


def _part(count: int, body: BytesIO) -> bytes:
    whole = BytesIO()
    encoder = CBOREncoder(whole)
    encoder.encode_length(_ARRAY, 1)
    encoder.encode_length(_ARRAY, count)
    return packed(whole.getvalue() + body.getvalue())
