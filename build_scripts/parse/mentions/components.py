"""The pay component of an amount, from the words beside it: "$225K base", "RSU grant at $300K", "$225K / $250K RSU"."""

import re

from build_scripts.model.pay import Component
from build_scripts.parse.values.amount import Figure

_NAMES: tuple[tuple[str, Component], ...] = (
    (r"(?:total|TC\b|all[- ]in|OTE\b|compensation|package|(?:first[- ]year|year[- ]?(?:1|one)) (?:total|comp|value))", Component.TOTAL),
    (r"(?:sign(?:ing)?[- ]?on|signing)", Component.SIGN_ON),
    (r"(?:(?:\d[- ]year |PD |annual |initial )?(?:rsus?|stock|equity|options?|ppus?|grants?|shares|units)\b)", Component.EQUITY),
    (r"(?:bonus|commission|variable)", Component.BONUS),
    (r"(?:base|salary)", Component.BASE),
)
_WORD = re.compile("|".join(f"(?P<{component.value}>\\b{pattern})" for pattern, component in _NAMES), re.IGNORECASE)
# What may stand between an amount and the word that names it: "$225K+ in annual base", "$30K as a sign-on".
_AFTER = re.compile(
    r"^(?:/(?:yr|year|mo|month|\d?yr)s?)?\+?\)?\s*(?:per year |a year |over (?:four|4) years )?"
    r"(?:(?:in|of|as|for|worth of|to|toward) )?(?:(?:a|an|the|my|your|their|our) )?"
    r"(?:(?:annual|initial|guaranteed|one-time|new-hire|liquid|public|additional|current|year[- ]?[12]|first[- ]year|cash|(?-i:[A-Z]{2,5})|4-year|four-year) )*",
    re.IGNORECASE,
)


def component_names(text: str) -> list[tuple[int, int, Component]]:
    """Return each word of a text that names a pay component, with its place."""
    return [(match.start(), match.end(), Component(match.lastgroup)) for match in _WORD.finditer(text) if match.lastgroup]


def components(text: str, figures: tuple[Figure, ...]) -> tuple[Component, ...]:
    """Return the component of each figure of one sentence, in order.

    The word right after a figure names it, else the word before it (since the figure before), else the series it
    stands in: of "$225K / $250K RSU" the first is base; a figure joined to its neighbour by "and" or "or" shares its name.
    """
    names = component_names(text)
    found = [
        _after(text, figure, figures, index, names) or _before(text, figure, figures, index, names) for index, figure in enumerate(figures)
    ]
    for index in range(len(figures) - 2, -1, -1):
        joint = text[figures[index].end : figures[index + 1].start]
        if found[index] is None and re.fullmatch(r"\s*/\s*", joint):
            same_currency = figures[index].range.currency == figures[index + 1].range.currency
            following = found[index + 1]
            found[index] = (Component.BASE if following is Component.EQUITY else following) if same_currency else following
    for index in range(1, len(figures)):
        joint = text[figures[index - 1].end : figures[index].start]
        if found[index] is None and len(joint) < 40:
            found[index] = found[index - 1]
    return tuple(component or Component.UNKNOWN for component in found)


def _after(text: str, figure: Figure, figures: tuple[Figure, ...], index: int, names: list[tuple[int, int, Component]]) -> Component | None:
    between = _AFTER.match(text[figure.end :])
    place = figure.end + (between.end() if between else 0)
    limit = figures[index + 1].start if index + 1 < len(figures) else len(text)
    return next((component for start, _, component in names if start == place and start < limit), None)


def _before(
    text: str, figure: Figure, figures: tuple[Figure, ...], index: int, names: list[tuple[int, int, Component]]
) -> Component | None:
    """Take the last name between the figure before and this one, unless it belongs to the figure before."""
    limit = figures[index - 1].end if index else 0
    candidates = [(start, end, component) for start, end, component in names if limit <= start and end <= figure.start]
    if not candidates:
        return None
    start, end, component = candidates[-1]
    if index and _AFTER.match(text[limit:]) and _owned_by_previous(text, limit, start):
        return None
    words = text[end : figure.start]
    return component if len(words) < 45 and not re.search(r"[;.]\s", words) else None


def _owned_by_previous(text: str, limit: int, start: int) -> bool:
    between = _AFTER.match(text[limit:])
    return between is not None and start == limit + between.end()
