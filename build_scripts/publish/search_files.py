"""Where the search index lies: shards kept in the build folder until their documents change, and put into a site behind one manifest."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from build_scripts.collector import collector_paused
from build_scripts.errors import OutputRefused
from build_scripts.publish.pagefind import index_documents, pagefind_program, pagefind_version
from build_scripts.publish.pagefind_files import READER, kept_files, known_form
from build_scripts.publish.swap import replace_file, replaced
from build_scripts.publish.word_index import ENTRY, joined, read_shard

MANIFEST = "manifest.json"
_FRAGMENTS = "fragment"
_FOLDERS = ("[0-9]*-*", "words-*", ".[0-9]*-*.new", ".words-*.new")
# Counts up whenever the same documents are to give other files.
_FORM = 5


def keep_shard(kept: Path, number: int, documents: Sequence[tuple[str, str]], tick: Callable[[], None] = lambda: None) -> Path:
    """Return the folder below ``kept`` that holds the index of some documents, (address, HTML) each; made where it is not there.

    Its name is made from the documents, so a folder that is there is right: it came into being as a whole. ``tick`` is called once
    for each document that is indexed. Raises PublisherFailed, OutputRefused.
    """
    folder = kept / f"{number}-{_key(part.encode() for document in documents for part in document)}"
    if not folder.is_dir():
        files = index_documents(pagefind_program(), documents, tick)
        _write(folder, kept_files(files, number, [address for address, _ in documents]).items())
    return folder


def keep_words(kept: Path, shards: Sequence[Path]) -> Path:
    """Return the folder below ``kept`` that holds the words of all shards in one index, with what reads it; made where it is not there.

    Raises PublisherFailed, OutputRefused.
    """
    folder = kept / f"words-{_key(shard.name.encode() for shard in shards)}"
    if not folder.is_dir():
        with known_form(), collector_paused():
            found = [index for shard in shards if (index := read_shard(partial(_read, shard)))]
            reader = ((name, (shards[0] / name).read_bytes()) for name in READER)
            _write(folder, chain(reader, joined(found, (shards[0] / ENTRY).read_bytes())))
    return folder


def fragments(shard: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the fragments of a shard as (name, bytes of its file), in order of name."""
    for path in sorted((shard / _FRAGMENTS).glob("*")):
        yield path.stem, path.read_bytes()


def put_index(search: Path, shards: Sequence[Path], words: Path, catalogue: bytes) -> None:
    """Put an index into the ``search`` folder of a site in one step: its files have names of their own, then the manifest names them.

    Files of the index before are removed afterwards; others in the folder are left alone. Raises OutputRefused.
    """
    packed = f"catalogue-{sha256(catalogue).hexdigest()[:8]}.pack"
    manifest = {"version": 2, "words": f"{words.name}/", "shards": [f"{shard.name}/" for shard in shards], "catalogue": packed}
    try:
        search.mkdir(parents=True, exist_ok=True)
        _copy(words, search / words.name)
        for shard in shards:
            _copy(shard / _FRAGMENTS, search / shard.name)
        replace_file(search / packed, catalogue)
        replace_file(search / MANIFEST, json.dumps(manifest, separators=(",", ":")).encode())
        _remove(path for path in search.glob("catalogue-*.pack") if path.name != packed)
        forget(search, (words, *shards))
    except OSError as error:
        raise OutputRefused(f"cannot write {error.filename or search}: {error.strerror}") from error


def forget(folder: Path, needed: Iterable[Path]) -> None:
    """Remove the shards and words of a folder that are not among ``needed``, and what was left of one that was interrupted."""
    names = {path.name for path in needed}
    _remove(path for pattern in _FOLDERS for path in folder.glob(pattern) if path.name not in names)


def _copy(folder: Path, to: Path) -> None:
    """Copy a folder in one step; one that is there has the same files."""
    if not to.is_dir():
        with replaced(to) as new:
            if folder.is_dir():  # a shard without words has no fragments
                shutil.copytree(folder, new, dirs_exist_ok=True)


def _read(folder: Path, path: str) -> bytes:
    return (folder / path).read_bytes()


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    with replaced(folder) as new:
        for path, data in files:
            (new / path).parent.mkdir(exist_ok=True)
            (new / path).write_bytes(data)


def _remove(paths: Iterable[Path]) -> None:
    for path in sorted(paths):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _key(parts: Iterable[bytes]) -> str:
    found = sha256(f"{_FORM} {pagefind_version()}".encode())
    for part in parts:
        found.update(len(part).to_bytes(8, "big") + part)
    return found.hexdigest()[:12]
