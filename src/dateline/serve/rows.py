"""Flat rows of what is listed, for tables and CSV: a heading and a value for each column.

The order of columns is that of reading: the id, when, who, the words, where it stands. Tables show some of the
columns, CSV all of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.records.finding import DroppedRef
from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.records.span import Span
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
    page, article = reading.page, reading.article
    return {
        "article": article.id,
        "published": article.published.value,
        "outlet": article.outlet,
        "title": article.title,
        "language": article.language,
        "claims": len(reading.claims),
        "events": len(reading.events),
        "findings": len(reading.findings),
        "source": page.final_url or page.source,
        "page": page.id,
        "sha256": page.sha256,
    }


def claim_row(listed: ListedClaim) -> Row:
    """A claim with its article in one row; ``…_at`` says where the words stand in the article's text."""
    claim, carrier = listed.claim, listed.carrier
    return {
        "id": claim.id,
        "published": carrier.published,
        "outlet": carrier.outlet,
        "speaker": "; ".join(speaker.text for speaker in claim.speakers),
        "speaker_at": _at(claim.speakers),
        "cue": claim.cue.text if claim.cue else None,
        "cue_at": _at((claim.cue,) if claim.cue else ()),
        "content": claim.content.text,
        "content_at": _at(claim.content.spans),
        "kind": claim.kind,
        "stance": claim.stance,
        "hedges": "; ".join(hedge.text for hedge in claim.hedges),
        "relays": "; ".join(relay.text for relay in claim.relays),
        "score": claim.score,
        "article": carrier.article,
    }


def _at(spans: Iterable[Span | DroppedRef]) -> str:
    """``120-134; 210-230``: offsets in the article's text; ``dropped 2``: a piece of what was left out."""
    return "; ".join(
        f"dropped {span.dropped}" if isinstance(span, DroppedRef) else f"{span.start}-{span.end}"
        for span in spans
    )


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
        "mentions": "; ".join(report.event for report in happening.reports),
        "claims": "; ".join(claim for report in happening.reports for claim in report.claims),
    }


def finding_row(listed: ListedFinding) -> Row:
    """A finding with its article in one row; ``at`` says where its words stand."""
    finding, carrier = listed.finding, listed.carrier
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "text": finding.text,
        "at": _at(finding.spans),
        "explanation": finding.explanation,
        "rule": finding.rule,
        "outlet": carrier.outlet,
        "published": carrier.published,
        "title": carrier.title,
        "article": carrier.article,
        "source": carrier.source,
    }
