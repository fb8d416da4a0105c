"""What a lever leaves in the ledger so that it is known again: its title, a digest of its words, a sketch of its word pairs."""

import hashlib
import re
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.model.guide import Guide
from build_scripts.model.lever import Lever

# Digits and letters without look-alikes: no i, l, o, u.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
DIGEST_LENGTH = 8
MOST_HASHES = 16
HASH_LENGTH = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A lever of the library as the ledger sees it; ``place`` counts from 0 in its guide."""

    guide_id: str
    place: int
    title: str
    text: str
    words: str

    @property
    def key(self) -> str:
        """The title without regard to case."""
        return self.title.casefold()

    @property
    def sketch(self) -> tuple[str, ...]:
        """The sketch of its words."""
        return sketch_of(self.text)


def trace(guide: Guide, place: int) -> Trace:
    """Return the trace of a lever of a guide."""
    lever = guide.levers[place]
    text = _text(lever)
    return Trace(guide_id=guide.id, place=place, title=" ".join(lever.title.split()), text=text, words=_digest(text))


def sketch_of(text: str) -> tuple[str, ...]:
    """Return the ``MOST_HASHES`` smallest hashes of a text's pairs of neighbouring words, in order; all, where it has fewer.

    Two texts share about as large a part of their sketches as of their pairs (bottom-k sketch; Broder 1997), so an edited
    script keeps most of its sketch, and a line of the ledger stays short. Each hash: CRC-32, its last 20 bits.
    """
    found = _WORD.findall(text.casefold())
    pairs = {f"{first} {second}" for first, second in pairwise(found)} or set(found)
    hashes = {zlib.crc32(pair.encode()) & 0xFFFFF for pair in pairs}
    return tuple(spell(number, HASH_LENGTH) for number in sorted(hashes)[:MOST_HASHES])


def overlap(first: Collection[str], second: Collection[str]) -> float:
    """Return the part of their word pairs that two texts share, 0 to 1, estimated from the sketches; 0 where either is empty."""
    ours, theirs = set(first), set(second)
    smallest = sorted(ours | theirs)[: max(len(ours), len(theirs))]
    return sum(one in ours and one in theirs for one in smallest) / len(smallest) if ours and theirs else 0.0


def spell(number: int, length: int) -> str:
    """Return a number in the alphabet, five bits a letter, most significant first, so that order stays."""
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def _text(lever: Lever) -> str:
    parts = [lever.script or "", lever.context or ""]
    return " ".join(" ".join(parts[1:] if parts[0] in parts[1] else parts).split())


def _digest(text: str) -> str:
    return spell(int.from_bytes(hashlib.sha256(text.encode()).digest()[:5]), DIGEST_LENGTH) if text else "-"
