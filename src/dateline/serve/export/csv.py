"""CSV by RFC 4180, with no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
from typing import IO, TYPE_CHECKING

from dateline.serve.inert import cell
from dateline.serve.records import listed
from dateline.store.connect import Store
from dateline.store.filters import Filter

if TYPE_CHECKING:
    from dateline.serve.export import What


def write_csv(store: Store, wanted: Filter, what: What, out: IO[str]) -> int:
    """Write a heading and one row a record; return how many records."""
    count = 0
    writer = csv.writer(out)
    for _, row in listed(store, what, wanted):
        if not count:
            writer.writerow(row)
        writer.writerow([cell(value) for value in row.values()])
        count += 1
    return count
