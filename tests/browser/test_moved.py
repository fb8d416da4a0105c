"""The old address of a guide leads on, the anchor included; without JavaScript its links do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Visitor, serving, visiting
from tests.built import Built

OLD = "/guides/borealis/platform-engineer/"
NEW = "/guides/borealis/software-engineer/"


@pytest.fixture
def visit(chromium: Browser, mini: Built, tmp_path: Path) -> Iterator[Callable[..., Visitor]]:
    """Return what makes a visitor of the mini site, below a path."""
    with serving(mini.site, tmp_path) as host, visiting(chromium, host) as begin:
        yield begin


@pytest.mark.parametrize("anchor", ["", "#pay", "#lever-yg6n89"])
def test_a_guide_that_moved_leads_on(anchor: str, visit: Callable[..., Visitor]) -> None:
    """To the same place of the new guide."""
    visitor = visit()
    page = visitor.open(f"{OLD}{anchor}")
    page.wait_for_url(f"**{NEW}{anchor}")
    assert visitor.address(page) == f"{NEW}{anchor}"


def test_a_guide_that_is_gone_stays(visit: Callable[..., Visitor]) -> None:
    """Its page says so; a lever's anchor leads to the page of that lever."""
    visitor = visit()
    page = visitor.open("/guides/dusk/data-engineer/")
    assert "no longer" in page.inner_text("main")
    page = visitor.open("/guides/dusk/data-engineer/#lever-2m1n1c")
    page.wait_for_url("**/l/2m1n1c/")
    assert "withdrawn on 30 June 2026" in page.inner_text("main")


def test_links_lead_on_without_javascript(visit: Callable[..., Visitor]) -> None:
    """The guide, and each lever where it is now."""
    page = visit(java_script_enabled=False).open(OLD)
    page.click("#lb-moved")
    page.wait_for_url(f"**{NEW}")
    page.go_back()
    page.click("#lever-yg6n89 a")
    page.wait_for_url(f"**{NEW}#lever-yg6n89")
