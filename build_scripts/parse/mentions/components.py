"""The pay component of an amount, from the words beside it: "$225K base", "RSU grant at $300K", "$225K / $250K RSU"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from build_scripts.model.pay import Component
from build_scripts.parse.mentions.sentences import is_closed_off, lowered, outside
from build_scripts.parse.values.amount import Figure

_GRANT = r"(?: (?:grants?|package|options?|units|allocation|refresh\w*|compensation))*"
# For texts in lower case, in this order: what is paid for moving or for a phone is no part of a package, and "sign-on bonus" is no bonus.
_NO_PART = (r"relocation(?: (?:package|bonus|allowance|assistance))?", r"housing|schooling|allowance|allocation|premium (?:of\b|\(|$)")
_NAMES: tuple[tuple[Component, str], ...] = (
    (Component.SIGN_ON, r"(?:sign(?:ing)?[- ]?on|signing)\b(?: bonus(?:es)?)?|(?:joining|welcome|starting) bonus"),
    (
        Component.EQUITY,
        rf"(?:rsus?|stock|equity|options?|ppus?|psus?|isos|[ev]sops?|ltip?|grants?|shares|units|refresh(?:es|ers?)?)\b{_GRANT}",
    ),
    (Component.BONUS, r"(?:bonus|commission)(?:es|s)?\b|variable\b(?: pay| comp(?:ensation)?)?|sti\b|annual incentive"),
    (
        Component.TOTAL,
        r"total(?!s\b)(?! (?:equity|stock|rsu|base|bonus) )|tc\b|all[- ]in\b|ote\b|ctc\b|tdc\b|on-target earnings"
        r"|compensation(?! (?:polic|premium))|package|comp\b|including (?:equity|bonus)",
    ),
    (
        Component.BASE,
        r"base\b(?: salary| pay| comp(?:ensation)?)?|salary|fixed (?:pay|salary|comp(?:ensation)?)"
        r"|fix(?:ed)?(?=[.,;)]|$| (?:plus|and|in|as|on)\b)",
    ),
)


def _any_name(no_part: tuple[str, ...], begins: str = "") -> re.Pattern[str]:
    names = ((Component.UNKNOWN, "|".join(no_part)), *_NAMES)
    return re.compile(rf"\b{begins}(?:{'|'.join(f'(?P<{component.value}>{pattern})' for component, pattern in names)})")


_NAME = _any_name(_NO_PART, "(?![dkmnqxyz ,.$])")  # no name begins with one of these
# A stipend takes the word before it along ("phone stipend"): every word may be that one, so it is asked of few texts.
_NAME_OR_STIPEND = _any_name((_NO_PART[0], r"(?:[\w-]+ )?stipend", *_NO_PART[1:]))
_BREAK = (
    r"at|and|or|with|to|from|plus|if|but|vs|versus|on|over|when|which|that|because|while|is|are|was|would|will|by|before|after|than|for|in"
    r"|of|as|so|through|via|i|my|your|their|above|below|per|gets?|settles|reaches"
)
# What may stand between an amount and the word that names it: "$225K+ in annual base", "$30K as a sign-on", "$20K from cash to RSUs".
_AFTER = re.compile(
    r"^(?: \((?!base|rsu|equity|stock|total|bonus|sign|tc\b)[a-z][a-z ./-]{0,30}\) )?"
    r"(?:/\s?(?:\d?[- ]?(?:yrs?|years?)|mo|months?))?\+?[)\]]?\s*(?:(?:per|a) (?:year|annum|month) |p\.a\. )?(?:annualized |annually )?"
    r"(?:over (?:four|4) years )?(?:(?:increase|raise|bump|uplift|boost) (?:in|to|on) "
    r"|(?:more )?(?:(?:of it )?(?:in|on|of|as|for|worth of|toward|from (?:cash|base|salary|bonus) (?:in)?to) )?)"
    r"(?:(?:a|an|the|my|your|their|our) )?"
    rf"(?:(?!(?:{_BREAK})\b)[a-z\d][\w-]*(?:[ /]\d)? ){{0,3}}"
)
_INTO = re.compile(r" to (?:the |my |your )?")  # "adding $15K to base"
_LABEL = re.compile(r" ?\([^()+&]{0,40}\)")  # "$185K (base)", "$90K (RSU/4yr)": the label of an amount, in lower case
_PARTS = re.compile(r"\+? \(base(?: salary)? ?(?:\+|and|plus) ")  # "$240K (base + bonus)": what a total is made of
_COMPONENTS = {component.value: component for component in Component}
_REACH, _REACH_OF_LABEL = 60, 90  # characters between a name and the figure after it
_AHEAD = 90  # characters after a figure among which its name stands
_LOOK_BACK = 12  # figures in parentheses of their own that are passed over, at most
_JOINT = re.compile(r"\+?(?: \(?[A-Z][\w ]*\)?)?\s*(?:/ \d+% \w+ )?[/(]\s*(?:[A-Za-z]+ )?|\+? \+ ")
_OF_PLACE = re.compile(r"\+? \([A-Z][\w .,/]*\)(?:,? (?:and|or)|,| /) ")  # the same thing for one place and for the next
_BY_SLASH = re.compile(r"\+?(?: [A-Za-z-]+){0,2} ?/ ?")
_LEGEND = re.compile(r" \(([A-Za-z -]{2,20}(?:/[A-Za-z -]{2,20}){1,3})\)")
_SUM = re.compile(r"(?<![<>])=\s*~?$")
_NOT_SINCE = re.compile(r"[;.]\s|\b(?:counter|price|but)\b")
_SERIES = re.compile(r"^[^.;]{0,40}$|^[^.;]{0,30}\badjusted (?:upward )?by \S+ to $")
_MEASURED = re.compile(r"(?:(?:months?|weeks?)'?(?: of)?|% of) (?:(?:your|my|the|annual) )?$")  # "a bonus of two months' base salary"
_PARALLEL = re.compile(r" and an? [\w .-]{0,40} at ")  # "an offer at $A in stock and a Google offer at $B"


def components(text: str, low: str, figures: tuple[Figure, ...]) -> tuple[Component | None, ...]:
    """Return the component of each figure of one sentence, in order; None where no word names it. ``low`` is the sentence in lower case.

    The word right after a figure names it, else the last word before it (since the figure before), else the series it
    stands in: of "$225K / $250K RSU" the first is base; a figure joined to its neighbour shares its name.
    """
    after = [_name_after(low, figures, index) for index in range(len(figures))]
    found = [_component(name) if name else _before(text, figures, index, after) for index, name in enumerate(after)]
    if "(base" in low:
        found = [Component.TOTAL if _PARTS.match(low, figures[index].end) else name for index, name in enumerate(found)]
    for index in range(len(figures) - 2, -1, -1):
        joint = text[figures[index].end : figures[index + 1].start]
        if found[index] is None and found[index + 1] and _OF_PLACE.fullmatch(joint):
            found[index] = found[index + 1]
        elif found[index] is None and (_JOINT.fullmatch(joint) or joint == " + "):
            found[index] = _first_of_pair(figures[index], figures[index + 1], found[index + 1])
        elif joint == " / " and after[index + 1] and not after[index] and _currency(figures[index]) != _currency(figures[index + 1]):
            found[index] = found[index + 1]  # one thing in two currencies, named after the second
    if "/" in text and len(figures) > 3:
        _parallel(text, figures, found, after)
    for index in range(1, len(figures)):
        if "=" in text and not after[index] and _SUM.search(text[figures[index - 1].end : figures[index].start]):
            found[index] = _sum_of(set(found[:index]))
        elif found[index] is None:
            found[index] = _total_of(figures, found, index) or _carried(text, figures, found, index, after)
    if "/" in text and len(figures) > 1:
        _by_legend(text, figures, found)
    unnamed = [figure for figure, name in zip(figures, found, strict=True) if name is None]
    if set(found) == {Component.TOTAL, None} and all(text[figure.end :].startswith(")") for figure in unnamed):
        return (Component.TOTAL,) * len(figures)
    return tuple(found)


def _parallel(text: str, figures: tuple[Figure, ...], found: list[Component | None], after: list[re.Match[str] | None]) -> None:
    """Name the amounts of a series by slashes after those of the named one before it: "£130K base / £100K RSU or $165K / $125K"."""
    runs: list[list[int]] = [[0]]
    for index in range(1, len(figures)):
        if _BY_SLASH.fullmatch(text, figures[index - 1].end, figures[index].start):
            runs[-1].append(index)
        else:
            runs.append([index])
    for first, second in pairwise(runs):
        names = [found[index] for index in first]
        is_alike = len(first) == len(second) > 1 == len({_currency(figures[index]) for index in first})
        is_alike = is_alike and len({_currency(figures[index]) for index in second}) == 1 and not any(after[index] for index in second)
        if is_alike and None not in names and len(set(names)) > 1 and not any(found[index] for index in second):
            for index, name in zip(second, names, strict=True):
                found[index] = name


def _by_legend(text: str, figures: tuple[Figure, ...], found: list[Component | None]) -> None:
    """Name a series by slashes after the legend behind it: "$230K / $250K / $30K (base / RSU / sign-on)"."""
    for match in _LEGEND.finditer(text):
        parts = [component_named(part) for part in match[1].split("/")]
        last = next((index for index, figure in enumerate(figures) if figure.end == match.start()), -1)
        first = last - len(parts) + 1
        if last < 0 or first < 0 or None in parts:
            continue
        if all(_BY_SLASH.fullmatch(text, one.end, other.start) for one, other in pairwise(figures[first : last + 1])):
            found[first : last + 1] = parts


def _sum_of(parts: set[Component | None]) -> Component:
    """Say what amounts before an equals sign add up to: what they all are, else pay as a whole where a base is among them."""
    if len(parts) == 1:
        return parts.pop() or Component.TOTAL
    return Component.TOTAL if parts & {Component.BASE, Component.TOTAL, None} else Component.UNKNOWN


def _total_of(figures: tuple[Figure, ...], found: list[Component | None], index: int) -> Component | None:
    """An amount that is the sum of two different components before it is their total: "$220K base and $225K bonus ($445K)"."""
    if index < 2 or found[index - 1] is found[index - 2] or None in found[index - 2 : index]:
        return None
    is_sum = figures[index].range.low == figures[index - 1].range.low + figures[index - 2].range.low
    return Component.TOTAL if is_sum else None


def _carried(
    text: str, figures: tuple[Figure, ...], found: list[Component | None], index: int, after: list[re.Match[str] | None]
) -> Component | None:
    """Take over the name of the figure before; after a closed parenthesis, that of the figure before the parenthesis."""
    for earlier in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
        between = text[figures[earlier].end : figures[index].start]
        if is_closed_off(between):
            continue
        if _SERIES.match(outside(between).replace("  ", "")):
            return found[earlier]
        name = after[earlier]
        is_parallel = name and text.endswith(" at ", 0, figures[earlier].start) and _PARALLEL.fullmatch(between, name.end())
        return found[earlier] if is_parallel else None
    return None


def _first_of_pair(first: Figure, second: Figure, name: Component | None) -> Component | None:
    """Two amounts before one name: base and equity in one currency, the same thing twice in two."""
    if _currency(first) != _currency(second):
        return name
    return Component.BASE if name in (Component.EQUITY, Component.BONUS) else None


def _currency(figure: Figure) -> str:
    return figure.range.currency


def _component(name: re.Match[str]) -> Component:
    return _COMPONENTS[name.lastgroup or Component.UNKNOWN]


def _name_after(low: str, figures: tuple[Figure, ...], index: int) -> re.Match[str] | None:
    """Find the name that follows a figure: the nearest of the words that may stand there."""
    end = figures[index + 1].start if index + 1 < len(figures) else len(low)
    rest = low[figures[index].end : end][:_AHEAD]
    label = _LABEL.match(rest) if rest[:2].endswith("(") else None
    if label and (name := next(_names(label[0]), None)) and name.start() == label[0].index("(") + 1:
        return name
    return next((name for name in _names(rest) if _AFTER.fullmatch(rest, 0, name.start()) or _INTO.fullmatch(rest, 0, name.start())), None)


def _before(text: str, figures: tuple[Figure, ...], index: int, after: list[re.Match[str] | None]) -> Component | None:
    """Take the last name between the figure before and this one, unless it belongs to the figure before."""
    limit = figures[index - 1].end if index else 0
    if index and (owned := after[index - 1]):
        limit += owned.end()
    words = outside(text[limit : figures[index].start])
    if _SUM.search(words):
        return Component.TOTAL
    low = lowered(words)
    names = list(_names(low))
    if "month" in low or "week" in low or "% of" in low:
        names = [name for name in names if not _MEASURED.search(low, 0, name.start())]
    if not names:
        return None
    since = words[names[-1].end() :]
    # What stands in parentheses belongs to the words before them: "a commission tied to the deals I close ($15K each)".
    reach = _REACH_OF_LABEL if since.endswith("(") and "," not in since else _REACH
    return _component(names[-1]) if len(since) < reach and not _NOT_SINCE.search(since) else None


def component_named(label: str) -> Component | None:
    """Return the component that a row label names ("RSU/Year", "Year 1 TC"), or None."""
    found = next(_names(lowered(label)), None)
    return _component(found) if found else None


def _names(low: str) -> Iterator[re.Match[str]]:
    return (_NAME_OR_STIPEND if "stipend" in low else _NAME).finditer(low)
