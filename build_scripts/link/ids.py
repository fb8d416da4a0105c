"""Permanent lever ids, derived at a lever's first appearance from its company, role and title."""

import hashlib
from collections.abc import Collection, Iterable, Iterator

from build_scripts.link.traces import ALPHABET
from build_scripts.model.guide import Guide

LENGTH = 6
Place = tuple[str, int]  # the id of a guide, and the place of a lever in it, from 0


def assign_ids(guides: Iterable[Guide], known: dict[Place, str] | None = None, taken: Collection[str] = ()) -> dict[Place, str]:
    """Return the id of each lever: those that are known as they are, the others derived.

    Guides are taken in order of id, so the same content gives the same ids; an id that is ``taken``, by whatever lever was ever
    published, is passed over, and a collision moves the later lever on.
    """
    ids = dict(known or {})
    used = {*taken, *ids.values()}
    for guide in sorted(guides, key=lambda guide: guide.id):
        seen = dict[str, int]()
        for place, lever in enumerate(guide.levers):
            title = " ".join(lever.title.casefold().split())
            seen[title] = seen.get(title, 0) + 1
            if (guide.id, place) in ids:
                continue
            key = f"{guide.source.company_slug}\n{guide.source.role_slug}\n{title}\n{seen[title]}"
            ids[guide.id, place] = next(found for found in _candidates(key) if found not in used)
            used.add(ids[guide.id, place])
    return ids


def _candidates(key: str) -> Iterator[str]:
    """Yield ids for a key without end, each from a new hash."""
    attempt = 0
    while True:
        number = int.from_bytes(hashlib.sha256(f"{key}\n{attempt}".encode()).digest()[:8])
        yield "".join(ALPHABET[number >> 5 * place & 31] for place in range(LENGTH))
        attempt += 1
