"""The record of figures as a text file: one tab-separated line a state, so that two branches that add lines merge line by line."""

import re
from collections.abc import Iterable
from datetime import date

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.diagnostics.span import Span
from build_scripts.link.figures import is_figures
from build_scripts.model.figures import FiguresRecord, FiguresState

HEAD = """\
# Leverbook's record of figures: each line is what a row of pay, a lever or a strategy said from a day on; "-": it is gone.
# `leverbook build` adds lines; commit them. Day (and which state of that day), guide or guide#row or lever, name, figures
"""
_SUBJECT = re.compile(r"[a-z0-9-]+/[a-z0-9-]+(?:#\S+)?|[0-9a-z]+")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:/([1-9]\d{0,3}))?")
_FIELDS = 4


def read_record(text: str, path: str) -> Parsed[FiguresRecord]:
    """Read a record, also one that a merge left unsorted or with lines twice. Fault: LB704 for a line that is none."""
    found, faults = dict[FiguresState, None](), list[Diagnostic]()
    days = dict[str, tuple[date, int] | None]()  # thousands of lines share a day
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        state = _state(line.rstrip("\r"), days)
        if state is None:
            faults.append(codes.FIGURES_LINE_UNREADABLE.at(Span(path, number), line=line.strip()[:60]))
        else:
            found[state] = None
    return Parsed(FiguresRecord.of(found), tuple(faults))


def write_record(record: FiguresRecord) -> str:
    """Return the text of a record: the head, then the states of each subject, the earliest first."""
    return HEAD + "".join(f"{line}\n" for line in record_lines(state for several in record.states.values() for state in several))


def record_lines(states: Iterable[FiguresState]) -> list[str]:
    """Return the line of each state, without its end."""
    return [f"{_day(state)}\t{state.subject}\t{state.name}\t{state.figures}" for state in states]


def _day(state: FiguresState) -> str:
    return state.day.isoformat() if state.nth == 1 else f"{state.day.isoformat()}/{state.nth}"


def _state(line: str, days: dict[str, tuple[date, int] | None]) -> FiguresState | None:
    """Return what a line says, or None where it is no line of a record; ``days`` are those read already."""
    fields = line.split("\t")
    if len(fields) != _FIELDS:
        return None
    day, subject, name, figures = fields
    if day not in days:
        days[day] = _place(day)
    place = days[day]
    if place is None or not name or not _SUBJECT.fullmatch(subject) or not is_figures(figures):
        return None
    return FiguresState(day=place[0], nth=place[1], subject=subject, name=name, figures=figures)


def _place(words: str) -> tuple[date, int] | None:
    found = _DAY.fullmatch(words)
    try:
        return (date.fromisoformat(found[1]), int(found[2] or 1)) if found else None
    except ValueError:
        return None
