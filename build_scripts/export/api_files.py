"""The files below ``/api/v1/``, one at a time, so that no more than one of them is held at once."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.export.rates_records import rates_record
from build_scripts.export.role_records import role_record
from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex

File = tuple[str, bytes]


def api_files(index: SiteIndex) -> Iterator[File]:
    """Yield each file as (address without the first "/", bytes): compact JSON in UTF-8, one line with its end."""
    if index.rates:
        yield _file(addresses.data("rates.json"), rates_record(index.rates))
    for group in index.roles.values():
        yield _file(addresses.role_data(group.slug), role_record(group, index))


def _file(address: str, record: Mapping[str, Any]) -> File:
    return address.removeprefix("/"), json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
