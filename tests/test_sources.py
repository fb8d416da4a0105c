"""The content folder as it is read: sorted, whatever lies in it, with fallbacks for what it lacks."""

import hashlib
from pathlib import Path

import pytest

from build_scripts.errors import ContentMissing
from build_scripts.sources import Content, read_content, slug_of

GUIDE = "### QA | Acme Global Negotiation Guide\n"


def lay_out(folder: Path, *names: str, text: str = GUIDE) -> Path:
    """Write the same text to several files below a folder."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def read(content: Path, fallback: Path | None = None) -> Content:
    """Read a content folder with fallbacks in another."""
    other = fallback or content / "no-fallback"
    return read_content(content, other / "vocabulary", other / "pages")


def test_guides_come_sorted_with_their_slugs(tmp_path: Path) -> None:
    """By the path's own letters; names become lower case, digits and single hyphens."""
    read_back = read(lay_out(tmp_path, "guides/Zeta/QA Lead.md", "guides/acme/pm.md", "guides/acme/ML_AI  Engineer.md"))
    assert [(guide.path, guide.id) for guide in read_back.guides] == [
        ("guides/Zeta/QA Lead.md", "zeta/qa-lead"),
        ("guides/acme/ML_AI  Engineer.md", "acme/ml-ai-engineer"),
        ("guides/acme/pm.md", "acme/pm"),
    ]
    assert read_back.diagnostics == ()


def test_a_folder_without_guides_holds_the_guides(tmp_path: Path) -> None:
    """Its vocabulary and pages are not companies; notes beside the companies that are no Markdown are left alone."""
    lay_out(tmp_path, "acme/qa.md", "vocabulary/roles.yml", "pages/about.md", "pages/deep/qa.md", "LICENSE", ".git/config")
    found = read(tmp_path)
    assert [guide.path for guide in found.guides] == ["acme/qa.md"]
    assert [file.path for file in found.vocabulary] == ["vocabulary/roles.yml"]
    assert [file.path for file in found.pages] == ["pages/about.md"]
    assert found.diagnostics == ()


def test_hidden_and_other_files_are_left_alone(tmp_path: Path) -> None:
    """An editor's swap file, a .DS_Store, a picture beside a guide."""
    lay_out(tmp_path, "guides/acme/qa.md", "guides/acme/.qa.md.swp.md", "guides/.DS_Store", "guides/acme/chart.png", "guides/.trash/qa.md")
    found = read(tmp_path)
    assert [guide.path for guide in found.guides] == ["guides/acme/qa.md"]
    assert found.diagnostics == ()


def test_the_text_is_kept_to_the_byte(tmp_path: Path) -> None:
    """Line ends of another system, no last line end, a byte order mark: the hash is that of the file."""
    path = lay_out(tmp_path, "guides/acme/qa.md") / "guides/acme/qa.md"
    for data in (b"\xef\xbb\xbf### QA\r\nA\rB\n\n", "£\u2028€\x0b\x0c".encode(), b"no end"):
        path.write_bytes(data)
        (guide,) = read(tmp_path).guides
        assert guide.text.encode() == data
        assert guide.sha256 == hashlib.sha256(data).hexdigest()


def test_a_byte_order_mark_is_no_part_of_other_files(tmp_path: Path) -> None:
    """Some editors put one before every text: a ledger, a record, a vocabulary and a page say what they say without it."""
    names = ("levers.ledger", "figures.ledger", "vocabulary/roles.yml", "pages/about.md")
    content = lay_out(tmp_path, "guides/acme/qa.md", *names, text="\ufeffkept")
    found = read(content)
    files = (found.ledger, found.figures, *found.vocabulary, *found.pages)
    assert [file and file.text for file in files] == ["kept"] * 4


def test_each_missing_file_falls_back(tmp_path: Path) -> None:
    """File by file: an own roles.yml leaves the other kinds to the fallback."""
    content = lay_out(tmp_path / "content", "guides/acme/qa.md", "vocabulary/roles.yml", text="own")
    fallback = lay_out(tmp_path / "other", "vocabulary/roles.yml", "vocabulary/regions.yml", "pages/about.md", text="fallback")
    found = read(content, fallback)
    assert [(file.path, file.text) for file in found.vocabulary] == [
        ("vocabulary/regions.yml", "fallback"),
        ("vocabulary/roles.yml", "own"),
    ]
    assert [(file.path, file.text) for file in found.pages] == [("pages/about.md", "fallback")]


def test_a_link_inside_the_content_is_followed(tmp_path: Path) -> None:
    """One guide may be another's twin; a company folder may be another name for one."""
    lay_out(tmp_path, "guides/acme/qa.md")
    (tmp_path / "guides" / "acme" / "pm.md").symlink_to("qa.md")
    (tmp_path / "guides" / "acme-two").symlink_to("acme")
    assert [guide.id for guide in read(tmp_path).guides] == ["acme/pm", "acme/qa", "acme-two/pm", "acme-two/qa"]


def test_a_content_folder_that_is_a_link(tmp_path: Path) -> None:
    """What counts is where it leads: its guides do not escape it."""
    lay_out(tmp_path / "real", "guides/acme/qa.md")
    (tmp_path / "content").symlink_to("real")
    found = read(tmp_path / "content")
    assert [guide.path for guide in found.guides] == ["guides/acme/qa.md"]
    assert found.diagnostics == ()


@pytest.mark.parametrize("name", ["gone", "file"])
def test_no_content_is_a_fault_of_the_call(tmp_path: Path, name: str) -> None:
    """A folder that is not there, or is a file."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ContentMissing, match=name):
        read(tmp_path / name)


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    """No guide, no fault."""
    found = read(tmp_path)
    assert (found.guides, found.diagnostics) == ((), ())


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("QA", "qa"),
        ("ML / AI", "ml-ai"),
        ("--a--b--", "a-b"),
        ("D.E. Shaw", "d-e-shaw"),
        ("Größe", "gr-e"),
        ("東京", ""),
        ("../x", "x"),
        ("a\nb", "a-b"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    """Nothing but a-z, 0-9 and single hyphens inside."""
    assert slug_of(name) == slug
