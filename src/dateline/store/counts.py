"""How much is kept."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from dateline.store import schema


def count_rows(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in schema.metadata.sorted_tables
    }
