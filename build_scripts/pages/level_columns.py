"""The picture of a level map: companies beside one ladder, each with words that say the same, and those that stand apart."""

from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.link.alignment import Alignment, Column, Placement
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import level_words, text
from build_scripts.pages.level_chart import Block, ladder
from build_scripts.pages.level_views import company_link
from build_scripts.pages.page import Link, Place

MOST_COLUMNS = 24  # drawn; the companies after them stand in a table
MOST_ROWS = 300  # of that table
_MOST_PATHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnView:
    """A company in the picture.

    ``inferred`` says which bands are inferred through whom, ``disputed`` which guides disagree about; ``hidden`` counts the
    bands that had no room.
    """

    company: Link
    picture: Markup
    inferred: tuple[str, ...]
    disputed: str
    hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A company that is not in the picture, and where its bands stand."""

    company: Link
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedView:
    """Companies beside the ladder of ``axis``, in the picture, in the table, and apart; ``more`` have room in neither.

    ``counted`` says how many claims name the ladder; ``has_inferred`` and ``has_disputed`` what the picture's key must explain.
    """

    axis: Link
    counted: str
    has_inferred: bool
    has_disputed: bool
    columns: tuple[ColumnView, ...]
    rows: tuple[RowView, ...]
    more: int
    apart: tuple[Link, ...]


def aligned_view(aligned: Alignment, role: str, index: SiteIndex, place: Place) -> AlignedView:
    """Return the view of an alignment for a page at ``place``."""
    shown, rest = aligned.columns[:MOST_COLUMNS], aligned.columns[MOST_COLUMNS:]
    columns = tuple(_column(column, aligned, role, index, place) for column in shown)
    return AlignedView(
        axis=company_link(aligned.company, level_words.company(aligned.company, aligned.name, index), role, index, place),
        counted=f"{aligned.claims} of {aligned.all_claims}",
        has_inferred=any(column.inferred for column in columns),
        has_disputed=any(column.disputed for column in columns),
        columns=columns,
        rows=tuple(_row(column, aligned, role, index, place) for column in rest[:MOST_ROWS]),
        more=max(0, len(rest) - MOST_ROWS),
        apart=tuple(company_link(key, level_words.company(key, name, index), role, index, place) for key, name in aligned.apart),
    )


def _column(column: Column, aligned: Alignment, role: str, index: SiteIndex, place: Place) -> ColumnView:
    said = "; ".join(level_words.placement(one, aligned.rungs, index) for one in column.placements)
    name = level_words.company(column.company, column.name, index)
    label = f"{name} beside {level_words.company(aligned.company, aligned.name, index)}’s levels: {said}"
    picture, hidden = ladder(aligned.rungs, _blocks(column.placements), label)
    disputed = dict.fromkeys(level_words.band(one.band) for one in column.placements if one.is_disputed)
    inferred = dict[str, list[str]]()
    for one in column.placements:
        if one.paths:
            inferred.setdefault(level_words.through(one, index), []).append(level_words.band(one.band))
    return ColumnView(
        company=_company(column, role, index, place),
        picture=picture,
        inferred=tuple(f"{text.listed(bands)} {through}" for through, bands in inferred.items())[:_MOST_PATHS],
        disputed=text.listed(list(disputed)),
        hidden=hidden,
    )


def _row(column: Column, aligned: Alignment, role: str, index: SiteIndex, place: Place) -> RowView:
    said = "; ".join(level_words.placement(one, aligned.rungs, index) for one in column.placements)
    return RowView(company=_company(column, role, index, place), words=said)


def _company(column: Column, role: str, index: SiteIndex, place: Place) -> Link:
    link = company_link(column.company, level_words.company(column.company, column.name, index), role, index, place)
    return Link(text=link.text, href=link.href, note=text.count(column.claims, "claim"))


def _blocks(placements: tuple[Placement, ...]) -> tuple[Block, ...]:
    """Return the blocks of a column, those with codes first, then the most claimed; bands on the same rungs share a block."""
    found = dict[tuple[int, int, str], list[Placement]]()
    for one in placements:
        kind = "disputed" if one.is_disputed else "" if one.edges else "inferred"
        found.setdefault((one.low, one.high, kind), []).append(one)

    def weight(key: tuple[int, int, str]) -> tuple[bool, int, int, tuple[int, int, str]]:
        is_titled = not any(one.band.levels for one in found[key])
        return (is_titled, -sum(len(level_words.guides(one.edges)) for one in found[key]), key[1] - key[0], key)

    return tuple(Block(words=_together(found[key]), low=key[0], high=key[1], kind=key[2]) for key in sorted(found, key=weight))


def _together(several: list[Placement]) -> str:
    """Return bands in a few words: where some have codes, the codes say enough."""
    return ", ".join(level_words.band(one.band) for one in several if one.band.levels) or level_words.band(several[0].band)
