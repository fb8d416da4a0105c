"""The command: exit statuses, one-line faults, and what each command prints. Run as a stranger's clone would."""

import csv
import io
import json
import os
import pty
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts.cli import cli
from build_scripts.diagnostics.codes import CODES
from tests.built import MINI
from tests.clone import Clone, clone_into

SOUND = MINI.parent / "sound.md"
COMMANDS = sorted(cli.commands)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A content folder with one guide and no fault."""
    guide = tmp_path / "content" / "guides" / "acme" / "qa.md"
    guide.parent.mkdir(parents=True)
    shutil.copyfile(SOUND, guide)
    return tmp_path / "content"


def says_one_line(done: subprocess.CompletedProcess[str]) -> str:
    """Check that a call failed with status 2 and one line on standard error; return it."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    lines = [line for line in done.stderr.splitlines() if not line.endswith("…")]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("leverbook: ")
    return lines[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_help(command: str, clone: Clone) -> None:
    """``--help`` says what the command does, and each option with its words."""
    done = clone.run(command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    shown = " ".join(done.stdout.split())
    assert f"leverbook {command}" in shown or f"build_scripts {command}" in shown
    for parameter in cli.commands[command].params:
        words = getattr(parameter, "help", None)
        assert words is None or " ".join(words.split()) in shown


def test_help_without_a_command(clone: Clone) -> None:
    """The command alone, with --help, lists all commands."""
    shown = clone.run("--help").stdout
    assert all(re.search(rf"^  {name} ", shown, re.MULTILINE) for name in COMMANDS)
    assert clone.run("--version").stdout.startswith("leverbook, version ")


def test_statuses_of_check(clone: Clone, sound: Path) -> None:
    """0 without fault, 1 with an error; warnings alone are 0, under --strict 1. The last line is a count."""
    fine = clone.run("check", sound)
    assert (fine.returncode, fine.stdout, fine.stderr) == (0, "0 errors, 0 warnings and 0 notes in 1 guides\n", "")
    (sound / "guides" / "empty").mkdir()
    warned = clone.run("check", sound)
    assert warned.returncode == 0
    assert warned.stdout.splitlines() == [
        f"{sound}/guides/empty:1: LB007 company-without-guides: the company folder holds no guide",
        "0 errors, 1 warning and 0 notes in 1 guides",
    ]
    assert clone.run("check", "--strict", sound).returncode == 1
    (sound / "guides" / "empty" / "qa.md").write_bytes(b"")
    assert clone.run("check", sound).returncode == 1


def test_statuses_of_build_and_export(clone: Clone, sound: Path, tmp_path: Path) -> None:
    """Both follow the content: 0 without fault, 1 with an error, and even then they give what is sound."""
    for status, content in ((0, sound), (1, MINI)):
        built = clone.run("build", content, "--site", tmp_path / "site")
        assert built.returncode == status, built.stderr
        assert (tmp_path / "site" / "guides" / "acme").is_dir()
        assert re.match(r"\d+ guides, \d+ levers: ", built.stderr.splitlines()[-1])
        exported = clone.run("export", content)
        assert exported.returncode == status
        assert all(json.loads(line)["id"] for line in exported.stdout.splitlines())


def test_paths_are_as_the_caller_would_open_them(clone: Clone, tmp_path: Path) -> None:
    """A finding's path leads from the working directory to the file."""
    shutil.copytree(MINI, tmp_path / "mine")
    done = clone.run("check", "mine", cwd=tmp_path)
    places = [line.split(":")[0] for line in done.stdout.splitlines()[:-1]]
    assert places
    assert all((tmp_path / place).is_file() for place in places)


def test_a_folder_without_guides_is_the_guides_folder(clone: Clone, sound: Path) -> None:
    """``export content/guides`` gives the guides of ``export content``."""
    whole, inner = (json.loads(clone.run("export", path).stdout) for path in (sound, sound / "guides"))
    assert whole["id"] == inner["id"] == "acme/qa"
    assert whole["pay"] == inner["pay"]


@pytest.mark.parametrize(
    "arguments",
    [
        "check --nonsense",
        "check --format yaml",
        "build --jobs 0",
        "build --jobs many",
        "serve --port 0",
        "serve --port 65536",
        "nonsense",
        "explain",
        "explain LB999",
        "check no-such-folder",
        "build no-such-folder",
        "export no-such-folder",
        "serve no-such-folder",
        "check content content",
        "check mkdocs.yml",
        "export --format parquet3",
        "export --out no-such-folder/out.jsonl",
        "export --out content",
    ],
)
def test_a_wrong_call_is_one_line(arguments: str, clone: Clone) -> None:
    """Status 2, one line on standard error, no traceback, nothing on standard output."""
    says_one_line(clone.run(*arguments.split()))


def test_a_site_that_cannot_be_written(clone: Clone, sound: Path, tmp_path: Path) -> None:
    """A file where a folder must be: above the site, and as the site itself, which stays as it was."""
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    assert "file" in says_one_line(clone.run("build", sound, "--site", file / "site"))
    says_one_line(clone.run("build", sound, "--site", file))
    assert file.read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "file"]


def test_a_docs_folder_that_cannot_be_written(sound: Path, tmp_path: Path) -> None:
    """A file where .build must be; no site is made."""
    own = clone_into(tmp_path / "project")
    (own.folder / ".build").write_text("mine", encoding="utf-8")
    assert ".build" in says_one_line(own.run("build", sound, "--site", tmp_path / "site"))
    assert not (tmp_path / "site").exists()


def test_a_site_around_the_content_is_refused(clone: Clone, sound: Path, tmp_path: Path) -> None:
    """Replacing the site as a whole must never replace what it is made from."""
    says_one_line(clone.run("build", "content", "--site", ".", cwd=tmp_path))
    assert (sound / "guides" / "acme" / "qa.md").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk(clone: Clone, sound: Path) -> None:
    """Status 2 and one line, into a file or through standard output."""
    says_one_line(clone.run("export", sound, "--out", "/dev/full"))
    with Path("/dev/full").open("wb") as full, clone.start("export", sound, stdout=full, stderr=subprocess.PIPE) as process:
        words = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 2
    assert len(words.splitlines()) == 1, words


@pytest.mark.parametrize("name", [b"q\xfea.md", b"a\nb.md", "東京-qa.md".encode()], ids=repr)
@pytest.mark.parametrize("command", ["check", "export"])
def test_an_odd_file_name(name: bytes, command: str, clone: Clone, sound: Path) -> None:
    """Bytes that are no text, a line end: no traceback, each finding on one line, and the sound guide comes through."""
    Path(os.fsdecode(os.fsencode(sound / "guides" / "acme") + b"/" + name)).write_text("no guide", encoding="utf-8")
    done = clone.run(command, sound)
    assert "Traceback" not in done.stderr
    found = (done.stdout if command == "check" else done.stderr).splitlines()
    count = next(number for number, line in enumerate(found) if re.match(r"\d+ errors?, ", line))
    assert found[:count]
    assert all(re.search(r":\d+: LB\d{3} [a-z0-9-]+: ", line) for line in found[:count]), found
    assert command == "check" or "acme/qa" in done.stdout


def test_a_reader_that_leaves(clone: Clone) -> None:
    """``leverbook export | head -1`` ends without a complaint."""
    with clone.start("export", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize(("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours(setting: dict[str, str], coloured: bool, clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the codes are coloured, unless NO_COLOR asks for none; the words are the same."""
    monkeypatch.setenv("TERM", "xterm")
    reader, writer = pty.openpty()
    process = subprocess.Popen(clone.command("check", MINI), cwd=clone.folder, env=clone.environment(setting), stdout=writer)
    os.close(writer)
    shown = b""
    while chunk := _read(reader):
        shown += chunk
    os.close(reader)
    process.wait(timeout=60)
    assert (b"\x1b[" in shown) is coloured
    plain = re.sub(rb"\x1b\[[0-9;]*m", b"", shown).replace(b"\r\n", b"\n").decode()
    assert plain == clone.run("check", MINI).stdout


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux: the other end is closed
        return b""


def test_a_pipe_has_no_colours(clone: Clone) -> None:
    """What goes into a file or another program holds no colour codes, whatever the command."""
    for command in ("check", "export", "build"):
        done = clone.run(command, MINI, *(["--site", clone.folder / "other"] if command == "build" else []))
        assert "\x1b" not in done.stdout + done.stderr


def test_reports(clone: Clone) -> None:
    """The same findings as text, JSON, GitHub annotations and SARIF."""
    found = json.loads(clone.run("check", MINI, "--format", "json").stdout)["diagnostics"]
    log = json.loads(clone.run("check", MINI, "--format", "sarif").stdout)
    results = log["runs"][0]["results"]
    assert log["version"] == "2.1.0"
    assert {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]} == {code.number for code in CODES}
    assert [(each["path"], each["line"], each["code"]) for each in found] == [
        (place["artifactLocation"]["uri"], place["region"]["startLine"], result["ruleId"])
        for result in results
        for place in [result["locations"][0]["physicalLocation"]]
    ]
    annotations = clone.run("check", MINI, "--format", "github").stdout.splitlines()[:-1]
    assert len(annotations) == len(found)
    assert all(re.match(r"::(error|warning|notice) file=[^,]+,line=\d+,title=LB\d{3} [a-z0-9-]+::.", line) for line in annotations)
    listed = [each for each in found if each["severity"] != "info"]
    assert clone.run("check", MINI).stdout.splitlines()[:-1] == [
        f"{each['path']}:{each['line']}: {each['code']} {each['name']}: {each['message']}" for each in listed
    ]


def test_export_as_csv(clone: Clone) -> None:
    """A header and a row for each range of each pay cell, whatever the cells hold."""
    records = [json.loads(line) for line in clone.run("export", MINI).stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(clone.run("export", MINI, "--format", "csv").stdout)))
    assert len(rows) == sum(max(1, len(cell["ranges"])) for record in records for cell in record["pay"])
    row = next(row for row in rows if row["guide"] == "acme/software-engineer" and row["region"] == "london" and row["component"] == "base")
    assert (row["currency"], row["low"], row["high"], row["raw"]) == ("GBP", "90000", "120000", "£90K–£120K")


def test_explain(clone: Clone) -> None:
    """A number, in any case, or a name gives meaning, example and help."""
    shown = clone.run("explain", "LB203").stdout
    assert shown == clone.run("explain", "lb203").stdout == clone.run("explain", "pay-range-inverted").stdout
    code = next(code for code in CODES if code.number == "LB203")
    assert all(words in shown for words in (code.number, code.name, code.message, code.meaning, code.example, code.help))
