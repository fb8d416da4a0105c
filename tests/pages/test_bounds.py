"""How large the pages become: a role with 319 companies stays readable, and below 300 kB."""

from build_scripts.config import Settings
from build_scripts.pages.pay_figures import Figures, figures_of
from build_scripts.pages.render import Renderer
from build_scripts.pages.role_pages import RoleView, role_pages
from build_scripts.pages.role_region_pages import role_region_pages
from build_scripts.pages.sections import MOST_ROWS, whole_and_rest
from tests.built import MINI
from tests.small import library, pay

COMPANIES = 319
MOST_BYTES = 270_000  # the theme's frame adds about 20 kB to a page


def guides() -> dict[str, str]:
    """Return a guide of one role for each company: 190 pay in Reno, all others in Oslo, ten of those in Bonn as well."""
    rows = [f"Reno | $1{n % 90 + 10}K–$2{n % 90 + 10}K | $160K–$280K | 10–15% | $190K–$285K" for n in range(COMPANIES)]
    elsewhere = [row.replace("Reno", "Oslo") for row in rows]
    return {
        f"a-company-of-some-{n}/technical-program-manager": pay(rows[n])
        if n < 190
        else pay(elsewhere[n], *([rows[n].replace("Reno", "Bonn")] if n < 200 else []))
        for n in range(COMPANIES)
    }


def test_a_role_of_319_companies() -> None:
    """Its largest region stands whole, the next that fits beside it too, and the one between is a link with its count and median."""
    index, renderer = library(guides()), Renderer(Settings(content=MINI).templates)
    page = list(role_pages(index))[1]
    assert isinstance(page.view, RoleView)
    assert [section.slug for section in page.view.regions] == ["reno", "bonn"]
    assert sum(len(group.rows) for section in page.view.regions for group in section.pay.groups) == MOST_ROWS
    (other,) = page.view.other_regions
    assert (other.text, other.note.partition(",")[0]) == ("Oslo", "129 companies")
    whole = renderer.render(page).text
    assert whole.count("data-order=") == MOST_ROWS
    assert len(whole.encode()) < MOST_BYTES
    missing = page.view.regions[0].absent
    assert missing
    assert missing.words == "129 companies have no figure for Reno."
    assert sum(len(absence.companies) for absence in missing.absences) == 12
    assert missing.more
    assert missing.more.text == "and 117 more"
    for inner in role_region_pages(index):
        assert len(renderer.render(inner).text.encode()) < MOST_BYTES


def test_what_does_not_fit_makes_room() -> None:
    """Five rows have room for three and two, not for the four between."""
    (row,) = library({"ash/clerk": pay("Reno | $1K–$2K | — | — | $1K–$2K")}).pay["ash/clerk"]
    parts: list[tuple[str, list[Figures]]] = [(name, [figures_of(row)] * count) for name, count in (("a", 3), ("b", 4), ("c", 2))]
    shown, rest = whole_and_rest(parts, most=5)
    assert ([name for name, _ in shown], [name for name, _ in rest]) == (["a", "c"], ["b"])
