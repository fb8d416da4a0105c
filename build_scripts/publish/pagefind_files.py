"""What is kept of Pagefind's files, its fragments under shorter names: shard and place of the document, "0_17", not a hash.

Hashes are chance, which nothing compresses: they are half of the list of documents that every reader loads, and would be a third of
the catalogue, which has to say which guide a fragment is. The folder around them is named by a hash already.

Pagefind's script is changed in two places: where a part of the index cannot be fetched it writes that to the console and goes on, as
if no page held the words. Here it fails, so that nobody is told that a word stands nowhere which was never looked up.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from cbor2 import CBORDecodeError, dumps, loads

from build_scripts.errors import PublisherFailed
from build_scripts.publish.word_index import ENTRY, LANGUAGE, packed, unpacked

FRAGMENTS = "fragment/*.pf_fragment"
# What reads an index in the browser. Pagefind's own search boxes and its worker are left out.
READER = ("pagefind.js", f"wasm.{LANGUAGE}.pagefind")
_LIST = "pagefind.*.pf_meta"
_KEPT = (ENTRY, _LIST, "index/*.pf_index", FRAGMENTS, *READER)
# Where Pagefind's script says that a part of the index did not come, and goes on.
_UNTOLD = re.compile(rb"(catch\((?P<fault>\w+)\)\{console\.error\(`Failed to load the (?:index chunk|meta index)\b[^`]*`\);)\}")
_UNTOLD_PLACES = 2


def kept_files(files: Mapping[str, bytes], number: int, addresses: Sequence[str]) -> dict[str, bytes]:
    """Return what is kept of a shard's files by path, its fragments renamed. Raises PublisherFailed for another form than 1.5.2 writes."""
    kept = {path: data for path, data in sorted(files.items()) if any(fnmatchcase(path, pattern) for pattern in _KEPT)}
    places = {address: place for place, address in enumerate(addresses)}
    with known_form():
        names = {
            PurePosixPath(path).stem: f"{number}_{places[json.loads(unpacked(data))['url']]}"
            for path, data in kept.items()
            if fnmatchcase(path, FRAGMENTS)
        }
        return {_renamed_path(path, names): _changed(path, data, names) for path, data in kept.items()}


@contextmanager
def known_form() -> Iterator[None]:
    """Raise PublisherFailed where files of Pagefind turn out to have another form."""
    try:
        yield
    except (ValueError, KeyError, TypeError, CBORDecodeError) as error:
        raise PublisherFailed(f"Pagefind's files have another form than this version reads: {error}") from error


def _renamed_path(path: str, names: Mapping[str, str]) -> str:
    whole = PurePosixPath(path)
    return str(whole.with_stem(names[whole.stem])) if fnmatchcase(path, FRAGMENTS) else path


def _changed(path: str, data: bytes, names: Mapping[str, str]) -> bytes:
    if path == READER[0]:
        return failing(data)
    return _renamed_list(data, names) if fnmatchcase(path, _LIST) else data


def failing(script: bytes) -> bytes:
    """Return Pagefind's script so that a search fails where a part of the index cannot be fetched. Raises ValueError."""
    changed, places = _UNTOLD.subn(rb"\1throw \g<fault>;}", script)
    if places != _UNTOLD_PLACES:
        raise ValueError(f"its script goes on after {places} failures, not {_UNTOLD_PLACES}")
    return changed


def _renamed_list(data: bytes, names: Mapping[str, str]) -> bytes:
    version, fragments, *rest = loads(unpacked(data))
    if len(fragments) != len(names):
        raise ValueError(f"{len(fragments)} documents are listed, {len(names)} are there")
    return packed(dumps([version, [[names[name], words] for name, words in fragments], *rest]))
