"""Who may import whom. The table stands in build_scripts/ARCHITECTURE.md, in the block marked ``layers``; it is read from there."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from build_scripts.config import PROJECT

PACKAGE = PROJECT / "build_scripts"
NAME = PACKAGE.name
# Each library from outside, and the only modules or packages that may know it.
LIBRARIES: dict[str, tuple[str, ...]] = {
    "PIL": ("pictures",),
    "click": ("cli", "ledger_commands"),
    "currency_converter": ("rates",),
    "jinja2": ("pages.render",),
    "markdown_it": ("parse.blocks", "pages.prose"),
    "pyarrow": ("export.formats",),
    "rapidfuzz": ("link.likeness",),
    "markupsafe": ("pages",),
    "mkdocs": ("publish",),
    "cbor2": ("publish.pagefind_files", "publish.word_index"),
    "pagefind": ("publish.pagefind",),
    "yaml": ("parse.vocabulary",),
}


@cache
def modules() -> dict[str, ast.Module]:
    """Return every module of the package by its name below the package: "pages.text", "link.checks", "" for the package."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(part for part in parts if part != "__init__")] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the full name of whatever a module imports, also inside functions; a package's name only where nothing deeper is meant."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports name the package"
            assert node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(tree: ast.AST) -> Iterator[str]:
    """Yield the modules of this package that a module imports: "diagnostics.codes", "" for the package itself."""
    for name in imported(tree):
        root, _, below = name.partition(".")
        if root == NAME:
            parts = below.split(".")
            while parts and ".".join(parts) not in modules():
                parts.pop()
            yield ".".join(parts)


@cache
def table() -> dict[str, tuple[str, ...]]:
    """Return the rooms of the table in ARCHITECTURE.md, each with the rooms that it may import."""
    text = (PACKAGE / "ARCHITECTURE.md").read_text(encoding="utf-8")
    block = re.search(r"^```layers\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert block, "ARCHITECTURE.md has no block ```layers"
    lines = [line.split("#")[0].strip() for line in block[1].splitlines()]
    pairs = [line.partition(":") for line in lines if line]
    assert all(colon for _, colon, _ in pairs), "a line of the layer table is not 'room: room, room'"
    return {room.strip(): tuple(other.strip() for other in others.split(",") if other.strip()) for room, _, others in pairs}


def room_of(module: str) -> str:
    """Return the room of the table that a module belongs to: the longest name that begins its own."""
    if not module:
        return "__init__"
    rooms = [room for room in table() if within(module, room)]
    assert rooms, f"{module} stands in no room of the layer table"
    return max(rooms, key=len)


def within(module: str, room: str) -> bool:
    """True where a module is a room, or lies in it."""
    return (module or "__init__") == room or module.startswith(f"{room}.")


@pytest.mark.parametrize("module", [name or "__init__" for name in modules()])
def test_imports_stay_within_the_table(module: str) -> None:
    """A module imports its own room and those that the table names for it."""
    module = module.removeprefix("__init__")
    room = room_of(module)
    allowed = (room, *table()[room])
    wrong = [other for other in ours(modules()[module]) if not any(within(other, name) for name in allowed)]
    assert not wrong, f"{module} ({room}) may not import {wrong}; it may import {allowed}"


def test_the_table_names_what_exists() -> None:
    """Every room of the table, on either side, is a module or package; a rule that no import needs is taken out."""
    named = {*table(), *(room for others in table().values() for room in others)} - {"__init__"}
    assert sorted(room for room in named if room not in modules()) == []
    used = {(room_of(module), other) for module, tree in modules().items() for other in ours(tree)}
    idle = [
        f"{room}: {allowed}"
        for room, others in table().items()
        for allowed in others
        if not any(importer == room and within(other, allowed) for importer, other in used)
    ]
    assert idle == []


def test_no_import_goes_in_circles() -> None:
    """Modules can be put in an order in which each comes after what it imports."""
    graph = {module: {other for other in ours(tree) if other != module} for module, tree in modules().items()}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("module", [name or "__init__" for name in modules()])
def test_libraries_are_known_in_one_place(module: str) -> None:
    """A module imports the standard library, this package, and the libraries that are its business."""
    module = module.removeprefix("__init__")
    for name in imported(modules()[module]):
        root = name.partition(".")[0]
        if root in sys.stdlib_module_names or root == NAME:
            continue
        assert any(within(module, place) for place in LIBRARIES.get(root, ())), f"{module} may not import {root}"


@pytest.mark.parametrize("module", [name for name in modules() if name != "cli"])
def test_only_the_command_prints_and_exits(module: str) -> None:
    """No other module calls print, input, exit, sys.exit or os._exit, or writes to the standard streams."""
    for node in ast.walk(modules()[module]):
        if isinstance(node, ast.Call):
            assert ast.unparse(node.func) not in {"print", "input", "exit", "quit", "sys.exit", "os._exit"}, f"{module}:{node.lineno}"
        if isinstance(node, ast.Attribute):
            assert ast.unparse(node) not in {"sys.stdout", "sys.stderr"}, f"{module}:{node.lineno}"


def test_nothing_in_a_page_depends_on_the_day() -> None:
    """No clock, chance or locale between reading and writing: the same content gives the same bytes. A day may be held, not asked."""
    effects = {"time", "datetime", "random", "uuid", "secrets", "locale", "os", "socket", "urllib", "subprocess"}
    pure = ("diagnostics", "model", "parse", "link", "pages", "export", "search", "markup")
    for module, tree in modules().items():
        if any(within(module, room) for room in pure):
            wrong = {name.partition(".")[0] for name in imported(tree) if name != "datetime.date"} & effects
            wrong |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in ("today", "fromtimestamp")}
            assert not wrong, f"{module} uses {wrong}"


def test_packages_are_packages() -> None:
    """Every folder with code has an ``__init__`` that says what the package is for."""
    for folder in {path.parent for path in PACKAGE.rglob("*.py")}:
        path: Path = folder / "__init__.py"
        assert path.is_file()
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} has no docstring"
