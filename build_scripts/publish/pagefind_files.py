"""Shorter names for Pagefind's fragments: the shard and the place of the document in it, "0_17", instead of a hash.

Hashes are chance, which nothing compresses: they are half of the list of documents that every reader loads, and would be a third of
the catalogue, which has to say which guide a fragment is. The folder around them is named by a hash already.
"""

import gzip
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_scripts.errors import PublisherFailed

_SIGNATURE = b"pagefind_dcd"
# A short text of CBOR: 0x60 and its length, then its bytes.
_TEXT, _LONGEST = 0x60, 23
_NAME = re.compile(rb"[\x60-\x77](?P<name>en_[0-9a-f]+)")


def rename_fragments(folder: Path, number: int, addresses: Sequence[str]) -> None:
    """Name the fragments of a shard, also in its list of documents. Raises PublisherFailed for files of another form than 1.5.2 writes."""
    places = {address: place for place, address in enumerate(addresses)}
    paths = sorted((folder / "fragment").glob("*.pf_fragment"))
    lists = sorted(folder.glob("pagefind.*.pf_meta"))
    try:
        names = {path.stem: f"{number}_{places[json.loads(_body(path))['url']]}" for path in paths}
        listed = [renamed(_body(path), names) for path in lists]
    except (ValueError, KeyError, OSError) as error:
        raise PublisherFailed(f"Pagefind's files have another form than this version reads: {error}") from error
    for path in paths:
        path.rename(path.with_stem(names[path.stem]))
    for path, body in zip(lists, listed, strict=True):
        path.write_bytes(gzip.compress(_SIGNATURE + body, mtime=0))


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


def _body(path: Path) -> bytes:
    """Return what a file of Pagefind holds."""
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise ValueError(f"{path.name} has no signature")
    return data[len(_SIGNATURE) :]
