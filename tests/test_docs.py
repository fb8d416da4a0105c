"""The docs are a test: codes are explained and have cases, commands stand in the README, page kinds in ARCHITECTURE.md."""

import re
from pathlib import Path

import click
import pytest

from build_scripts.cli import cli
from build_scripts.config import PROJECT
from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Code
from build_scripts.export.pay_rows import COLUMNS, Column
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.registry import PAGE_KINDS
from tests.built import read_mini

TESTS = Path(__file__).parent
TEMPLATES = PROJECT / "templates"
MOST_LINES = 300
MOST_TEMPLATE_LINES = 60
COMMANDS = sorted(cli.commands.items())
OPTIONS = [
    pytest.param(name, option, id=f"{name} {one.name} {option.opts[0]}")
    for name, command in COMMANDS
    for one in (command.commands.values() if isinstance(command, click.Group) else (command,))
    for option in one.params
    if isinstance(option, click.Option)
]


def read(path: Path) -> str:
    """Return the text of a file."""
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", codes.CODES, ids=lambda code: code.number)
def test_a_code_is_explained(code: Code) -> None:
    """It says what is wrong, what that means, how to mend it, and shows it; numbers and names keep their form."""
    assert re.fullmatch(r"LB\d{3}", code.number)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code.name)
    assert all((code.message, code.meaning, code.help, code.example))
    assert code.meaning.endswith(".")
    assert code.help.endswith(".")
    assert not code.message.endswith(".")


def test_codes_are_their_own() -> None:
    """No number or name twice, in order, and none that the list leaves out."""
    numbers = [code.number for code in codes.CODES]
    assert numbers == sorted(set(numbers))
    assert len({code.name for code in codes.CODES}) == len(numbers)
    assert [value for value in vars(codes).values() if isinstance(value, Code) and value not in codes.CODES] == []


@pytest.mark.parametrize("code", codes.CODES, ids=lambda code: code.number)
def test_a_code_has_a_case(code: Code) -> None:
    """A case file expects it at a line, or the tests of bad input or of cross-guide checks do."""
    cases = "\n".join(read(path) for path in sorted((TESTS / "parse" / "cases").glob("*.md")))
    tests = "\n".join(read(path) for path in (TESTS / "test_bad_input.py", *sorted((TESTS / "link").glob("test_*.py"))))
    assert f"{code.number}:" in cases or f'"{code.number}"' in tests


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_a_command_is_described(name: str, command: click.Command) -> None:
    """It has help, and stands in the README with its arguments."""
    assert command.help
    assert f"`leverbook {name}" in read(PROJECT / "README.md")


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_an_option_is_described(name: str, option: click.Option) -> None:
    """It has help, and stands in the README's line of its command."""
    assert option.help
    line = next(line for line in read(PROJECT / "README.md").splitlines() if f"`leverbook {name}" in line and line.startswith("|"))
    assert max(option.opts, key=len) in line


def test_the_readme_names_no_command_that_is_gone() -> None:
    """Each command of the README's table exists, with each option there."""
    for line in read(PROJECT / "README.md").splitlines():
        if match := re.match(r"\| `leverbook (\w+)", line):
            command = cli.commands[match[1]]
            several = command.commands.values() if isinstance(command, click.Group) else (command,)
            known = {spelling for one in several for parameter in one.params for spelling in (*parameter.opts, *parameter.secondary_opts)}
            assert set(re.findall(r"--[a-z-]+", line)) <= known


def test_every_page_kind_stands_in_the_plan() -> None:
    """ARCHITECTURE.md names each module of the registry, and no page module is missing from the registry."""
    plan = read(PROJECT / "build_scripts" / "ARCHITECTURE.md")
    named = [kind.__module__.rpartition(".")[2] for kind in PAGE_KINDS]
    assert [name for name in named if f"`{name}`" not in plan] == []
    modules = sorted(path.stem for path in (PROJECT / "build_scripts" / "pages").glob("*_page*.py"))
    assert sorted(named) == modules


def test_every_room_stands_in_the_plan() -> None:
    """ARCHITECTURE.md names each module and package at the top of the program."""
    plan = read(PROJECT / "build_scripts" / "ARCHITECTURE.md")
    rooms = [f"{path.name}/" for path in (PROJECT / "build_scripts").iterdir() if (path / "__init__.py").is_file()]
    rooms += [path.name for path in (PROJECT / "build_scripts").glob("*.py") if path.stem != "__init__"]
    assert sorted(room for room in rooms if not re.search(rf"^{re.escape(room)} ", plan, re.MULTILINE)) == []


def test_templates_are_small_and_used() -> None:
    """Each stays under sixty lines and belongs to a page kind; each page kind has one."""
    index: SiteIndex = read_mini().index
    kinds = {page.kind for build in PAGE_KINDS for page in build(index)} | {"prose"}
    names = {path.name.removesuffix(".md.jinja") for path in TEMPLATES.glob("*.md.jinja")}
    assert names == kinds
    lengths = {path.name: len(read(path).splitlines()) for path in TEMPLATES.glob("*.md.jinja")}
    assert {name: lines for name, lines in lengths.items() if lines >= MOST_TEMPLATE_LINES} == {}


def test_files_are_small() -> None:
    """No Python file of the package passes three hundred lines."""
    paths = [*(PROJECT / "build_scripts").rglob("*.py"), *TESTS.rglob("*.py")]
    lengths = {str(path.relative_to(PROJECT)): len(read(path).splitlines()) for path in paths}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_the_changelog_speaks_to_both_readers() -> None:
    """It has a part for visitors of the site and one for writers of guides."""
    headings = re.findall(r"^### (.+)$", read(PROJECT / "CHANGELOG.md"), re.MULTILINE)
    assert {"Site", "Build"} <= set(headings)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_column_stands_in_the_readme(column: Column) -> None:
    """With what it holds, in the words of the program."""
    row = next((line for line in read(PROJECT / "README.md").splitlines() if line.startswith(f"| `{column.name}` |")), "")
    assert row.endswith(f"| {column.about} |")
