"""Pages to files: paths, headings, front matter."""

import pytest
import yaml
from markdown import markdown  # type: ignore[import-untyped]  # ships no types

from build_scripts.pages.render import docs_path, heading_text
from tests.built import read_mini, render

MARKS = "\\ ` * _ [x](y) {#id} {: .c } | ~~s~~ ^ ! # = : <b> & &amp; \" ' http://a.example/ a_b_c 1. - + {{ 7*7 }}"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.md"), ("/roles/", "roles/index.md"), ("/roles/qa/", "roles/qa.md"), ("/guides/acme/qa/", "guides/acme/qa.md"),
        ("/l/k7f3q2/", "l/k7f3q2.md"), ("/method/", "method/index.md"),
    ],
)  # fmt: skip
def test_docs_paths(address: str, path: str) -> None:
    """A list is a folder's index, anything below it a file."""
    assert docs_path(address) == path


def test_a_heading_says_what_it_says() -> None:
    """In Python-Markdown with attribute lists, as MkDocs reads it, all marks are letters."""
    html = markdown(f"# {heading_text(MARKS)}", extensions=["attr_list", "toc"])
    assert html.count("<") == 2
    assert "<h1 id=" in html
    words = html.partition(">")[2].removesuffix("</h1>")
    for mark, reference in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        words = words.replace(mark, reference)
    for number in {ord(mark) for mark in MARKS}:
        words = words.replace(f"&#{number};", chr(number))
    assert words.replace("&amp;", "&") == MARKS


def test_front_matter_is_yaml() -> None:
    """Title, description and kind, whatever words they hold."""
    for path, (kind, text) in render(read_mini()).items():
        _, front, body = text.split("---\n", 2)
        fields = yaml.safe_load(front)
        assert fields["kind"] == kind
        assert fields["title"].strip()
        assert fields["description"].strip()
        assert body.count("\n# ") + body.startswith("# ") == 1, path


def test_html_is_not_interrupted() -> None:
    """Between two headings there is no empty line, which would end a block of HTML."""
    for path, (_, text) in render(read_mini()).items():
        lines = text.split("---\n", 2)[2].splitlines()
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
            assert line or before.startswith("#") or after.startswith("#"), path
