"""The offer's neighbours in the browser are those of ``link/level_graph.py``: claimed, or inferred through the same third."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from build_scripts.link.level_graph import LevelGraph
from build_scripts.link.site_index import SiteIndex
from tests.browser.conftest import Visitor
from tests.built import Built

Visit = Callable[..., Visitor]
FOUND = """async ([levels, companies]) => {
  const { equalTo } = await import("/book/assets/tools/neighbours.js");
  const said = ({ company, name, through }) => [company ?? name, through && through.name];
  return companies.map((company) => equalTo(levels, company, []).map(said));
}"""


def expected(graph: LevelGraph, company: str, index: SiteIndex) -> dict[str, set[str] | None]:
    """Return each neighbour's slug or name: None where a claim speaks of it, else the names of the companies it is inferred through."""
    direct = graph.between.get(company, {})
    near = dict[str, set[str] | None]({called(other, graph, index): None for other in direct})
    for other in graph.between:
        hubs = {name_of(one.left.right.company, graph, index) for one in graph.inferred(company, other)} if other != company else set()
        if hubs and other not in direct:
            near[called(other, graph, index)] = hubs
    return near


def called(key: str, graph: LevelGraph, index: SiteIndex) -> str:
    """Return how the published data tells a company: by its slug where it has guides, else by its name."""
    return key if key in index.companies else name_of(key, graph, index)


def name_of(key: str, graph: LevelGraph, index: SiteIndex) -> str:
    """Return a company's name as the published data writes it."""
    return graph.names[key] if key.startswith("?") else index.company_name(key)


@pytest.mark.parametrize("site", ["mini", "built"])
def test_the_same_neighbours(visit_mini: Visit, request: pytest.FixtureRequest, site: str) -> None:
    """For every company of every role that has claims."""
    built: Built = request.getfixturevalue(site)
    page: Page = visit_mini().open("/method/")
    inferred = 0
    for role, graph in built.library.index.level_graphs.items():
        companies = sorted(key for key in graph.between if key in built.library.index.companies)
        levels: dict[str, Any] = json.loads((built.site / "api" / "v1" / "levels" / f"{role}.json").read_text(encoding="utf-8"))
        for company, found in zip(companies, page.evaluate(FOUND, [levels, companies]), strict=True):
            near = expected(graph, company, built.library.index)
            assert sorted(other for other, _ in found) == sorted(near), (role, company)
            for other, through in found:
                hubs = near[other]
                assert through is None if hubs is None else through in hubs, (role, company, other)
                inferred += through is not None
    assert inferred > 0
