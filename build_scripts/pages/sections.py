"""Which sections of a page are shown whole: the largest first, as long as the page stays within its rows and sections."""

from collections.abc import Sequence

from build_scripts.pages.pay_figures import Figures

# A row costs about one kilobyte of HTML; with the frame and a list of 319 companies a page stays below 300 kB.
MOST_ROWS = 200
MOST_SECTIONS = 12  # more of them are read on their own pages

Part = tuple[str, Sequence[Figures]]


def whole_and_rest(parts: Sequence[Part], most: int = MOST_ROWS) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return the parts to show and those to link to, in their order; one that does not fit makes room for smaller ones behind it."""
    shown, rest, rows = list[Part](), list[Part](), 0
    for part in parts:
        fits = rows + len(part[1]) <= most and len(shown) < MOST_SECTIONS
        rows += len(part[1]) if fits else 0
        (shown if fits else rest).append(part)
    return tuple(shown), tuple(rest)
