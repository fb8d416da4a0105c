"""Pay side by side: order, years, medians, axes and conversions, worked out by hand."""

from decimal import Decimal

import pytest

from build_scripts.link.site_index import PayRow, SiteIndex
from build_scripts.pages.conversions import conversion_of
from build_scripts.pages.page import Link, Place
from build_scripts.pages.pay_compare import Sheet, SideTable, axes_of, side_table
from build_scripts.pages.pay_figures import figures_of
from build_scripts.pages.region_pages import RegionView, region_pages
from build_scripts.pages.role_pages import RoleView, role_pages
from tests.built import read_mini
from tests.small import RATES, library, pay


@pytest.fixture(scope="module")
def mini() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


def table(rows: list[PayRow]) -> SideTable:
    """Return some rows side by side, labelled by their guide."""
    figures = [figures_of(row) for row in rows]
    sheet = Sheet(place=Place("/"), axes=axes_of(figures))
    return side_table(figures, lambda row: Link(text=row.guide_id, href=None), "Company", sheet)


def words(shown: SideTable, group: int = 0) -> list[list[str]]:
    """Return a group as its label and the words of its cells, small lines in brackets."""
    return [
        [row.label.text, *(f"{cell.words} {list(cell.lines)}" if cell.lines else cell.words for cell in row.cells)]
        for row in shown.groups[group].rows
    ]


def test_a_region_of_the_mini_site(mini: SiteIndex) -> None:
    """High to low by the middle of the total; two totals of £125K stand by their base; a year of equity is a quarter of the grant."""
    shown = table([row for row in mini.pay_in["london"] if row.guide_id.endswith("/software-engineer")])
    assert [group.currency for group in shown.groups] == ["GBP"]
    assert words(shown) == [
        ["acme/software-engineer", "£90K–£120K", "£15K–£27.5K ['£60K–£110K over 4 years']", "10% ['£9K–£12K']", "£115K–£160K"],
        ["borealis/software-engineer", "£88K–£118K", "£11.3K–£22.5K ['£45K–£90K over 4 years']", "5% ['£4.4K–£5.9K']", "£104K–£146K"],
        ["cobalt/software-engineer", "£80K–£105K", "—", "£20K–£45K", "£100K–£150K"],
    ]
    assert [row.order for row in shown.groups[0].rows] == ["105000 21250 10500 137500", "103000 16875 5150 125000", "92500 - 32500 125000"]
    (median,) = shown.groups[0].spreads  # three ranges have no quartiles
    assert median.cells == (("£103K", "of 3"), ("£19.1K", "of 2"), ("£10.5K", "of 3"), ("£125K", "of 3"))


def test_the_lanes_say_the_same_as_the_figures(mini: SiteIndex) -> None:
    """£0 to £200K holds every lane; base £90K–£120K begins at 45% and is 15% wide."""
    row = next(row for row in mini.pay_in["london"] if row.guide_id == "acme/software-engineer")
    bar = table([row]).groups[0].rows[0].bar
    assert 'aria-label="base £90K–£120K, equity a year £15K–£27.5K, bonus £9K–£12K, total £115K–£160K"' in bar
    assert '<rect class="base" x="45.0%" width="15.0%"/>' in bar
    assert bar.count("<rect") == 4
    assert len(bar) < 400


FOUR = {
    f"{name}/clerk": pay(f"Reno | ${base}K–${base + 20}K | $40K–$80K | — | ${total - 10}K–${total + 10}K")
    for name, base, total in (("ash", 80, 100), ("birch", 90, 120), ("cedar", 100, 150), ("dogwood", 110, 200))
}


def test_quartiles_from_four_ranges_on() -> None:
    """Midpoints of 100, 120, 150 and 200: half of them lie between 115 and 162.5, and the median is 135."""
    shown = table(list(library(FOUR).pay_in["reno"]))
    median, middle = shown.groups[0].spreads
    assert (median.name, median.cells[0], median.cells[3]) == ("Median", ("$105K", "of 4"), ("$135K", "of 4"))
    assert middle.name == "Middle half"
    assert [words for words, _ in middle.cells] == ["$97.5K–$112.5K", "$15K", "", "$115K–$162.5K"]
    assert "total $115K–$162.5K" in middle.bar


def test_currencies_keep_apart() -> None:
    """Two currencies are two groups, each with an order, a median and an axis of its own; the larger group first, no money last."""
    mixed = {
        "ash/clerk": pay("Oslo | £50K–£60K | — | — | £60K–£70K"),
        "birch/clerk": pay("Oslo | $90K–$100K | — | — | $100K–$110K"),
        "cedar/clerk": pay("Oslo | $80K–$90K | — | — | $120K–$140K"),
        "dogwood/clerk": pay("Oslo | open | open | open | open"),
        "elm/clerk": pay("Oslo | $70K–$90K | — | — | open"),
    }
    shown = table(list(library(mixed).pay_in["oslo"]))
    assert [(group.currency, [row.label.text for row in group.rows]) for group in shown.groups] == [
        ("USD", ["cedar/clerk", "birch/clerk", "elm/clerk"]),
        ("GBP", ["ash/clerk"]),
        ("", ["dogwood/clerk"]),
    ]
    assert [group.ticks[-1] if group.ticks else "" for group in shown.groups] == ["$140K", "£70K", ""]
    assert [len(group.spreads) for group in shown.groups] == [1, 0, 0]
    assert shown.groups[0].spreads[0].cells[3] == ("$117.5K", "of 2")


def test_what_is_not_stated_is_not_worked_out() -> None:
    """A grant without a term stands as written and is not drawn; a percent without a base has no amount."""
    body = "| Region | Base | Equity | Bonus | Total |\n|---|---|---|---|---|\n| Reno | high | $160K–$280K | 10% | $200K–$300K |\n"
    (row,) = table(list(library({"ash/clerk": body}).pay_in["reno"])).groups[0].rows
    assert [(cell.words, cell.lines) for cell in row.cells[1:3]] == [("$160K–$280K", ("term not stated",)), ("10%", ())]
    assert row.order == "- - - 250000"
    assert row.bar.count("<rect") == 1


def test_a_total_that_does_not_add_up_is_marked() -> None:
    """100 + 10% + 20 a year is 130, 150 + 10% + 30 is 195: the first guide's total fits, the second's counts the whole grant."""
    guides = {
        "ash/clerk": pay("Reno | $100K–$150K | $80K–$120K | 10% | $130K–$195K"),
        "birch/clerk": pay("Reno | $100K–$150K | $80K–$120K | 10% | $190K–$285K"),
    }
    marked = {row.label.text: row.cells[3].is_off for row in table(list(library(guides).pay_in["reno"])).groups[0].rows}
    assert marked == {"ash/clerk": False, "birch/clerk": True}


def test_a_conversion_says_rate_and_day() -> None:
    """Most rows are in dollars; £50K–£60K at $1.5 is $75K–$90K; the dirham has no rate and says so."""
    guides = dict(FOUR) | {
        "fir/clerk": pay("York | £50K–£60K | £40K–£80K | 10% | £70K–£90K"),
        "gum/clerk": pay("York | AED 100K–AED 120K | — | — | AED 100K–AED 120K"),
    }
    index = library(guides)
    conversion = conversion_of(index)
    assert conversion.target == "USD"
    said = "Converted at £1 = $1.5, the European Central Bank’s reference rate of 30 October 2026."
    assert conversion.note(["GBP", "USD", "GBP"]) == said
    assert conversion.note(["USD"]) == ""
    page = next(page for page in region_pages(index) if page.address == "/regions/york/")
    assert isinstance(page.view, RegionView)
    (section,) = page.view.roles
    assert section.rates == f"{said} AED has no reference rate; amounts stand as written."
    lines = {row.label.text: [cell.lines for cell in row.cells] for group in section.pay.groups for row in group.rows}
    assert lines["Fir"] == [("≈ $75K–$90K",), ("£40K–£80K over 4 years", "≈ $15K–$30K"), ("£5K–£6K",), ("≈ $105K–$135K",)]
    assert lines["Gum"] == [(), (), (), ()]


def test_without_rates_nothing_is_converted() -> None:
    """A run that has none shows amounts as written and claims no rate."""
    index = library({"ash/clerk": pay("York | £50K–£60K | — | — | £60K–£70K"), **FOUR}, rates=None)
    assert conversion_of(index).note(["GBP"]) == ""
    assert RATES.rate("GBP", "USD") == Decimal("1.5")


def test_the_largest_sections_stand_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for four rows, Reno's four are shown, and York is a link with its count and median."""
    guides = dict(FOUR) | {name: pay("York | £50K–£60K | — | — | £60K–£70K") for name in ("fir/clerk", "gum/clerk")}
    assert shown_and_linked(guides) == (["reno", "york"], [])
    monkeypatch.setattr("build_scripts.pages.sections.MOST_SECTIONS", 1)
    assert shown_and_linked(guides) == (["reno"], [("York", "york/", "2 companies, median total £65K of 2")])


def shown_and_linked(guides: dict[str, str]) -> tuple[list[str], list[tuple[str, str | None, str]]]:
    """Return which regions a role's page shows, and which it links to."""
    view = list(role_pages(library(guides)))[1].view
    assert isinstance(view, RoleView)
    return [section.slug for section in view.regions], [(link.text, link.href, link.note) for link in view.other_regions]
