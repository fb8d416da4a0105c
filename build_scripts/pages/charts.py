"""Range bars: views to small inline SVG that takes its colours from the page and says its numbers in words."""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from markupsafe import Markup

from build_scripts.model.money import MoneyRange
from build_scripts.model.pay import Component
from build_scripts.pages import text

WIDTH = 240  # user units; the page stretches the picture to its column
MOST_MARKS = 5
LANES = {Component.BASE: "base", Component.EQUITY: "equity a year", Component.BONUS: "bonus", Component.TOTAL: "total"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One shared axis of one currency, from ``low`` to ``high`` in whole units, with its marks."""

    currency: str
    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    def place(self, value: Decimal) -> Decimal:
        """Return where a value lies on the axis, in percent."""
        return (value - self.low) / (self.high - self.low) * 100


def axis_of(ranges: list[MoneyRange]) -> Axis | None:
    """Return the axis that holds all sound ranges of one currency, ends rounded outward; None without any.

    The step is 1, 2, 2.5 or 5 times a power of ten: the smallest that leaves at most five marks, so that each can be labelled.
    """
    sound = [span for span in ranges if span.is_sound]
    if not sound or len({span.currency for span in sound}) > 1:
        return None
    low, high = min(span.low for span in sound), max(span.high for span in sound)
    power = Decimal(10) ** (high - low or high or Decimal(1)).adjusted()
    for factor in (Decimal("0.2"), Decimal("0.25"), Decimal("0.5"), Decimal(1), Decimal(2), Decimal(5)):
        step = power * factor
        first = (low / step).to_integral_value(ROUND_FLOOR)
        last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
        if last - first < MOST_MARKS:
            break
    ticks = tuple(step * index for index in range(int(first), int(last) + 1))
    return Axis(currency=sound[0].currency, low=ticks[0], high=ticks[-1], ticks=ticks)


def range_bar(axis: Axis, base: MoneyRange | None, total: MoneyRange | None) -> Markup:
    """Return base (pale) and total (full) as bars on the axis; ranges that are unsound or in another currency are left out."""
    bars, said = "", list[str]()
    for name, span, y, height in (("base", base, 3, 6), ("total", total, 12, 8)):
        if span is None or not span.is_sound or span.currency != axis.currency:
            continue
        left, right = axis.place(span.low), axis.place(span.high)
        x, width = left * WIDTH / 100, max(right - left, Decimal(1)) * WIDTH / 100
        bars += f'<rect class="lb-{name}" x="{x:.1f}" y="{y}" width="{width:.1f}" height="{height}" rx="2"/>'
        said.append(f"{name} {text.money(span)}")
    if not bars:
        return Markup("")
    ends = f"on an axis from {text.amount(axis.low, axis.currency)} to {text.amount(axis.high, axis.currency)}"
    grid = "".join(f'<path d="M{axis.place(tick) * WIDTH / 100:.1f} 0V24"/>' for tick in axis.ticks[1:-1])
    label = html.escape(f"{', '.join(said)}, {ends}")
    return Markup(
        f'<svg class="lb-range" viewBox="0 0 {WIDTH} 24" preserveAspectRatio="none" role="img" aria-label="{label}">{grid}{bars}</svg>'
    )


def lanes(axis: Axis, years: Mapping[Component, MoneyRange]) -> Markup:
    """Return up to four thin lanes, a component each, on an axis of their currency; the style sheet gives each its height and tone."""
    bars, said = "", list[str]()
    for component, span in years.items():
        left, right = axis.place(span.low), axis.place(span.high)
        bars += f'<rect class="{component.value}" x="{left:.1f}%" width="{max(right - left, Decimal(1)):.1f}%"/>'
        said.append(f"{LANES[component]} {text.about(span)}")
    return Markup(f'<svg class="lb-lanes" role="img" aria-label="{html.escape(", ".join(said))}">{bars}</svg>') if bars else Markup("")


def position_bar(percent_up: Decimal) -> Markup:
    """Return a position in a range as a dot on a line; beyond the ends it stays at the edge."""
    x = min(max(percent_up, Decimal(0)), Decimal(100)) * Decimal("0.88") + 6
    state = " lb-above" if percent_up > 100 else ""
    return Markup(
        f'<svg class="lb-position{state}" viewBox="0 0 100 12" aria-hidden="true">'
        f'<rect x="6" y="4" width="88" height="4" rx="2"/><circle cx="{x:.1f}" cy="6" r="5"/></svg>'
    )
