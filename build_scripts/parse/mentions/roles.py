"""What a sentence does with its amounts: cue words, each with the role it gives to the figures it reaches."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.model.mention import AmountRole
from build_scripts.parse.mentions.after import GOOD_COUNTER, said_after
from build_scripts.parse.mentions.cues import BARRIER, CUE, CUE_START, OPENING
from build_scripts.parse.mentions.sentences import is_closed_off, outside
from build_scripts.parse.values.amount import Figure

_COUNTER = re.compile(r"\bcounter")
_LIST = re.compile(r"[^.;:—$]{0,40}(?:,|\band|\bwith|\bplus)(?: an?(?: guaranteed| target)?| \w[\w-]* (?:at|of))? ")
_PAIR = re.compile(r"\+?(?: (?:base|total|TC))? ?/ ?")
_RESUMES = re.compile(r",? (?:plus|and|or) an? [\w -]{0,40}$")  # the list goes on after a clause
_ONE_ITEM = re.compile(r"revenue|budget|stipend")  # a cue that speaks of one item of a list, not of the next
_NEXT_ITEM = re.compile(r" (?:plus|and) (?:(?:an?|the) |$)")
_ORIGIN = re.compile(r"(?<!\w)(?!rang)[\w-]+ from $")  # "the base from $180K to $195K"; not "ranging from"
_ORIGIN_REACH = 30  # characters, more than a word and "from"
_DASH = re.compile(r"\s(?:—|–|--)\s")
_LOOK_BACK = 12  # cues in parentheses of their own that are passed over, at most
# Larger than any pay in the currencies of high value: a valuation, a budget, a sum of deals.
_NO_PAY, _NO_DOLLARS = 20_000_000, 5_000_000
_HARD = {"USD", "EUR", "GBP", "CHF", "CAD", "AUD"}
_SMALL_UNIT = {"KRW", "JPY", "IDR", "VND", "INR", "UYU", "HUF", "CLP", "COP", "NGN", "ARS", "PKR"}
_OPEN = (None, AmountRole.OTHER, AmountRole.MARKET)  # what gives way to the role of what stands beside it
_ARROWS, _TO = (" → ", " -> "), re.compile(r"(?: [\w-]+)? to ")  # "$150K → $180K", "from $150K base to $180K": the first is what is now
_ROLES = {role.value: role for role in AmountRole}


class Cue(NamedTuple):
    """A cue and its place in the sentence."""

    start: int
    end: int
    role: AmountRole


def cues(text: str, low: str, offers: tuple[tuple[int, int], ...], until: int) -> tuple[Cue, ...]:
    """Return the cues of a sentence that begin up to a place, in order; ``low`` is the sentence in lower case.

    ``offers`` are the places where it names a company as a competing offer.
    """
    named = [Cue(start, end, AmountRole.COMPETING) for start, end in offers]
    opening = OPENING.match(text)
    found = [Cue(0, opening.end(), AmountRole.ASK)] if opening else []
    for match in _said(low, opening.end() if opening else 0, until):
        start, end = match.span()
        if not any(cue.start < end and start < cue.end for cue in named):
            found.append(Cue(start, end, _role(match)))
    return tuple(sorted([*named, *found], key=lambda cue: (cue.start, cue.end))) if named else tuple(found)


def _role(cue: re.Match[str]) -> AmountRole:
    return _ROLES[cue.lastgroup or AmountRole.OTHER]


def speaks_of_others(low: str) -> bool:
    """True where any cue of a sentence in lower case speaks of competing offers."""
    return any(match.lastgroup == AmountRole.COMPETING for match in _said(low, 0, len(low)))


def _said(low: str, begin: int, until: int) -> Iterator[re.Match[str]]:
    """Yield the cues that begin between two places. They are tried word by word: a search would run on to the end of the sentence."""
    free = begin
    for word in CUE_START.finditer(low, begin, until + 1):
        place = word.start()
        if place >= free and (cue := CUE[low[place]].match(low, place)):
            free = cue.end()
            yield cue


def role_of(low: str, figures: tuple[Figure, ...], index: int, found: tuple[Cue, ...]) -> AmountRole | None:
    """Return the role of a figure of a sentence in lower case; None where no cue speaks of it."""
    figure = figures[index]
    low_end, currency = figure.range.low, figure.range.currency
    if low_end >= _NO_DOLLARS and (currency in _HARD or (low_end >= _NO_PAY and currency not in _SMALL_UNIT)):
        return AmountRole.OTHER
    rest = low[figure.end : figures[index + 1].start if index + 1 < len(figures) else None]
    if low.find("counter", 0, figure.start) >= 0 and GOOD_COUNTER.match(rest) and _COUNTER.search(low, 0, figure.start):
        return AmountRole.FLOOR
    if decided := said_after(rest):
        return decided
    before = [cue for cue in found if cue.end <= figure.start]
    around = found[len(before)] if len(before) < len(found) else None
    countered = around and around.start < figure.start and around.role is AmountRole.ASK  # "counter their $170K base with $190K"
    if countered or _is_left_out(low, figures, index) or (index + 1 < len(figures) and _is_left_behind(low, figure.start, rest)):
        return AmountRole.OTHER
    for cue in before[: -_LOOK_BACK - 1 : -1]:
        between = low[cue.end : figure.start]
        resumes = cue.role is AmountRole.OTHER and _ONE_ITEM.search(low, cue.start, cue.end) and _NEXT_ITEM.search(between)
        if not resumes and not is_closed_off(between):
            return cue.role if _reaches(between) else None
    return None


def _is_left_out(low: str, figures: tuple[Figure, ...], index: int) -> bool:
    """True for what there is now, beside what it is to become: "base to $185K (from $170K)", "closer to $200K than $180K"."""
    figure = figures[index]
    if low[figure.start - 1 : figure.start] != " ":
        return False
    if low.endswith("(from ", 0, figure.start):
        return figure.range.low == figure.range.high
    return bool(index) and low.endswith(" than ", figures[index - 1].end, figure.start) and figure.start - figures[index - 1].end == 6


def _is_left_behind(low: str, start: int, rest: str) -> bool:
    """True for what there is now, beside what it is to become: "from $180K to $195K", "$80K → $120K"."""
    if rest in _ARROWS or (low.endswith("from ", 0, start) and _TO.fullmatch(rest)):
        return True
    return rest.endswith(" to ") and _ORIGIN.search(low, max(0, start - _ORIGIN_REACH), start) is not None


def with_series(text: str, figures: tuple[Figure, ...], roles: list[AmountRole | None]) -> list[AmountRole | None]:
    """Give a figure without a role that of the next figure of its list: in "$A base and $B in equity closes it" both are asked."""
    roles = list(roles)
    for index in range(len(figures) - 2, -1, -1):
        if roles[index + 1] not in (AmountRole.ASK, AmountRole.FLOOR) or roles[index] not in _OPEN:
            continue
        joint = text[figures[index].end : figures[index + 1].start]
        converts = joint == " / " and figures[index].range.currency != figures[index + 1].range.currency
        if converts or (roles[index] is None and (_LIST.fullmatch(joint) or _PAIR.fullmatch(joint)) and not is_closed_off(joint)):
            roles[index] = roles[index + 1]
    return roles


def _reaches(between: str) -> bool:
    """True where the words between a cue and a figure still speak of the same thing."""
    words = outside(between)
    if _RESUMES.search(words):
        return True
    dash = max((match.end() for match in _DASH.finditer(words)), default=len(words))
    return len(words) - dash < 40 and not BARRIER.search(f" {words}")
