"""One company beside a ladder: a view to a small inline SVG that takes its colours from the page and says its bands in words."""

import html
import textwrap
from dataclasses import dataclass

from markupsafe import Markup

WIDTH = 160  # user units, about a pixel each
ROW = 22
LINE = 13  # of words in a block
_LETTER = 6.6  # the width of a letter of the labels, at their widest
_GAP = 3
LANES = 2  # bands that lie beside each other; a third on the same rungs is left to the words


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A band beside rungs ``low`` to ``high``, both included. ``kind`` is "", "inferred" or "disputed"."""

    words: str
    low: int
    high: int
    kind: str = ""

    def overlaps(self, other: "Block") -> bool:
        """Return whether two blocks share a rung."""
        return self.low <= other.high and other.low <= self.high


def ladder(rungs: tuple[str, ...], blocks: tuple[Block, ...], label: str) -> tuple[Markup, int]:
    """Return the picture, and how many blocks had no room in it. ``blocks`` come in order of weight; the lowest rung is on top."""
    lanes = _lanes(blocks)
    drawn = [(block, lane) for lane, several in enumerate(lanes) for block in several]
    height = len(rungs) * ROW
    left = min(max(len(rung) for rung in rungs) * _LETTER + 6, WIDTH * 0.4)
    lines = "".join(f"M0 {place * ROW}H{WIDTH}" for place in range(1, len(rungs)))
    axis = "".join(f'<tspan x="0" y="{place * ROW + 15}">{html.escape(rung)}</tspan>' for place, rung in enumerate(rungs))
    shapes = "".join(_shape(block, lane, lanes, left) for block, lane in drawn)
    picture = (
        f'<svg class="lb-rungs" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{html.escape(label)}">'
        f'<path d="{lines}"/><text>{axis}</text>{shapes}</svg>'
    )
    return Markup(picture), len(blocks) - len(drawn)


def _lanes(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """Give each block the first lane in which it overlaps no other."""
    lanes: list[list[Block]] = [[] for _ in range(LANES)]
    for block in blocks:
        free = next((lane for lane in lanes if not any(block.overlaps(other) for other in lane)), None)
        if free is not None:
            free.append(block)
    return lanes


def _shape(block: Block, lane: int, lanes: list[list[Block]], left: float) -> str:
    """Draw a block: as wide as the column where nothing lies beside it, else in its lane."""
    shares = any(block.overlaps(other) for place, several in enumerate(lanes) if place != lane for other in several)
    width = (WIDTH - left - _GAP * (LANES - 1)) / LANES if shares else WIDTH - left
    x, y = left + lane * (width + _GAP) * shares, block.low * ROW + 2
    height = (block.high - block.low + 1) * ROW - 4
    kind = f' class="lb-{block.kind}"' if block.kind else ""
    lines = _lines(block.words, int((width - 9) / _LETTER), int(height / LINE))
    top = y + (height - len(lines) * LINE) / 2 + 10
    words = "".join(f'<tspan x="{x + 5:.4g}" y="{top + place * LINE:.4g}">{html.escape(line)}</tspan>' for place, line in enumerate(lines))
    return f'<g{kind}><rect x="{x + 0.5:.4g}" y="{y}" width="{width - 1:.4g}" height="{height}" rx="3"/><text>{words}</text></g>'


def _lines(words: str, most: int, count: int) -> list[str]:
    """Break words into at most ``count`` lines of ``most`` letters; what has no room is cut off with an ellipsis."""
    lines = textwrap.wrap(words, most, break_long_words=False)
    if len(lines) > count:
        lines = [*lines[: count - 1], f"{lines[count - 1]} …"]
    return [line if len(line) <= most else line.removesuffix(" …")[: most - 1].rstrip(" ,-–/") + "…" for line in lines]
