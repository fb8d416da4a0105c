"""No document breaks the readers, and none makes them crawl: whatever it says, the time it takes grows with its length alone."""

import json
from collections.abc import Callable
from cProfile import Profile
from functools import cache, partial

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings, strategies as st

from build_scripts.config import Settings
from build_scripts.export.records import guide_record
from build_scripts.link.checks import check_library
from build_scripts.link.linker import link_guides
from build_scripts.markup import lines_of
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.pages.guide_pages import guide_pages
from build_scripts.pages.prose import inline, prose, spoken
from build_scripts.pages.render import Renderer
from build_scripts.parse.guide import parse_guide, read_names
from build_scripts.parse.regions import find_region
from build_scripts.parse.split import LINE_LIMIT
from tests.built import MINI
from tests.parse.mutation import assembled, damaged, sound_documents
from tests.parse.test_cases import vocabulary

# The same examples in every run; no shrinking, so that a failure is quick too (the document is printed whole).
PROFILE = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=250,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
TITLE = "### QA Engineer | Acme Global Negotiation Guide\n\n"


@cache
def renderer() -> Renderer:
    """Return the project's renderer, its templates read once."""
    return Renderer(Settings(content=MINI).templates)


def source_of(text: str) -> SourceFile:
    """Return a document as the guide acme/qa-engineer."""
    return SourceFile(path="acme/qa-engineer.md", company_slug="acme", role_slug="qa-engineer", text=text, sha256="")


def parsed(text: str) -> Guide:
    """Return the guide of a document."""
    guide = parse_guide(source_of(text), vocabulary()).value
    assert guide
    return guide


def assert_sound(text: str) -> None:
    """Hold a document to what holds for all: it parses, nothing of it is lost, and it reaches the export and its page."""
    read = parse_guide(source_of(text), vocabulary())
    assert read.value
    assert "".join(section.markdown for section in read.value.sections) == text
    assert read_names(source_of(text), vocabulary())[0] == "acme"
    index = link_guides([read.value], vocabulary(), partial(find_region, vocabulary=vocabulary()))
    faults = (*read.diagnostics, *check_library(index))
    count = len(lines_of(text))
    assert all(1 <= fault.span.line <= max(1, count) and "\n" not in fault.message for fault in faults)
    json.dumps(guide_record(read.value, index, faults), allow_nan=False).encode()
    for page in guide_pages(index):
        renderer().render(page)


@PROFILE
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
@example("")
@example("\r\r\n")
@example("# Negotiation Guide")
@example("1" * 5000 + ". **Long:** x")
@example("| Region | Base |\n|--|--|\n| A | $" + "9" * 5000 + " |\n\n**Lever 1 — A:** $" + "9" * 5000 + "M")
@example("| Region | RSU (" + "4" * 5000 + "yr) |\n|--|--|\n| A | $9/" + "4" * 5000 + " yr |")
def test_any_text(text: str) -> None:
    """Text of any characters."""
    assert_sound(text)


@PROFILE
@given(assembled)
def test_assembled(text: str) -> None:
    """Fragments of the guide grammar in any order."""
    assert_sound(text)


@PROFILE
@given(damaged(sound_documents()))
def test_damaged(text: str) -> None:
    """Sound documents with damage done to them."""
    assert_sound(text)


def calls(work: Callable[[], object]) -> int:
    """Count the function calls of a piece of work, Python's and C's: a measure that no busy machine changes."""
    vocabulary()  # is read once, whichever test comes first, and is no part of the work
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


LEVEL_TABLE = "#### Level Mapping\n\n| Acme | Google |\n|---|---|\n"
PAY_TABLE = "| Region | Base | RSU (4yr) |\n|---|---|---|\n"
LEVER = "#### Global Levers\n\n1. **A:** "
STRATEGY = "> **Negotiate Up Strategy:** "
GROWING: dict[str, Callable[[int], str]] = {
    "pay rows": lambda n: PAY_TABLE + "| London | £60K–£75K | $1M |\n" * n,
    "asks and rows": lambda n: (
        "| Level | Region | Base |\n|---|---|---|\n"
        + "".join(f"| L{i} | London | £60K |\n" for i in range(n))
        + "\n#### Global Levers\n\n"
        + "".join(f'{i}. **Lift {i}:** "I ask for £{i}K base."\n' for i in range(n))
    ),
    "pay columns": lambda n: f"| Region |{' Base |' * (n // 8)}\n|{'--|' * (n // 8 + 1)}\n" + f"| A |{' £60K |' * (n // 8)}\n" * 4,
    "level rows": lambda n: LEVEL_TABLE + "| L4 QA | L5 QA |\n" * n,
    "level chain lines": lambda n: "**Level Mapping:** Acme L4 = Google L5 = Meta E5\n" * n,
    "levers": lambda n: "#### Global Levers\n\n" + "".join(f'{i}. **Lift {i}:** "I ask for ${i}K base."\n' for i in range(n)),
    "asks of a lever": lambda n: LEVER + "x\n" + "".join(f"I'd like ${i}K. Floor at ${i}K, counter with: \"\n" for i in range(n)),
    "offers": lambda n: STRATEGY + "".join(f"Meta has offered ${i}K base.\n> " for i in range(n)),
    "closings of a speech": lambda n: STRATEGY + '"A ' + 'so. "B." ' * n,
    "sources": lambda n: "**Sources**\n" + "- [Report](https://example.org) 2024\n" * n,
    "sources in a table": lambda n: "**Sources**\n\n| a | b |\n|---|---|\n" + "| Report | 2024 |\n" * n,
    "levers in bold lines": lambda n: "#### Global Levers\n\n" + "".join(f'**Lift {i}**\n"I ask for ${i}K base."\n\n' for i in range(n)),
    "asks in bullets": lambda n: STRATEGY + "".join(f"\n> - Open at ${i}K (from $1K to ${i}K)" for i in range(n)),
    "headings": lambda n: "# A B\n" * n,
    "bold lines": lambda n: "**A b**\n\n" * n,
    "tables": lambda n: "a\n\n|a|\n|-|\n\n" * n,
    "blank lines": lambda n: LEVER + "x\n" + "\n" * (n * 10) + "y",
    "nested lists": lambda n: "".join("  " * i + "- a\n" for i in range(100)) * (n // 100),
    "lists in a line": lambda n: "- " * n + "a\n",
    "nested quotes": lambda n: "> " * n + "a\n",
    "long lines": lambda n: ("a" * (LINE_LIMIT + 1) + "\n") * (n // 40),
    "lines of quotes": lambda n: LEVER + '. "A is. " b\n' * n,
    "lines of brackets": lambda n: LEVER + "[a\n[x](/\n" * n,
    "lines of rules": lambda n: LEVER + "\n---x" * n,
    "placeholders": lambda n: STRATEGY + "".join(f"[x{i}] at $[X]K\n" for i in range(n)),
    "abbreviations": lambda n: LEVER + "$5K\n" + "vs. vs. vs. Inc.\n" * n,
}


def test_a_byte_order_mark_hides_no_title() -> None:
    """It stays in the document, byte for byte, and says nothing."""
    text = "\ufeff### QA Engineer | Borealis Global Negotiation Guide\n\n**Negotiation DNA:** Strong Base\n"
    source = SourceFile(path="acme/qa.md", company_slug="acme", role_slug="qa", text=text, sha256="")
    guide = parse_guide(source, vocabulary()).value
    assert guide is not None
    assert (guide.title.role, guide.title.company) == ("QA Engineer", "Borealis")
    assert read_names(source, vocabulary()) == ("acme", "Borealis")
    assert "".join(section.markdown for section in guide.sections) == text


@pytest.mark.parametrize("name", GROWING)
def test_work_grows_with_length(name: str) -> None:
    """Twice the document, twice the work, from the text to the export and the page."""
    assert_sound(TITLE)  # templates are compiled once
    texts = [TITLE + GROWING[name](n) for n in (200, 400)]
    first, second = (calls(partial(assert_sound, text)) for text in texts)
    assert second < 2.4 * first


# Pieces of lines; repeated they made one regular expression or another try each beginning with each end.
PIECES = (
    "a", "A ", '"', '"A. ', "(", ")", "[", "]", "[x](/", "](http://a", "|", "| ", "|-", "*", "a*", "**",
    "$1K ", "$1,11", "1", "1 ", "$1K) ", "vs. ", "A = B = ", " = ", " ", "at A (", "[Source", ":-", "\t ", "-", "> ", ">", "#", " #",
    "Level Mapping", "Google L5 ", "offer from A at ", "that ", "counter with: ", "Senior Data ", "A-", "(L1 ", "/yr", "[a", "'s ", "…",
    ". (", "my ask ", "🇬🇧", "..", "A.B",
)  # fmt: skip
PLACES = (
    "",
    "# ",
    "**",
    STRATEGY,
    "1. **A:** ",
    "**Level Mapping:** A = ",
    LEVEL_TABLE + "| ",
    PAY_TABLE + "| A | ",
    "**Sources**\n- ",
    "**Level Mapping ",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_line_that_regular_expressions_stumble_on(place: str) -> None:
    """Lines as long as readers look at, in each part of a guide, are kept whole. One read again and again would take minutes here."""
    for piece in PIECES:
        text = f"{TITLE}{place}{(piece * LINE_LIMIT)[: LINE_LIMIT - 200]}x\n"
        assert "".join(section.markdown for section in parsed(text).sections) == text, piece


@pytest.mark.parametrize("piece", PIECES)
def test_ten_megabytes_in_a_line(piece: str) -> None:
    """A line beyond the limit stands apart, whole, unread and reported; what comes after it is read."""
    line = piece * (10_000_000 // len(piece)) + "x"
    text = f"{TITLE}**Sources**\n- A, 2024\n{line}\n- B, 2025\n"
    count = 0

    def read() -> None:
        nonlocal count
        guide = parsed(text)
        count = len(guide.sources)
        assert "".join(section.markdown for section in guide.sections) == text

    assert calls(read) < 200_000  # the head of the line is looked at for blocks, no more
    assert count == 2


@pytest.mark.parametrize("piece", PIECES)
def test_pages_show_long_words(piece: str) -> None:
    """Words of any length become HTML in time that grows with it; beyond a limit as they are written."""
    text = (piece * 100_000)[:100_000]
    for show in (partial(prose, resolve=lambda _: None), inline, spoken):
        assert calls(partial(show, text)) < 3_000_000
