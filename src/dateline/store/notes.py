"""Notes: a person's words on a page, article, claim, event or finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from dateline.store import schema
from dateline.store.instants import from_text, now, utc_text


@dataclass(frozen=True)
class Note:
    """What somebody wrote of the record with the id ``target``, and when (UTC)."""

    target: str
    text: str
    author: str | None
    written_at: datetime


def add_note(connection: Connection, target: str, text: str, author: str | None = None) -> Note:
    """Keep a note on a record."""
    note = Note(target, text, author, now())
    connection.execute(
        insert(schema.note).values(
            target=target, text=text, author=author, written_at=utc_text(note.written_at)
        )
    )
    return note


def list_notes(connection: Connection, target: str | None = None) -> list[Note]:
    """Notes on one record, or all, in the order they were written."""
    table = schema.note
    query = select(table).order_by(table.c.number)
    if target is not None:
        query = query.where(table.c.target == target)
    return [
        Note(row.target, row.text, row.author, from_text(row.written_at)) for row in connection.execute(query)
    ]


def drop_notes(connection: Connection, targets: Iterable[str]) -> None:
    """Remove the notes on records that are gone."""
    for target in targets:
        connection.execute(delete(schema.note).where(schema.note.c.target == target))
