"""The printed records of each listing: what one line of JSON holds, and its flat row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from dateline.records.reading import Reading
from dateline.serve.rows import Row, claim_row, event_row, finding_row, page_row
from dateline.store.articles import list_articles
from dateline.store.carriers import Carrier
from dateline.store.claims import list_claims
from dateline.store.connect import Store
from dateline.store.events import list_events
from dateline.store.filters import Filter, Listed
from dateline.store.findings import ListedFinding, list_findings

Record = dict[str, Any]


def listed(store: Store, what: Listed, wanted: Filter) -> Iterator[tuple[Record, Row]]:
    """What is stored of one kind: each record as printed in JSON, with its row for tables and CSV."""
    with store.reading() as connection:
        if what == "pages":
            for page in list_articles(connection, wanted):
                yield asdict(page), page_row(page)
        elif what == "claims":
            for claim in list_claims(connection, wanted):
                yield {**claim.claim.model_dump(mode="json"), **asdict(claim.carrier)}, claim_row(claim)
        elif what == "events":
            for event in list_events(connection, wanted):
                yield event.model_dump(mode="json"), event_row(event)
        else:
            for finding in list_findings(connection, wanted):
                yield _finding(finding)


def finding_records(reading: Reading) -> Iterator[tuple[Record, Row]]:
    """The findings of a page just read, as ``listed`` gives those of the store."""
    page, article = reading.page, reading.article
    carrier = Carrier(
        article.id, page.id, page.source, article.title, article.outlet, article.published.value
    )
    for finding in reading.findings:
        yield _finding(ListedFinding(finding, carrier))


def _finding(listed: ListedFinding) -> tuple[Record, Row]:
    return {**listed.finding.model_dump(mode="json"), **asdict(listed.carrier)}, finding_row(listed)
