"""A Chromium, the built site served at the root and below a path, and what the browser noticed on the way."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.browser.answers import Answer, Engine
from tests.built import Built

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
# The same engine without windows draws a page in a third of the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


class Handler(SimpleHTTPRequestHandler):
    """Serves files, says nothing."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that http.server gives
        """Keep the test's output quiet."""


class Server(ThreadingHTTPServer):
    """A server whose readers may leave at any time."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a page in mid-answer is no fault."""


@dataclass(slots=True)
class Visitor:
    """A browser context at one place, and everything it asked for or complained of."""

    context: BrowserContext
    size: ViewportSize
    root: str = ""
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    first: Page | None = None  # the first tab that was opened
    blank: bool = False  # True where that tab was left by another test

    def open(self, address: str = "/") -> Page:
        """Open a page of the site in a tab of its own, and note its requests, console errors and page errors."""
        page = self.first if self.first and self.blank else self._new_tab()
        self.first, self.blank = self.first or page, False
        page.goto(self.root + address)
        return page

    def leave(self, host: str) -> bool:
        """Close every tab but the first, and make that one as new: nothing stored, no route, no medium, its own size, nothing behind it.

        False where there is none that can be made so.
        """
        tab = self.first
        for page in self.context.pages:
            if page is not tab:
                page.close()
        if not tab or tab.is_closed() or not tab.url.startswith(f"{host}/"):
            return False
        tab.unroute_all()
        self.context.unroute_all()
        tab.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
        tab.emulate_media(media="null")
        tab.set_viewport_size(self.size)
        tab.goto("about:blank")
        session = self.context.new_cdp_session(tab)
        session.send("Page.resetNavigationHistory")
        session.detach()
        self.blank = True
        return True

    def _new_tab(self) -> Page:
        page = self.context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("requestfailed", lambda request: self._failed(request.url, request.failure))
        page.on("response", lambda answer: self.complaints.append(f"{answer.url}: {answer.status}") if answer.status >= 400 else None)
        page.on("console", lambda said: self.complaints.append(f"{page.url}: {said.text}") if said.type in ("error", "warning") else None)
        return page

    def _failed(self, url: str, reason: str | None) -> None:
        if reason != "net::ERR_ABORTED":  # the page was left while it loaded
            self.complaints.append(f"{url}: {reason}")

    def address(self, page: Page) -> str:
        """Return where a tab is, below the site's root."""
        assert page.url.startswith(self.root + "/"), page.url
        return page.url.removeprefix(self.root)


Regulars = dict[str, list[Visitor]]


def find_chromium() -> str:
    """Return the path of a Chromium. Fails with one line where there is none."""
    named = os.environ.get("LEVERBOOK_CHROMIUM")
    path = named or next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None or not Path(path).exists():
        pytest.fail("the browser tests need a Chromium: apt-get install chromium (or set LEVERBOOK_CHROMIUM to its path)", pytrace=False)
    return path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve a built site from ``folder``, at the root of a host and, once more, below /book/; give the host's address."""
    for entry in site.iterdir():
        (folder / entry.name).symlink_to(entry)
    (folder / "book").symlink_to(site)
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@contextmanager
def visiting(chromium: Browser, host: str, regulars: Regulars | None = None) -> Iterator[Any]:
    """Give what makes a visitor of a host: ``visit(below="/book", width=390, …)``; check at the end what the browser noticed.

    ``regulars`` holds the visitors of earlier tests, to be taken again as new by the settings that they began with.
    """
    visitors = list[tuple[str, Visitor]]()

    def begin(below: str = "/book", width: int = 1280, height: int = 800, **settings: Any) -> Visitor:
        seat = repr((host, width, height, sorted(settings.items())))
        if regulars and regulars.get(seat):
            visitor = regulars[seat].pop()
        else:
            size = ViewportSize(width=width, height=height)
            visitor = Visitor(chromium.new_context(viewport=size, **settings), size)
            visitor.context.set_default_timeout(10_000)
        visitor.root = host + below
        visitors.append((seat, visitor))
        return visitor

    yield begin
    for seat, visitor in visitors:
        stays = regulars is not None and visitor.leave(host)
        complaints, requests = visitor.complaints[:], visitor.requests[:]
        if regulars is not None and stays:
            regulars.setdefault(seat, []).append(visitor)
            visitor.complaints.clear()
            visitor.requests.clear()
        else:
            visitor.context.close()
        assert complaints == []
        assert [url for url in requests if not url.startswith((f"{host}/", "data:", "blob:", "mailto:"))] == []


@pytest.fixture(scope="module")
def regulars() -> Iterator[Regulars]:
    """The visitors that tests of a module have left: a new tab costs a browser as much as two pages."""
    found = Regulars()
    yield found
    for visitors in found.values():
        for visitor in visitors:
            visitor.context.close()


@pytest.fixture(scope="session")
def host(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A host of the project's own content."""
    with serving(built.site, tmp_path_factory.mktemp("host")) as address:
        yield address


@pytest.fixture(scope="session")
def mini_host(mini: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A host of the mini site, whose figures are worked out by hand in the tests."""
    with serving(mini.site, tmp_path_factory.mktemp("mini-host")) as address:
        yield address


@pytest.fixture
def visit(chromium: Browser, host: str, regulars: Regulars) -> Iterator[Any]:
    """Return what makes a visitor of the project's own content."""
    with visiting(chromium, host, regulars) as begin:
        yield begin


@pytest.fixture
def visit_mini(chromium: Browser, mini_host: str, regulars: Regulars) -> Iterator[Any]:
    """Return what makes a visitor of the mini site."""
    with visiting(chromium, mini_host, regulars) as begin:
        yield begin


@pytest.fixture
def search(visit_mini: Any) -> Any:
    """Return what makes a visitor of the mini site whose searches a test answers: ``search(answer, width=390)``."""

    def begin(said: Answer | None, **settings: Any) -> Engine:
        return Engine(visit_mini(**settings), said)

    return begin
