"""What the head of a column or row of a pay table says: a label of places, levels or titles, or a pay component and its time."""

import re
from typing import Literal, NamedTuple

from build_scripts.model.money import Period
from build_scripts.model.pay import Component, Grant
from build_scripts.parse.values.equity_head import read_equity_head

# For heads in lower case: what a column (or, in a transposed table, a row) is about; the first pattern that fits decides.
COMPONENTS: tuple[tuple[re.Pattern[str], Component], ...] = tuple(
    (re.compile(pattern), component)
    for pattern, component in (
        (r"\btotal\b|\btc\b|\bctc\b|all-in|\bote\b", Component.TOTAL),
        (r"^sign|signing|sign-?on|joining", Component.SIGN_ON),
        (r"phantom|carry|carried", Component.EQUITY),
        (r"profit|pnl|p&l", Component.PROFIT_SHARING),
        (
            r"stock|equity|\b[rpg]sus?\b|options?\b|\bppus?\b|shares?\b|\b[ev]sops?\b|warrants?\b|\bltip?\b|long[- ]term inc|tokens?\b",
            Component.EQUITY,
        ),
        (r"bonus|variable|commission|incentive|\bsti\b|13th", Component.BONUS),
        (r"base|salary|fixed", Component.BASE),
    )
)
# "RSU (4yr total)" and "Total Equity" speak of the grant alone, "Stock (Profit-Sharing)" of stock; asked where these words stand.
_ALONE = re.compile(
    r"^(?:stock|equity|rsus?|options?)\b(?!.*\bcomp).*\btotal\b|^total (?:stock|equity|rsus?|options?)\b(?!.*\bcomp)"
    r"|(?:stock|equity|shares?|rsus?)\b.*profit|profit.*\b(?:rsus?|units?|interests?)\b"
)
_TOTAL_BONUS = re.compile(r"^total (?:annual |cash )?bonus")
Label = Literal["region", "level", "title", "component"]
# The word that ends a head, or a part of one, and what stands below it.
_LABELS: dict[str, Label] = {
    **dict.fromkeys(("region", "location", "market", "office", "city", "country", "geography", "geo", "locale", "hub"), "region"),
    **dict.fromkeys(("level", "grade", "band", "seniority"), "level"),
    **dict.fromkeys(("title", "role", "position"), "title"),
    **dict.fromkeys(("component", "element"), "component"),
}
_PARENTHESES = re.compile(r"\([^()]*\)")
_PART = re.compile(r"\s*(?:/|&|\band\b)\s*")
_YEARS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_TERM = re.compile(rf"(?<!\d)(?P<years>\d{{1,3}}|\b(?:{'|'.join(_YEARS)}))\s?[-–]?\s?(?:yr|year)")
# What a head in lower case says of the time its amounts cover; the first that fits decides.
_PERIODS = (
    (re.compile(r"monthly|/\s?mo(?:nth)?\b|\b(?:per|a) month"), Period.MONTH),
    (
        re.compile(
            r"annual|yearly|average|\bavg\b|/\s?(?:yr|year)\b|(?<!%)(?<!% )\b(?:per|a) (?:year|annum)"
            r"|p\.a\.|yr 1|year[- ]?(?:1|one)\b|(?:first|1st)[- ]year"
        ),
        Period.YEAR,
    ),
)


class Head(NamedTuple):
    """The head of a column or row, and what it says of the cells under it: read once, not once a cell."""

    name: str
    label: Label | None
    component: Component
    vest_years: int | None
    period: Period | None
    grant: Grant | None


def read_head(name: str) -> Head:
    """Read the plain words of a head. Never fails: what no table knows is of component OTHER and no label."""
    low = name.lower()
    term = _TERM.search(low) if "yr" in low or "year" in low else None
    component = component_of(low)
    grant = read_equity_head(name) if component is Component.EQUITY else None
    years = (_YEARS.get(term["years"]) or int(term["years"])) if term else None
    period = next((period for pattern, period in _PERIODS if pattern.search(low)), None)
    if years and component is Component.TOTAL and period is None:
        period = Period.YEAR if years == 1 else Period.GRANT  # "Total (4-yr)": all that is paid in those years
    return Head(name, _label(low) if component is Component.OTHER else None, component, years, period, grant)


def component_of(head: str) -> Component:
    """Return the pay component that a column or row head in lower case names; OTHER where none is known."""
    if ("total" in head or "profit" in head) and _ALONE.search(head):
        return Component.EQUITY
    if head.startswith("total") and _TOTAL_BONUS.match(head):
        return Component.BONUS
    return next((component for pattern, component in COMPONENTS if pattern.search(head)), Component.OTHER)


def _label(low: str) -> Label | None:
    """Return what a head is a label of: "Region (HQ)", "Role Level", "Level / Title" (a level), "Compensation Component"."""
    if low in _LABELS:
        return _LABELS[low]
    found = set[Label]()
    for part in _PART.split(_PARENTHESES.sub("", low)):
        last = part.rsplit(maxsplit=1)[-1:]
        word = last[0].rstrip(":*†") if last else ""
        label = _LABELS.get(word) or _LABELS.get(word.removesuffix("s"))
        found |= {label} if label else set()
    order: tuple[Label, ...] = ("region", "level", "title", "component")
    return next((label for label in order if label in found), None)
