"""Findings of current readings: what the checks said of each page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from dateline.records.finding import Finding
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.filters import Filter, apply


@dataclass(frozen=True)
class ListedFinding:
    """A finding with the article it is about."""

    finding: Finding
    article: str
    page: str
    title: str | None
    outlet: str | None
    published: str | None


def keep_findings(connection: Connection, number: int, reading: Reading) -> None:
    """Write the rows of a reading's findings."""
    rows = [
        {
            "id": finding.id,
            "reading": number,
            "position": position,
            "kind": finding.kind,
            "verdict": finding.verdict,
            "record": finding.model_dump_json(),
        }
        for position, finding in enumerate(reading.findings)
    ]
    if rows:
        connection.execute(insert(schema.finding), rows)


def list_findings(connection: Connection, wanted: Filter | None = None) -> Iterator[ListedFinding]:
    """Findings in order of publication and of the checks."""
    made, table = schema.reading, schema.finding
    query = (
        select(table.c.record, made.c.article, made.c.page, made.c.title, made.c.outlet, made.c.published)
        .join(made, made.c.number == table.c.reading)
        .order_by(made.c.published_start.is_(None), made.c.published_start, made.c.article, table.c.position)
    )
    for row in connection.execute(apply(query, wanted or Filter(), "findings", connection.dialect.name)):
        yield ListedFinding(Finding.model_validate(json.loads(row[0])), *row[1:])
