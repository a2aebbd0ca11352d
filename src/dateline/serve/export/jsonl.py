"""JSON lines: events as ``dateline events`` prints them, pages as whole page records, claims, findings."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from dateline.serve.records import listed
from dateline.store.articles import load_readings
from dateline.store.connect import Store
from dateline.store.filters import Filter

if TYPE_CHECKING:
    from dateline.serve.export import What


def write_jsonl(store: Store, wanted: Filter, what: What, out: IO[str]) -> int:
    """Write one record a line; return how many."""
    count = 0
    if what == "pages":
        with store.reading() as connection:
            for reading in load_readings(connection, wanted):
                out.write(reading.model_dump_json() + "\n")
                count += 1
        return count
    for record, _ in listed(store, what, wanted):
        out.write(json.dumps(record, ensure_ascii=False) + "\n")
        count += 1
    return count
