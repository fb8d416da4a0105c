"""The level map of a role: picture, words that say the same, claims, disagreements, and how large it may grow."""

import re

from build_scripts.pages.level_chart import Block, ladder
from build_scripts.pages.level_columns import MOST_COLUMNS
from build_scripts.pages.level_lists import MOST_GUIDES, MOST_LETTERS, MOST_LINKED
from build_scripts.pages.level_pages import LevelMapView, level_pages
from build_scripts.pages.page import Link, Page
from tests.built import read_mini
from tests.link.level_guides import linked


def level_map(*mappings: tuple[str, str]) -> LevelMapView:
    """Return the view of the level map of such guides."""
    return view_of(list(level_pages(linked(*mappings))), "/levels/qa/")


def view_of(pages: list[Page], address: str) -> LevelMapView:
    """Return the view of the level map at an address."""
    (found,) = (page.view for page in pages if page.address == address)
    assert isinstance(found, LevelMapView)
    return found


def words(links: tuple[Link, ...]) -> list[tuple[str, str]]:
    """Return links as (words, note)."""
    return [(link.text, link.note) for link in links]


def test_the_mini_site_s_picture_says_what_it_shows() -> None:
    """The label of each picture holds every band with its rungs, its guides and its doubt."""
    aligned = view_of(list(level_pages(read_mini().index)), "/levels/software-engineer/").aligned
    assert aligned is not None
    assert (aligned.axis.text, aligned.counted, aligned.has_inferred, aligned.has_disputed) == ("Acme", "3 of 3", False, True)
    assert [column.company.text for column in aligned.columns] == ["Cobalt (Holdings)", "Borealis", "Umbra"]
    labels = [re.findall(r'aria-label="([^"]*)"', column.picture)[0].split("levels: ")[1] for column in aligned.columns]
    assert labels == [
        "L4 = R4 (2 guides); L4–L5 = R4–R5 (1 guide)",
        "P3 = R4 (1 guide)",
        "Band 5 = R4 (1 guide, disputed); Band 6 = R4–R5 (1 guide, disputed)",
    ]
    assert [column.disputed for column in aligned.columns] == ["", "", "Band 5 and Band 6"]


def test_the_mini_site_s_lists() -> None:
    """Both claims about Umbra lead to their guides; what follows through Acme R4 stands apart from what is claimed."""
    pages = list(level_pages(read_mini().index))
    software = view_of(pages, "/levels/software-engineer/")
    assert [(item.guide.text, item.line, len(item.claims)) for item in software.claims] == [
        ("Acme", 14, 1),
        ("Borealis", 11, 1),
        ("Cobalt (Holdings)", 10, 1),
    ]
    (first, second) = software.disagreements
    assert (first.words, first.other, second.words) == ("Acme R4", "Umbra", "Cobalt (Holdings) L4")
    assert [(answer.words, [guide.href for guide in answer.guides]) for answer in first.answers] == [
        ("R4–R5 = Umbra Band 6", ["../../guides/acme/software-engineer/#levels"]),
        ("R4 = Umbra Band 5", ["../../guides/cobalt/software-engineer/#levels"]),
    ]
    assert software.hubs == ()
    (hub,) = view_of(pages, "/levels/security-engineer/").hubs
    assert hub.words == "Acme R4"
    assert [text for text, _ in words(hub.bands)][:2] == ["Borealis P3", "Cobalt (Holdings) L4"]
    assert [note for _, note in words(hub.bands)] == ["", "says Borealis", ""]


def test_an_inferred_band_names_its_hub() -> None:
    """Dusk D7 = Borealis B2, Borealis B2 = Acme A4: outlined, with the path beside it and in the label."""
    found = level_map(("Acme", "Acme A4 = Borealis B2"), ("Cobalt", "Cobalt C1 = Acme A5"), ("Dusk", "Dusk D7 = Borealis B2"))
    assert found.aligned is not None
    dusk = found.aligned.columns[-1]
    assert dusk.inferred == ("D7 through Borealis B2",)
    assert 'class="lb-inferred"' in dusk.picture
    assert "D7 = A4 (inferred through Borealis B2)" in dusk.picture


def test_companies_beyond_the_picture_stand_in_the_table() -> None:
    """Thirty companies: as many columns as a picture holds, a row for each of the others, and none twice."""
    found = level_map(*((f"Firm{number}", f"Firm{number} F{number} = Acme A4") for number in range(10, 40)))
    assert found.aligned is not None
    columns, rows = found.aligned.columns, found.aligned.rows
    assert (len(columns), len(rows), found.aligned.more) == (MOST_COLUMNS, 30 - MOST_COLUMNS, 0)
    assert len({link.text for link in (*(one.company for one in columns), *(one.company for one in rows))}) == 30
    assert rows[0].words == "F34 = A4 (1 guide)"


def test_a_long_list_of_claims_links_the_guides_alone() -> None:
    """One claim too many, and the companies of a claim are words."""
    short = [(f"Firm{number}", "Acme A4 = Borealis B2") for number in range(MOST_LINKED)]
    assert level_map(*short).claims[0].claims[0][1].company.href is None  # Borealis has no guide here
    known = [("Borealis", "Borealis B2 = Acme A4"), *short]
    assert level_map(*known[:MOST_LINKED]).claims[0].claims[0][0].company.href is not None
    assert level_map(*known).claims[0].claims[0][0].company.href is None


def test_claims_without_room_lead_to_their_guides() -> None:
    """A claim of 2,000 letters in each of a hundred guides is twice what a page holds."""
    long = " ".join(["Tester"] * 280)
    found = level_map(*((f"Firm{number}", f"Acme A4 {long} = Borealis B2") for number in range(100, 200)))
    assert 0 < len(found.claims) < 100
    assert len(found.claims) + len(found.claims_more) == 100
    assert sum(len(side.words) for item in found.claims for sides in item.claims for side in sides) <= MOST_LETTERS


def test_many_guides_of_one_answer_are_counted() -> None:
    """Ten say B2, one says B3: four of the ten are named."""
    ten = [(f"Firm{number}", "Acme A4 = Borealis B2") for number in range(10, 20)]
    (found,) = level_map(*ten, ("Dusk", "Dusk D1 = Acme A4 = Borealis B3")).disagreements
    assert [(answer.words, len(answer.guides), answer.more) for answer in found.answers] == [
        ("A4 = Borealis B2", MOST_GUIDES, 10 - MOST_GUIDES),
        ("A4 = Borealis B3", 1, 0),
    ]


def test_a_picture_draws_what_has_room() -> None:
    """Two bands beside each other share the width, a third is counted, and one alone takes it all."""
    blocks = tuple(Block(words=word, low=0, high=1) for word in ("A", "B", "C"))
    picture, left_out = ladder(("L3", "L4", "L5"), (*blocks, Block(words="D", low=2, high=2, kind="inferred")), "said")
    assert left_out == 1
    widths = [float(width) for width in re.findall(r'<rect [^>]*width="([0-9.]+)"', picture)]
    assert widths[0] == widths[2] < widths[1] / 2
    assert re.findall(r'<tspan x="[0-9.]+" y="[0-9.]+">([A-D])</tspan>', picture) == ["A", "D", "B"]


def test_long_words_are_broken_and_cut() -> None:
    """One rung holds one line, two rungs three; what has no room ends in an ellipsis, and marks of HTML stay words."""
    one, _ = ladder(("L3", "L4"), (Block(words="Senior Security Engineer for <b> & co", low=0, high=0),), "x")
    two, _ = ladder(("L3", "L4"), (Block(words="Senior Security Engineer for <b> & co", low=0, high=1),), "x")
    assert len(re.findall("Senior[^<]*…</tspan>", one)) == 1
    assert ">Engineer for &lt;b&gt; &amp;</tspan>" in two
    assert "<b>" not in one + two


def test_a_picture_costs_a_few_hundred_bytes() -> None:
    """Eight rungs and four bands in less than 1.5 kB."""
    blocks = tuple(Block(words=f"E{low + 3}", low=low, high=low) for low in range(4))
    picture, left_out = ladder(tuple(f"L{number}" for number in range(3, 11)), blocks, "E3 = L3; E4 = L4; E5 = L5; E6 = L6")
    assert left_out == 0
    assert len(picture) < 1500
