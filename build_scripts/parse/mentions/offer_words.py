"""What a sentence has that names a company as a competing offer: asked first, since few do.

It may say yes too often, never no: ``tests/parse/test_may_name.py`` holds it to each way to speak of an offer.
"""

import re
from bisect import bisect_left
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from build_scripts.parse.mentions.companies import NAME_TOKEN
from build_scripts.parse.mentions.sentences import Sentence, lowered
from build_scripts.parse.values.currency import CODES

TEAM = (
    r"engineering|data|design|security|product|graphics|research|infrastructure|platform|quant|architecture|for|roles?|teams?|groups?"
    r"|divisions?|engineer"
)
CODED = rf"(?=[A-Z]{{3}} ?\d)(?:{'|'.join(CODES)}) ?\d(?:[\d.,]{{2}}|\d{{0,2}}[KkM])"  # "GBP 145,000", "CHF 210K"
_ABOUT = "(?:total |up to |about |around |above |over |roughly |close to |~)?"
MONEY = rf"(?={_ABOUT}(?:(?:[A-Z]{{1,3}} ?)?[$£€₹¥]|{CODED}))"
AT_LEVEL = r"(?:[A-Z][\w/+-]*(?: [A-Z&/][\w/+-]*){0,3}[,:;]? (?:at |with )?)?"  # "(Staff, $300K TC)", "(L3: $240K)"
LEVEL = r"(?:[A-Z]{1,3}\d[\w-]*,? (?:with |at )?)?"
# What may stand between an amount and "from" or "at".
OF_PAY = "tc|total|comp|compensation|base|offer|ote|rsus?|stock|equity|benchmarks?|on the table"
# What a sentence has, in lower case, that speaks of an offer in words, and what does so beside a word for pay alone.
_OFFER_WORDS = (
    "offer", "holding", "evaluating", "weighing", "considering", "exploring", "interview", "alternative", "in process", "processes",
    "applications", "conversations",
    "comparable role", "final round", "demand across", "demand at", "demand by", "and from", "interest from", "from a", "choose", "take",
    "pick", "join", "approached by", "recruited by", "talks with", "late stages",
    "is at", "are at", "is paying", "willing to pay", "ready to pay", "on the table", "was at", "me at", "preparing", "has put", "have put",
    "benchmark",
)  # fmt: skip
_ANCHOR_WORDS = frozenset(("cite", "citing", "reference", "use", "using", "compar", "leverage", "anchor"))
_PAY_WORDS = ("comp", "pay", "package", "salar", "tc", "liquid", "as ", "range", "band")
_TO_FILL_IN = ("[base", "[x", "[amount")
# Grouped by their first letter, longer ones first, so that one look is enough at the beginning of most words. Here and below the
# character before a word is a part of what is looked for: a search leaps from one such character to the next.
_WORDS = re.compile(
    "[^a-z0-9_]({})".format(
        "|".join(
            rf"{letter}(?:{'|'.join(word[1:] for word in words)})"
            for letter, words in groupby(sorted([*_OFFER_WORDS, *_ANCHOR_WORDS], reverse=True), itemgetter(0))
        )
    )
)
# What stands before an amount that may be an offer: a parenthesis, a name or role, with "at" or "with" behind it, a verb of paying.
# The second end of a range follows no name.
_SIGN, _SIGN_OR_CODE = re.compile("[$£€₹¥](?<![–/-].)"), re.compile(rf"[$£€₹¥](?<![–/-].)|{CODED}")
_AT = rf",? (?:at|with) {LEVEL}\[?"
_NAMED = rf"(?!(?:At|The|An?|Base|RSUs?|TC|Accept|Open|Counter|I|My)\b){NAME_TOKEN}"  # no company begins with one of these
_LEADS = re.compile(
    rf"[^A-Za-z0-9_](?:(?<=\(){AT_LEVEL}|(?:(?<=\))|{_NAMED}|(?:{TEAM})(?:'s|’s)?)(?:{_AT}|,? )|(?:is|was|stands|sits|in|back){_AT}"
    r"|(?:(?:pays?|paid|put|extended|quoted|proposed)(?: me)?|package (?:is|was|of|totals|includes)) )"
    rf"{_ABOUT}(?:[A-Z]{{1,3}} ?)?$"
)
_LEAD = 64  # characters before an amount among which all of that stands
# And what follows one: "$210K base from Acme".
_FROM = re.compile(rf"(?:[$£€₹]|[A-Z]{{3}} ?)[\d.,KMkm+–/$£€₹-]+(?:(?: in)? (?i:{OF_PAY}))* (?i:from|at)\b")


class Heard(NamedTuple):
    """A text in lower case, its words that speak of offers, and where each begins."""

    low: str
    places: list[int]
    words: list[str]

    @classmethod
    def of(cls, text: str) -> "Heard":
        """Look through a text."""
        low = lowered(text)
        found = list(_WORDS.finditer(f" {low}"))
        return cls(low, [match.start() for match in found], [match[1] for match in found])

    def may_name(self, sentence: Sentence, *, has_code: bool = False) -> bool:
        """True unless a sentence of the text, or several, have nothing of what ``offer_names`` looks for.

        ``has_code``: an amount in it has its currency in letters, "CHF 210K".
        """
        start, text = sentence
        end, first = start + len(text), bisect_left(self.places, start)
        said = self.words[first : bisect_left(self.places, end, first)]
        if said and (not _ANCHOR_WORDS.issuperset(said) or self._has(_PAY_WORDS, start, end)):
            return True
        if "[" in text and self._has(_TO_FILL_IN, start, end):
            return True
        return any(
            _LEADS.search(f" {text[max(0, sign.start() - _LEAD) : sign.start()]}") or _FROM.match(text, sign.start())
            for sign in (_SIGN_OR_CODE if has_code else _SIGN).finditer(text)
        )

    def _has(self, words: tuple[str, ...], start: int, end: int) -> bool:
        return any(self.low.find(word, start, end) >= 0 for word in words)
