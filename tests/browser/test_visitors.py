"""A visitor who comes again finds the browser as a new one does: what a test leaves behind reaches no other test."""

from playwright.sync_api import Browser

from tests.browser.conftest import Regulars, visiting

SEEN = """() => ({
  kept: [localStorage.getItem("mark"), sessionStorage.getItem("mark")],
  printed: matchMedia("print").matches,
  size: [innerWidth, innerHeight],
})"""


def test_nothing_is_left_behind(chromium: Browser, mini_host: str) -> None:
    """No store, medium, size, route, history, further tab or noted request of the visit before."""
    regulars = Regulars()
    with visiting(chromium, mini_host, regulars) as visit:
        first = visit()
        page = first.open("/about/")
        page.evaluate("() => { localStorage.setItem('mark', '1'); sessionStorage.setItem('mark', '1') }")
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 320, "height": 480})
        page.route("**/method/", lambda route: route.abort())
        first.context.route("**/glossary/", lambda route: route.abort())
        first.open("/roles/")
        page.goto(f"{first.root}/codes/")
    with visiting(chromium, mini_host, regulars) as visit:
        again = visit(below="")
        assert again is first
        page = again.open("/method/")
        assert page.evaluate(SEEN) == {"kept": [None, None], "printed": False, "size": [1280, 800]}
        assert len(again.context.pages) == 1
        assert [url for url in again.requests if not url.startswith(mini_host) or "/book/" in url] == []
        page.goto(f"{again.root}/glossary/")
        page.go_back()
        page.go_back()
        assert page.url == "about:blank"
        assert page.go_back() is None
        assert page.url == "about:blank"
        assert visit() is not again
    for visitors in regulars.values():
        for visitor in visitors:
            visitor.context.close()
