"""An article for people: what was read, what was left out and why, who said what, what happened, what was checked."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.event import Event
from dateline.records.reading import Reading
from dateline.serve.sheets.section import Line, Section, known, speakers_of


def article_sections(reading: Reading) -> Iterator[Section]:
    """The article in full; sections with nothing in them are left out."""
    article = reading.article
    yield Section(article.title or "Article without a title", known(*_particulars(article)))
    sections: tuple[tuple[str, Iterator[Line]], ...] = (
        ("Notes of the reading", ((note.code, note.text) for note in article.notes)),
        ("Text", _text(article)),
        ("Left out", ((each.reason, f"{each.text} [rule {each.rule}]") for each in article.dropped)),
        ("Claims", (claim_line(claim) for claim in reading.claims)),
        ("Events", (_event_line(event, reading) for event in reading.events)),
        ("Checks", ((each.verdict, f"{each.explanation} [{each.id}]") for each in reading.findings)),
    )
    for heading, lines in sections:
        found = tuple(lines)
        if found:
            yield Section(heading, found)


def _particulars(article: Article) -> Iterator[tuple[str, str | None]]:
    published = article.published
    yield "Outlet", article.outlet
    yield "By", article.byline
    yield "Agency", article.credit
    yield "Published", f"{published.value} (from {published.from_})" if published.value else None
    yield "Modified", article.modified.value
    yield "Language", article.language


def _text(article: Article) -> Iterator[Line]:
    for block in article.blocks:
        yield "" if block.kind == "paragraph" else block.kind, article.text[block.start : block.end]


def claim_line(claim: Claim) -> Line:
    """A claim in one line: who is answerable, and content, cue, kind, stance and hedges."""
    cue = (f"cue “{claim.cue.text}”",) if claim.cue else ()
    hedged = (f"hedged by “{'”, “'.join(hedge.text for hedge in claim.hedges)}”",) if claim.hedges else ()
    told = ", ".join((*cue, claim.kind, claim.stance, *hedged))
    return speakers_of(claim), f"{claim.content.text} ({told}) [{claim.id}]"


def _event_line(event: Event, reading: Reading) -> Line:
    times = {time.id: time.text for time in reading.times}
    places = {place.id: place.name for place in reading.places}
    what = event.kind or event.type or "event"
    known_of_it = (
        f"“{event.trigger.text}”",
        event.status,
        times.get(event.time or ""),
        places.get(event.place or ""),
        "main" if event.main else None,
        _by_claims(len(event.claims)) if event.claims else "in the outlet's own voice",
    )
    return what, f"{event.summary} ({', '.join(part for part in known_of_it if part)}) [{event.id}]"


def _by_claims(count: int) -> str:
    return "by 1 claim" if count == 1 else f"by {count} claims"


def page_section(reading: Reading) -> Section:
    """The page that the words stand on."""
    page, article = reading.page, reading.article
    return Section(
        "Page",
        known(
            ("Title", article.title),
            ("Outlet", article.outlet),
            ("Published", article.published.value),
            ("Source", page.source),
            ("Address", page.final_url),
            ("Captured", page.captured_at.isoformat() if page.captured_at else None),
            ("SHA-256", page.sha256),
            ("Page", page.id),
            ("Article", article.id),
        ),
    )
