"""Records as text: JSON lines (the whole guide), CSV (one row a pay cell)."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

CSV_COLUMNS = (
    "guide", "company", "role", "region", "region_raw", "level_raw", "component", "kind", "raw",
    "currency", "low", "high", "open_high", "percent_low", "percent_high", "period", "vest_years", "note", "path", "line",
)  # fmt: skip


def jsonl(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield one line of JSON a guide, with its line end."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def pay_csv(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a header and one CSV row for each range of each pay cell (one row for a cell without a range)."""
    yield _line(CSV_COLUMNS)
    for record in records:
        for cell in record["pay"]:
            for money in cell["ranges"] or [{}]:
                yield _line(_row(record, cell, money))


def _row(record: dict[str, Any], cell: dict[str, Any], money: dict[str, Any]) -> tuple[Any, ...]:
    percent = cell["percent"] or {}
    flat = {
        "guide": record["id"],
        "company": record["company"]["name"],
        "role": record["role"]["title"],
        "path": record["source"]["path"],
        "percent_low": percent.get("low"),
        "percent_high": percent.get("high"),
    }
    return tuple(flat.get(column, money.get(column, cell.get(column))) for column in CSV_COLUMNS)


def _line(values: Iterable[Any]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow("" if value is None else value for value in values)
    return out.getvalue()


FORMATS = {"jsonl": jsonl, "csv": pay_csv}
