"""What Pagefind wrote of one document: the name that its answers give, and the word at which each anchor stands."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass

_SIGNATURE = b"pagefind_dcd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A fragment: its name ("en_3f2a9c1"), the address of its document, the place of each anchor (0 is the first word)."""

    name: str
    address: str
    places: Mapping[str, int]


def read_fragment(name: str, data: bytes) -> Fragment:
    """Read a fragment file of Pagefind 1.5. Raises ValueError where it has another form."""
    body = gzip.decompress(data)
    if not body.startswith(_SIGNATURE):
        raise ValueError(f"{name} is no fragment of Pagefind 1.5")
    found = json.loads(body[len(_SIGNATURE) :])
    return Fragment(name=name, address=found["url"], places={anchor["id"]: anchor["location"] for anchor in found["anchors"]})
