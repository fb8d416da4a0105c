"""The readers against guides that people labelled by hand under the rules of meaning: ``labels/*.yml``.

The labels hold figures, names and titles alone; the guides themselves are no part of the project. They are looked for in the
folder of the environment variable LEVERBOOK_CORPUS, else in ``../shared/corpus`` beside the project.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_scripts.config import PROJECT
from build_scripts.export.records import guide_record
from build_scripts.link.linker import link_guides
from build_scripts.model.guide import SourceFile
from build_scripts.parse.guide import parse_guide
from build_scripts.parse.regions import find_region
from tests.parse.test_cases import vocabulary

CORPUS = Path(os.environ.get("LEVERBOOK_CORPUS") or PROJECT.parent / "shared" / "corpus")
LABELS = sorted((Path(__file__).parent / "labels").glob("*.yml"))
PRECISION, RECALL = 0.95, 0.90
ROWS = ("lever titles", "lever asks", "strategy asks", "floors", "competing", "competing amounts", "level codes", "level companies")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the labelled guides are not here: {CORPUS}")


@cache
def labelled() -> tuple[tuple[dict[str, Any], dict[str, Any]], ...]:
    """Return each label file with the record of its guide."""
    labels = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in LABELS]
    return tuple((label, record_of(label["id"])) for label in labels)


def record_of(guide_id: str) -> dict[str, Any]:
    """Return the exported record of one guide of the corpus."""
    company, role = guide_id.split("/")
    text = (CORPUS / company / f"{role}.md").read_text(encoding="utf-8")
    source = SourceFile(path=f"{guide_id}.md", company_slug=company, role_slug=role, text=text, sha256="")
    parsed = parse_guide(source, vocabulary())
    assert parsed.value is not None
    index = link_guides([parsed.value], vocabulary(), partial(find_region, vocabulary=vocabulary()))
    return guide_record(parsed.value, index, parsed.diagnostics)


@pytest.mark.parametrize("row", ROWS)
def test_labels(row: str) -> None:
    """Of what the readers find at least 95 % is labelled, and of what is labelled they find at least 90 %."""
    missed, wrong, right = Counter[tuple[Any, ...]](), Counter[tuple[Any, ...]](), 0
    for label, record in labelled():
        want, got = Counter(_wanted(row, label)), Counter(_read(row, record))
        right += (want & got).total()
        missed += Counter({(label["id"], *item): count for item, count in (want - got).items()})
        wrong += Counter({(label["id"], *item): count for item, count in (got - want).items()})
    said = f"missed: {sorted(map(str, missed))}\nwrong: {sorted(map(str, wrong))}"
    assert right / (right + wrong.total()) >= PRECISION, said
    assert right / (right + missed.total()) >= RECALL, said


def _wanted(row: str, label: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    strategy = label["strategy"]
    found: dict[str, Iterable[tuple[Any, ...]]] = {
        "lever titles": ((lever["title"],) for lever in label["levers"]),
        "lever asks": ((lever["title"], *_key(ask)) for lever in label["levers"] for ask in lever["asks"]),
        "strategy asks": map(_key, strategy["asks"]),
        "floors": map(_key, strategy["floors"]),
        "competing": ((offer["company"],) for offer in strategy["competing"]),
        "competing amounts": ((o["company"], *_key(amount)) for o in strategy["competing"] for amount in o["amounts"]),
        "level codes": ((str(level),) for entry in label["level_mapping"] for level in entry["levels"]),
        "level companies": ((entry["company"],) for entry in label["level_mapping"] if entry["company"]),
    }
    yield from found[row]


def _read(row: str, record: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    levers, blocks = record["levers"], record["strategy"]
    entries = [entry for mapping in record["level_mapping"] for entry in mapping["entries"]]
    offers = [offer for block in blocks for offer in block["competing"]]
    found: dict[str, Iterable[tuple[Any, ...]]] = {
        "lever titles": ((lever["title"],) for lever in levers),
        "lever asks": ((x["title"], *_key(amount)) for x in levers for amount in x["amounts"] if amount["role"] == "ask"),
        "strategy asks": (_key(amount) for block in blocks for amount in block["asks"]),
        "floors": (_key(amount) for block in blocks for amount in block["floors"]),
        "competing": ((offer["company_raw"],) for offer in offers),
        "competing amounts": ((offer["company_raw"], *_key(amount)) for offer in offers for amount in offer["amounts"]),
        "level codes": ((level,) for entry in entries for level in entry["levels"]),
        "level companies": ((entry["company_raw"],) for entry in entries if entry["company_raw"]),
    }
    yield from found[row]


def _key(amount: dict[str, Any]) -> tuple[Any, ...]:
    """Return what two amounts must share to be the same; regions are compared by the name the vocabulary gives them."""
    term = vocabulary().regions.find(amount.get("region") or "")
    region = term.name if term else amount.get("region")
    return (amount["component"], amount["currency"], amount["low"], amount["high"], region, bool(amount.get("delta")))
