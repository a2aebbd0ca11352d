"""One record in full: as printed in JSON, and as a sheet for people with the words it rests on.

A sheet is a list of sections; a section has a heading and lines of ``(label, text)``. What a face does with
them (a terminal, a web page) is its own affair; the text is as read and not yet inert.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dateline.records.claim import Claim
from dateline.records.event import Event
from dateline.records.finding import DroppedRef, Finding
from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.records.span import Span
from dateline.serve.chronology import line_of
from dateline.serve.report import sentence_at
from dateline.store.articles import load_reading
from dateline.store.changes import list_changes
from dateline.store.connect import Store
from dateline.store.events import load_event
from dateline.store.notes import list_notes

AROUND = 120
"""Characters of the text shown on each side of a claim's or finding's words."""


@dataclass(frozen=True)
class Section:
    """A heading with labelled lines; a label may be empty."""

    heading: str
    lines: tuple[tuple[str, str], ...]


def load_record(store: Store, id_: str) -> Reading | Happening | Claim | Event | Finding:
    """The record with that id: of a page or article its reading, of ``hp_`` an event of the chronology.

    Raises:
        StoreError: nothing has that id.
    """
    with store.reading() as connection:
        reading = load_reading(connection, id_)
        if id_.startswith(("pg_", "ar_")):
            return reading
        if id_.startswith("hp_"):
            return load_event(connection, id_)
        kept: list[Claim | Event | Finding] = [*reading.claims, *reading.events, *reading.findings]
        return next(each for each in kept if each.id == id_)


def sheet(store: Store, id_: str) -> tuple[Section, ...]:
    """The record with that id for people.

    Raises:
        StoreError: nothing has that id.
    """
    with store.reading() as connection:
        reading = load_reading(connection, id_)
        sections = [*_sections(connection, reading, id_), _stands_in(reading)]
        notes = list_notes(connection, id_)
        if notes:
            said = tuple(
                (f"{note.written_at:%Y-%m-%d} {note.author or ''}".strip(), note.text) for note in notes
            )
            sections.append(Section("Notes", said))
        if id_.startswith(("pg_", "ar_")):
            sections += _changes(connection, reading.page.id)
        return tuple(sections)


def _sections(connection: Connection, reading: Reading, id_: str) -> Iterator[Section]:
    if id_.startswith("cl_"):
        yield from _claim(reading, next(each for each in reading.claims if each.id == id_))
    elif id_.startswith("fi_"):
        yield from _finding(reading, next(each for each in reading.findings if each.id == id_))
    elif id_.startswith(("ev_", "hp_")):
        yield from _event(reading, load_event(connection, id_))
    else:
        yield from _article(reading)


def _lines(*pairs: tuple[str, object]) -> tuple[tuple[str, str], ...]:
    """Label and text of what is known."""
    return tuple((label, str(value)) for label, value in pairs if value not in (None, "", ()))


def _in_context(reading: Reading, spans: Sequence[Span]) -> str:
    """The words between ``⟦`` and ``⟧``, with what stands around them."""
    text, parts = reading.article.text, []
    start = max(0, spans[0].start - AROUND)
    at = start
    for span in spans:
        parts += [text[at : span.start], "⟦", text[span.start : span.end], "⟧"]
        at = span.end
    end = min(len(text), at + AROUND)
    return ("…" if start else "") + "".join([*parts, text[at:end]]) + ("…" if end < len(text) else "")


def _claim(reading: Reading, claim: Claim) -> Iterator[Section]:
    entities = {entity.id: entity.name for entity in reading.entities}
    speakers = [
        f"{each.text} ({each.kind})"
        + (
            f" = {entities[each.entity]}"
            if each.entity in entities and entities[each.entity] != each.text
            else ""
        )
        for each in claim.speakers
    ]
    children = [each.content.text for each in reading.claims if each.parent == claim.id]
    yield Section(
        "Claim",
        _lines(
            ("Speaker", "; ".join(speakers) or "nobody named"),
            ("Cue", claim.cue.text if claim.cue else None),
            ("Content", claim.content.text),
            ("Kind", claim.kind),
            ("Stance", claim.stance),
            ("Hedges", ", ".join(each.text for each in claim.hedges)),
            ("Relayed by", ", ".join(each.text for each in claim.relays)),
            ("First hand", {True: "yes", False: "no", None: None}[claim.first_hand]),
            ("Inside", next((each.content.text for each in reading.claims if each.id == claim.parent), None)),
            ("Holds", "; ".join(children)),
            ("Score", f"{claim.score:.2f}" if claim.score is not None else None),
            ("Rule", claim.rule),
        ),
    )
    yield Section("Words", (("", _in_context(reading, claim.content.spans)),))
    carried = tuple(
        (event.kind or event.type or "", event.summary)
        for event in reading.events
        if claim.id in event.claims
    )
    if carried:
        yield Section("Events it carries", carried)


def _event(reading: Reading, happening: Happening) -> Iterator[Section]:
    best, line = happening.best, line_of(happening)
    interval = best.interval
    yield Section(
        "Event",
        _lines(
            ("What", line.what),
            ("When", line.when),
            (
                "UTC",
                f"{interval.start:%Y-%m-%dT%H:%M:%SZ} until {interval.end:%Y-%m-%dT%H:%M:%SZ}"
                if interval
                else None,
            ),
            ("Where", line.where),
            (
                "At",
                f"{best.place.lat:.4f}, {best.place.lon:.4f}"
                if best.place and best.place.lat is not None
                else None,
            ),
            ("Who", ", ".join(best.actors)),
            ("To whom", ", ".join(best.recipients)),
            ("Figures", ", ".join(figure.text for figure in best.quantities)),
            ("Type", best.type),
            ("Kind", best.kind),
            ("Status", best.status),
            ("By whose word", line.word),
            ("Origins", line.origins),
            ("Disagreements", line.disagreements),
        ),
    )
    events = {event.id: event for event in reading.events}
    words = [
        (each.outlet or "", sentence_at(reading, events[each.event].trigger.start))
        for each in happening.reports
        if each.event in events
    ]
    yield Section("Words", tuple(words))
    claims = [
        each for each in reading.claims if any(each.id in report.claims for report in happening.reports)
    ]
    if claims:
        yield Section(
            "Claims it rests on", tuple((_who(each), f"{each.content.text} [{each.id}]") for each in claims)
        )
    findings = [each for each in reading.findings if each.id in happening.findings]
    if findings:
        yield Section("Checks", tuple((each.verdict, each.explanation) for each in findings))


def _who(claim: Claim) -> str:
    return ", ".join(speaker.text for speaker in claim.speakers) or "nobody named"


def _finding(reading: Reading, finding: Finding) -> Iterator[Section]:
    yield Section(
        "Finding",
        _lines(
            ("Check", finding.kind),
            ("Verdict", finding.verdict),
            ("Words", finding.text),
            ("Explanation", finding.explanation),
            ("Rule", finding.rule),
        ),
    )
    spans = sorted(
        (each for each in finding.spans if not isinstance(each, DroppedRef)), key=lambda each: each.start
    )
    if spans:
        yield Section("Words", (("", _in_context(reading, spans)),))


def _article(reading: Reading) -> Iterator[Section]:
    article = reading.article
    yield Section(
        article.title or "Article without a title",
        _lines(
            ("Outlet", article.outlet),
            ("By", article.byline),
            ("Agency", article.credit),
            (
                "Published",
                f"{article.published.value} (from {article.published.from_})"
                if article.published.value
                else None,
            ),
            ("Modified", article.modified.value),
            ("Language", article.language),
        ),
    )
    if article.notes:
        yield Section("Notes of the reading", tuple((note.code, note.text) for note in article.notes))
    blocks = tuple(
        (block.kind if block.kind != "paragraph" else "", article.text[block.start : block.end])
        for block in article.blocks
    )
    yield Section("Text", blocks)
    if article.dropped:
        yield Section("Left out", tuple((each.reason, each.text) for each in article.dropped))
    if reading.claims:
        yield Section(
            "Claims", tuple((_who(each), f"{each.content.text} [{each.id}]") for each in reading.claims)
        )
    if reading.events:
        yield Section(
            "Events",
            tuple((each.kind or each.type or "", f"{each.summary} [{each.id}]") for each in reading.events),
        )
    if reading.findings:
        yield Section(
            "Checks", tuple((each.verdict, f"{each.explanation} [{each.id}]") for each in reading.findings)
        )


def _stands_in(reading: Reading) -> Section:
    page, article = reading.page, reading.article
    return Section(
        "Page",
        _lines(
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


def _changes(connection: Connection, page_id: str) -> Iterator[Section]:
    logged = list_changes(connection, page_id)
    if logged:
        lines = [
            (f"{at:%Y-%m-%d %H:%M}", f"{each.kind} {each.what}: {each.change}")
            for at, changes in logged
            for each in changes.differences
        ]
        yield Section("Changes", tuple(lines))
