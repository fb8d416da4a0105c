"""Cases in Markdown: prose, a ``guide`` fence, an ``expected`` fence. Each pair in ``cases/*.md`` is one test.

``expected`` is YAML and names a part of the guide's exported record: mappings need only the keys they name, lists are whole.
``diagnostics`` is special: a list of "CODE:line", whole. A guide fence without a title line gets one, on a line of its own
above it, so that lines count from the fence's first line plus ``HEAD_LINES``.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_scripts.config import PROJECT
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.export.records import guide_record
from build_scripts.link.checks import check_library
from build_scripts.link.linker import link_guides
from build_scripts.model.guide import SourceFile
from build_scripts.model.vocabulary import Vocabulary
from build_scripts.parse.guide import parse_guide
from build_scripts.parse.regions import find_region
from build_scripts.parse.vocabulary import read_vocabulary

CASES = Path(__file__).parent / "cases"
HEAD = "### QA Engineer | Acme Global Negotiation Guide\n\n"
HEAD_LINES = HEAD.count("\n")
_CASE = re.compile(
    r"^## (?P<name>.+?)$(?P<prose>.*?)^(?P<mark>`{3,})guide\n(?P<guide>.*?)^(?P=mark)$.*?^```expected\n(?P<expected>.*?)^```$", re.M | re.S
)


def read_cases() -> Iterator[Any]:
    """Yield every case of every file as a pytest parameter."""
    for path in sorted(CASES.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        found = list(_CASE.finditer(text))
        assert len(found) == text.count("```expected"), f"{path.name}: a case that the runner does not see"
        for case in found:
            yield pytest.param(case["guide"], yaml.safe_load(case["expected"]), id=f"{path.stem}: {case['name']}")


@cache
def vocabulary() -> Vocabulary:
    """Return the project's own vocabulary."""
    files = sorted((PROJECT / "content" / "vocabulary").glob("*.yml"))
    words = read_vocabulary((path.name, path.stem, path.read_text(encoding="utf-8")) for path in files)
    assert words.value is not None
    assert not words.diagnostics
    return words.value


def record_of(text: str) -> dict[str, Any]:
    """Return the exported record of one document, as the guide acme/qa-engineer."""
    source = SourceFile(path="acme/qa-engineer.md", company_slug="acme", role_slug="qa-engineer", text=text, sha256="")
    parsed = parse_guide(source, vocabulary())
    assert parsed.value is not None
    index = link_guides([parsed.value], vocabulary(), partial(find_region, vocabulary=vocabulary()))
    faults = sorted([*parsed.diagnostics, *check_library(index)], key=Diagnostic.sort_key)
    return guide_record(parsed.value, index, tuple(faults))


@pytest.mark.parametrize(("guide", "expected"), list(read_cases()))
def test_case(guide: str, expected: dict[str, Any]) -> None:
    """The record of the guide holds what the case expects."""
    record = record_of(guide if "Negotiation Guide" in guide else HEAD + guide)
    record["diagnostics"] = [f"{found['code']}:{found['line']}" for found in record["diagnostics"]]
    assert _narrowed(record, expected) == expected


def _narrowed(got: Any, expected: Any) -> Any:
    """Return of ``got`` only what ``expected`` speaks of."""
    if isinstance(expected, dict) and isinstance(got, dict):
        return {key: _narrowed(got.get(key, "(missing)"), value) for key, value in expected.items()}
    if isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        return [_narrowed(item, value) for item, value in zip(got, expected, strict=True)]
    return got
