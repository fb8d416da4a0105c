"""Bad input: each fault has a code, a line and an exit status, and hides neither the other guides nor the sound parts of its own."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from build_scripts.cli import cli
from build_scripts.config import Settings
from build_scripts.diagnostics.codes import CODES
from build_scripts.pipeline import export_records, read_library
from tests.built import MINI, render

SOUND = (MINI.parent / "sound.md").read_text(encoding="utf-8")
VOCABULARY = sorted((MINI / "vocabulary").glob("*.yml"))
BOLT = SOUND.replace("Acme", "Bolt")
PARTS = {"dna", "pay", "level_mapping", "levers", "strategy", "sources"}
GUIDE = "guides/bolt/qa.md"


@dataclass(frozen=True, slots=True)
class Folder:
    """A directory."""


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A symbolic link."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A fault: the files that have it, where it is reported, what it costs.

    ``lost``: the parts of guide bolt/qa that cannot be read; None where the guide as a whole is left out.
    """

    name: str
    code: str
    at: str
    files: dict[str, bytes | str | Folder | LinkTo] = field(default_factory=dict)
    lost: frozenset[str] | None = frozenset()
    status: int = 1


def edited(old: str, new: str) -> dict[str, bytes | str | Folder | LinkTo]:
    """Return the sound guide as guides/bolt/qa.md, with one text in it replaced."""
    assert BOLT.count(old) == 1, f"{old!r} stands {BOLT.count(old)} times in the sound guide"
    return {GUIDE: BOLT.replace(old, new)}


def line_of(text: str) -> str:
    """Return the place of the one line of the sound guide that holds a text."""
    (number,) = (number for number, line in enumerate(BOLT.splitlines(), 1) if text in line)
    return f"{GUIDE}:{number}"


def part(name: str) -> str:
    """Return a whole part of the sound guide, from the line that holds a text to the next empty line."""
    return next(block for block in BOLT.split("\n\n") if name in block)


CASES = (
    Case(name="no title", code="LB101", at=f"{GUIDE}:1", files=edited("### QA Engineer | Bolt Global Negotiation Guide\n", "")),
    Case(
        name="title without company",
        code="LB102",
        at=f"{GUIDE}:1",
        files=edited("### QA Engineer | Bolt Global", "### QA Engineer Global"),
    ),
    Case(name="no summary", code="LB103", at=f"{GUIDE}:1", files=edited(part("DNA:**"), ""), lost=frozenset({"dna"}), status=0),
    Case(name="no pay table", code="LB201", at=f"{GUIDE}:1", files=edited(part("| Region"), ""), lost=frozenset({"pay"})),
    Case(name="unreadable amount", code="LB202", at=line_of("| London"), files=edited("£60K–£75K", "£6oK–£75K")),
    Case(name="number without currency", code="LB202", at=line_of("| London"), files=edited("£60K–£75K", "60–75")),
    Case(name="inverted range", code="LB203", at=line_of("| London"), files=edited("£60K–£75K", "£75K–£60K")),
    Case(name="two currencies in a range", code="LB204", at=line_of("| London"), files=edited("£60K–£75K", "£60K–€75K")),
    Case(name="sign of several currencies", code="LB205", at=line_of("| London"), files=edited("£60K–£75K", "$60K–$75K"), status=0),
    Case(
        name="level mapping with one side",
        code="LB301",
        at=line_of("Level Mapping"),
        files=edited("Bolt QA = Google L4", "Bolt QA"),
        lost=frozenset({"level_mapping"}),
    ),
    Case(
        name="no level mapping",
        code="LB302",
        at=f"{GUIDE}:1",
        files=edited(part("Mapping:"), ""),
        lost=frozenset({"level_mapping"}),
        status=0,
    ),
    Case(name="no levers", code="LB401", at=f"{GUIDE}:1", files=edited(part("Levers**"), ""), lost=frozenset({"levers"}), status=0),
    Case(name="lever without a title", code="LB402", at=line_of("Broken Builds"), files=edited("**Broken Builds:** ", "")),
    Case(name="two levers with one title", code="LB403", at=line_of("Night Runs"), files=edited("Night Runs", "Broken Builds")),
    Case(name="no strategy", code="LB501", at=f"{GUIDE}:1", files=edited(part("Up Strategy"), ""), lost=frozenset({"strategy"}), status=0),
    Case(name="no sources", code="LB502", at=f"{GUIDE}:1", files=edited(part("Sources"), ""), lost=frozenset({"sources"}), status=0),
    Case(
        name="section that no reader claims",
        code="LB601",
        at=line_of("#### Evidence"),
        files=edited("#### Evidence", "## Canteen\nThe soup is good.\n\n#### Evidence"),
        status=0,
    ),
    Case(name="unknown region", code="LB602", at=line_of("| London"), files=edited("| London", "| Londinium"), status=0),
    Case(name="name of two companies", code="LB603", at=line_of("Level Mapping"), files=edited("= Google L4", "= Twin L4"), status=0),
    Case(name="link that leads nowhere", code="LB604", at=line_of("Survey"), files=edited("Survey of", "[Survey](/nowhere/) of")),
    Case(
        name="not UTF-8", code="LB001", at=line_of("| London"), files={GUIDE: BOLT.encode().replace("£60K".encode(), b"\xa360K")}, lost=None
    ),
    Case(name="UTF-16", code="LB001", at=f"{GUIDE}:1", files={GUIDE: BOLT.encode("utf-16")}, lost=None),
    Case(name="empty file", code="LB002", at=f"{GUIDE}:1", files={GUIDE: b""}, lost=None),
    Case(name="blank file", code="LB002", at=f"{GUIDE}:1", files={GUIDE: b" \n\n\t\n"}, lost=None),
    Case(name="folder with the name of a guide", code="LB003", at=f"{GUIDE}:1", files={GUIDE: Folder()}, lost=None),
    Case(name="unreadable: dangling link", code="LB004", at=f"{GUIDE}:1", files={GUIDE: LinkTo("gone.md")}, lost=None),
    Case(name="unreadable: link to itself", code="LB004", at=f"{GUIDE}:1", files={GUIDE: LinkTo("qa.md")}, lost=None),
    Case(name="link out of the content", code="LB005", at=f"{GUIDE}:1", files={GUIDE: LinkTo("../../../outside.md")}, lost=None),
    Case(
        name="folder that leads out of the content", code="LB005", at="guides/bolt:1", files={"guides/bolt": LinkTo("../../far")}, lost=None
    ),
    Case(name="two guides claim one address", code="LB006", at="guides/bolt/qa.md:1", files={GUIDE: SOUND, "guides/bolt/QA.md": BOLT}),
    Case(name="company folder without guides", code="LB007", at="guides/empty:1", files={"guides/empty": Folder(), GUIDE: BOLT}, status=0),
    Case(
        name="vocabulary not YAML",
        code="LB008",
        at="vocabulary/roles.yml:2",
        files={"vocabulary/roles.yml": "- slug: qa\n  name: QA: tester\n", GUIDE: BOLT},
    ),
    Case(
        name="vocabulary with an open bracket",
        code="LB008",
        at="vocabulary/roles.yml:2",
        files={"vocabulary/roles.yml": "- slug: qa\n  name: [QA\n", GUIDE: BOLT},
    ),
    Case(name="vocabulary not a list", code="LB008", at="vocabulary/roles.yml:1", files={"vocabulary/roles.yml": "qa: QA\n", GUIDE: BOLT}),
    Case(
        name="vocabulary entry without name",
        code="LB008",
        at="vocabulary/roles.yml:3",
        files={"vocabulary/roles.yml": "- {slug: qa, name: QA}\n\n- slug: pm\n", GUIDE: BOLT},
    ),
    Case(
        name="alias twice",
        code="LB009",
        at="vocabulary/companies.yml:2",
        files={
            "vocabulary/companies.yml": "- {slug: twin, name: Bolt, aliases: [BT]}\n- {slug: twine, name: Twine, aliases: [BT]}\n",
            GUIDE: BOLT,
        },
    ),
    Case(name="guide outside a company folder", code="LB010", at="guides/lost.md:1", files={"guides/lost.md": BOLT, GUIDE: BOLT}, status=0),
    Case(name="guide too deep", code="LB010", at="guides/bolt/old/qa.md:1", files={"guides/bolt/old/qa.md": BOLT, GUIDE: BOLT}, status=0),
    Case(
        name="guide without an address", code="LB010", at="guides/bolt/---.md:1", files={"guides/bolt/---.md": BOLT, GUIDE: BOLT}, status=0
    ),
)


def folder_of(case: Case, tmp_path: Path) -> Path:
    """Lay out a content folder: the case's files, a sound guide, a vocabulary in which one spelling means two companies."""
    content = tmp_path / "content"
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "qa.md").write_text(BOLT, encoding="utf-8")
    (tmp_path / "outside.md").write_text(BOLT, encoding="utf-8")
    files = {f"vocabulary/{path.name}": path.read_bytes() for path in VOCABULARY} | {"guides/acme/qa.md": SOUND} | case.files
    for name, data in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, Folder):
            path.mkdir()
        elif isinstance(data, LinkTo):
            path.symlink_to(data.target)
        else:
            path.write_bytes(data.encode() if isinstance(data, str) else data)
    if case.code == "LB603":
        (content / "guides" / "twin").mkdir()
        (content / "guides" / "twin" / "qa.md").write_text(SOUND.replace("Acme", "Twin"), encoding="utf-8")
        (content / "guides" / "twin-two").mkdir()
        (content / "guides" / "twin-two" / "qa.md").write_text(SOUND.replace("Acme", "Twin"), encoding="utf-8")
    return content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault(case: Case, tmp_path: Path) -> None:
    """It is reported at its line and nowhere else; whatever is sound is read, exported and rendered."""
    content = folder_of(case, tmp_path)
    library = read_library(Settings(content=content))
    found = [str(fault.span) for fault in library.diagnostics if fault.code.number == case.code]
    assert found == [case.at]
    records = {record["id"]: record for record in export_records(library)}
    assert sound_parts(records["acme/qa"]) == PARTS
    if case.lost is None:
        assert "bolt/qa" not in records
    else:
        assert PARTS - sound_parts(records["bolt/qa"]) == case.lost
    pages = render(library)
    assert {f"guides/{guide_id}.md" for guide_id in records} <= set(pages)
    assert "£60K–£75K" in pages["guides/acme/qa.md"][1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_status_of_a_fault(case: Case, tmp_path: Path) -> None:
    """``check`` prints an error or warning as one line with its place, fails for errors, and under --strict for warnings."""
    content = folder_of(case, tmp_path)
    result = CliRunner().invoke(cli, ["check", str(content)])
    assert result.exit_code == case.status, result.output
    severity = next(code.severity.value for code in CODES if code.number == case.code)
    lines = [line for line in result.output.splitlines() if f": {case.code} " in line]
    assert [line.startswith(f"{content}/{case.at}: {case.code} ") for line in lines] == ([] if severity == "info" else [True])
    if severity == "warning":
        assert CliRunner().invoke(cli, ["check", "--strict", str(content)]).exit_code == 1


def test_the_sound_guide_is_sound(tmp_path: Path) -> None:
    """Without a fault there is no finding: the cases above find what they made."""
    library = read_library(Settings(content=folder_of(Case(name="", code="", at="", files={GUIDE: BOLT}), tmp_path)))
    assert library.diagnostics == ()


def test_a_cell_with_a_fault_leaves_its_neighbours(tmp_path: Path) -> None:
    """The cell is kept as text, and the rest of its row and table are figures."""
    case = next(case for case in CASES if case.name == "unreadable amount")
    library = read_library(Settings(content=folder_of(case, tmp_path)))
    record = next(record for record in export_records(library) if record["id"] == "bolt/qa")
    kinds = [(cell["region_raw"], cell["component"], cell["kind"]) for cell in record["pay"]]
    assert ("London", "base", "text") in kinds
    assert sum(kind == "money" for _, _, kind in kinds) == 5
    assert "£6oK–£75K" in render(library)["guides/bolt/qa.md"][1]


def test_the_first_of_two_guides_is_kept(tmp_path: Path) -> None:
    """Where two claim an address, the first in order of path is published: QA.md stands before qa.md."""
    case = next(case for case in CASES if case.code == "LB006")
    record = next(
        record for record in export_records(read_library(Settings(content=folder_of(case, tmp_path)))) if record["id"] == "bolt/qa"
    )
    assert (record["source"]["path"], record["company"]["name"]) == ("guides/bolt/QA.md", "Bolt")


def test_all_faults_at_once_hide_nothing(tmp_path: Path) -> None:
    """Every guide-level fault in one folder, a company each: all are reported, and the sound guide is whole."""
    files: dict[str, bytes | str | Folder | LinkTo] = {}
    for number, case in enumerate(CASES):
        if set(case.files) == {GUIDE} and not isinstance(case.files[GUIDE], LinkTo) and case.code != "LB603":
            files[f"guides/c{number}/qa.md"] = case.files[GUIDE]
    library = read_library(Settings(content=folder_of(Case(name="", code="", at="", files=files), tmp_path)))
    found = {(fault.span.path, fault.code.number) for fault in library.diagnostics}
    expected = {(f"guides/c{number}/qa.md", case.code) for number, case in enumerate(CASES) if f"guides/c{number}/qa.md" in files}
    assert expected <= found
    assert library.diagnostics == tuple(sorted(library.diagnostics, key=lambda fault: fault.sort_key()))


def sound_parts(record: dict[str, Any]) -> set[str]:
    """Return the parts of a guide's record that hold something."""
    return {name for name in PARTS if record[name]}
