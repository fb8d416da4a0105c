"""The words of several shards in one index: the same words in the same places as if all documents had been indexed together."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from cbor2 import loads

from build_scripts.publish.pagefind import index_documents, pagefind_program
from build_scripts.publish.pagefind_files import kept_files
from build_scripts.publish.word_index import PART_SIZE, joined, read_shard, unpacked

Files = Mapping[str, bytes]
WORDS = "alder birch cedar dogwood elder fir ginkgo hazel ironwood juniper".split()


def _document(number: int) -> tuple[str, str]:
    """Return a document: words that all have, words that some have, one of its own, and names with and without accents."""
    some = " ".join(WORDS[: number % 10]) + f" own{number} " + ("Zürich café" if number % 3 else "Zurich")
    own = " ".join(f"{word}{number}x{place}" for place in range(20) for word in WORDS)
    return f"/guides/{number}/", f'<html lang="en"><body><h1>Shared {number}</h1><p>{some} shared offers, offered</p><p>{own}'


DOCUMENTS = [_document(number) for number in range(40)]


def _shard(number: int, documents: Sequence[tuple[str, str]]) -> Files:
    files = index_documents(pagefind_program(), documents)
    return kept_files(files, number, [address for address, _ in documents])


def _joined(*shards: Files) -> Files:
    found = [index for files in shards if (index := read_shard(files.__getitem__))]
    return dict(joined(found, shards[0]["pagefind-entry.json"]))


def _list(files: Files) -> Any:
    hashed = json.loads(files["pagefind-entry.json"])["languages"]["en"]["hash"]
    return loads(unpacked(files[f"pagefind.{hashed}.pf_meta"]))


def _places(files: Files, addresses: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return, for each word and each accented form of it, where it stands by address."""
    _, fragments, parts, *_ = _list(files)
    places = dict[str, dict[str, Any]]()
    for _, _, part in parts:
        for word, pages, variants in loads(unpacked(files[f"index/{part}.pf_index"]))[0]:
            for form, some in ((word, pages), *((f"{word} as {form}", some) for form, some in variants)):
                number, places[form] = 0, {}
                for step, *where in some:
                    number += step
                    places[form][addresses[fragments[number][0]]] = where
    return places


@pytest.fixture(scope="module")
def shards() -> tuple[Files, ...]:
    """Return three shards of unlike sizes."""
    return tuple(_shard(number, DOCUMENTS[start:end]) for number, (start, end) in enumerate([(0, 7), (7, 8), (8, 40)]))


def _addresses(shards: Sequence[Files]) -> dict[str, str]:
    fragments = [(path, data) for files in shards for path, data in files.items() if path.endswith(".pf_fragment")]
    return {path.split("/")[1].partition(".")[0]: json.loads(unpacked(data))["url"] for path, data in fragments}


def test_words_stand_where_they_would_in_one_index(shards: tuple[Files, ...]) -> None:
    """Every word, every document, every position, also of names that are written with and without accents."""
    whole = _shard(0, DOCUMENTS)
    expected = _places(whole, _addresses([whole]))
    assert _places(_joined(*shards), _addresses(shards)) == expected
    assert {"zurich as zürich", "own39", "share"} <= set(expected)


def test_parts_are_small_and_in_order(shards: tuple[Files, ...]) -> None:
    """The list says of each part with which words it begins and ends; a part is larger than asked only for one word."""
    files = _joined(*shards)
    _, _, parts, *_ = _list(files)
    words = []
    for first, last, part in parts:
        body = unpacked(files[f"index/{part}.pf_index"])
        found = [word for word, _, _ in loads(body)[0]]
        assert (found[0], found[-1]) == (first, last)
        assert len(body) <= PART_SIZE + 10 or len(found) == 1
        words += found
    assert words == sorted(set(words))
    assert len(parts) > 5
    assert len([path for path in files if path.startswith("index/")]) == len(parts)


def test_the_list_names_every_fragment(shards: tuple[Files, ...]) -> None:
    """In the order of the shards; version and fields are Pagefind's, and the entry counts all pages."""
    version, fragments, _, *rest = _list(_joined(*shards))
    before, entry = _list(shards[0]), json.loads(_joined(*shards)["pagefind-entry.json"])
    assert [name for name, _ in fragments] == [name for files in shards for name, _ in _list(files)[1]]
    assert (version, rest) == (before[0], before[3:])
    assert entry == {
        **json.loads(shards[0]["pagefind-entry.json"]),
        "languages": {"en": {"hash": "en", "wasm": "en", "page_count": len(DOCUMENTS)}},
    }


def test_a_shard_without_words_is_left_out(shards: tuple[Files, ...]) -> None:
    """Pagefind names no language for it."""
    assert _joined(*shards, _shard(3, [])) == _joined(*shards)
    assert read_shard(_shard(3, []).__getitem__) is None
