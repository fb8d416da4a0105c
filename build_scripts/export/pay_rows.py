"""The pay tables of all guides as one tidy table: a row a value, typed columns, units in their names or beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the Python type of its values (any may be missing), and what it holds."""

    name: str
    kind: type
    about: str


COLUMNS: tuple[Column, ...] = (
    Column("guide", str, "id of the guide, <company>/<role>"),
    Column("company", str, "company name as the title line writes it"),
    Column("role", str, "role as the title line writes it"),
    Column("region", str, "slug of the region, missing where the vocabulary does not know it"),
    Column("region_raw", str, "region as written"),
    Column("level_raw", str, "level as written, in tables that have levels"),
    Column("component", str, "base, equity, bonus, sign_on, total, profit_sharing or other"),
    Column("kind", str, "money, percent, count, text or none"),
    Column("raw", str, "the cell as written"),
    Column("currency", str, "ISO 4217 code"),
    Column("low", float, "low end, whole units of currency"),
    Column("high", float, "high end, whole units of currency"),
    Column("open_high", bool, "written with a trailing +"),
    Column("is_conversion", bool, "the second range of a cell: a stated conversion, or the same pay for another period"),
    Column("percent_low", float, "low end in percent, 0 to 100 and above"),
    Column("percent_high", float, "high end in percent"),
    Column("period", str, "year, month or grant (the whole vesting term), missing where the document does not say"),
    Column("vest_years", int, "vesting term in years"),
    Column("vehicle", str, "of equity: rsu, options, options_rsu, equity, ppu, phantom, carry or profit_share"),
    Column("stage", str, "of equity: pre_ipo or private, where the column's head says so"),
    Column("ticker", str, "of equity: the ticker in the column's head"),
    Column("note", str, "words in parentheses in the cell"),
    Column("path", str, "file, relative to the content folder"),
    Column("line", int, "line of the file, from 1"),
)


def pay_rows(records: Iterable[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    """Yield one row for each range of each pay cell, and one for a cell without a range, in the order of ``COLUMNS``."""
    for record in records:
        of_guide = {
            "guide": record["id"],
            "company": record["company"]["name"],
            "role": record["role"]["title"],
            "path": record["source"]["path"],
        }
        for cell in record["pay"]:
            percent = cell["percent"] or {}
            of_cell = {**cell, **of_guide, "percent_low": percent.get("low"), "percent_high": percent.get("high")}
            for place, money in enumerate(cell["ranges"] or [{}]):
                row = {**of_cell, **money, "is_conversion": place > 0 if money else None}
                yield tuple(row.get(column.name) for column in COLUMNS)
