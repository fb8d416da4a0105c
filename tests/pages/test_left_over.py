"""What stands in a section that readers know and is in nothing that they made of it."""

import pytest

from build_scripts.pages.left_over import left_over
from tests.small import library

LEVERS = """**Global Levers**

{before}

1. **Calm releases:** "I ship without drama, and I can show the last ten releases."
2. **Rare skill:** "Few people have kept such a pager quiet for two years."

{after}
"""


def left(body: str) -> list[tuple[str, str]]:
    """Return what is left over of a guide."""
    index = library({"acme/security-engineer": body})
    return list(left_over(index.guides["acme/security-engineer"]))


def test_levers_and_sources_leave_nothing() -> None:
    """What is read of them is shown."""
    assert left(LEVERS.format(before="", after="") + "\n**Evidence & Sources**\n- [Pay survey of all the regions 2025]\n") == []


def test_words_before_levers_are_left_over() -> None:
    """Under the section's own name."""
    said = "These four work best while the offer is still open."
    assert left(LEVERS.format(before=said, after="")) == [("Global Levers", said)]


def test_words_around_a_company_section_are_left_over() -> None:
    """Its paragraphs apart, its titled bullets being levers."""
    body = """## What Makes Acme Pay

Acme pays for quiet pagers because its customers trade at night.

- **Night shifts:** Those who cover nights are paid a tenth more from their second year.

- **Standing pager:** Whoever keeps one pager for a year may ask for $12K beside the bonus.

Ask for it before the level is settled, never after.
"""
    found = left("**Level Mapping:** Acme L5 = Google L5\n\n" + body + LEVERS.format(before="", after=""))
    assert [heading for heading, _ in found] == ["What Makes Acme Pay"]
    assert "customers trade at night" in found[0][1]
    assert "before the level is settled" in found[0][1]


def test_remarks_below_sources_are_left_over() -> None:
    """A rule between them is not."""
    body = (
        "**Evidence & Sources**\n- [Pay survey of all the regions 2025]\n\n---\n\n*Figures were gathered in spring and may have moved.*\n"
    )
    assert left(body) == [("Evidence & Sources", "*Figures were gathered in spring and may have moved.*")]


@pytest.mark.parametrize(
    "line", ["**Lever 1: Calm releases**", "### Lever 2: Rare skill of all skills", "| a | b | c | d |", "<!-- four words of comment -->"]
)
def test_names_tables_and_comments_are_not(line: str) -> None:
    """They are shown otherwise, or say nothing."""
    assert left(LEVERS.format(before=line, after="")) == []


def test_a_lever_without_a_title_is_left_over() -> None:
    """No reader can show it as a lever, so its words stand as they are."""
    untitled = '3. "I would sign this week for a base of $210K."'
    assert left(LEVERS.format(before="", after=untitled)) == [("Global Levers", untitled)]


def test_a_second_table_of_pay_is_left_over() -> None:
    """The first one is read."""
    tables = [f"| Region | Base Salary |\n|---|---|\n| {region} | $150K |" for region in ("Austin", "Boston")]
    assert left("#### Compensation Benchmarks\n\n" + "\n\n".join(tables) + "\n") == [("Compensation Benchmarks", tables[1])]


def test_a_table_of_levels_with_remarks_is_left_over_as_a_whole() -> None:
    """Years say something of the levels beside them alone; a table without remarks is shown as claims."""
    remarks = "| Acme Level | Google | Typical YOE |\n|---|---|---|\n| L5 | L4 | 2-5 years |"
    claims = "| Acme Level | Google |\n|---|---|\n| L6 | L5 |\n| L7 | — |"
    assert left(f"#### Level Mapping\n\n{remarks}\n\n{claims}\n") == [("Level Mapping", remarks)]
