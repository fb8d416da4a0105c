"""Diagnostics as text: for people, for programs, for code hosts. Colours are the caller's."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from build_scripts.diagnostics.codes import CODES
from build_scripts.diagnostics.diagnostic import Diagnostic, Severity

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def line(found: Diagnostic) -> str:
    """Return ``path:line: CODE name: message``."""
    return f"{found.span}: {found.code.number} {found.code.name}: {found.message}"


def summary(found: Sequence[Diagnostic], guides: int) -> str:
    """Return the last line of a report: the count by severity."""
    counts = Counter(diagnostic.code.severity for diagnostic in found)
    words = [
        f"{counts[severity]} {severity.value}{'' if counts[severity] == 1 else 's'}"
        for severity in Severity
        if severity is not Severity.INFO
    ]
    return f"{', '.join(words)} and {counts[Severity.INFO]} notes in {guides} guides"


def as_text(found: Sequence[Diagnostic], guides: int) -> str:
    """Return a line a finding and the count; notes are counted, not listed."""
    shown = [line(diagnostic) for diagnostic in found if diagnostic.code.severity is not Severity.INFO]
    return "\n".join([*shown, summary(found, guides)]) + "\n"


def as_json(found: Sequence[Diagnostic], guides: int) -> str:
    """Return ``{"guides": n, "diagnostics": [{path, line, code, name, severity, message, help}]}``."""
    return json.dumps({"guides": guides, "diagnostics": [_record(diagnostic) for diagnostic in found]}, ensure_ascii=False, indent=1) + "\n"


def as_github(found: Sequence[Diagnostic], guides: int) -> str:
    """Return workflow commands that annotate the lines of a pull request, and the count."""
    return "\n".join([*(_annotation(diagnostic) for diagnostic in found), summary(found, guides)]) + "\n"


def as_sarif(found: Sequence[Diagnostic], guides: int) -> str:  # noqa: ARG001 - every report takes the same arguments
    """Return a SARIF 2.1.0 log."""
    rules = [
        {"id": code.number, "name": code.name, "shortDescription": {"text": code.meaning}, "help": {"text": code.help}} for code in CODES
    ]
    run = {
        "tool": {"driver": {"name": "leverbook", "rules": rules}},
        "results": [_result(diagnostic) for diagnostic in found],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


REPORTS: dict[str, Callable[[Sequence[Diagnostic], int], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}


def has(found: Iterable[Diagnostic], severity: Severity) -> bool:
    """True where any finding is of this severity."""
    return any(diagnostic.code.severity is severity for diagnostic in found)


def _record(found: Diagnostic) -> dict[str, object]:
    return {
        "path": found.span.path,
        "line": found.span.line,
        "code": found.code.number,
        "name": found.code.name,
        "severity": found.code.severity.value,
        "message": found.message,
        "help": found.code.help,
    }


def _annotation(found: Diagnostic) -> str:
    path, message = (text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A") for text in (found.span.path, found.message))
    path = path.replace(":", "%3A").replace(",", "%2C")
    return f"::{_GITHUB[found.code.severity]} file={path},line={found.span.line},title={found.code.number} {found.code.name}::{message}"


def _result(found: Diagnostic) -> dict[str, object]:
    place = {"artifactLocation": {"uri": found.span.path}, "region": {"startLine": found.span.line}}
    return {
        "ruleId": found.code.number,
        "level": _SARIF[found.code.severity],
        "message": {"text": found.message},
        "locations": [{"physicalLocation": place}],
    }
