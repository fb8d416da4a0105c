"""The order of levels in a company: its ladder where the vocabulary has one, else by nature (L9 before L10)."""

import re
from collections.abc import Iterable

from build_scripts.model.vocabulary import Vocabulary

_NUMBER = re.compile(r"\d+$")


def series(code: str) -> str:
    """Return what stands before a code's number: "L" of L5, "Band " of Band 9, "" of 62; a code without a number is its own."""
    return _NUMBER.sub("", code)


def number(code: str) -> int:
    """Return the number at a code's end; 0 for a code without one."""
    found = _NUMBER.search(code)
    return int(found.group()) if found else 0


def ladder(company: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the codes of a company's ladder in the vocabulary, from the lowest rung up; empty where it has none."""
    term = vocabulary.levels.by_slug.get(company)
    return tuple(filter(None, term.details.get("codes", "").split(", "))) if term else ()


def in_order(codes: Iterable[str], rungs: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return different codes from the lowest to the highest.

    ``rungs`` is the company's ladder: its codes come first, in its order, and a code of the same series that it lacks stands
    where its number belongs, also where ranks rise as numbers fall (GCB 5 below GCB 4). Other codes follow, series by series.
    """
    places = {code: float(place) for place, code in enumerate(rungs)}
    return tuple(sorted(set(codes), key=lambda code: (_place(code, rungs, places), series(code), number(code), code)))


def _place(code: str, rungs: tuple[str, ...], places: dict[str, float]) -> float:
    if code in places:
        return places[code]
    kin = [(number(rung), place) for place, rung in enumerate(rungs) if series(rung) == series(code) and _NUMBER.search(rung)]
    if not kin:
        return float(len(rungs))
    own, falls = number(code), kin[0][0] > kin[-1][0]
    below = [place for other, place in kin if (other > own if falls else other < own)]
    return max(below) + 0.5 if below else kin[0][1] - 0.5
