"""The themes of the project's vocabulary against what a person chose: ``theme_labels.yml``.

The labels hold titles alone, and most titles decide. What scripts add is asked where the corpus is beside the project.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from build_scripts import pipeline
from build_scripts.config import Settings
from build_scripts.diagnostics.span import Span
from build_scripts.link.site_index import SiteIndex
from build_scripts.link.themes import ThemeFinder
from build_scripts.model.lever import Lever, LeverScope
from tests.parse.test_cases import vocabulary
from tests.parse.test_labels import CORPUS

LABELS = yaml.safe_load((Path(__file__).parent / "theme_labels.yml").read_text(encoding="utf-8"))
OTHER = "other"
ENOUGH = 0.85
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus here, so no scripts: {CORPUS}")
Found = Mapping[tuple[str, str], str | None]


@cache
def corpus() -> SiteIndex:
    """Return the whole corpus, read and linked."""
    return pipeline.read_library(Settings(content=CORPUS)).index


@pytest.mark.parametrize("part", LABELS)
def test_the_labels_are_of_the_vocabulary(part: str) -> None:
    """Each lever is labelled once, with one or two themes that exist."""
    known = {term.slug for term in vocabulary().themes.terms}
    keys = [_key(label) for label in LABELS[part]]
    assert len(keys) == len(set(keys)) == {"first": 200, "held_out": 100}[part]
    assert all(1 <= len(label["themes"]) <= 2 and known.issuperset(label["themes"]) for label in LABELS[part])


@pytest.mark.parametrize("part", LABELS)
def test_titles_alone(part: str) -> None:
    """Of the levers that their title gives a theme, the reader agrees with enough; and titles decide most."""
    finder = ThemeFinder(vocabulary().themes)
    found = {_key(label): finder.theme_of(_lever(label["title"])) for label in LABELS[part]}
    agreed, themed = _agreement(part, found)
    assert agreed / themed >= ENOUGH
    assert themed / len(LABELS[part]) >= 0.9


@needs_corpus
@pytest.mark.parametrize("part", LABELS)
def test_titles_and_scripts(part: str) -> None:
    """The same with all that the levers say."""
    agreed, themed = _agreement(part, _themes_of_corpus())
    assert agreed / themed >= ENOUGH


@needs_corpus
@pytest.mark.parametrize("part", LABELS)
def test_enough_of_the_corpus_is_in_a_theme_that_a_reader_agrees_with(part: str) -> None:
    """The share of all levers in a theme, times the share of those that the labels agree with."""
    found = _themes_of_corpus()
    agreed, themed = _agreement(part, found)
    in_a_theme = sum(theme not in (OTHER, None) for theme in found.values()) / len(found)
    assert in_a_theme * agreed / themed >= ENOUGH


@cache
def _themes_of_corpus() -> Found:
    return {(linked.guide_id, linked.lever.title): linked.theme for linked in corpus().levers.values()}


def _agreement(part: str, found: Found) -> tuple[int, int]:
    """Return how many labelled levers are in a theme that the reader accepts, and how many in any but "other"."""
    themed = [label for label in LABELS[part] if found[_key(label)] not in (OTHER, None)]
    return sum(found[_key(label)] in label["themes"] for label in themed), len(themed)


def _key(label: Mapping[str, str]) -> tuple[str, str]:
    return label["guide"], label["title"]


def _lever(title: str) -> Lever:
    return Lever(
        number=None,
        scope=LeverScope.GLOBAL,
        title=title,
        script=None,
        context=None,
        amounts=(),
        offers=(),
        placeholders=(),
        span=Span("a.md", 1),
    )
