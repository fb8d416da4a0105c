"""Documents of the largest sizes that readers must bear, whole, in work that grows with their length."""

from collections.abc import Callable
from functools import partial

import pytest

from build_scripts.link.checks import check_library
from build_scripts.link.linker import link_guides
from build_scripts.pages.left_over import left_over
from build_scripts.parse.regions import find_region
from tests.parse.test_cases import vocabulary
from tests.parse.test_robust import LEVEL_TABLE, LEVER, PAY_TABLE, STRATEGY, TITLE, assert_sound, calls, parsed

NOTES = LEVER + "x\n\n### Notes of the year\n\n"

# Each with its full size, in lines, marks or depth.
SHAPES: dict[str, tuple[int, Callable[[int], str]]] = {
    "pay rows": (10_000, lambda n: PAY_TABLE + "".join(f"| Town {i} | £60K–£75K | £80K |\n" for i in range(n))),
    "level rows": (10_000, lambda n: LEVEL_TABLE + "| L4 QA | L5 QA |\n" * n),
    "remarks between levers": (10_000, lambda n: "".join(f"{LEVER}x\n\nRemark {i} stands in no lever at all.\n\n" for i in range(n))),
    "headings": (50_000, lambda n: "".join(f"## Part {i}\n" for i in range(n))),
    "blank lines": (100_000, lambda n: LEVER + "x\n" + "\n" * n + "y\n"),
    "blank lines of a quote": (100_000, lambda n: STRATEGY + "x\n" + ">\n" * n + "> y\n"),
    "quotes in a line": (4_000, lambda n: NOTES + "> " * n + "a\n"),
    "lists in a line": (4_000, lambda n: NOTES + "- " * n + "a\n"),
    "lists in lists": (1_000, lambda n: NOTES + "".join("  " * i + "- a\n" for i in range(n))),
    "quotes in quotes": (1_000, lambda n: NOTES + "".join("> " * i + "a\n" for i in range(n))),
    "lists in quotes": (1_000, lambda n: NOTES + "".join("> - " * i + "a\n" for i in range(n))),
}


def checked(text: str) -> None:
    """Parse a document, link it, run every check and gather what is left over; nothing of it is lost."""
    guide = parsed(text)
    assert "".join(section.markdown for section in guide.sections) == text
    list(left_over(guide))
    check_library(link_guides([guide], vocabulary(), partial(find_region, vocabulary=vocabulary())))


@pytest.mark.parametrize("name", SHAPES)
def test_full_size(name: str) -> None:
    """A character costs no more work than in a tenth of the document, and no more than reading it takes."""
    size, shape = SHAPES[name]
    part, whole = (TITLE + shape(n) for n in (size // 10, size))
    usual, work = calls(partial(checked, part)) / len(part), calls(partial(checked, whole)) / len(whole)
    assert work < min(1.1 * usual, 40)


@pytest.mark.parametrize(
    ("place", "piece"), [("", "[x](/"), (STRATEGY, "A word. "), ("1. **A:** ", '"A. '), (LEVEL_TABLE, "| "), ("**Sources**\n- ", "`[a ")]
)
def test_ten_megabytes_in_a_line_are_published(place: str, piece: str) -> None:
    """A line of ten megabytes, wherever it stands, reaches the export and the page; a look at each of its words would be more work."""
    assert_sound(TITLE)  # templates are compiled once
    assert calls(partial(assert_sound, f"{TITLE}{place}{piece * (10_000_000 // len(piece))}\n")) < 100_000
