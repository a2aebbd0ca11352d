"""Where an id of the chronology leads that was merged into another: to the event its first report went into."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dateline.reconcile.mentions import chronology_id
from dateline.store import schema


def led_to(connection: Connection, id_: str) -> str:
    """The id in use of the event that ``id_`` belongs to: itself, or the one it was merged into.

    An id that leads nowhere is handed back as it is.
    """
    table = schema.event
    if connection.execute(select(table.c.id).where(table.c.happening == id_).limit(1)).first():
        return id_
    rows = connection.execute(select(table.c.id, table.c.happening))
    return next((row.happening for row in rows if chronology_id(row.id) == id_), id_)
