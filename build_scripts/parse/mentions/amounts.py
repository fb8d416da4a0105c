"""All amounts of a running text, each with its component, role and region."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.pay import Component
from build_scripts.parse.context import Context
from build_scripts.parse.mentions.bare import bare_asks
from build_scripts.parse.mentions.companies import Name
from build_scripts.parse.mentions.components import components
from build_scripts.parse.mentions.offer_names import offer_names, said_of
from build_scripts.parse.mentions.offer_words import Heard
from build_scripts.parse.mentions.places import regions
from build_scripts.parse.mentions.roles import cues, role_of, speaks_of_others, with_series
from build_scripts.parse.mentions.sentences import Sentence, Speech, lowered, sentences, words_of
from build_scripts.parse.mentions.series import Series
from build_scripts.parse.mentions.tables import TableFigure, table_figures
from build_scripts.parse.values.amount import AMOUNT, Figure, find_figures
from build_scripts.parse.values.behind import currencies_ahead

# In lower case: what makes an amount an increase. Few words before an amount end as _DELTA does, so that is asked first.
_DELTA = re.compile(
    r"\b(?:additional|extra|another|increase of|raise of|bump of|uplift of|by)(?: an?)? $|\b(?:shift|convert) $|(?:^|[ (])\+$"
)
_DELTA_ENDS = ("additional ", "extra ", "another ", "shift ", "convert ", " of ", "by ", " a ", " an ", "+")
_DELTA_REACH = 30  # characters, more than any words of _DELTA
_ADDED = re.compile(r"\badd(?:ing|s)?(?: an?)? $")  # "adding $15K to base"
_DELTA_AFTER = re.compile(
    r" (?:more|increase|bump|(?:on top of|in addition to) (?:the|your|my) (?:\w+ ){0,2}(?:offer|package)"
    r"|above (?:the|your) (?:initial )?(?:offer|ic)|higher)\b"
)
# The words to counter with are a request, also where they speak of accepting.
_COUNTER_SPEECH = re.compile(r"\bcounter(?: \w+)? with: ?$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:(?: in)? (?:tc|total|comp|compensation|base|offer|ote|rsus?|stock|equity|on the table))* (?:from|at|by) (?:an? |the )?\[?"
    r"|(?: (?:tc|total|base|rsus?|equity))? \("
)
_ITS_OWN = re.compile(r"\+?(?: (?:base|tc|total|all-in))* ")  # what stands between amount and name in "a $190K base Acme offer"
_OFFER = re.compile(r"(?: [\w-]+){0,2} (?:offer|package|anchor)\b")
_PAIRED = re.compile(r"\+?(?: (?:base|tc|total))? ?(?:/|\+|and|with|plus) ")
_UNSAID = (None, AmountRole.OTHER, AmountRole.MARKET)
# "move base from $180K to $195K" names what there is and what is wanted, no range.
_CHANGE = re.compile(
    r"\b(?:(?:mov|rais|increas|lift|bump|push|adjust|bring|get|improv|negotiat|revis|jump|step|tak|grow)[a-z]*|go|goes|going|went)"
    r"\b[^.;$£€]{0,40}\bfrom $"
)
_CHANGE_REACH = 60  # characters, more than any words of _CHANGE
_CHANGES_ON = re.compile(r"(?: [A-Za-z-]+)?(?:,| and|, and) (?:[A-Za-z-]+ ){1,4}from ")  # "… and the sign-on from $10K to $25K"
_DIGIT = re.compile(r"\d")
_ROW = re.compile(r"^\|.*$", re.MULTILINE)


class Placed(NamedTuple):
    """An amount and where it stands in the words of the text (``words_of``)."""

    start: int
    end: int
    amount: Amount


class Mentions(NamedTuple):
    """What a text speaks of: its sentences, the amounts in order, the competing offers of the sentences that hold amounts."""

    sentences: tuple[Sentence, ...]
    heard: Heard
    amounts: tuple[Placed, ...]
    named: Mapping[str, tuple[Name, ...]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text while its sentences are read: its words in lower case, what is spoken in it, and what was found so far."""

    low: str
    speech: Speech
    heard: Heard
    context: Context
    series: Series = field(default_factory=Series)
    named: dict[str, tuple[Name, ...]] = field(default_factory=dict)


def find_mentions(text: str, context: Context) -> Mentions:
    """Return every amount of a text; one that no cue speaks of has the role OTHER."""
    written = words_of(text)
    words = currencies_ahead(written)
    heard = Heard.of(words)
    may_pay = "[" in words or AMOUNT.search(words) is not None
    if not may_pay and not heard.may_name(Sentence(0, words)):
        return Mentions((), heard, (), {})
    prose = _ROW.sub(lambda match: " " * len(match[0]), words) if "|" in words else words
    reading = _Reading(heard.low if prose is words else lowered(prose), Speech.of(prose), heard, context)
    spoken = tuple(sentences(prose))
    placed: list[Placed] = []
    for sentence in spoken if may_pay else ():
        if figures := _figures(sentence.text):
            placed += _of_sentence(sentence, figures, reading)
    if prose is not words:
        placed += [_of_table(found, context) for found in table_figures(words)]
        spoken = tuple(sentences(words))
    if words is not written:
        placed = [_as_written(found, written) for found in placed]
    return Mentions(spoken, heard, tuple(sorted(placed, key=itemgetter(0))), reading.named)


def _as_written(found: Placed, written: str) -> Placed:
    return found._replace(amount=replace(found.amount, raw=written[found.start : found.end]))


def _figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a sentence; what is to be moved from one amount to another as two."""
    if not _DIGIT.search(text):
        return ()  # as in most sentences
    figures = tuple(find_figures(text))
    return tuple(_ends_apart(text, figures)) if figures and "from " in text and " to " in text else figures


def _ends_apart(text: str, figures: tuple[Figure, ...]) -> Iterator[Figure]:
    changed = 0  # where the last change of the sentence ends
    for figure in figures:
        lead = text[max(0, figure.start - _CHANGE_REACH) : figure.start] if " to " in figure.raw else ""
        goes_on = changed and _CHANGES_ON.fullmatch(text, changed, figure.start)
        if not lead.endswith("from ") or not (goes_on or _CHANGE.search(lowered(lead))):
            yield figure
            continue
        changed = figure.end
        first, _, second = figure.raw.partition(" to ")
        ends = (*find_figures(first), *find_figures(second))
        if len(ends) == 2:
            yield ends[0]._replace(start=figure.start, end=figure.start + len(first))
            yield ends[1]._replace(start=figure.end - len(second), end=figure.end)
        else:
            yield figure


def _of_sentence(sentence: Sentence, figures: tuple[Figure, ...], reading: _Reading) -> Iterator[Placed]:
    text, speech, series = sentence.text, reading.speech, reading.series
    low = reading.low[sentence.start : sentence.start + len(text)]
    has_code = any(figure.raw[0].isalpha() for figure in figures)
    names = reading.named[text] = offer_names(sentence, reading.heard, reading.context, has_code=has_code)
    found = cues(text, low, tuple((name.start, said_of(text, name)) for name in names), figures[-1].start)
    roles = with_series(text, figures, [role_of(low, figures, index, found) for index in range(len(figures))])
    if names:
        roles = _with_offers(low, figures, roles, names)
    is_spoken = speech.is_open(sentence.start + figures[0].start)
    if is_spoken and any(role in _UNSAID for role in roles) and not names and not speaks_of_others(low):
        bare = bare_asks(text, figures)
        roles = [AmountRole.ASK if role in _UNSAID and is_bare else role for role, is_bare in zip(roles, bare, strict=True)]
    for index, figure in enumerate(figures):
        if roles[index] is AmountRole.FLOOR and _COUNTER_SPEECH.search(speech.lead(sentence.start + figure.start)):
            roles[index] = AmountRole.ASK
    places = regions(text, figures, reading.context)
    converts = [_converts(low, *pair) for pair in pairwise(figures)]
    delta = False
    for index, (role, component, region) in enumerate(series.read(text, figures, roles, components(text, low, figures), places)):
        figure = figures[index]
        before = low[max(figures[index - 1].end if index else 0, figure.start - _DELTA_REACH) : figure.start]
        last = figures[index + 1] if index < len(converts) and converts[index] else figure
        delta = (delta and converts[index - 1]) or bool(
            (before.endswith(_DELTA_ENDS) and _DELTA.search(before))
            or _DELTA_AFTER.match(low, last.end)
            or (low.startswith(" to ", figure.end) and _ADDED.search(before))
        )
        amount = Amount(component=component, role=role, range=figure.range, raw=figure.raw, region_raw=region, delta=delta)
        yield Placed(sentence.start + figure.start, sentence.start + figure.end, amount)


def _converts(low: str, first: Figure, second: Figure) -> bool:
    """True where an amount is the one before it in another currency: "£20K / $25K"."""
    return low[first.end : second.start] == " / " and first.range.currency != second.range.currency


def _with_offers(low: str, figures: tuple[Figure, ...], roles: list[AmountRole | None], names: tuple[Name, ...]) -> list[AmountRole | None]:
    """Give a figure of which no cue speaks to the competing offer that words lead to: "$230K TC from Acme", "$A base / $B from Acme"."""
    roles = list(roles)
    for index in range(len(figures) - 1, -1, -1):
        end = figures[index].end
        name = next((name for name in names if name.start > end), None)
        if name and _ITS_OWN.fullmatch(low, end, name.start) and _OFFER.match(low, name.end):
            roles[index] = AmountRole.COMPETING
        if roles[index] not in _UNSAID:
            continue
        leads = name is not None and _FROM.fullmatch(low, end, name.start)
        pairs = (
            index + 1 < len(figures) and roles[index + 1] is AmountRole.COMPETING and _PAIRED.fullmatch(low, end, figures[index + 1].start)
        )
        if leads or pairs:
            roles[index] = AmountRole.COMPETING
    return roles


def _of_table(found: TableFigure, context: Context) -> Placed:
    figure, place = found.figure, None
    if found.component is None and found.role in (AmountRole.ASK, AmountRole.FLOOR) and context.vocabulary.regions.find(found.label):
        place = found.label
    component = found.component or Component.UNKNOWN
    amount = Amount(component=component, role=found.role, range=figure.range, raw=figure.raw, region_raw=place)
    return Placed(found.start, found.start + figure.end - figure.start, amount)


def once(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Drop repeats: the same component, amount, role and region counts once in a lever or block."""
    if len(amounts) < 2:
        return amounts
    unique = {(a.component, a.role, a.range.currency, a.range.low, a.range.high, a.region_raw): a for a in reversed(amounts)}
    kept = set(map(id, unique.values()))
    return tuple(amount for amount in amounts if id(amount) in kept)
