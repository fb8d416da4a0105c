"""A document's Markdown as HTML: safe, on one line, its links resolved."""

import pytest

from build_scripts.pages.prose import inline, prose, spoken


def resolve(target: str) -> str | None:
    """Know one page."""
    return "../method/" if target.startswith("/method/") else None


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[how](/method/)", '<p><a href="../method/">how</a></p>'),
        ("[dead **end**](/gone/) on", "<p>dead <strong>end</strong> on</p>"),
        ("[out](https://a.example/)", '<p><a href="https://a.example/" rel="noopener">out</a></p>'),
        ("<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>"),
        ("# One\n\n### Two", "<h3>One</h3> <h5>Two</h5>"),
        ("a\nb", "<p>a b</p>"),
    ],
)
def test_prose(markdown: str, html: str) -> None:
    """Raw HTML is words; a link that nothing answers leaves its words; headings begin at level three."""
    assert prose(markdown, resolve) == html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/hostname"]
)
def test_no_script_address_is_a_link(address: str) -> None:
    """Whatever form the link takes."""
    for markdown in (f"[x]({address})", f"<{address}>", f"[x][1]\n\n[1]: {address}", f"![x]({address})"):
        html = prose(markdown, resolve)
        assert "<a" not in html
        assert "<img" not in html


def test_no_picture_is_fetched() -> None:
    """A picture would ask another host for itself; its words stand in its place."""
    html = prose("![pay in London](https://tracker.example/pixel.png)", resolve)
    assert "<img" not in html
    assert "pay in London" in html


def test_code_keeps_its_lines_on_one_line() -> None:
    """A publisher sees no line that it could take for Markdown."""
    html = prose("```\n# one\n\n</pre>\n    two\n```", resolve)
    assert "\n" not in html
    assert "# one&#10;&#10;&lt;/pre&gt;&#10;    two" in html


def test_inline_has_no_links() -> None:
    """A table cell or a note: emphasis and code, no more."""
    assert inline("**a** `b` [c](https://a.example/) <i>") == "<strong>a</strong> <code>b</code> [c](https://a.example/) &lt;i&gt;"


def test_spoken_marks_what_is_to_be_filled_in() -> None:
    """Paragraphs, placeholders marked, everything else as it stands."""
    script = "I led [project] at [company].\nTwice.\n\nI ask for $[X]K & *more* <now>."
    assert spoken(script) == (
        "<p>I led <mark>[project]</mark> at <mark>[company]</mark>. Twice.</p><p>I ask for <mark>$[X]K</mark> &amp; more &lt;now&gt;.</p>"
    )
