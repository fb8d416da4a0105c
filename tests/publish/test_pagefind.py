"""Pagefind's service: what it writes, and what is said where it fails."""

import sys
from pathlib import Path

import pytest

from build_scripts.errors import PublisherFailed
from build_scripts.publish.pagefind import index_documents, pagefind_program

DOCUMENTS = [
    (f"/guides/acme/role-{number}/", f'<html lang="en"><body><h1>Role {number}</h1><p>word{number} shared') for number in range(80)
]


def program(folder: Path, body: str) -> Path:
    """Return a program in Pagefind's place that does ``body``; it has ``answer(message_id, payload)`` to speak with."""
    path = folder / "program"
    path.write_text(
        f"#!{sys.executable}\nimport base64, json, sys\n"
        "def answer(number, payload):\n"
        "    said = json.dumps({'message_id': number, 'payload': payload}).encode()\n"
        "    sys.stdout.buffer.write(base64.b64encode(said) + b',')\n"
        "    sys.stdout.buffer.flush()\n" + body,
        encoding="utf-8",
    )
    path.chmod(0o755)
    return path


def test_the_same_documents_give_the_same_bytes() -> None:
    """Two runs give the same files, each of them whole, and every document is counted once."""
    counted = list[int]()
    one, two = (index_documents(pagefind_program(), DOCUMENTS, lambda: counted.append(1)) for _ in range(2))
    assert one == two
    assert [path for path, data in one.items() if not data] == []
    assert len(counted) == 2 * len(DOCUMENTS)
    assert len([path for path in one if path.startswith("fragment/")]) == len(DOCUMENTS)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("sys.exit(3)", "Pagefind ended early, with status 3"),
        ("print('no such thing', file=sys.stderr)", "Pagefind ended early: no such thing"),
        (
            "sys.exit(\"thread 'main' panicked at x.rs:1\\nno space left\\nnote: run again\")",
            "Pagefind ended early, with status 1: no space left",
        ),
        ("answer(1, {'type': 'Error', 'message': 'not today'}); sys.stdin.read()", "Pagefind refuses a new index: not today"),
        ("answer(7, {'type': 'NewIndex', 'index_id': 0}); sys.stdin.read()", "Pagefind refuses a message: no reason given"),
        ("print('hello,', flush=True); sys.stdin.read()", "Pagefind refuses a message: its answer cannot be read"),
        (
            "answer(1, {'type': 'NewIndex', 'index_id': 0}); answer(2, {'type': 'Error', 'message': 'too odd'}); sys.stdin.read()",
            "Pagefind refuses /guides/acme/role-0/: too odd",
        ),
        ("answer(1, {'type': 'NewIndex', 'index_id': 0}); sys.exit('disk gone')", "Pagefind ended early, with status 1: disk gone"),
    ],
)
def test_a_fault_is_one_line(tmp_path: Path, body: str, said: str) -> None:
    """Whatever the program does, the build ends with one line that says it."""
    with pytest.raises(PublisherFailed) as fault:
        index_documents(program(tmp_path, body), DOCUMENTS)
    assert str(fault.value) == said


def test_a_program_that_cannot_run_is_said(tmp_path: Path) -> None:
    """A file that is no program, as on another kind of machine."""
    path = tmp_path / "program"
    path.write_bytes(b"\x7fnothing")
    path.chmod(0o755)
    with pytest.raises(PublisherFailed, match="Pagefind's program cannot be run: "):
        index_documents(path, DOCUMENTS)


def test_a_missing_program_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that mends it."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "gone"))
    with pytest.raises(PublisherFailed, match=r"no program for this machine: python -m pip install 'pagefind\[bin\]'"):
        pagefind_program()
