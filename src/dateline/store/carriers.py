"""The article that a claim or finding stands in, and the order in which such records are listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Table, select

from dateline.store import schema


@dataclass(frozen=True)
class Carrier:
    """An article in short, beside a record that it carries."""

    article: str
    page: str
    title: str | None
    outlet: str | None
    published: str | None


def carried(table: Table) -> Select[Any]:
    """The records of a table, each with the columns of its ``Carrier``, by publication and place in the text."""
    made = schema.reading
    return (
        select(table.c.record, made.c.article, made.c.page, made.c.title, made.c.outlet, made.c.published)
        .join(made, made.c.number == table.c.reading)
        .order_by(made.c.published_start.is_(None), made.c.published_start, made.c.article, table.c.position)
    )
