"""Records as files: JSON lines (the whole guide), CSV and Parquet (the pay table, one row a value)."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from build_scripts.export.pay_rows import COLUMNS, pay_rows

Records = Iterable[dict[str, Any]]


def jsonl(records: Records) -> Iterator[bytes]:
    """Yield one line of JSON a guide, with its line end."""
    return map(json_line, records)


def json_line(record: dict[str, Any]) -> bytes:
    """Return a record as compact JSON in UTF-8, with its line end; fields keep their order."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def pay_csv(records: Records) -> Iterator[bytes]:
    """Yield a header and one CSV row a pay value; an empty field is a value that the document does not give."""
    yield csv_header()
    for record in records:
        yield from csv_rows(record)


def csv_header() -> bytes:
    """Return the names of the columns, as a line."""
    return _line(column.name for column in COLUMNS)


def csv_rows(record: dict[str, Any]) -> Iterator[bytes]:
    """Yield the lines of one guide."""
    for row in pay_rows([record]):
        yield _line("" if value is None else value for value in row)


def pay_parquet(records: Records) -> Iterator[bytes]:
    """Yield one Parquet file of the same rows, typed. Raises ModuleNotFoundError without pyarrow (the extra ``parquet``)."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {str: pa.string(), float: pa.float64(), int: pa.int32(), bool: pa.bool_()}
    schema = pa.schema([pa.field(column.name, types[column.kind]) for column in COLUMNS])
    columns = list(zip(*pay_rows(records), strict=True)) or [()] * len(COLUMNS)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out)
    yield out.getvalue()


def _line(values: Iterable[Any]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(values)
    return out.getvalue().encode()


FORMATS: dict[str, Callable[[Records], Iterator[bytes]]] = {"jsonl": jsonl, "csv": pay_csv, "parquet": pay_parquet}
