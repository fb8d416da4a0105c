"""Competing offers: the companies a text names as offers in hand, alternatives or pay anchors, and their amounts."""

import re
from bisect import bisect_left

from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.strategy import CompetingOffer
from build_scripts.parse.context import Context
from build_scripts.parse.mentions.amounts import Mentions, Placed, once
from build_scripts.parse.mentions.companies import Name
from build_scripts.parse.mentions.offer_names import in_one_list, offer_names
from build_scripts.parse.mentions.offer_words import CODED

# "$240K base from Acme", "($240K base) from Acme", "$240K base (Acme)", "the $240K base Acme offer"
_LEADS = re.compile(
    r"[^.;,$£€(]{0,40}\b(?:from|at|by) (?:an? |the |\[)?|(?: (?:tc|TC|total|base|RSUs?|equity))? \(|\+?(?: (?:tc|TC|total|base|all-in))* "
)
_TIED = (" at ", " with ")  # "an offer from Acme at $190K and one from Other": the amount has its company
_MONEY = re.compile(rf"[$£€₹]|{CODED}")
_PAIR = re.compile(r"[\w +]{0,30}(?:,|\band|\bwith|\bplus|/) ?")


def find_offers(mentions: Mentions, context: Context) -> tuple[CompetingOffer, ...]:
    """Return each company that a text names once, in order, with its amounts.

    "A or B at $N" gives the amount to each. The guide's own company never counts.
    """
    offers: dict[str, list[Amount]] = {}
    places = [placed.start for placed in mentions.amounts]
    for sentence in mentions.sentences:
        named = mentions.named.get(sentence.text)
        if named is None:
            named = offer_names(sentence, mentions.heard, context)
        if not named:
            continue
        first, last = bisect_left(places, sentence.start), bisect_left(places, sentence.start + len(sentence.text))
        theirs = [
            placed for placed in mentions.amounts[first:last] if placed.amount.role is AmountRole.COMPETING and not placed.amount.delta
        ]
        figures = [placed._replace(start=placed.start - sentence.start, end=placed.end - sentence.start) for placed in theirs]
        owners = _with_pairs(sentence.text, figures, [_owners(sentence.text, placed, named) for placed in figures])
        for name in named:
            own = [placed.amount for placed, owned in zip(figures, owners, strict=True) if name in owned]
            offers.setdefault(name.text, []).extend(own)
    return tuple(CompetingOffer(company_raw=name, amounts=once(tuple(own))) for name, own in offers.items())


def _owners(text: str, placed: Placed, named: tuple[Name, ...]) -> tuple[Name, ...]:
    """Return the companies an amount belongs to: those right after "from" or "at", else the nearest before it, with its list."""
    following = [name for name in named if name.start >= placed.end]
    before = [name for name in named if name.end <= placed.start]
    is_tied = before and text[before[-1].end : placed.start] in _TIED
    if following and not is_tied and _LEADS.fullmatch(text, placed.end, following[0].start):
        return _joined(text, following)
    return _joined(text, before[::-1]) if before else ()


def _with_pairs(text: str, figures: list[Placed], owners: list[tuple[Name, ...]]) -> list[tuple[Name, ...]]:
    """Give an amount that no company owns the owner of the next of its list: "$A base with $B in stock from Acme".

    The same where the company before it has had its amounts: "$A from Acme and $B base with $C in stock from Beta".
    """
    owners, given = list(owners), list(owners)
    for index in range(len(figures) - 2, -1, -1):
        is_free = not owners[index] or (index and given[index - 1] == given[index] and given[index][0].start >= figures[index - 1].end)
        if is_free and _PAIR.fullmatch(text[figures[index].end : figures[index + 1].start]):
            owners[index] = owners[index + 1]
    return owners


def _joined(text: str, names: list[Name]) -> tuple[Name, ...]:
    """Return the first of some names and those joined to it without an amount between."""
    taken = [names[0]]
    for name in names[1:]:
        first, second = sorted((taken[-1], name), key=lambda n: n.start)
        between = text[first.end : second.start]
        if _MONEY.search(between) or not in_one_list(between):
            break
        taken.append(name)
    return tuple(taken)
