"""What a site keeps of Pagefind's files, its fragments under shorter names: shard and place of the document, "0_17", not a hash.

Hashes are chance, which nothing compresses: they are half of the list of documents that every reader loads, and would be a third of
the catalogue, which has to say which guide a fragment is. The folder around them is named by a hash already.

Pagefind's script is changed in two places: where a part of the index cannot be fetched it writes that to the console and goes on, as
if no page held the words. Here it fails, so that nobody is told that a word stands nowhere which was never looked up.
"""

import gzip
import json
import re
import zlib
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from build_scripts.errors import PublisherFailed

_SIGNATURE = b"pagefind_dcd"
_FRAGMENTS, _LIST = "fragment/*.pf_fragment", "pagefind.*.pf_meta"
# Pagefind's own search boxes and its worker are left out.
_KEPT = ("pagefind-entry.json", _LIST, "index/*.pf_index", _FRAGMENTS)
_SCRIPT = "pagefind.js"
_READER = (_SCRIPT, "wasm.en.pagefind")
_UNTOLD = re.compile(rb"(catch\((?P<fault>\w+)\)\{console\.error\(`Failed to load the (?:index chunk|meta index)\b[^`]*`\);)\}")
_UNTOLD_PLACES = 2
# A short text of CBOR: 0x60 and its length, then its bytes.
_TEXT, _LONGEST = 0x60, 23
_NAME = re.compile(rb"[\x60-\x77](?P<name>en_[0-9a-f]+)")


def browser_files(files: Mapping[str, bytes], number: int, addresses: Sequence[str]) -> dict[str, bytes]:
    """Return what a browser is sent of a shard's files by path, fragments renamed; of the first shard also what reads them all.

    Raises PublisherFailed for files of another form than 1.5.2 writes.
    """
    wanted = (*_KEPT, *_READER) if number == 0 else _KEPT
    kept = {path: data for path, data in sorted(files.items()) if any(fnmatchcase(path, pattern) for pattern in wanted)}
    places = {address: place for place, address in enumerate(addresses)}
    try:
        names = {
            PurePosixPath(path).stem: f"{number}_{places[json.loads(_body(data))['url']]}"
            for path, data in kept.items()
            if fnmatchcase(path, _FRAGMENTS)
        }
        return {_renamed_path(path, names): _changed(path, data, names) for path, data in kept.items()}
    except (ValueError, KeyError, OSError, EOFError, zlib.error) as error:
        raise PublisherFailed(f"Pagefind's files have another form than this version reads: {error}") from error


def _renamed_path(path: str, names: Mapping[str, str]) -> str:
    whole = PurePosixPath(path)
    return str(whole.with_stem(names[whole.stem])) if fnmatchcase(path, _FRAGMENTS) else path


def _changed(path: str, data: bytes, names: Mapping[str, str]) -> bytes:
    if path == _SCRIPT:
        return failing(data)
    return gzip.compress(_SIGNATURE + renamed(_body(data), names), mtime=0) if fnmatchcase(path, _LIST) else data


def failing(script: bytes) -> bytes:
    """Return Pagefind's script so that a search fails where a part of the index cannot be fetched. Raises ValueError."""
    changed, places = _UNTOLD.subn(rb"\1throw \g<fault>;}", script)
    if places != _UNTOLD_PLACES:
        raise ValueError(f"its script goes on after {places} failures, not {_UNTOLD_PLACES}")
    return changed


def renamed(body: bytes, names: Mapping[str, str]) -> bytes:
    """Return a list of documents (CBOR, which begins with the documents) with other names. Raises ValueError, KeyError."""
    found = set[str]()

    def new(match: re.Match[bytes]) -> bytes:
        old = match["name"].decode()
        if match[0][0] != _TEXT + len(old) or len(names[old]) > _LONGEST:
            raise ValueError(f"{old} cannot be renamed")
        found.add(old)
        return bytes([_TEXT + len(names[old])]) + names[old].encode()

    changed = _NAME.sub(new, body, count=len(names)) if names else body
    if len(found) != len(names):
        raise ValueError(f"{len(names) - len(found)} of {len(names)} documents are not listed")
    return changed


def _body(data: bytes) -> bytes:
    """Return what a packed file of Pagefind holds."""
    body = gzip.decompress(data)
    if not body.startswith(_SIGNATURE):
        raise ValueError("a file has another signature")
    return body[len(_SIGNATURE) :]
