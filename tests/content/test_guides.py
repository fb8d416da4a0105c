"""The project's own guides: sound, of the length a reader has patience for, and no two with the same sentence."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from build_scripts.config import PROJECT, Settings
from build_scripts.diagnostics.diagnostic import Severity
from build_scripts.pipeline import Library, read_library

CONTENT = PROJECT / "content"
GUIDES = sorted((CONTENT / "guides").glob("*/*.md"))


@cache
def library() -> Library:
    """Return the content, read and linked."""
    return read_library(Settings(content=CONTENT))


def sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of a guide's prose and scripts, without titles, tables, level mapping and sources."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("|", "#", "-", "**Negotiation DNA:**", "**Level Mapping:**")):
            continue
        said = re.sub(r"^(?:\d+\. |> )?\*\*.*?\*\*", "", line)
        yield from (
            words for part in re.split(r"(?<=[.?!])\"?\s+", said) if len(words := " ".join(re.findall(r"[\w'$]+", part.lower()))) > 25
        )


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_guide_is_read_in_a_few_minutes(path: Path) -> None:
    """400 to 700 words."""
    assert 400 <= len(path.read_text(encoding="utf-8").split()) <= 700


def test_no_sentence_stands_in_two_guides() -> None:
    """A reader of two guides learns something from each."""
    places = defaultdict(set)
    for path in GUIDES:
        for sentence in sentences(path):
            places[sentence].add(f"{path.parent.name}/{path.stem}")
    assert {sentence: sorted(where) for sentence, where in places.items() if len(where) > 1} == {}


def test_the_content_has_no_error_and_knows_its_names() -> None:
    """Every region, company and link resolves; what is left are notes and stated totals that do not add up."""
    faults = [fault for fault in library().diagnostics if fault.code.severity is not Severity.INFO]
    assert {fault.code.name for fault in faults} <= {"total-far-off"}
    assert all(
        guide.pay and guide.level_mapping and len(guide.levers) >= 4 and guide.strategy and guide.sources
        for guide in library().index.guides.values()
    )
