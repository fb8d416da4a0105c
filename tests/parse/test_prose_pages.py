"""Prose pages: title, lead and sections, whatever of them a file has."""

import pytest

from build_scripts.parse.prose_pages import read_prose_page

WHOLE = """# Method

How it is
done.

## Where from {#from}
Guides.

## Where to
Pages.
"""


def test_a_page_has_title_lead_and_sections() -> None:
    """Each section with its anchor and its line."""
    page = read_prose_page("pages/method.md", "method", WHOLE)
    assert (page.title, page.lead) == ("Method", "How it is done.")
    assert [(one.title, one.anchor, one.markdown, one.span.line) for one in page.sections] == [
        ("Where from", "from", "Guides.", 6),
        ("Where to", "where-to", "Pages.", 9),
    ]


@pytest.mark.parametrize(("text", "title", "lead"), [("", "Method", ""), ("# How", "How", ""), ("Some words.", "Method", "Some words.")])
def test_a_page_without_sections_is_its_lead(text: str, title: str, lead: str) -> None:
    """Without a title it takes its slug's words."""
    page = read_prose_page("pages/method.md", "method", text)
    assert (page.title, page.lead, page.sections) == (title, lead, ())


def test_anchors_are_a_sections_own() -> None:
    """A title that stands twice, one without letters, and one that looks like another's second."""
    text = "".join(f"## {title}\n\nText.\n\n" for title in ("Pay", "Pay 2", "Pay", "🎉", "✨"))
    page = read_prose_page("pages/method.md", "method", text)
    assert [one.anchor for one in page.sections] == ["pay", "pay-2", "pay-3", "section", "section-2"]
