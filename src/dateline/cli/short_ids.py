"""Ids in tables: as short as they can be and still name one record, see ``store/ids.py``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.cli.options import Format

if TYPE_CHECKING:
    from dateline.cli.columns import Columns
    from dateline.cli.output import Record
    from dateline.serve.rows import Row
    from dateline.store.connect import Store


def print_stored(store: Store, records: Iterable[tuple[Record, Row]], as_: Format, columns: Columns) -> int:
    """Print records of the store, ids in tables in their short form; return how many there were."""
    from dateline.cli.output import print_records

    if as_ is Format.table:
        records = _with_short_ids(store, records, columns)
    return print_records(records, as_, columns)


def _with_short_ids(
    store: Store, records: Iterable[tuple[Record, Row]], columns: Columns
) -> Iterator[tuple[Record, Row]]:
    """The records with the ids of their rows shortened in the columns that hold ids."""
    from dateline.store.ids import short_id

    names = [column.name for column in columns if column.id]
    with store.reading() as connection:
        for record, row in records:
            yield record, {**row, **{name: short_id(connection, str(row[name])) for name in names}}
