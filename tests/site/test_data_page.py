"""The page about the data says what is so: its program runs, its figures are right, its links lead to files."""

import csv
import re
import subprocess
import sys
from pathlib import Path
from statistics import mean

import pytest

from build_scripts.config import PROJECT
from tests.built import Built

PAGES = PROJECT / "content" / "pages"
PAGE = (PAGES / "data.md").read_text(encoding="utf-8")
SITE = "https://leverbook.example"


def fence(language: str) -> str:
    """Return the page's one block of a language."""
    (block,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(block)


def test_the_program_prints_what_the_page_says(built: Built) -> None:
    """Run as a reader would, with nothing but the standard library, against the published files."""
    program = fence("python").replace(SITE, built.site.as_uri())
    assert program != fence("python")
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.stderr == ""
    assert done.stdout == fence("text")
    assert done.stdout.count("\n") >= 3


def test_the_spreadsheet_shows_what_the_page_says(built: Built) -> None:
    """The columns have the letters that the page gives them, and the filtered averages are the page's."""
    with (built.site / "api" / "v1" / "pay.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    letters = {name: chr(ord("A") + place) for place, name in enumerate(rows[0])}
    table = re.findall(r"^\| ([A-Z]) \| `(\w+)` \|", PAGE, re.MULTILINE)
    assert table == [(letter, name) for name, letter in letters.items()]
    told = re.findall(r"\b([A-Z]) \(`(\w+)`\)", PAGE)
    assert {name for _, name in told} >= {"component", "region", "currency", "is_conversion", "path", "line"}
    assert [(letter, name) for letter, name in told if letters[name] != letter] == []
    assert letters["low"] == "K"
    assert "K2:K99999" in PAGE
    assert letters["high"] == "L"
    wanted = {"component": "base", "region": "london", "currency": "GBP", "is_conversion": "False"}
    shown = [row for row in rows if wanted.items() <= row.items()]
    assert f"the two are £{mean(float(row['low']) for row in shown):,.0f} and £{mean(float(row['high']) for row in shown):,.0f}." in PAGE


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.stem)
def test_every_link_to_a_file_leads_to_it(built: Built, path: Path) -> None:
    """Each address of a file in the prose is published, and stands on the page as a link, relative like all others."""
    for target in re.findall(r"\]\((/api/v1/[^)]*)\)", path.read_text(encoding="utf-8")):
        assert (built.site / target.lstrip("/")).is_file(), target
        assert f'href="..{target}"' in built.html(f"/{path.stem}/")


def test_every_schema_is_listed(built: Built) -> None:
    """The page links to each of them, and the footer of every page to the page."""
    schemas = sorted(path.name for path in (built.site / "api" / "v1" / "schema").iterdir())
    assert [name for name in schemas if f"(/api/v1/schema/{name})" not in PAGE] == []
    assert 'href="../../data/"' in built.html("/roles/security-engineer/")


def test_every_published_file_is_the_data(built: Built) -> None:
    """The site's folder holds what the docs folder does, to the byte."""
    docs, site = built.settings.docs / "api", built.site / "api"
    found = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert found == {path.relative_to(docs): path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    assert len(found) > len(built.library.index.guides) + len(built.library.index.levers)
