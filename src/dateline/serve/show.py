"""One record in full: as printed in JSON, and as a sheet for people with the words it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from dateline.records.claim import Claim
from dateline.records.event import Event
from dateline.records.finding import Finding
from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.serve.sheets.article import article_sections, page_section
from dateline.serve.sheets.claim import claim_sections
from dateline.serve.sheets.event import event_sections
from dateline.serve.sheets.finding import finding_sections
from dateline.serve.sheets.section import Section
from dateline.store.articles import load_reading
from dateline.store.changes import list_changes
from dateline.store.connect import Store
from dateline.store.events import load_event
from dateline.store.ids import full_id
from dateline.store.notes import list_notes


def load_record(store: Store, id_: str) -> Reading | Happening | Claim | Event | Finding:
    """The record with that id: of a page or article its reading, of ``hp_`` an event of the chronology.

    Raises:
        StoreError: nothing has that id, or several records' ids begin so.
    """
    with store.reading() as connection:
        id_ = full_id(connection, id_)
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
        StoreError: nothing has that id, or several records' ids begin so.
    """
    with store.reading() as connection:
        id_ = full_id(connection, id_)
        return (
            *_sections(connection, id_),
            *_notes(connection, id_),
            *_changes(connection, id_),
        )


def _sections(connection: Connection, id_: str) -> Iterator[Section]:
    reading = load_reading(connection, id_)
    if id_.startswith(("ev_", "hp_")):
        happening = load_event(connection, id_)
        readings = [load_reading(connection, report.article) for report in happening.reports]
        yield from event_sections(readings, happening)
        yield from (page_section(each) for each in readings)
        return
    if id_.startswith("cl_"):
        yield from claim_sections(reading, next(each for each in reading.claims if each.id == id_))
    elif id_.startswith("fi_"):
        yield from finding_sections(reading, next(each for each in reading.findings if each.id == id_))
    else:
        yield from article_sections(reading)
    yield page_section(reading)


def _notes(connection: Connection, id_: str) -> Iterator[Section]:
    said = [
        (f"{note.written_at:%Y-%m-%d} {note.author or ''}".strip(), note.text)
        for note in list_notes(connection, id_)
    ]
    if said:
        yield Section("Notes", tuple(said))


def _changes(connection: Connection, id_: str) -> Iterator[Section]:
    if not id_.startswith(("pg_", "ar_")):
        return
    lines = [
        (f"{at:%Y-%m-%d %H:%M}", f"{each.kind} {each.what}: {each.change}")
        for at, changes in list_changes(connection, load_reading(connection, id_).page.id)
        for each in changes.differences
    ]
    if lines:
        yield Section("Changes", tuple(lines))
