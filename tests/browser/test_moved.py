"""The old address of a guide leads on, the anchor included; without JavaScript its links do."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]
OLD = "/guides/borealis/platform-engineer/"
NEW = "/guides/borealis/software-engineer/"


@pytest.mark.parametrize("anchor", ["", "#pay", "#lever-yg6n89"])
def test_a_guide_that_moved_leads_on(anchor: str, visit_mini: Visit) -> None:
    """To the same place of the new guide."""
    visitor = visit_mini()
    page = visitor.open(f"{OLD}{anchor}")
    page.wait_for_url(f"**{NEW}{anchor}")
    assert visitor.address(page) == f"{NEW}{anchor}"


def test_a_guide_that_is_gone_stays(visit_mini: Visit) -> None:
    """Its page says so; a lever's anchor leads to the page of that lever."""
    visitor = visit_mini()
    page = visitor.open("/guides/dusk/data-engineer/")
    assert "no longer" in page.inner_text("main")
    page = visitor.open("/guides/dusk/data-engineer/#lever-2m1n1c")
    page.wait_for_url("**/l/2m1n1c/")
    assert "withdrawn on 30 June 2026" in page.inner_text("main")


def test_links_lead_on_without_javascript(visit_mini: Visit) -> None:
    """The guide, and each lever where it is now."""
    page = visit_mini(java_script_enabled=False).open(OLD)
    page.click("#lb-moved")
    page.wait_for_url(f"**{NEW}")
    page.go_back()
    page.click("#lever-yg6n89 a")
    page.wait_for_url(f"**{NEW}#lever-yg6n89")
