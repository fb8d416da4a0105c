"""Pagefind's fragments under shorter names: nothing else of its files changes, and files of another form are refused."""

import gzip
import json
from pathlib import Path

import pytest

from build_scripts.errors import PublisherFailed
from build_scripts.publish.pagefind import index_documents, pagefind_program
from build_scripts.publish.pagefind_files import rename_fragments, renamed
from tests.test_determinism import bytes_of

DOCUMENTS = [
    (f"/guides/acme/role-{number}/", f'<html lang="en"><body><h1>Role {number}</h1><p>word{number} shared') for number in range(30)
]
ADDRESSES = [address for address, _ in DOCUMENTS]


def body(path: Path) -> bytes:
    """Return what a file of Pagefind holds."""
    return gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an index of thirty documents as Pagefind writes it."""
    index_documents(pagefind_program(), DOCUMENTS, tmp_path)
    return tmp_path


def test_a_name_is_shard_and_place(folder: Path) -> None:
    """Each fragment keeps its bytes and is found by the place of its document."""
    before = {json.loads(body(path))["url"]: path.read_bytes() for path in (folder / "fragment").iterdir()}
    rename_fragments(folder, 2, ADDRESSES)
    after = {path.stem: path.read_bytes() for path in (folder / "fragment").iterdir()}
    assert after == {f"2_{place}": before[address] for place, address in enumerate(ADDRESSES)}


def test_the_list_says_the_same_of_each_document(folder: Path) -> None:
    """In the list alone the names change: put back, it is the list that was."""
    [path] = folder.glob("*.pf_meta")
    others = {name: data for name, data in bytes_of(folder).items() if not name.startswith(("fragment/", path.name))}
    old = {json.loads(body(one))["url"]: one.stem for one in (folder / "fragment").iterdir()}
    before = body(path)
    rename_fragments(folder, 0, ADDRESSES)
    after = body(path)
    for place, address in reversed(list(enumerate(ADDRESSES))):
        name, hashed = f"0_{place}".encode(), old[address].encode()
        assert after.count(bytes([0x60 + len(name)]) + name) == 1
        after = after.replace(bytes([0x60 + len(name)]) + name, bytes([0x60 + len(hashed)]) + hashed)
    assert after == before
    assert {name: data for name, data in bytes_of(folder).items() if not name.startswith(("fragment/", path.name))} == others


@pytest.mark.parametrize(
    "break_it",
    [
        lambda folder: next((folder / "fragment").iterdir()).write_bytes(b"no archive"),
        lambda folder: next((folder / "fragment").iterdir()).write_bytes(gzip.compress(b"another signature{}")),
        lambda folder: next((folder / "fragment").iterdir()).write_bytes(gzip.compress(b'pagefind_dcd{"url":"/elsewhere/"}')),
        lambda folder: next(folder.glob("*.pf_meta")).write_bytes(gzip.compress(b"pagefind_dcd")),
    ],
)
def test_files_of_another_form_are_refused(folder: Path, break_it: object) -> None:
    """In one line, before any of them is renamed."""
    assert callable(break_it)
    break_it(folder)
    names = sorted(bytes_of(folder))
    with pytest.raises(PublisherFailed, match="another form"):
        rename_fragments(folder, 0, ADDRESSES)
    assert sorted(bytes_of(folder)) == names


def test_only_documents_are_renamed() -> None:
    """A part of the index whose hash is that of a document comes behind them, and keeps its name."""
    assert renamed(b"\x6aen_abcdef0\x05\x6aen_abcdef0", {"en_abcdef0": "0_0"}) == b"\x630_0\x05\x6aen_abcdef0"
    assert renamed(b"\x80\x6aen_abcdef0", {}) == b"\x80\x6aen_abcdef0"


@pytest.mark.parametrize("listed", [b"\x6ben_abcdef0", b"\x6aen_abcdef1", b"", b"\x65en_ab"])
def test_a_list_without_a_document_is_refused(listed: bytes) -> None:
    """Also one whose name has another length than it says."""
    with pytest.raises((ValueError, KeyError)):
        renamed(listed, {"en_abcdef0": "0_0"})
