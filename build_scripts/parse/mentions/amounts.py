"""All amounts of a running text, each with its component, role and region."""

import re
from dataclasses import dataclass

from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.mentions.components import components
from build_scripts.parse.mentions.roles import cues, role_at
from build_scripts.parse.mentions.sentences import sentences
from build_scripts.parse.values.amount import find_figures

_DELTA = re.compile(r"(?:additional|extra|increase of|more|raise of|bump of|on top)\W*$|\+\s?$", re.IGNORECASE)
_DELTA_AFTER = re.compile(r"^\W*(?:more|increase|bump|on top|above|higher)\b", re.IGNORECASE)
_REGION_AFTER = re.compile(
    r"^[^.;$£€(]{0,30}\((?P<name>[A-Z][^()$£€\d]{1,30})\)|^\W*(?:base |total comp )?(?:for|in) (?P<named>[A-Z][\w. ]{1,25}?)(?=[,.;:/)]|$)"
)
_REGION_BEFORE = re.compile(
    r"(?:^|\b(?:for|in|For|In) )(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})(?:-based)?(?: (?:roles?|candidates?|offers?))?\b[^.;$£€]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """An amount and where it stands in the text."""

    start: int
    end: int
    amount: Amount


def find_amounts(text: str, vocabulary: Vocabulary, default: AmountRole = AmountRole.OTHER) -> tuple[Placed, ...]:
    """Return every amount of a text in order; ``default`` is the role of a figure that no cue speaks of."""
    placed = list[Placed]()
    for sentence in sentences(text):
        figures = tuple(find_figures(sentence.text))
        found, names = cues(sentence.text), components(sentence.text, figures)
        for index, (figure, component) in enumerate(zip(figures, names, strict=True)):
            before = sentence.text[figures[index - 1].end if index else 0 : figure.start]
            after = sentence.text[figure.end : figures[index + 1].start if index + 1 < len(figures) else None]
            amount = Amount(
                component=component,
                role=role_at(sentence.text, figure.start, figure.end, found) or default,
                range=figure.range,
                raw=figure.raw,
                region_raw=_region(before, after, vocabulary),
                delta=bool(_DELTA.search(before) or _DELTA_AFTER.match(after)),
            )
            placed.append(Placed(sentence.start + figure.start, sentence.start + figure.end, amount))
    return tuple(placed)


def _region(before: str, after: str, vocabulary: Vocabulary) -> str | None:
    """Return the region that the words beside a figure name; only words that the vocabulary knows count."""
    for match in (_REGION_AFTER.match(after), _REGION_BEFORE.search(before)):
        for name in match.groups() if match else ():
            if name and vocabulary.regions.find(name):
                return name
    return None


def once(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Drop repeats: the same component, amount, role and region counts once in a lever or block."""
    unique = {(a.component, a.role, a.range.currency, a.range.low, a.range.high, a.region_raw): a for a in reversed(amounts)}
    kept = set(map(id, unique.values()))
    return tuple(amount for amount in amounts if id(amount) in kept)
