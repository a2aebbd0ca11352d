"""The article that a claim or finding stands in, and how such records are listed, each with its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Table, select

from dateline.records.span import Record
from dateline.store import schema
from dateline.store.filters import Filter, Listed, apply

Carried = TypeVar("Carried", bound=Record)


@dataclass(frozen=True)
class Carrier:
    """An article in short, beside a record that it carries; ``source`` is its page's path or address."""

    article: str
    page: str
    source: str
    title: str | None
    outlet: str | None
    published: str | None


def list_carried(
    connection: Connection, table: Table, of: type[Carried], listed: Listed, wanted: Filter | None
) -> Iterator[tuple[Carried, Carrier]]:
    """The records of a table, each with its article, in order of publication and of their place in the article."""
    made, page = schema.reading, schema.page
    query = (
        select(
            table.c.record,
            made.c.article,
            made.c.page,
            page.c.source,
            made.c.title,
            made.c.outlet,
            made.c.published,
        )
        .join(made, made.c.number == table.c.reading)
        .join(page, page.c.id == made.c.page)
        .order_by(made.c.published_start.is_(None), made.c.published_start, made.c.article, table.c.position)
    )
    query = apply(query, wanted or Filter(), listed, connection.dialect.name)
    for row in connection.execute(query):
        yield of.model_validate_json(row.record), Carrier(*row[1:])
