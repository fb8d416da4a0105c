"""The level map as a reader meets it: pictures that fit, have a name and can be read; amber that leads to the claims behind it."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]


@pytest.fixture
def level_map(chromium: Browser, mini_host: str) -> Iterator[Callable[[int], Page]]:
    """Return what opens the mini site's level map at a width, without JavaScript."""
    pages = list[Page]()

    def begin(width: int) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
        pages.append(context.new_page())
        pages[-1].goto(f"{mini_host}/levels/software-engineer/")
        return pages[-1]

    yield begin
    for page in pages:
        page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_pictures_fit_and_can_be_read(visit: Visit, width: int) -> None:
    """Each picture has a name, lies within the window, holds its words, and its letters are at least nine pixels high."""
    page = visit(width=width).open("/levels/security-engineer/")
    pictures = page.get_by_role("img", name=re.compile("beside Google’s levels"))
    assert pictures.count() > 10
    assert pictures.count() == page.locator("svg.lb-rungs").count()
    for picture in pictures.all():
        box = picture.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        sizes = picture.evaluate(
            "svg => [...svg.querySelectorAll('g')].map(g => {"
            " const [block, words] = ['rect', 'text'].map(name => g.querySelector(name).getBoundingClientRect());"
            " return [words.right - block.right, words.bottom - block.bottom, words.height]; })"
        )
        assert all(right <= 0 and bottom <= 0 and height >= 9 for right, bottom, height in sizes), (
            picture.get_attribute("aria-label"),
            sizes,
        )


def test_a_column_leads_to_its_guide(visit: Visit) -> None:
    """The name above a picture is the company's guide for the role."""
    visitor = visit(width=390)
    page = visitor.open("/levels/security-engineer/")
    page.locator(".lb-rung figcaption").get_by_role("link", name="Meta", exact=True).click()
    expect(page).to_have_url(f"{visitor.root}/guides/meta/security-engineer/")


@pytest.mark.parametrize("width", [390, 1280])
def test_amber_leads_to_both_claims(level_map: Callable[[int], Page], width: int) -> None:
    """Umbra's bands are disputed: the word below its picture leads to the list, and that to the guide's own line of levels."""
    page = level_map(width)
    umbra = page.locator(".lb-rung", has=page.locator("figcaption", has_text="Umbra"))
    expect(umbra.get_by_role("img")).to_have_accessible_name(
        "Umbra beside Acme’s levels: Band 5 = R4 (1 guide, disputed); Band 6 = R4–R5 (1 guide, disputed)"
    )
    umbra.get_by_role("link", name="Guides disagree").click()
    quarrels = page.locator("#disagree + dl")
    expect(page.locator("#disagree")).to_be_in_viewport()
    expect(quarrels.locator("dt").first).to_have_text("Acme R4 at Umbra")
    expect(quarrels.locator("dd").first.locator("p")).to_have_text(
        ["R4–R5 = Umbra Band 6 says Acme", "R4 = Umbra Band 5 says Cobalt (Holdings)"]
    )
    quarrels.get_by_role("link", name="Cobalt (Holdings)").first.click()
    expect(page).to_have_url(re.compile(r"/guides/cobalt/software-engineer/#levels$"))
    expect(page.locator("#levels")).to_be_in_viewport()
