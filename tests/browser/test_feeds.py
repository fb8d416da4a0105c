"""The feeds in the head of a page cost a visitor nothing."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visitor


@pytest.mark.parametrize("address", ["/", "/changes/", "/companies/acme/"])
def test_nothing_is_fetched_for_a_feed(address: str, visit_mini: Callable[..., Visitor]) -> None:
    """Neither the feed nor the sitemap, which the theme fetches for a page in another language and which grows with the library."""
    visitor = visit_mini()
    page = visitor.open(address)
    assert page.locator("link[rel~=alternate][type='application/atom+xml']").count() == (2 if "companies" in address else 1)
    page.wait_for_load_state("networkidle")
    assert [url for url in visitor.requests if url.endswith(".xml")] == []
