"""Flat rows of what is listed, for tables and CSV: a heading and a value for each column.

The order of columns is that of reading: the id, when, who, the words, where it stands. Tables show some of the
columns, CSV all of them.
"""

from __future__ import annotations

from dateline.records.event import Event
from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.serve.chronology import line_of
from dateline.store.articles import ListedArticle
from dateline.store.claims import ListedClaim
from dateline.store.findings import ListedFinding
from dateline.store.instants import utc_text

Cell = str | int | float | bool | None
Row = dict[str, Cell]


def page_row(listed: ListedArticle) -> Row:
    """An article of the store in one row."""
    return {
        "article": listed.article,
        "published": listed.published,
        "outlet": listed.outlet,
        "title": listed.title,
        "language": listed.language,
        "claims": listed.claims,
        "events": listed.events,
        "findings": listed.findings,
        "source": listed.final_url or listed.source,
        "page": listed.page,
        "sha256": listed.sha256,
    }


def reading_row(reading: Reading) -> Row:
    """An article just read in one row."""
    article = reading.article
    return {
        "article": article.id,
        "published": article.published.value,
        "outlet": article.outlet,
        "title": article.title,
        "language": article.language,
        "claims": len(reading.claims),
        "events": len(reading.events),
        "findings": len(reading.findings),
        "source": reading.page.final_url or reading.page.source,
        "page": reading.page.id,
        "sha256": reading.page.sha256,
    }


def claim_row(listed: ListedClaim) -> Row:
    """A claim with its article in one row."""
    claim = listed.claim
    return {
        "id": claim.id,
        "published": listed.published,
        "outlet": listed.outlet,
        "speaker": "; ".join(speaker.text for speaker in claim.speakers),
        "cue": claim.cue.text if claim.cue else None,
        "content": claim.content.text,
        "kind": claim.kind,
        "stance": claim.stance,
        "hedges": "; ".join(hedge.text for hedge in claim.hedges),
        "relays": "; ".join(relay.text for relay in claim.relays),
        "score": claim.score,
        "article": listed.article,
    }


def event_row(happening: Happening) -> Row:
    """An event of the chronology in one row; instants are UTC, the end is exclusive."""
    best, line = happening.best, line_of(happening)
    return {
        "id": happening.id,
        "when": best.when,
        "start": utc_text(best.interval.start) if best.interval else None,
        "end": utc_text(best.interval.end) if best.interval else None,
        "precision": best.precision,
        "place": best.place.name if best.place else None,
        "country": best.place.country if best.place else None,
        "lat": best.place.lat if best.place else None,
        "lon": best.place.lon if best.place else None,
        "radius_km": best.place.radius_km if best.place else None,
        "type": best.type,
        "kind": best.kind,
        "status": best.status,
        "main": happening.main,
        "actors": "; ".join(best.actors),
        "recipients": "; ".join(best.recipients),
        "quantities": "; ".join(figure.text for figure in best.quantities),
        "summary": best.summary,
        "word": line.word,
        "origins_low": happening.origins.count_low,
        "origins_high": happening.origins.count_high,
        "disagreements": line.disagreements,
        "articles": "; ".join(report.article for report in happening.reports),
    }


def mention_row(event: Event) -> Row:
    """An event mention of one article, for listings of a page."""
    return {
        "id": event.id,
        "type": event.type,
        "kind": event.kind,
        "status": event.status,
        "main": event.main,
        "summary": event.summary,
    }


def finding_row(listed: ListedFinding) -> Row:
    """A finding with its article in one row."""
    finding = listed.finding
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "text": finding.text,
        "explanation": finding.explanation,
        "outlet": listed.outlet,
        "published": listed.published,
        "title": listed.title,
        "article": listed.article,
    }
