"""The preview for writers: after a change the page is new, the search still whole, and a fault leaves the last good site up."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.config import PROJECT, Settings
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.preview import Preview
from tests.built import MINI
from tests.search.index_files import found, manifest

PAGE = "guides/acme/security-engineer"


class Desk:
    """A writer's desk: a copy of the mini site and of the templates, its preview, and what the preview said."""

    def __init__(self, folder: Path) -> None:
        self.content, self.templates = folder / "content", folder / "templates"
        shutil.copytree(MINI, self.content)
        shutil.copytree(PROJECT / "templates", self.templates)
        settings = Settings(content=self.content, templates=self.templates, build=folder / "build", site=folder / "site")
        self.said, self.shown = list[str](), list[tuple[Diagnostic, ...]]()
        self.preview = Preview(settings, self.said.append)
        self.preview.build(self._show, only_changed=False)

    def rebuild(self) -> None:
        """Build as the server does after a change."""
        self.preview.rebuild(self._show)

    def page(self, address: str) -> str:
        """Return a published page of the preview."""
        return (self.preview.site / address / "index.html").read_text(encoding="utf-8")

    def _show(self, found: tuple[Diagnostic, ...], _guides: int, _seconds: float) -> None:
        self.shown.append(found)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk with the site built once."""
    desk = Desk(tmp_path)
    yield desk
    desk.preview.finish()


def test_an_edit_is_on_its_page_and_nowhere_lost(desk: Desk) -> None:
    """The page is new, other pages are left alone, and the search still knows every guide."""
    other = desk.preview.site / "guides/borealis/software-engineer/index.html"
    desk.preview.finish()
    before, indexed = other.stat().st_mtime_ns, found(desk.preview.site / "search").keys()
    path = desk.content / f"{PAGE}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("A wrong command", "One wrong command"), encoding="utf-8")
    desk.rebuild()
    assert "One wrong command" in desk.page(PAGE)
    assert other.stat().st_mtime_ns == before
    desk.preview.finish()
    assert found(desk.preview.site / "search").keys() == indexed
    assert desk.said == []


def test_the_search_index_follows_an_edit(desk: Desk) -> None:
    """It knows the new words once it is done; until then the one before stands whole, also while all pages are made again."""
    search = desk.preview.site / "search"
    desk.preview.finish()
    before = manifest(search)
    path = desk.content / f"{PAGE}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("A wrong command", "One quizzical command"), encoding="utf-8")
    desk.rebuild()
    desk.preview.finish()
    assert manifest(search)["shards"] != before["shards"]
    assert "quizzical" in found(search)[f"/{PAGE}/"].words
    (desk.templates / "overrides" / "main.html").touch()
    desk.rebuild()
    desk.preview.finish()
    assert "quizzical" in found(search)[f"/{PAGE}/"].words
    assert desk.said == []


def test_the_search_knows_a_name_that_no_page_shows(desk: Desk) -> None:
    """An alias that is added to the vocabulary changes no page, and is searched for all the same."""
    search = desk.preview.site / "search"
    desk.preview.finish()
    before = manifest(search)
    path = desk.content / "vocabulary" / "companies.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("aliases: [", "aliases: [Quizzical Holdings, ", 1), encoding="utf-8")
    desk.rebuild()
    desk.preview.finish()
    assert manifest(search)["catalogue"] != before["catalogue"]


def test_a_search_index_that_fails_leaves_the_pages_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said in one line."""
    desk.preview.finish()
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/false")
    path = desk.content / f"{PAGE}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("A wrong command", "One quizzical command"), encoding="utf-8")
    desk.rebuild()
    desk.preview.finish()
    assert "One quizzical command" in desk.page(PAGE)
    assert [line.partition(",")[0] for line in desk.said] == ["leverbook: Pagefind ended early"]


def test_a_removed_guide_is_gone(desk: Desk) -> None:
    """Its address says so, and the links to it are gone."""
    (desk.content / f"{PAGE}.md").unlink()
    desk.rebuild()
    assert "no longer on the site" in desk.page(PAGE)
    assert PAGE.removeprefix("guides/") not in desk.page("roles/security-engineer")


def test_a_fault_in_a_guide_is_shown_with_the_rest(desk: Desk) -> None:
    """A broken figure is found after the edit, and the guide's other parts are published."""
    path = desk.content / "guides/borealis/software-engineer.md"
    path.write_text(path.read_text(encoding="utf-8").replace("| London ", "| London | £9oK |\n| London ", 1), encoding="utf-8")
    assert "LB202" not in {f"{fault.code.number}" for fault in desk.shown[-1] if fault.span.path.endswith("borealis/software-engineer.md")}
    desk.rebuild()
    assert "LB202" in {fault.code.number for fault in desk.shown[-1] if fault.span.path.endswith("borealis/software-engineer.md")}


def test_a_broken_template_leaves_the_last_good_site_up(desk: Desk) -> None:
    """It is said in one line; mending it is enough to go on."""
    template = desk.templates / "guide.md.jinja"
    good, before = template.read_text(encoding="utf-8"), desk.page(PAGE)
    template.write_text(good + "{% if %}", encoding="utf-8")
    desk.rebuild()
    assert len(desk.said) == 1
    assert "guide.md.jinja" in desk.said[0]
    assert desk.page(PAGE) == before
    template.write_text(good.replace("## Sources", "## Where it comes from"), encoding="utf-8")
    desk.rebuild()
    assert "Where it comes from" in desk.page(PAGE)
