"""Records as text."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

import pyarrow.parquet as pq

from build_scripts.export.amounts import number
from build_scripts.export.formats import jsonl, pay_csv, pay_parquet
from build_scripts.export.pay_rows import COLUMNS

MONEY = {"currency": "GBP", "low": 60000, "high": 75000, "open_high": False}
CELL = {
    "region": "london",
    "raw": 'a "quoted", cell',
    "component": "base",
    "percent": None,
    "ranges": [MONEY, MONEY | {"currency": "USD"}],
    "line": 7,
}
RECORD = {"id": "acme/qa", "company": {"name": "Acme"}, "role": {"title": "QA"}, "source": {"path": "guides/acme/qa.md"}, "pay": [CELL]}


NAMES = tuple(column.name for column in COLUMNS)


def table(records: list[dict[str, Any]]) -> str:
    """Return the CSV text of some records."""
    return b"".join(pay_csv(records)).decode()


def test_a_line_of_json_is_one_line() -> None:
    """Whatever the words hold; other scripts stay readable."""
    (data,) = jsonl([{"text": "a\nb\u2028 £ 東京"}])
    line = data.decode()
    assert line.count("\n") == 1
    assert json.loads(line) == {"text": "a\nb\u2028 £ 東京"}
    assert "東京" in line


def test_a_row_for_each_range() -> None:
    """A second currency is a row of its own, with the cell's other columns again."""
    rows = list(csv.DictReader(io.StringIO(table([RECORD]))))
    assert [(row["guide"], row["currency"], row["low"], row["path"], row["line"]) for row in rows] == [
        ("acme/qa", "GBP", "60000", "guides/acme/qa.md", "7"),
        ("acme/qa", "USD", "60000", "guides/acme/qa.md", "7"),
    ]
    assert {row["raw"] for row in rows} == {'a "quoted", cell'}


def test_a_cell_without_a_range_has_its_row() -> None:
    """Empty columns, not missing ones; a share stands in columns of its own."""
    cell = CELL | {"ranges": [], "percent": {"low": 5, "high": 10}}
    (row,) = csv.DictReader(io.StringIO(table([RECORD | {"pay": [cell]}])))
    assert (row["low"], row["percent_low"], row["percent_high"]) == ("", "5", "10")
    assert tuple(row) == NAMES


def test_nothing_is_a_header_alone() -> None:
    """A program that reads the table of an empty library finds its columns."""
    assert table([]) == ",".join(NAMES) + "\n"


def test_numbers_are_whole_where_they_are_whole() -> None:
    """``150000`` and ``12.5``, never ``150000.0``."""
    assert repr(number(Decimal("1.5E+5"))) == "150000"
    assert repr(number(Decimal("12.50"))) == "12.5"


def test_parquet_holds_the_same_rows_typed() -> None:
    """Amounts are numbers, lines whole numbers; an empty library has its columns."""
    (data,) = pay_parquet([RECORD])
    found = pq.read_table(io.BytesIO(data))
    assert tuple(found.column_names) == NAMES
    assert found.column("low").to_pylist() == [60000.0, 60000.0]
    assert found.column("is_conversion").to_pylist() == [False, True]
    assert (str(found.schema.field("line").type), found.column("line").to_pylist()) == ("int32", [7, 7])
    (data,) = pay_parquet([])
    assert pq.read_table(io.BytesIO(data)).num_rows == 0
