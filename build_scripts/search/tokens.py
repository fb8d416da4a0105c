"""Amounts and levels as words of the index, so that "$225K", "225k" and "225,000" are one word, and L5 is never the 5 of L50."""

import re
from collections.abc import Iterable
from decimal import Decimal

from build_scripts.link.site_index import LinkedLever, PayRow, SiteIndex
from build_scripts.model.guide import Guide
from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.money import MoneyRange
from build_scripts.model.strategy import CompetingOffer, Strategy
from build_scripts.parse.level_codes import codes_of

_COUNT = re.compile(r"(?<![\w$€£₹¥.,])(?P<count>\d{1,3}(?:,\d{3}){1,3})(?= (?:stock |ISO |NSO )?(?:options|units|shares|RSUs)\b)")
_NOT_IN_WORD = re.compile(r"[^a-z0-9]+")


def amount_token(amount: Decimal) -> str:
    """Return the word of an amount in whole units, whatever its currency: ``amt225000x``."""
    return f"amt{int(amount)}x"


def ask_token(amount: Decimal) -> str:
    """Return the word of an amount that is asked for, beside that of the amount: ``ask225000x``."""
    return f"ask{int(amount)}x"


def level_code(code: str) -> str:
    """Return a level code as it is compared, letters and digits alone: "l5" for "L5", "band4" for "Band 4"."""
    return _NOT_IN_WORD.sub("", code.casefold())


def level_token(code: str) -> str:
    """Return the word of a level that a guide names, its own or another's: ``lvll5x`` for "L5"."""
    return f"lvl{level_code(code)}x"


def own_level_token(code: str) -> str:
    """Return the word of a level that a guide is about: ``lvol5x`` for "L5"."""
    return f"lvo{level_code(code)}x"


def lever_tokens(linked: LinkedLever) -> tuple[str, ...]:
    """Return the words of the amounts that a lever names, of those in the offers that it cites, and of its counts of shares."""
    lever = linked.lever
    counts = counts_of(" ".join(filter(None, (lever.title, lever.script, lever.context))))
    return _once((*_amounts(lever.amounts, lever.offers), *counts, *_asks(lever.amounts)))


def strategy_tokens(strategies: Iterable[Strategy]) -> tuple[str, ...]:
    """Return the words of the amounts that a guide asks for, stops at, or cites, and of its counts of shares."""
    every = tuple(strategies)
    amounts = (token for one in every for token in _amounts((*one.asks, *one.floors), one.competing))
    counts = (token for one in every for token in counts_of(" ".join(filter(None, (one.script, one.advice)))))
    return (*_once((*amounts, *counts)), *_once(token for one in every for token in _asks(one.asks)))


def counts_of(words: str) -> tuple[str, ...]:
    """Return the words of numbers of options, units or shares, which are typed as amounts are: "28,000 options" gives ``amt28000x``."""
    return _once(f"amt{match['count'].replace(',', '')}x" for match in _COUNT.finditer(words))


def pay_tokens(rows: Iterable[PayRow]) -> tuple[str, ...]:
    """Return the words of both ends of every amount of some rows."""
    return _ends(span for row in rows for cell in row.cells for span in cell.ranges)


def level_tokens(guide: Guide, index: SiteIndex) -> tuple[str, ...]:
    """Return the words of every level that a guide names, its own also as such."""
    own, all_named = _own_levels(guide, index), named_levels(guide, index)
    return _once((*map(level_token, all_named), *map(own_level_token, own)))


def named_levels(guide: Guide, index: SiteIndex) -> tuple[str, ...]:
    """Return the codes of a guide's own levels and of every level that its mapping names, as they are written."""
    claimed = [code for claim in index.claims_of[guide.id] for side in claim.sides for code in side.entry.levels]
    return (*_own_levels(guide, index), *claimed)


def _own_levels(guide: Guide, index: SiteIndex) -> tuple[str, ...]:
    paid = [code for row in index.pay[guide.id] if row.level_raw for code in codes_of(row.level_raw, bare_numbers=True)]
    claimed = [code for claim in index.claims_of[guide.id] for side in claim.sides if side.entry.own for code in side.entry.levels]
    return (*guide.title.level_codes, *paid, *claimed)


def _amounts(amounts: Iterable[Amount], offers: Iterable[CompetingOffer]) -> tuple[str, ...]:
    return _ends(amount.range for amount in (*amounts, *(amount for offer in offers for amount in offer.amounts)))


def _asks(amounts: Iterable[Amount]) -> tuple[str, ...]:
    """Return the words of the amounts that are asked for as a whole; "$10K more" is no ask of $10K."""
    asked = [amount.range for amount in amounts if amount.role is AmountRole.ASK and not amount.delta]
    return _once(ask_token(end) for span in asked for end in (span.low, span.high))


def _ends(spans: Iterable[MoneyRange]) -> tuple[str, ...]:
    return _once(amount_token(end) for span in spans for end in (span.low, span.high))


def _once(tokens: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tokens))
