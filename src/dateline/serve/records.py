"""The printed records of each listing: what one line of JSON holds, and its flat row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from dateline.records.reading import Reading
from dateline.serve.rows import Row, claim_row, event_row, finding_row, page_row
from dateline.store.articles import list_articles
from dateline.store.claims import ListedClaim, list_claims
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
                yield {**claim.claim.model_dump(mode="json"), **_carrier(claim)}, claim_row(claim)
        elif what == "events":
            for event in list_events(connection, wanted):
                yield event.model_dump(mode="json"), event_row(event)
        else:
            for finding in list_findings(connection, wanted):
                yield {**finding.finding.model_dump(mode="json"), **_carrier(finding)}, finding_row(finding)


def _carrier(listed_record: ListedClaim | ListedFinding) -> Record:
    """The article that a claim or finding stands in."""
    return {
        "article": listed_record.article,
        "page": listed_record.page,
        "title": listed_record.title,
        "outlet": listed_record.outlet,
        "published": listed_record.published,
    }


def finding_records(reading: Reading) -> Iterator[tuple[Record, Row]]:
    """The findings of a page just read, as ``listed`` gives those of the store."""
    article = reading.article
    for finding in reading.findings:
        found = ListedFinding(
            finding, article.id, reading.page.id, article.title, article.outlet, article.published.value
        )
        yield {**finding.model_dump(mode="json"), **_carrier(found)}, finding_row(found)
