"""An engine of the test's own behind the search: what it answers is said in Python, what it was asked is kept."""

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Page, Request, Route

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

Answer = dict[str, Any]

# The modules that the page loads instead of the engine and its index; an answer without results is a failure to load.
LOADED = "export const loadIndex = async (root) => root;"
MODULE = """export function open(root) {
  return { async find(text, choice, options) {
    const asked = JSON.stringify({ root, text, choice, ...options });
    const answer = await (await fetch(new URL("answer", import.meta.url), { method: "POST", body: asked })).json();
    if (!answer) throw new Error("not loaded");
    return answer;
  } };
}"""
GUIDE: Answer = {
    "kind": "guide",
    "title": "Security Engineer",
    "who": "Acme",
    "address": "guides/acme/security-engineer/",
    "company": "acme",
    "role": "security-engineer",
    "section": {"name": "Pay by region", "anchor": "pay"},
    "excerpt": [{"text": "base of", "found": False}, {"text": "$225K", "found": True}],
    "pay": {
        "new-york": ["$190K–$240K", "$300K–$400K"],
        "london": ["£110K–£140K", "—"],
    },
}
SCRIPT = "I have an <b>offer</b> in hand. Can we bring the base to $[X]K & settle it by Friday? " + "It would let me stop looking. " * 12
LEVER: Answer = {
    "kind": "lever",
    "title": "Competing offer",
    "address": "l/c4cw56/",
    "lever": "c4cw56",
    "who": "Security Engineer at Acme",
    "excerpt": [{"text": "I have an", "found": False}, {"text": "offer", "found": True}],
    "script": SCRIPT.strip(),
    "mark": "k2m4",
    "sources": 2,
    "years": [2025, 2026],
}
COMPANY: Answer = {"kind": "company", "title": "Acme", "address": "companies/acme/", "roles": ["Security Engineer", "Software Engineer"]}
LEVELS: Answer = {
    "kind": "levels",
    "title": "Levels for Security Engineer",
    "address": "levels/security-engineer/",
    "note": "IC5 here is L5 at Acme",
    "excerpt": [{"text": "L5", "found": True}, {"text": "= IC5", "found": False}],
}
HOSTILE: Answer = {
    "kind": "glossary",
    "title": "<img src=x onerror=document.title='taken'>",
    "address": "glossary/",
    "note": "<script>document.title='taken'</script>",
    "excerpt": [{"text": "<svg onload=document.title='taken'>", "found": True}],
}
FACETS: Answer = {
    "kind": [{"value": "guide", "name": "guide", "count": 12}, {"value": "lever", "name": "lever", "count": 30}],
    "company": [{"value": f"company-{n}", "name": f"Company {n}", "count": 40 - n} for n in range(12)],
    "role": [{"value": "security-engineer", "name": "Security Engineer", "count": 9}, {"value": "sre", "name": "SRE", "count": 3}],
    "region": [{"value": "new-york", "name": "New York", "count": 7}, {"value": "london", "name": "London", "count": 5}],
    "theme": [],
    "currency": [{"value": "USD", "name": "USD", "count": 8}, {"value": "GBP", "name": "GBP", "count": 4}],
    "base": [{"value": "200-250", "name": "$200K–$250K", "count": 4}, {"value": "250-", "name": "$250K and more", "count": 2}],
}


def answer(*results: Answer, total: int = 0, **more: Any) -> Answer:
    """Return an answer with these results; ``more`` are its other parts."""
    said = {"understood": [], "corrected": [], "searched": [], "missing": [], "facets": FACETS, "nearest": []}
    return said | {"results": list(results), "total": total or len(results)} | more


@dataclass(slots=True)
class Engine:
    """What the search is answered with, and what it was asked."""

    visitor: "Visitor"
    said: Answer | None
    asked: list[Answer] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Stand in for the engine on every page of the visitor."""
        context, kind = self.visitor.context, "text/javascript; charset=utf-8"
        context.route("**/assets/search/engine.js", lambda route: route.fulfill(body=MODULE, content_type=kind))
        context.route("**/assets/search/load.js", lambda route: route.fulfill(body=LOADED, content_type=kind))
        context.route("**/assets/search/answer", lambda route, request: self._answer(route, request))  # noqa: PLW0108 - slots hold no mark of Playwright's

    def open(self, address: str) -> Page:
        """Open a page."""
        return self.visitor.open(address)

    def _answer(self, route: Route, request: Request) -> None:
        self.asked.append(json.loads(request.post_data or ""))
        route.fulfill(json=self.said)
