"""What can be measured of the look: nothing scrolls sideways, and text can be read in both colour schemes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.pages.registry import PAGE_KINDS
from tests.browser.addresses import one_of_each_kind
from tests.browser.conftest import Visitor
from tests.built import Built

Visit = Callable[..., Visitor]
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
LEAST = (4.5, 3.0)  # usual and large text (WCAG 2.2, 1.4.3)
WIDTHS = (390, 768, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Sight:
    """A page kind as it looks at one width in one scheme: how wide it is, how many texts it shows and which of them are faint."""

    kind: str
    address: str
    width: int
    scheme: str
    page_width: int
    texts: int
    faint: list[str]


def contrast(page: Page) -> tuple[int, list[str]]:
    """Return how many texts a page shows, and the faint ones in words."""
    seen: dict[str, Any] = page.evaluate(CONTRAST, LEAST)
    return seen["texts"], [f"{text['ratio']:.2f} {text['where']} {text['words']!r}" for text in seen["faint"]]


@pytest.fixture(scope="module")
def sights(built: Built, chromium: Browser, host: str) -> list[Sight]:
    """One page of each kind, looked at once in each scheme and then at each width."""
    addresses = one_of_each_kind(built)
    assert len(addresses) >= len(PAGE_KINDS)
    found = []
    for scheme in SCHEMES:
        page = chromium.new_page(color_scheme=scheme, reduced_motion="reduce")
        for kind, address in addresses.items():
            page.goto(f"{host}/book{address}")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                wide = page.evaluate("document.documentElement.scrollWidth")
                texts, faint = contrast(page) if width != 768 else (0, [])
                found.append(Sight(kind, address, width, scheme, wide, texts, faint))
        page.close()
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(sights: list[Sight], width: int) -> None:
    """The page is as wide as the window, whatever it holds."""
    wide = {f"{sight.kind} {sight.address}": sight.page_width for sight in sights if sight.width == width and sight.page_width > width}
    assert wide == {}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [390, 1280])
def test_text_can_be_read(sights: list[Sight], scheme: str, width: int) -> None:
    """Every visible text stands out from what is behind it: 4.5 to 1, large text 3 to 1 (WCAG 2.2, 1.4.3)."""
    seen = [sight for sight in sights if (sight.scheme, sight.width) == (scheme, width)]
    assert seen
    assert all(sight.texts > 10 for sight in seen)
    assert [f"{sight.kind} {sight.address}: {faint}" for sight in seen for faint in sight.faint] == []


def test_the_schemes_differ(visit: Visit) -> None:
    """The reader's own preference decides at first, the button after that, and the choice is kept."""
    shown = dict[str, str]()
    for scheme in ("light", "dark"):
        visitor = visit(color_scheme=scheme)
        page = visitor.open("/")
        shown[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.locator("label[for^=__palette]").locator("visible=true").first.click()
        page.wait_for_function("before => getComputedStyle(document.body).backgroundColor !== before", arg=shown[scheme])
        chosen = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.goto(f"{visitor.root}/method/")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == chosen
    assert shown["light"] != shown["dark"]


def test_no_handler_or_style_stands_in_a_page(built: Built) -> None:
    """Our own HTML has no handler and no inline style: looks are the style sheets' business."""
    for page in sorted((built.settings.docs).rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        assert ' style="' not in text, page
        assert "<style" not in text, page
        assert "<script" not in text, page
