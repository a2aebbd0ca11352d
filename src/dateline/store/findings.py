"""Findings of current readings: what the checks said of each page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from dateline.records.finding import Finding
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.carriers import Carrier, list_carried
from dateline.store.filters import Filter
from dateline.store.found_by import Rows


@dataclass(frozen=True)
class ListedFinding:
    """A finding with the article it is about."""

    finding: Finding
    carrier: Carrier


def keep_findings(connection: Connection, number: int, reading: Reading) -> None:
    """Write the rows of a reading's findings."""
    rows = Rows(number, reading)
    for position, finding in enumerate(reading.findings):
        rows.add(
            schema.finding,
            id=finding.id,
            position=position,
            kind=finding.kind,
            verdict=finding.verdict,
            record=finding.model_dump_json(),
        )
    rows.write(connection)


def list_findings(connection: Connection, wanted: Filter | None = None) -> Iterator[ListedFinding]:
    """Findings in order of publication and of the checks."""
    for finding, carrier in list_carried(connection, schema.finding, Finding, "findings", wanted):
        yield ListedFinding(finding, carrier)
