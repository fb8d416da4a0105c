"""MkDocs has nothing to complain of; what it merely warns of is a fault here."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.config import PROJECT
from build_scripts.errors import PublisherFailed
from build_scripts.publish.mkdocs import publish, site_address, site_path
from tests.built import Built
from tests.clone import Clone

CONFIG = "site_name: Test\nsite_url: https://leverbook.example/\ntheme: {name: null, custom_dir: theme}\nplugins: []\n"


def project(folder: Path, **files: str) -> Path:
    """Lay out a small MkDocs project with a bare theme; return its configuration."""
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.content }}", encoding="utf-8")
    (folder / "docs").mkdir()
    for name, text in files.items():
        (folder / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return folder / "mkdocs.yml"


def test_mkdocs_build_strict_is_green(clone: Clone, tmp_path: Path) -> None:
    """``mkdocs build --strict`` from the project's folder, after a build: no warning."""
    built = clone.run("build", "--site", tmp_path / "site")
    assert built.returncode == 0, built.stderr
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "mkdocs")]
    done = subprocess.run(
        command, cwd=clone.folder, env=clone.environment(), capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if line.startswith(("WARNING", "ERROR"))] == []
    pages = [{path.relative_to(tmp_path / name).as_posix() for path in (tmp_path / name).rglob("*.html")} for name in ("site", "mkdocs")]
    assert pages[0] == pages[1]


def test_a_warning_fails(tmp_path: Path) -> None:
    """A link to a page that is not there is a warning to MkDocs, and a fault to us, in its words."""
    config = project(tmp_path, index="[gone](gone.md)")
    with pytest.raises(PublisherFailed, match=r"gone\.md"):
        publish(config, tmp_path / "docs", tmp_path / "site")


def test_a_broken_theme_fails(tmp_path: Path) -> None:
    """Also where MkDocs lets the template language's own fault through."""
    config = project(tmp_path, index="text")
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}{{ nothing.here }}", encoding="utf-8")
    with pytest.raises(PublisherFailed, match="nothing"):
        publish(config, tmp_path / "docs", tmp_path / "site")


def test_a_broken_configuration_fails(tmp_path: Path) -> None:
    """An option that MkDocs does not know."""
    config = project(tmp_path, index="text")
    config.write_text(CONFIG + "plugins: [no-such-plugin]\n", encoding="utf-8")
    with pytest.raises(PublisherFailed):
        publish(config, tmp_path / "docs", tmp_path / "site")


def test_each_page_ticks_and_logging_is_left_as_it_was(tmp_path: Path) -> None:
    """The progress bar moves once a page; MkDocs' logger has no listener of ours afterwards."""
    config, ticks = project(tmp_path, index="text", other="text"), list[int]()
    logger = logging.getLogger("mkdocs")
    before = (logger.level, logger.propagate, list(logger.handlers))
    publish(config, tmp_path / "docs", tmp_path / "site", lambda: ticks.append(1))
    assert len(ticks) == 2
    assert (logger.level, logger.propagate, logger.handlers) == before


@pytest.mark.parametrize(
    ("docs", "site"),
    [
        ("index.md", "index.html"),
        ("roles/index.md", "roles/index.html"),
        ("l/k7f3q2.md", "l/k7f3q2/index.html"),
        ("assets/leverbook.css", "assets/leverbook.css"),
    ],
)
def test_where_a_docs_file_is_published(docs: str, site: str) -> None:
    """As MkDocs does it with directory addresses."""
    assert site_path(docs) == site


def test_every_docs_file_is_published_where_we_say(built: Built) -> None:
    """For the whole library."""
    docs = built.settings.docs
    missing = [
        path for path in docs.rglob("*") if path.is_file() and not (built.site / site_path(path.relative_to(docs).as_posix())).is_file()
    ]
    assert missing == []


def test_one_configuration_serves_both() -> None:
    """``mkdocs serve`` and our own call read the same file, whose folders are those of the settings."""
    text = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "docs_dir: .build/docs" in text
    assert "site_dir: site" in text


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        ("site_url: https://a.example/book", "https://a.example/book/"),
        ("site_url: https://a.example/", "https://a.example/"),
        ("site_url: !ENV [LEVERBOOK_NO_SUCH, 'https://b.example/']", "https://b.example/"),
        ("site_url: ''", ""),
        ("site_name: x", ""),
    ],
)
def test_the_address_of_the_site(tmp_path: Path, setting: str, address: str) -> None:
    """As MkDocs spells it, before there is a docs folder; "" where none is set."""
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"{setting}\n", encoding="utf-8")
    assert site_address(config) == address


def test_a_configuration_that_is_no_yaml(tmp_path: Path) -> None:
    """It is said, as a fault of the workshop."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_url: [", encoding="utf-8")
    with pytest.raises(PublisherFailed):
        site_address(config)
