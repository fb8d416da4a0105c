"""How like two levers are, and which of many pairs belong together beyond doubt."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz.fuzz import token_sort_ratio

from build_scripts.link.ids import Place
from build_scripts.link.traces import Trace, overlap
from build_scripts.model.ledger import LedgerEntry

# A pair counts from this likeness on: in one guide (or a guide that moved as a whole), in one company, in one role, anywhere.
WITHIN_GUIDE, WITHIN_COMPANY, WITHIN_ROLE, ANYWHERE = 0.55, 0.7, 0.75, 0.85
# Nothing else that either of the two could belong to may come as near as this.
MARGIN = 0.15
# Titles less alike than this share no more than any two titles do; rapidfuzz gives 0 to 100.
_CHANCE = 50
# Words of which less than this part is shared are other words, unless the titles are the same.
_LEAST_WITHIN, _LEAST_ELSEWHERE = 0.2, 0.5
# What more levers than this share tells nothing of them; so the work grows with the library, not with its square.
_MOST_SHARING = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A lever of the library beside the entries, with its sketch."""

    trace: Trace
    sketch: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return (self.trace.guide_id, self.trace.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An entry and a lever that it could be, with their likeness, 0 to 1."""

    likeness: float
    entry: LedgerEntry
    candidate: Candidate


@dataclass(slots=True)
class Settled:
    """What pairs came to: places with their entry, and the entries and places that more than one pair claims."""

    matched: dict[Place, LedgerEntry] = field(default_factory=dict)
    contested: set[str] = field(default_factory=set)
    contested_places: set[Place] = field(default_factory=set)


def likeness_within(entry: LedgerEntry, candidate: Candidate) -> float:
    """Return how like an entry and a lever of its own guide are: either the title or the words may have changed much.

    With title likeness t and shared words w: 1 - (1 - t)(1 - w); 1 for the same title; 0 where next to no words are shared.
    """
    titles, words = _titles(entry, candidate), _words(entry, candidate)
    has_words = bool(entry.sketch and candidate.sketch)
    if titles < 1 and has_words and words < _LEAST_WITHIN:
        return 0.0
    return 1 - (1 - titles) * (1 - words)


def likeness_elsewhere(entry: LedgerEntry, candidate: Candidate) -> float:
    """Return how like an entry and a lever of another guide are: the words decide, 3/4 words and 1/4 title.

    Many guides have a lever called “Competing Offers”, so a title alone says nothing here.
    """
    words = _words(entry, candidate)
    return 0.75 * words + 0.25 * _titles(entry, candidate) if words >= _LEAST_ELSEWHERE else 0.0


def least_elsewhere(entry: LedgerEntry, candidate: Candidate) -> float:
    """Return the likeness from which on an entry and a lever of another guide count as a pair."""
    company, role = entry.guide_id.split("/")
    other_company, other_role = candidate.trace.guide_id.split("/")
    return WITHIN_COMPANY if company == other_company else WITHIN_ROLE if role == other_role else ANYWHERE


def sharing(
    entries: Iterable[LedgerEntry], candidates: Iterable[Candidate], *, in_titles: bool = True
) -> Iterator[tuple[LedgerEntry, Candidate]]:
    """Yield each entry with each lever that shares a pair of words with it, or a word of the title, except what many share.

    Without titles, as between guides, a fourth of the sketch must be shared: less can come to no likeness that counts there.
    """
    by_mark = dict[str, list[Candidate]]()
    for candidate in candidates:
        for mark in _marks(candidate.trace.key if in_titles else "", candidate.sketch):
            by_mark.setdefault(mark, []).append(candidate)
    for entry in entries:
        found = Counter[Place]()
        by_place = dict[Place, Candidate]()
        for mark in _marks(entry.title.casefold() if in_titles else "", entry.sketch):
            several = by_mark.get(mark, ())
            if len(several) <= _MOST_SHARING:
                for candidate in several:
                    found[candidate.place] += 1
                    by_place[candidate.place] = candidate
        least = 1 if in_titles else max(1, len(entry.sketch) // 4)
        yield from ((entry, by_place[place]) for place in sorted(found) if found[place] >= least)


def settle(pairs: Iterable[Pair]) -> Settled:
    """Match the most alike pairs first, ties in order of id and place; a pair with a rival within ``MARGIN`` is left open.

    A rival is another pair of the same entry or of the same lever, whose other side is still free.
    """
    ordered = sorted(pairs, key=lambda pair: (-pair.likeness, pair.entry.id, pair.candidate.place))
    by_side = dict[str | Place, list[Pair]]()
    for pair in ordered:
        by_side.setdefault(pair.entry.id, []).append(pair)
        by_side.setdefault(pair.candidate.place, []).append(pair)
    settled, used = Settled(), set[str]()
    for pair in ordered:
        place = pair.candidate.place
        if pair.entry.id in used or place in settled.matched:
            continue
        if any(_is_rival(other, pair, used, settled) for other in (*by_side[pair.entry.id], *by_side[place])):
            settled.contested.add(pair.entry.id)
            settled.contested_places.add(place)
        elif pair.entry.id not in settled.contested and place not in settled.contested_places:
            settled.matched[place] = pair.entry
            used.add(pair.entry.id)
    return settled


def _is_rival(other: Pair, pair: Pair, used: set[str], settled: Settled) -> bool:
    is_free = other.entry.id not in used and other.candidate.place not in settled.matched
    return other is not pair and is_free and other.likeness > pair.likeness - MARGIN


def _titles(entry: LedgerEntry, candidate: Candidate) -> float:
    """Return 0 to 1: 1 for the same title, 0 for no more in common than by chance; the order of words counts little."""
    ours, theirs = entry.title.casefold(), candidate.trace.key
    return 1.0 if ours == theirs else max(0.0, min(0.99, (token_sort_ratio(ours, theirs) - _CHANCE) / (100 - _CHANCE)))


def _words(entry: LedgerEntry, candidate: Candidate) -> float:
    if entry.words == candidate.trace.words:
        return float(bool(entry.sketch))
    return overlap(entry.sketch, candidate.sketch)


def _marks(title: str, sketch: tuple[str, ...]) -> set[str]:
    return {*(f"title {word}" for word in title.split()), *sketch}
