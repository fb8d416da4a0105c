"""Every exported record follows the published contract, version 1 (export/schema/guide.json)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_scripts.config import PROJECT, SCHEMAS, Settings
from build_scripts.export.formats import jsonl
from build_scripts.pipeline import Library, export_records, read_library
from tests.built import MINI

SCHEMA = json.loads((SCHEMAS / "guide.json").read_text(encoding="utf-8"))


def libraries() -> Iterator[Any]:
    """Yield the libraries to check: the project's own, the mini site."""
    yield pytest.param(PROJECT / "content", id="content")
    yield pytest.param(MINI, id="mini")


@pytest.fixture(scope="module", params=libraries())
def library(request: pytest.FixtureRequest) -> Library:
    """A library to export."""
    return read_library(Settings(content=request.param))


@pytest.fixture(scope="module")
def records(library: Library) -> list[dict[str, Any]]:
    """Its records, through the very text that the command writes."""
    return [json.loads(line) for line in jsonl(export_records(library))]


def test_the_schema_is_a_schema() -> None:
    """And it is strict enough to refuse something."""
    Draft202012Validator.check_schema(SCHEMA)
    assert not Draft202012Validator(SCHEMA).is_valid({"schema_version": 1})


def test_records_follow_the_schema(records: list[dict[str, Any]]) -> None:
    """Every record, every field."""
    validator = Draft202012Validator(SCHEMA)
    faults = [f"{record['id']}: {error.json_path}: {error.message[:120]}" for record in records for error in validator.iter_errors(record)]
    assert faults == []


def test_records_have_no_field_that_the_schema_leaves_out(records: list[dict[str, Any]]) -> None:
    """At the top, where the contract names everything."""
    assert {field for record in records for field in record} == set(SCHEMA["properties"])


def test_one_record_a_guide_in_order(records: list[dict[str, Any]], library: Library) -> None:
    """Sorted by id, none twice."""
    ids = [record["id"] for record in records]
    assert ids == sorted(set(ids)) == sorted(library.index.guides)


def test_sections_give_the_document_back(records: list[dict[str, Any]], library: Library) -> None:
    """Each line stands in exactly one section; joined, they are the file, byte for byte."""
    for record in records:
        path = library_root(library) / record["source"]["path"]
        sections = record["sections"]
        assert "".join(section["markdown"] for section in sections).encode() == path.read_bytes()
        assert [section["line"] for section in sections] == [1, *(section["end_line"] + 1 for section in sections[:-1])]
        assert sections[-1]["end_line"] == record["source"]["lines"]


def test_every_fact_stands_on_its_line(records: list[dict[str, Any]], library: Library) -> None:
    """A cell's words, a lever's title, a mapping's beginning and a strategy's are on the lines that the record names."""
    for record in records:
        lines = (library_root(library) / record["source"]["path"]).read_text(encoding="utf-8").splitlines()
        assert all(cell["raw"] in lines[cell["line"] - 1] for cell in record["pay"])
        assert all(mapping["raw"].split("\n")[0] in lines[mapping["line"] - 1] for mapping in record["level_mapping"])
        assert all(strategy["raw"].split("\n")[0] in lines[strategy["line"] - 1] for strategy in record["strategy"])
        assert all(lever["title"].split()[0] in lines[lever["line"] - 1] for lever in record["levers"])
        for found in record["diagnostics"]:
            assert 1 <= found["line"] <= len(lines)


def test_ranges_are_whole_units(records: list[dict[str, Any]]) -> None:
    """Amounts are in currency units, never thousands: no pay in these libraries is below a thousand a year."""
    for record in records:
        for cell in record["pay"]:
            for money in cell["ranges"]:
                assert money["low"] >= 1000, cell
                assert money["high"] >= money["low"] or any(found["code"] == "LB203" for found in record["diagnostics"]), cell


def library_root(library: Library) -> Path:
    """Return the content folder of a library."""
    return MINI if "dusk/security-engineer" in library.index.guides else PROJECT / "content"
