"""The files below /api/v1/: each follows its schema, the index names them all, and they say what the export says."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_scripts.config import PROJECT, SCHEMAS, Settings
from build_scripts.export.api_files import api_files
from build_scripts.export.formats import jsonl, pay_csv
from build_scripts.link.known_addresses import DATA_FILES, SCHEMAS as KINDS, answers
from build_scripts.pipeline import Library, export_records, read_library
from build_scripts.publish.assets import read_schemas
from tests.built import MINI

PUBLISHED = read_schemas(SCHEMAS)
FOLDERS = {"guides": "guide", "roles": "role", "levels": "level", "levers": "lever"}
OURS = sorted(set(PUBLISHED) - {"guide"})


@pytest.fixture(scope="module", params=["content", "mini"])
def library(request: pytest.FixtureRequest) -> Library:
    """The project's library and the mini site's."""
    return read_library(Settings(content=PROJECT / "content" if request.param == "content" else MINI))


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, bytes]:
    """Every file by its address."""
    found = dict[str, bytes]()
    for path, data in api_files(library.index, export_records(library), PUBLISHED):
        assert f"/{path}" not in found, f"two files at {path}"
        found[f"/{path}"] = data
    return found


def kind_of(address: str) -> str | None:
    """Return the schema that a file follows, by its address alone; None for a table or a schema."""
    folder, _, name = address.removeprefix("/api/v1/").partition("/")
    return FOLDERS.get(folder) if name else folder.removesuffix(".json") if folder.endswith(".json") else None


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a schema that names the fields of an object."""
    if isinstance(schema, dict):
        if "properties" in schema and "type" in schema:
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


@pytest.mark.parametrize("kind", sorted(PUBLISHED))
def test_a_schema_is_a_schema(kind: str) -> None:
    """Of the draft that it names, with a title and words on what it describes, and it refuses something."""
    schema = json.loads(PUBLISHED[kind])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    assert schema["title"].endswith("version 1")
    assert "/api/v1/" in schema["description"]
    assert not Draft202012Validator(schema).is_valid({"schema_version": 1})


@pytest.mark.parametrize("kind", OURS)
def test_our_schemas_are_strict(kind: str) -> None:
    """Each object names all its fields, requires them and allows no other."""
    for part in objects(json.loads(PUBLISHED[kind])):
        assert part["additionalProperties"] is False
        assert sorted(part["required"]) == sorted(part["properties"])


@pytest.mark.parametrize("kind", sorted(PUBLISHED))
def test_files_follow_their_schema(kind: str, files: dict[str, bytes]) -> None:
    """Every file of each kind, every field; a field too many would be refused."""
    validator = Draft202012Validator(json.loads(PUBLISHED[kind]), format_checker=Draft202012Validator.FORMAT_CHECKER)
    of_kind = [address for address in files if kind_of(address) == kind]
    assert of_kind
    faults = [
        f"{address}: {error.json_path}: {error.message[:120]}"
        for address in of_kind
        for error in validator.iter_errors(json.loads(files[address]))
    ]
    assert faults == []
    if kind in OURS:
        assert not validator.is_valid(json.loads(files[of_kind[0]]) | {"another": 1})


def test_the_index_names_every_file(files: dict[str, bytes]) -> None:
    """And no other: its own entries, the levers through their list, itself."""
    index, levers = json.loads(files["/api/v1/index.json"]), json.loads(files["/api/v1/levers.json"])
    named = [entry["api"] for part in ("guides", "roles", "files") for entry in index[part]]
    named += [role["levels_api"] for role in index["roles"] if role["levels_api"]]
    named += [lever["api"] for lever in levers["levers"]]
    assert sorted([*named, "/api/v1/index.json"]) == sorted(files)
    schemas = {entry["api"]: entry["schema"] for entry in index["files"] if entry["schema"]}
    assert all(schema == f"/api/v1/schema/{kind_of(address)}.json" for address, schema in schemas.items())


def test_what_pages_may_link_to_is_what_exists(library: Library, files: dict[str, bytes]) -> None:
    """Every file answers, and nothing beside them; the names written down are those of the folder."""
    assert [address for address in files if not answers(library.index, address)] == []
    assert sorted(PUBLISHED) == sorted(KINDS)
    assert all(f"/api/v1/{name}" in files for name in DATA_FILES)
    gone = ("", "rates", "roles/", "roles/none.json", "guides/none/none.json", "schema/none.json", "index.json/x", "none/index.json")
    assert [path for path in gone if answers(library.index, f"/api/v1/{path}")] == []


def test_names_behind_slugs(files: dict[str, bytes]) -> None:
    """A slug that a list uses stands in the index, with its count."""
    index, levers = json.loads(files["/api/v1/index.json"]), json.loads(files["/api/v1/levers.json"])["levers"]
    names = {part: {entry["slug"]: entry for entry in index[part]} for part in ("companies", "roles", "themes")}
    levers = [lever for lever in levers if lever["state"] == "live"]
    for entry in (*index["guides"], *levers):
        assert entry["company"] in names["companies"]
        assert entry["role"] in names["roles"]
    for slug, company in names["companies"].items():
        assert company["guides"] == sum(guide["company"] == slug for guide in index["guides"])
    for slug, theme in names["themes"].items():
        assert theme["levers"] == sum(lever["theme"] == slug for lever in levers)


def test_guides_and_the_table_are_the_export(library: Library, files: dict[str, bytes]) -> None:
    """Byte for byte what ``leverbook export`` gives."""
    lines = list(jsonl(export_records(library)))
    assert [files[f"/api/v1/guides/{json.loads(line)['id']}.json"] for line in lines] == lines
    assert files["/api/v1/pay.csv"] == b"".join(pay_csv(export_records(library)))


def test_files_are_compact_and_know_no_day(files: dict[str, bytes]) -> None:
    """One line of readable UTF-8 with its end; the only day that the site itself gives is that of the rates."""
    for address, data in files.items():
        if kind_of(address):
            assert data.endswith(b"}\n")
            assert data.count(b"\n") == 1
            assert data.decode() == json.dumps(json.loads(data), ensure_ascii=False, separators=(",", ":")) + "\n"
    index = json.loads(files["/api/v1/index.json"])
    assert re.findall(r"\d{4}-\d{2}-\d{2}", json.dumps(index)) == [index["rates_day"]]
    assert json.loads(files["/api/v1/rates.json"])["day"] == index["rates_day"]
