"""The mini site's rendered Markdown, page for page, beside what it was. ``pytest --update-golden`` rewrites it; read the diff."""

import re
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from build_scripts.publish.output import FolderOutput
from tests.built import MINI, read_mini, render

GOLDEN = MINI.parent / "golden"
# These depend on the program's codes and the project's prose, not on the mini site.
ELSEWHERE = {"codes", "code", "prose"}


@cache
def rendered() -> dict[str, str]:
    """Return the pages of the mini site by their docs path."""
    return {path: text for path, (kind, text) in render(read_mini()).items() if kind not in ELSEWHERE}


def goldens(folder: Path = GOLDEN) -> dict[str, str]:
    """Return the kept pages by their docs path."""
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md"))}


@pytest.fixture(scope="module", autouse=True)
def _update(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        FolderOutput(GOLDEN).replace_all((path, text.encode()) for path, text in rendered().items())


def test_the_same_pages() -> None:
    """No page is missing and none is new."""
    assert sorted(rendered()) == sorted(goldens())


@pytest.mark.parametrize("path", sorted({*rendered(), *goldens()}))
def test_the_same_words(path: str) -> None:
    """A page is what it was, to the byte."""
    old, new = goldens().get(path, ""), rendered().get(path, "")
    changes = list(unified_diff(old.splitlines(), new.splitlines(), f"golden/{path}", "rendered", lineterm="", n=0))
    assert not changes, "\n".join(changes)
    assert old == new


def test_every_page_kind_is_shown() -> None:
    """The mini site has a page of each kind that is kept here."""
    kinds = {kind for kind, _ in render(read_mini()).values()}
    templates = {path.name.removesuffix(".md.jinja") for path in (MINI.parents[2] / "templates").glob("*.md.jinja")}
    assert templates - kinds == {"prose"}


@pytest.mark.parametrize("path", sorted(rendered()))
def test_a_heading_stands_alone(path: str) -> None:
    """A heading that a template leaves on the line of the element before it would be printed as it is."""
    glued = [line for line in rendered()[path].splitlines() if re.search(r">#{1,2} [^<>]+\{#[a-z0-9-]+\}$", line)]
    assert glued == []
