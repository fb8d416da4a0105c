"""The tools as they look with figures in them: on a phone, and in both colour schemes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.test_look import contrast
from tests.browser.test_offer import acme, enter

Visit = Callable[..., Visitor]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_scrolls_one_way(visit_mini: Visit, scheme: str) -> None:
    """At 390 and 320 pixels, with every part entered, nothing runs off the side."""
    page = acme(visit_mini(width=390, color_scheme=scheme))
    enter(page, signon="30k")
    expect(page.locator("#offer-chart svg")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_can_be_read(visit_mini: Visit, scheme: str) -> None:
    """What both tools write stands out from what is behind it, figures above the range and faults included."""
    visitor = visit_mini(color_scheme=scheme, reduced_motion="reduce")
    page = acme(visitor)
    enter(page, base="300k", signon="lots")
    expect(page.locator("#offer-chart svg")).to_be_visible()
    compared = visitor.open("/compare/?role=software-engineer&with=acme,borealis&region=london&currency=USD")
    expect(compared.locator("#compare-charts svg")).to_be_visible()
    for shown in (page, compared):
        texts, faint = contrast(shown)
        assert texts > 40
        assert faint == []
