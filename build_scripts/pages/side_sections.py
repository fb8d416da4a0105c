"""A section of a page that sets rows of pay side by side: its table, who is missing, the rates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from build_scripts.link import addresses
from build_scripts.link.site_index import PayRow
from build_scripts.markup import plain
from build_scripts.pages import text
from build_scripts.pages.absences import AbsencesView
from build_scripts.pages.page import Link, Place
from build_scripts.pages.pay_compare import SideTable, total_spread
from build_scripts.pages.pay_figures import Figures
from build_scripts.pages.sections import Part
from build_scripts.pages.spreads import median_words, spread_sentence

SCRIPTS = ("tables.js",)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideSection:
    """``slug`` is what the reader's choice of sections goes by; ``heading`` leads to the section's own page, if it has one.

    ``rates`` says how amounts were converted.
    """

    slug: str
    anchor: str
    heading: Link
    caption: str
    pay: SideTable
    absent: AbsencesView | None = None
    rates: str = ""
    more: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodLinks:
    """Where a page's way of working things out is explained."""

    yearly: Link
    totals: Link
    medians: Link
    currencies: Link


def method_links(place: Place) -> MethodLinks:
    """Return the links of a page at ``place``."""
    return MethodLinks(
        yearly=place.to(f"{addresses.METHOD}#yearly", "How a year is worked out"),
        totals=place.to(f"{addresses.METHOD}#totals", "How totals work"),
        medians=place.to(f"{addresses.METHOD}#medians", "How medians are made"),
        currencies=place.to(f"{addresses.METHOD}#currencies", "How currencies are converted"),
    )


def labelled(link: Link, row: PayRow) -> Link:
    """Return a row's label with its level, or the title that stands for one, as the note."""
    return replace(link, note=plain(row.level_raw or row.title or ""))


def lead_of(figures: Sequence[Figures], where: str) -> str:
    """Return the spread of stated totals in the commonest currency as a sentence; "" for fewer than two."""
    spread = total_spread(figures)
    return spread_sentence(spread, where) if spread else ""


def part_links(parts: Sequence[Part], place: Place, target: Callable[[str], tuple[str, str]], one: str, many: str) -> tuple[Link, ...]:
    """Return links to sections that stand on pages of their own: how many guides, and the median of the commonest currency."""
    links = []
    for slug, figures in parts:
        address, name = target(slug)
        spread = total_spread(figures)
        note = text.count(len({figure.row.guide_id for figure in figures}), one, many)
        links.append(place.to(address, name, f"{note}, median total {median_words(spread)}" if spread else note))
    return tuple(links)
