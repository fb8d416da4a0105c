"""A site served to a Chromium that asks its search page, with what each answer weighed and how long it took."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote

from playwright.sync_api import Browser

from tests.browser.conftest import Handler, Server

# When the list of results is complete, in milliseconds since the page was asked for.
NOTE_READY = """new MutationObserver(() => {
  if (window.readyAt === undefined && document.querySelector('[data-state="ready"]')) window.readyAt = performance.now();
}).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"]});"""

IS_READY = """() => {
  if (document.querySelector('[data-state="failed"]')) throw new Error("the search failed to load");
  return document.querySelector('[data-state="ready"]') !== null;
}"""

# Another search on the same page, as Back and Forward bring one: the address first, then word of it.
ASK = """(address) => new Promise((done, fail) => {
  document.querySelector("[data-state]").removeAttribute("data-state");
  setTimeout(() => fail(new Error(`no answer to ${address}`)), 30000);
  const look = () => {
    const state = document.querySelector("[data-state]")?.dataset.state;
    if (state !== "ready" && state !== "failed") return;
    watch.disconnect();
    state === "ready" ? done(performance.now() - started) : fail(new Error("the search failed to load"));
  };
  const watch = new MutationObserver(look);
  watch.observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"]});
  const started = performance.now();
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
})"""

LINKS = 'results => results.map(result => result.querySelector("a").pathname.slice(1))'


Body = tuple[str, int]  # the path that was asked for, without what follows "?", and the bytes sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the server sent (files, bytes of their bodies) and how long the reader waited for the whole list.

    ``beyond``: the part of a first search that a visitor of the home page does not have already, the search page itself left out.
    """

    files: int
    bytes: int
    milliseconds: float
    beyond: "Cost | None" = None

    @property
    def kilobytes(self) -> float:
        """The bytes in kB of 1,000."""
        return self.bytes / 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The addresses found, in order, below the site's root (``l/dzcapg/``)."""

    addresses: tuple[str, ...]
    cost: Cost


@dataclass(slots=True)
class Served:
    """A site on a local port. ``sent``: every body, in the order of sending."""

    root: str
    sent: list[Body] = field(default_factory=list)


class Counting(Handler):
    """Serves files over connections that stay open, and notes how much."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *request: Any, sent: list[Body], **rest: Any) -> None:
        self.sent = sent
        super().__init__(*request, **rest)

    def copyfile(self, source: Any, outputfile: BinaryIO) -> None:  # type: ignore[override]  # the stub asks for more than is used
        """Send a body."""
        body = source.read()
        self.sent.append((self.path.split("?")[0], len(body)))
        outputfile.write(body)


@contextmanager
def served(site: Path) -> Iterator[Served]:
    """Serve a site at the root of a free port of this machine."""
    sent: list[Body] = []
    with Server(("127.0.0.1", 0), partial(Counting, directory=str(site), sent=sent)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Served(root=f"http://127.0.0.1:{server.server_port}", sent=sent)
        server.shutdown()
        thread.join()


@dataclass(slots=True)
class Asker:
    """Opens the search page of a served site and reads what it finds. Raises playwright's Error where a search does not end."""

    browser: Browser
    site: Served

    def first(self, text: str) -> Cost:
        """Ask one search in a browser that has kept nothing; the milliseconds include the loading of the page."""
        home, _ = self._visit("/")
        sent, waited = self._visit(f"/search/{_asking(text)}")
        had = {path for path, _ in home} | {"/search/"}
        return _cost(sent, waited, beyond=_cost([body for body in sent if body[0] not in had], waited))

    def ask(self, texts: Sequence[str]) -> tuple[Answer, ...]:
        """Ask searches one after another on one page. What is still being sent when an answer is complete counts as that answer's."""
        with self.browser.new_context() as context:
            page = context.new_page()
            page.goto(f"{self.site.root}/search/")
            page.wait_for_function(IS_READY)
            page.wait_for_load_state("networkidle")
            asked: list[tuple[int, float, tuple[str, ...]]] = []
            for text in texts:
                begin = len(self.site.sent)
                waited: float = page.evaluate(ASK, _asking(text))
                asked.append((begin, waited, tuple(page.eval_on_selector_all("[data-result]", LINKS))))
            page.wait_for_load_state("networkidle")
        ends = [*(begin for begin, _, _ in asked[1:]), len(self.site.sent)]
        return tuple(
            Answer(addresses=found, cost=_cost(self.site.sent[begin:end], waited))
            for (begin, waited, found), end in zip(asked, ends, strict=True)
        )

    def _visit(self, address: str) -> tuple[list[Body], float]:
        """Open a page in a new browser: what was sent for it, and the milliseconds until its list was complete, 0 where it has none."""
        begin = len(self.site.sent)
        with self.browser.new_context() as context:
            context.add_init_script(NOTE_READY)
            page = context.new_page()
            page.goto(self.site.root + address)
            if "?" in address:
                page.wait_for_function(IS_READY)
            page.wait_for_load_state("networkidle")
            waited: float = page.evaluate("window.readyAt ?? 0")
        return self.site.sent[begin:], waited


def _asking(text: str) -> str:
    return f"?q={quote(text)}"


def _cost(sent: Sequence[Body], milliseconds: float, beyond: Cost | None = None) -> Cost:
    return Cost(files=len(sent), bytes=sum(size for _, size in sent), milliseconds=milliseconds, beyond=beyond)
