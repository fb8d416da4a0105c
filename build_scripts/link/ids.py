"""Permanent lever ids, derived at a lever's first appearance from its company, role and title."""

import hashlib
from collections.abc import Iterable, Iterator

from build_scripts.model.guide import Guide

# Digits and letters without look-alikes: no i, l, o, u.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 6


def assign_ids(guides: Iterable[Guide]) -> dict[tuple[str, int], str]:
    """Return the id of each lever, keyed by guide id and place in the guide.

    Guides are taken in order of id, so the same content gives the same ids; a collision moves the later lever on.
    """
    ids, taken = dict[tuple[str, int], str](), set[str]()
    for guide in sorted(guides, key=lambda guide: guide.id):
        seen = dict[str, int]()
        for place, lever in enumerate(guide.levers):
            title = " ".join(lever.title.casefold().split())
            seen[title] = seen.get(title, 0) + 1
            key = f"{guide.source.company_slug}\n{guide.source.role_slug}\n{title}\n{seen[title]}"
            ids[guide.id, place] = next(found for found in _candidates(key) if found not in taken)
            taken.add(ids[guide.id, place])
    return ids


def _candidates(key: str) -> Iterator[str]:
    """Yield ids for a key without end, each from a new hash."""
    attempt = 0
    while True:
        number = int.from_bytes(hashlib.sha256(f"{key}\n{attempt}".encode()).digest()[:8])
        yield "".join(ALPHABET[number >> 5 * place & 31] for place in range(LENGTH))
        attempt += 1
