"""What is kept of Pagefind's files: fragments have shorter names, nothing else changes, files of another form are refused."""

import gzip
import json
from pathlib import PurePosixPath

import pytest
from cbor2 import dumps, loads

from build_scripts.errors import PublisherFailed
from build_scripts.publish.pagefind import index_documents, pagefind_program
from build_scripts.publish.pagefind_files import failing, kept_files
from build_scripts.publish.word_index import packed, unpacked

DOCUMENTS = [
    (f"/guides/acme/role-{number}/", f'<html lang="en"><body><h1>Role {number}</h1><p>word{number} shared') for number in range(30)
]
ADDRESSES = [address for address, _ in DOCUMENTS]
FRAGMENTS = "fragment/"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the files that Pagefind makes of thirty documents."""
    return index_documents(pagefind_program(), DOCUMENTS)


def list_of(files: dict[str, bytes]) -> str:
    """Return the path of the list of documents."""
    return next(path for path in files if path.endswith(".pf_meta"))


def test_a_name_is_shard_and_place(files: dict[str, bytes]) -> None:
    """Each fragment keeps its bytes and is found by the place of its document."""
    before = {json.loads(unpacked(data))["url"]: data for path, data in files.items() if path.startswith(FRAGMENTS)}
    after = {path: data for path, data in kept_files(files, 2, ADDRESSES).items() if path.startswith(FRAGMENTS)}
    assert after == {f"{FRAGMENTS}2_{place}.pf_fragment": before[address] for place, address in enumerate(ADDRESSES)}


def test_the_list_says_the_same_of_each_document(files: dict[str, bytes]) -> None:
    """In the list alone the names change, in their places; all else is as it was."""
    hashes = {PurePosixPath(path).stem: json.loads(unpacked(data))["url"] for path, data in files.items() if path.startswith(FRAGMENTS)}
    before, after = (loads(unpacked(found[list_of(files)])) for found in (files, kept_files(files, 0, ADDRESSES)))
    named = {f"0_{place}": address for place, address in enumerate(ADDRESSES)}
    assert [[named[name], words] for name, words in after[1]] == [[hashes[name], words] for name, words in before[1]]
    assert [after[0], *after[2:]] == [before[0], *before[2:]]


def test_what_is_left_out(files: dict[str, bytes]) -> None:
    """Pagefind's own search boxes and its worker; what is kept is as it was."""
    kept = kept_files(files, 0, ADDRESSES)
    assert {PurePosixPath(path).suffix for path in kept} == {".js", ".json", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}
    assert set(kept) >= {"pagefind.js", "wasm.en.pagefind", "pagefind-entry.json"}
    same = [path for path in kept if not path.startswith(FRAGMENTS) and path not in (list_of(files), "pagefind.js")]
    assert {path: kept[path] for path in same} == {path: files[path] for path in same}
    assert not [path for path in kept if "ui" in path or "worker" in path or "highlight" in path]


def test_the_script_goes_on_after_no_failure(files: dict[str, bytes]) -> None:
    """Where it wrote to the console alone that a part of the index did not come, it fails as well; nothing else of it is changed."""
    before, after = files["pagefind.js"], kept_files(files, 0, ADDRESSES)["pagefind.js"]
    for part in (b"the index chunk ${url}:", b"the meta index:"):
        assert after.partition(part)[2].startswith(b"\n${e?.toString()}`);throw e;}")
    assert after.replace(b"`);throw e;}", b"`);}") == before


@pytest.mark.parametrize("script", [b"", b"catch(e){console.error(`Failed to load the meta index:`);}"])
def test_a_script_of_another_form_is_refused(script: bytes) -> None:
    """One that may go on after a failure in some other way."""
    with pytest.raises(ValueError, match="goes on after"):
        failing(script)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (FRAGMENTS, b"no archive"),
        (FRAGMENTS, gzip.compress(b"another signature{}")),
        (FRAGMENTS, gzip.compress(b'pagefind_dcd{"url":"/elsewhere/"}')),
        (FRAGMENTS, gzip.compress(b'pagefind_dcd{"url":"/elsewhere/"}')[:-9]),
        ("pagefind.en", packed(b"")),
        ("pagefind.en", packed(dumps(["1.5.2", [], [], [], [], []]))),
        ("pagefind.en", packed(dumps(["1.5.2", [["en_0", 1]] * len(DOCUMENTS), [], [], [], []]))),
        ("pagefind.en", packed(dumps(7))),
    ],
    ids=[
        "no archive",
        "another signature",
        "another address",
        "cut short",
        "no list",
        "no documents",
        "other documents",
        "no parts",
    ],  # compressed bytes hold the time
)
def test_files_of_another_form_are_refused(files: dict[str, bytes], kind: str, data: bytes) -> None:
    """In one line, whatever is wrong with them."""
    odd = next(path for path in files if path.startswith(kind))
    with pytest.raises(PublisherFailed, match="another form"):
        kept_files({**files, odd: data}, 0, ADDRESSES)
