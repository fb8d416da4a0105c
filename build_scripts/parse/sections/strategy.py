"""The negotiate-up strategy: "> **Negotiate Up Strategy:** "…"": what to say, ask, accept and cite."""

import re

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Parsed
from build_scripts.markup import leading_quotation, placeholders, quotation, spoken, straight, without_closing_rule
from build_scripts.model.guide import Section
from build_scripts.model.mention import AmountRole
from build_scripts.model.strategy import Strategy
from build_scripts.parse.context import Context, numbered
from build_scripts.parse.mentions.amounts import find_mentions, once
from build_scripts.parse.mentions.offers import find_offers

_QUOTE = re.compile(r"^>\s?")
_HEAD = re.compile(r"^(?:>\s*)?(?:#+\s.*|\*\*[^*]*\*\*:?)\s*")


def read(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[Strategy, ...]]:
    """Read each negotiate-up block. Fault: LB501 where there is none."""
    found = tuple(_strategy(section, context) for section in sections)
    return Parsed(found, () if found else (codes.STRATEGY_MISSING.at(context.at(1)),))


def _strategy(section: Section, context: Context) -> Strategy:
    lines = [line for _, line in numbered(section)]
    raw = "\n".join(lines).strip()
    text = "\n".join([_HEAD.sub("", lines[0]), *(_QUOTE.sub("", line) for line in lines[1:])]).strip()
    text = without_closing_rule(text)
    script, advice = _speech(text)
    mentions = find_mentions(text, context)
    amounts = mentions.amounts
    return Strategy(
        raw=raw,
        script=script,
        advice=advice,
        asks=once(tuple(placed.amount for placed in amounts if placed.amount.role is AmountRole.ASK)),
        floors=once(tuple(placed.amount for placed in amounts if placed.amount.role is AmountRole.FLOOR)),
        competing=find_offers(mentions, context),
        placeholders=placeholders(text),
        span=section.span,
    )


def _speech(text: str) -> tuple[str | None, str | None]:
    """Split a block into the words to say and the advice around them; words said in the midst of advice stay in it too."""
    if script := quotation(text):
        return script, None
    if found := leading_quotation(straight(text)):
        return found[0], text[found[1] :].strip()
    return "\n\n".join(spoken(text)) or None, text
