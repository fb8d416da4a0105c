"""A built search index, read back as a browser reads it."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A fragment: its name, its words, and the word at which each anchor stands."""

    name: str
    address: str
    words: tuple[str, ...]
    anchors: tuple[tuple[str, int], ...]

    def part(self, anchor: str) -> str:
        """Return the words from an anchor to the next."""
        places = [*self.anchors, ("", len(self.words))]
        at = next(number for number, (name, _) in enumerate(places) if name == anchor)
        return " ".join(self.words[places[at][1] : places[at + 1][1]])


def manifest(search: Path) -> dict[str, Any]:
    """Return the manifest of an index."""
    found: dict[str, Any] = json.loads((search / "manifest.json").read_text(encoding="utf-8"))
    return found


def catalogue(search: Path) -> dict[str, Any]:
    """Return the catalogue of an index."""
    found: dict[str, Any] = json.loads(gzip.decompress((search / manifest(search)["catalogue"]).read_bytes()))
    return found


def found(search: Path) -> dict[str, Found]:
    """Return every fragment of an index by its address."""
    paths = [path for shard in manifest(search)["shards"] for path in (search / shard).iterdir()]
    return {one.address: one for path in paths for one in [_read(path)]}


def _read(path: Path) -> Found:
    body = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
    anchors = tuple((anchor["id"], anchor["location"]) for anchor in body["anchors"])
    return Found(name=path.stem, address=body["url"], words=tuple(body["content"].split()), anchors=anchors)
