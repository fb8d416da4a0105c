"""Where the search index lies: shards kept in the build folder until their documents change, and put into a site behind one manifest."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from build_scripts.errors import OutputRefused
from build_scripts.publish.pagefind import index_documents, pagefind_program, pagefind_version
from build_scripts.publish.pagefind_files import browser_files
from build_scripts.publish.swap import replace_file, replaced

MANIFEST = "manifest.json"
# Counts up whenever the same documents are to give other files.
_FORM = 4


def keep_shard(kept: Path, number: int, documents: Sequence[tuple[str, str]], tick: Callable[[], None] = lambda: None) -> Path:
    """Return the folder below ``kept`` that holds the index of some documents, (address, HTML) each; made where it is not there.

    Its name is made from the documents, so a folder that is there is right: it came into being as a whole. ``tick`` is called once
    for each document that is indexed. Raises PublisherFailed, OutputRefused.
    """
    folder = kept / f"{number}-{_key(documents)}"
    if folder.is_dir():
        return folder
    files = browser_files(index_documents(pagefind_program(), documents, tick), number, [address for address, _ in documents])
    with replaced(folder) as new:
        for path, data in files.items():
            (new / path).parent.mkdir(exist_ok=True)
            (new / path).write_bytes(data)
    return folder


def fragments(shard: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the fragments of a shard as (name, bytes of its file), in order of name."""
    for path in sorted((shard / "fragment").iterdir()):
        yield path.stem, path.read_bytes()


def put_index(search: Path, shards: Sequence[Path], catalogue: bytes) -> None:
    """Put an index into the ``search`` folder of a site in one step: its files have names of their own, then the manifest names them.

    Files of the index before are removed afterwards; others in the folder are left alone. Raises OutputRefused.
    """
    packed = f"catalogue-{sha256(catalogue).hexdigest()[:8]}.pack"
    manifest = {"version": 1, "shards": [f"{shard.name}/" for shard in shards], "catalogue": packed}
    try:
        search.mkdir(parents=True, exist_ok=True)
        for shard in shards:
            if not (search / shard.name).is_dir():
                with replaced(search / shard.name) as new:
                    shutil.copytree(shard, new, dirs_exist_ok=True)
        replace_file(search / packed, catalogue)
        replace_file(search / MANIFEST, json.dumps(manifest, separators=(",", ":")).encode())
        _remove(path for path in search.glob("catalogue-*.pack") if path.name != packed)
        forget_shards(search, shards)
    except OSError as error:
        raise OutputRefused(f"cannot write {error.filename or search}: {error.strerror}") from error


def forget_shards(folder: Path, shards: Iterable[Path]) -> None:
    """Remove the shards of a folder that are not among ``shards``, and what was left of one that was interrupted."""
    names = {shard.name for shard in shards}
    _remove(path for path in (*folder.glob("[0-9]*-*"), *folder.glob(".[0-9]*-*.new")) if path.name not in names)


def _remove(paths: Iterable[Path]) -> None:
    for path in sorted(paths):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _key(documents: Iterable[tuple[str, str]]) -> str:
    found = sha256(f"{_FORM} {pagefind_version()}".encode())
    for address, html in documents:
        for part in (address.encode(), html.encode()):
            found.update(len(part).to_bytes(8, "big") + part)
    return found.hexdigest()[:12]
