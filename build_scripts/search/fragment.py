"""What Pagefind wrote of one document: where it is, and the word at which each of its anchors stands."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass

_SIGNATURE = b"pagefind_dcd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A fragment: the place of its document in its shard, the document's address, the word at which each anchor stands (0 is the first)."""

    place: int
    address: str
    anchors: Mapping[str, int]


def read_fragment(name: str, data: bytes) -> Fragment:
    """Read a fragment file of Pagefind 1.5 by its name: "0_17", its shard and its place. Raises ValueError where it has another form."""
    body = gzip.decompress(data)
    if not body.startswith(_SIGNATURE):
        raise ValueError(f"{name} is no fragment of Pagefind 1.5")
    found = json.loads(body[len(_SIGNATURE) :])
    return Fragment(
        place=int(name.partition("_")[2]),
        address=found["url"],
        anchors={anchor["id"]: anchor["location"] for anchor in found["anchors"]},
    )
