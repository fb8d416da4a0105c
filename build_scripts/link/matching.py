"""Which lever of the library is which id of the ledger, whatever was edited in between.

In this order, each step with what the steps before left over; the same content and ledger always give the same answer:

1. *Unchanged*: the same guide, title and words, also of a lever that was withdrawn. Then the same title and words in another
   guide, where that is one lever alone.
2. *Edited in its guide*: by ``likeness_within`` from ``WITHIN_GUIDE`` on.
3. *Edited in a guide that moved*: a guide that is gone, most of whose levers are found again in one other guide, is taken for
   that guide under another name, and its levers are compared as in step 2.
4. *Moved to another guide and edited*: by ``likeness_elsewhere`` from ``WITHIN_COMPANY``, ``WITHIN_ROLE`` or ``ANYWHERE`` on.
5. *Back again*: a lever that was withdrawn is the same id when its guide has its title again with at least half its words.

A pair is taken where nothing else comes within ``MARGIN`` of it. Otherwise the id is *undecided*: it keeps its page, the levers
that it could be get ids of their own, and a person decides. A miss costs an id; a wrong match would make an old link lie.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from build_scripts.link.ids import Place
from build_scripts.link.likeness import (
    WITHIN_GUIDE,
    Candidate,
    Pair,
    least_elsewhere,
    likeness_elsewhere,
    likeness_within,
    settle,
    sharing,
)
from build_scripts.link.traces import Trace, overlap
from build_scripts.model.ledger import LedgerEntry, LeverState

# A lever of a guide that is gone votes for another guide where that has a lever with this part of its words.
_VOTE_IN_COMPANY, _VOTE_ELSEWHERE = 0.5, 0.7
_BACK_AGAIN = 0.5


@dataclass(slots=True)
class Matching:
    """The work of matching: entries and levers that are still free, and what was found so far."""

    entries: dict[str, LedgerEntry]
    traces: dict[Place, Trace]
    matched: dict[Place, str] = field(default_factory=dict)
    undecided: set[str] = field(default_factory=set)
    candidates: dict[Place, Candidate] = field(default_factory=dict)


def match_levers(entries: Iterable[LedgerEntry], traces: Iterable[Trace]) -> Matching:
    """Return which place of the library is which id, and which ids are undecided."""
    every = list(entries)
    live = {entry.id: entry for entry in every if entry.state is LeverState.LIVE}
    work = Matching(entries=dict(live), traces={(trace.guide_id, trace.place): trace for trace in traces})
    guides = {trace.guide_id for trace in work.traces.values()}
    gone = [entry for entry in every if entry.state in (LeverState.WITHDRAWN, LeverState.UNDECIDED)]
    _match_unchanged(work, live.values())
    _match_unchanged(work, gone)
    _match_alone(work)
    work.candidates = {place: Candidate(trace=found, sketch=found.sketch) for place, found in sorted(work.traces.items())}
    _match_pairs(work, _pairs_within(work, {guide_id: guide_id for guide_id in guides}))
    _match_pairs(work, _pairs_within(work, _moved(work, live, guides)))
    _match_pairs(work, _pairs_elsewhere(work))
    _match_returned(work, gone)
    return work


def _match_unchanged(work: Matching, entries: Iterable[LedgerEntry]) -> None:
    """Match the same guide, title and words; of several that agree, the first id and the first place."""
    waiting = dict[tuple[str, str, str], list[LedgerEntry]]()
    for entry in sorted(entries, key=lambda entry: entry.id, reverse=True):
        waiting.setdefault((entry.guide_id, entry.title.casefold(), entry.words), []).append(entry)
    for place in sorted(work.traces):
        found = work.traces[place]
        if several := waiting.get((found.guide_id, found.key, found.words)):
            _take(work, several.pop(), place)


def _match_alone(work: Matching) -> None:
    """Match the same title and words in whatever guide, where one free id and one free lever have them."""
    ids, places = dict[tuple[str, str], list[str]](), dict[tuple[str, str], list[Place]]()
    for entry in work.entries.values():
        if entry.sketch:
            ids.setdefault((entry.title.casefold(), entry.words), []).append(entry.id)
    for place, found in work.traces.items():
        places.setdefault((found.key, found.words), []).append(place)
    for key, several in ids.items():
        if len(several) == 1 and len(places.get(key, ())) == 1:
            _take(work, work.entries[several[0]], places[key][0])


def _match_pairs(work: Matching, pairs: Iterator[Pair]) -> None:
    settled = settle(pairs)
    for place, entry in settled.matched.items():
        _take(work, entry, place)
    for lever_id in sorted(settled.contested):
        work.undecided.add(lever_id)
        del work.entries[lever_id]
    for place in sorted(settled.contested_places):
        del work.traces[place], work.candidates[place]


def _pairs_within(work: Matching, successors: dict[str, str]) -> Iterator[Pair]:
    """Yield what is alike in each guide and the guide that is its successor: most often itself."""
    by_guide, in_guide = dict[str, list[LedgerEntry]](), dict[str, list[Candidate]]()
    for entry in work.entries.values():
        by_guide.setdefault(entry.guide_id, []).append(entry)
    for candidate in work.candidates.values():
        in_guide.setdefault(candidate.trace.guide_id, []).append(candidate)
    for guide_id in sorted(by_guide.keys() & successors.keys()):
        for entry, candidate in sharing(by_guide[guide_id], in_guide.get(successors[guide_id], ())):
            if (likeness := likeness_within(entry, candidate)) >= WITHIN_GUIDE:
                yield Pair(likeness=likeness, entry=entry, candidate=candidate)


def _moved(work: Matching, live: dict[str, LedgerEntry], guides: set[str]) -> dict[str, str]:
    """Return the guides that are gone, each with the one guide in which most of its levers are found again."""
    votes = dict[str, Counter[str]]()
    for place, lever_id in work.matched.items():
        if lever_id in live:
            votes.setdefault(live[lever_id].guide_id, Counter())[place[0]] += 1
    gone = [entry for entry in work.entries.values() if entry.guide_id not in guides]
    found = dict[str, set[str]]()
    for entry, candidate in sharing(gone, work.candidates.values(), in_titles=False):
        guide_id = candidate.trace.guide_id
        least = _VOTE_IN_COMPANY if guide_id.split("/")[0] == entry.guide_id.split("/")[0] else _VOTE_ELSEWHERE
        if entry.words == candidate.trace.words or overlap(entry.sketch, candidate.sketch) >= least:
            found.setdefault(entry.id, set()).add(guide_id)
    for entry in gone:
        votes.setdefault(entry.guide_id, Counter()).update(sorted(found.get(entry.id, ())))
    levers = Counter(entry.guide_id for entry in live.values())
    moved = dict[str, str]()
    for guide_id in {entry.guide_id for entry in gone}:
        (first, most), (_, next_most) = [*votes[guide_id].most_common(2), ("", 0), ("", 0)][:2]
        if most * 2 > levers[guide_id] and most > next_most:
            moved[guide_id] = first
    return moved


def _pairs_elsewhere(work: Matching) -> Iterator[Pair]:
    for entry, candidate in sharing(work.entries.values(), work.candidates.values(), in_titles=False):
        if candidate.trace.guide_id != entry.guide_id:
            likeness = likeness_elsewhere(entry, candidate)
            if likeness >= least_elsewhere(entry, candidate):
                yield Pair(likeness=likeness, entry=entry, candidate=candidate)


def _match_returned(work: Matching, gone: Iterable[LedgerEntry]) -> None:
    waiting = dict[tuple[str, str], list[LedgerEntry]]()
    back = set(work.matched.values())
    for entry in gone:
        if entry.id not in back:
            waiting.setdefault((entry.guide_id, entry.title.casefold()), []).append(entry)
    for place, found in sorted(work.candidates.items()):
        several = waiting.get((found.trace.guide_id, found.trace.key), [])
        alike = [entry for entry in several if entry.words == found.trace.words or overlap(entry.sketch, found.sketch) >= _BACK_AGAIN]
        if len(alike) == 1:
            _take(work, alike[0], place)
            several.remove(alike[0])


def _take(work: Matching, entry: LedgerEntry, place: Place) -> None:
    """Note a match; neither side is free any more."""
    work.matched[place] = entry.id
    work.entries.pop(entry.id, None)
    work.traces.pop(place)
    work.candidates.pop(place, None)
