"""What a site keeps of Pagefind's files: fragments have shorter names, nothing else changes, files of another form are refused."""

import gzip
import json
from pathlib import PurePosixPath

import pytest

from build_scripts.errors import PublisherFailed
from build_scripts.publish.pagefind import index_documents, pagefind_program
from build_scripts.publish.pagefind_files import browser_files, failing, renamed

DOCUMENTS = [
    (f"/guides/acme/role-{number}/", f'<html lang="en"><body><h1>Role {number}</h1><p>word{number} shared') for number in range(30)
]
ADDRESSES = [address for address, _ in DOCUMENTS]
FRAGMENTS = "fragment/"


def body(data: bytes) -> bytes:
    """Return what a packed file of Pagefind holds."""
    return gzip.decompress(data).removeprefix(b"pagefind_dcd")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the files that Pagefind makes of thirty documents."""
    return index_documents(pagefind_program(), DOCUMENTS)


def list_of(files: dict[str, bytes]) -> str:
    """Return the path of the list of documents."""
    return next(path for path in files if path.endswith(".pf_meta"))


def test_a_name_is_shard_and_place(files: dict[str, bytes]) -> None:
    """Each fragment keeps its bytes and is found by the place of its document."""
    before = {json.loads(body(data))["url"]: data for path, data in files.items() if path.startswith(FRAGMENTS)}
    after = {path: data for path, data in browser_files(files, 2, ADDRESSES).items() if path.startswith(FRAGMENTS)}
    assert after == {f"{FRAGMENTS}2_{place}.pf_fragment": before[address] for place, address in enumerate(ADDRESSES)}


def test_the_list_says_the_same_of_each_document(files: dict[str, bytes]) -> None:
    """In the list alone the names change: put back, it is the list that was."""
    hashes = {json.loads(body(data))["url"]: PurePosixPath(path).stem for path, data in files.items() if path.startswith(FRAGMENTS)}
    after = body(browser_files(files, 0, ADDRESSES)[list_of(files)])
    for place, address in reversed(list(enumerate(ADDRESSES))):
        name, hashed = f"0_{place}".encode(), hashes[address].encode()
        assert after.count(bytes([0x60 + len(name)]) + name) == 1
        after = after.replace(bytes([0x60 + len(name)]) + name, bytes([0x60 + len(hashed)]) + hashed)
    assert after == body(files[list_of(files)])


def test_what_reads_the_index_lies_in_the_first(files: dict[str, bytes]) -> None:
    """Other shards hold words and fragments alone, none holds Pagefind's own search boxes; what is kept is as it was."""
    first, second = (browser_files(files, number, ADDRESSES) for number in (0, 1))
    assert set(first) - set(second) >= {"pagefind.js", "wasm.en.pagefind"}
    assert {PurePosixPath(path).suffix for path in first} == {".js", ".json", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}
    assert {PurePosixPath(path).suffix for path in second} == {".json", ".pf_meta", ".pf_index", ".pf_fragment"}
    same = [path for path in first if not path.startswith(FRAGMENTS) and path not in (list_of(files), "pagefind.js")]
    assert {path: first[path] for path in same} == {path: files[path] for path in same}
    assert not [path for path in first if "ui" in path or "worker" in path or "highlight" in path]


def test_the_script_goes_on_after_no_failure(files: dict[str, bytes]) -> None:
    """Where it wrote to the console alone that a part of the index did not come, it fails as well; nothing else of it is changed."""
    before, after = files["pagefind.js"], browser_files(files, 0, ADDRESSES)["pagefind.js"]
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
        ("pagefind.en", gzip.compress(b"pagefind_dcd")),
    ],
    ids=["no archive", "another signature", "another address", "cut short", "no documents"],  # compressed bytes hold the time
)
def test_files_of_another_form_are_refused(files: dict[str, bytes], kind: str, data: bytes) -> None:
    """In one line, whatever is wrong with them."""
    odd = next(path for path in files if path.startswith(kind))
    with pytest.raises(PublisherFailed, match="another form"):
        browser_files({**files, odd: data}, 0, ADDRESSES)


def test_only_documents_are_renamed() -> None:
    """A part of the index whose hash is that of a document comes behind them, and keeps its name."""
    assert renamed(b"\x6aen_abcdef0\x05\x6aen_abcdef0", {"en_abcdef0": "0_0"}) == b"\x630_0\x05\x6aen_abcdef0"
    assert renamed(b"\x80\x6aen_abcdef0", {}) == b"\x80\x6aen_abcdef0"


@pytest.mark.parametrize("listed", [b"\x6ben_abcdef0", b"\x6aen_abcdef1", b"", b"\x65en_ab"])
def test_a_list_without_a_document_is_refused(listed: bytes) -> None:
    """Also one whose name has another length than it says."""
    with pytest.raises((ValueError, KeyError)):
        renamed(listed, {"en_abcdef0": "0_0"})
