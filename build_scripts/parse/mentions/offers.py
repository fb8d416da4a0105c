"""Competing offers: the companies a text names as offers in hand, alternatives or pay anchors, and their amounts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.model.mention import AmountRole
from build_scripts.model.strategy import CompetingOffer
from build_scripts.parse.context import Context
from build_scripts.parse.level_tokens import is_own
from build_scripts.parse.mentions.amounts import Placed, once
from build_scripts.parse.mentions.sentences import Sentence, sentences

_NAME = re.compile(r"(?<![\w$\[])[A-Z0-9][\w&.’'-]*(?: (?:&|of|and the) (?=[A-Z])| [A-Z0-9][\w&.’'-]*){0,4}")
_SIGNAL = re.compile(
    r"\boffers?\b|\boffering\b|\boffered\b|competing|counteroffer|alternatives?|\b(?:is|me|sits|stands) at [$£€A-Z]|\bholding\b|\bpays?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    name: str


def find_offers(text: str, amounts: tuple[Placed, ...], context: Context) -> tuple[CompetingOffer, ...]:
    """Return each company once, in order, with the amounts that follow it in its sentence.

    A company counts where its sentence speaks of offers and the library knows its name; the guide's own company never does.
    """
    offers = dict[str, CompetingOffer]()
    for sentence in sentences(text):
        if not _SIGNAL.search(sentence.text):
            continue
        named = list(_companies(sentence, context))
        inside = [p for p in amounts if sentence.start <= p.start < sentence.start + len(sentence.text)]
        for company, following in zip(named, [*named[1:], None], strict=False):
            end = following.start if following else sentence.start + len(sentence.text)
            own = [p.amount for p in inside if company.end <= p.start < end and p.amount.role is AmountRole.COMPETING]
            before = offers.get(company.name)
            taken = (*(before.amounts if before else ()), *(replace(a, role=AmountRole.COMPETING) for a in own))
            offers[company.name] = CompetingOffer(company_raw=company.name, amounts=once(taken))
    return tuple(offers.values())


def _companies(sentence: Sentence, context: Context) -> Iterator[_Named]:
    """Yield the known company names of a sentence with their places in the text; the longest spelling wins."""
    for match in _NAME.finditer(sentence.text):
        words = match[0].split(" ")
        index = 0
        while index < len(words):
            for count in range(len(words) - index, 0, -1):
                name = re.sub(r"(?:'s|’s)?[.,]?$", "", " ".join(words[index : index + count]))
                if context.vocabulary.companies.by_spelling.get(name.casefold()) and not is_own(name, context):
                    start = sentence.start + match.start() + len(" ".join(words[:index])) + (1 if index else 0)
                    yield _Named(start, start + len(name), name)
                    index += count - 1
                    break
            index += 1
