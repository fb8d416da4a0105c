"""The files below ``/api/v1/``, one at a time, so that no more than one of them is held at once."""

from collections.abc import Iterator, Mapping

from build_scripts.export.formats import Records, csv_header, csv_rows, json_line
from build_scripts.export.index_records import index_record
from build_scripts.export.level_records import level_record
from build_scripts.export.lever_records import departed_record, lever_record, levers_record
from build_scripts.export.rates_records import rates_record
from build_scripts.export.role_records import role_record
from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex

File = tuple[str, bytes]


def api_files(index: SiteIndex, records: Records, schemas: Mapping[str, bytes]) -> Iterator[File]:
    """Yield each file as (address without the first "/", bytes). JSON is one line of UTF-8, compact, with its line end.

    ``records`` are those of the guides, in order; ``schemas`` the JSON Schema of each kind of file.
    """
    for address, data in _files(index, records, schemas):
        yield address.removeprefix("/"), data


def _files(index: SiteIndex, records: Records, schemas: Mapping[str, bytes]) -> Iterator[File]:
    yield addresses.data("index.json"), json_line(index_record(index, sorted(schemas)))
    yield from _guides(records)
    for group in index.roles.values():
        yield addresses.role_data(group.slug), json_line(role_record(group, index))
    for group in index.mapped_roles.values():
        yield addresses.levels_data(group.slug), json_line(level_record(group, index))
    yield addresses.data("levers.json"), json_line(levers_record(index))
    for linked in index.levers.values():
        yield addresses.lever_data(linked.id), json_line(lever_record(linked, index))
    for departed in index.departed_levers.values():
        yield addresses.lever_data(departed.id), json_line(departed_record(departed, index))
    if index.rates:
        yield addresses.data("rates.json"), json_line(rates_record(index.rates))
    for kind, schema in sorted(schemas.items()):
        yield addresses.schema(kind), schema


def _guides(records: Records) -> Iterator[File]:
    """Yield a file a guide, and the pay tables of all: each record is made once and let go."""
    table = bytearray(csv_header())
    for record in records:
        yield addresses.guide_data(record["id"]), json_line(record)
        table += b"".join(csv_rows(record))
    yield addresses.data("pay.csv"), bytes(table)
