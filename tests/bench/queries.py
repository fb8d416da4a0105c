"""The searches of ``queries.tsv``, as people type them, and how well a list of addresses answers them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).parent / "queries.tsv"
SHOWN = 10  # ranks below this count as not found


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What somebody types and wants. ``wanted``: addresses below the site's root that answer equally well, as ``l/dzcapg/``.

    ``part`` is ``tune`` or ``fresh``: weights are chosen on the first and judged on the second, which was written without trying any.
    """

    kind: str
    part: str
    text: str
    wanted: tuple[str, ...]

    def rank_in(self, found: Sequence[str]) -> int | None:
        """Return the place (from 1) of the first wanted address among those found; None beyond ``SHOWN`` or nowhere."""
        return next((place for place, address in enumerate(found[:SHOWN], start=1) if address in self.wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many searches, and of them the shares (0 to 1) answered in first place and in the first three.

    ``mean_reciprocal_rank`` is the mean of 1 / rank, 0 where nothing wanted is found.
    """

    count: int
    at_1: float
    at_3: float
    mean_reciprocal_rank: float


def read_queries(text: str) -> tuple[Query, ...]:
    """Read the lines below the heading: kind, set, query and wanted addresses, parted by tabs. Raises ValueError where a line differs."""
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return tuple(Query(kind=kind, part=part, text=query, wanted=tuple(wanted.split(" "))) for kind, part, query, wanted in rows)


def score(ranks: Iterable[int | None]) -> Score:
    """Score the ranks of some searches. Raises ZeroDivisionError for none."""
    places = tuple(ranks)
    found = tuple(place for place in places if place)
    return Score(
        count=len(places),
        at_1=sum(place == 1 for place in found) / len(places),
        at_3=sum(place <= 3 for place in found) / len(places),
        mean_reciprocal_rank=sum(1 / place for place in found) / len(places),
    )
