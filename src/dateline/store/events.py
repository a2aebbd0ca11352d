"""Events of the chronology: their records, when they were, and who and where they are found by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from dateline.errors import StoreError
from dateline.reconcile.mentions import chronology_id
from dateline.records.event import Event
from dateline.records.happening import Decision, Happening
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.filters import Filter, apply
from dateline.store.found_by import ACTOR, RECIPIENT, SPEAKER, Rows
from dateline.store.instants import from_text, utc_text
from dateline.store.redirects import led_to


def keep_events(
    connection: Connection, number: int, reading: Reading, happenings: Sequence[Happening]
) -> None:
    """Write the rows of a reading's events and of the names and places they are found by.

    Each stands alone until the chronology is settled, see ``chronology.py``.

    Args:
        connection: a writing transaction.
        number: of the reading.
        reading: the record.
        happenings: for each event mention the chronology's event, as it rests on this article alone.
    """
    mentions = {event.id: event for event in reading.events}
    rows = Rows(number, reading)
    for position, happening in enumerate(happenings):
        mention = mentions[happening.reports[0].event]
        rows.add(schema.event, id=mention.id, position=position, **event_columns(happening))
        _add_names(rows, mention, reading)
        rows.add_places(mention.id, (place for place in reading.places if place.id == mention.place))
        rows.add_words(mention.id, "event", _words(happening))
    rows.add_places(reading.article.id, reading.places)
    rows.write(connection)


def event_columns(happening: Happening) -> dict[str, Any]:
    """What the rows of an event's reports hold of it."""
    best = happening.best
    return {
        "happening": happening.id,
        "type": best.type,
        "kind": best.kind,
        "status": best.status,
        "main": happening.main,
        "starts": utc_text(best.interval.start) if best.interval else None,
        "ends": utc_text(best.interval.end) if best.interval else None,
        "origins_low": happening.origins.count_low,
        "record": happening.model_dump_json(),
    }


def _add_names(rows: Rows, mention: Event, reading: Reading) -> None:
    for ref in (mention.id, reading.article.id):
        rows.add_names(ref, ACTOR, mention.actors)
        rows.add_names(ref, RECIPIENT, mention.recipients)
    for claim in reading.claims:
        if claim.id in mention.claims:
            rows.add_names(mention.id, SPEAKER, claim.speakers)


def _words(happening: Happening) -> str:
    best = happening.best
    place = (best.place.name,) if best.place else ()
    return " · ".join(dict.fromkeys((best.summary, *best.actors, *best.recipients, *place)))


def list_events(connection: Connection, wanted: Filter | None = None) -> Iterator[Happening]:
    """Events in order of time, those without a date last, then in order of publication and of the text."""
    made, table = schema.reading, schema.event
    query = _events().order_by(
        table.c.starts.is_(None),
        table.c.starts,
        table.c.ends,
        made.c.published_start.is_(None),
        made.c.published_start,
        made.c.article,
        table.c.position,
    )
    yield from _with_decisions(
        connection, apply(query, wanted or Filter(), "events", connection.dialect.name)
    )


def load_event(connection: Connection, id_: str) -> Happening:
    """The event of the chronology with that id, or the one that an article's event with that id went into.

    Raises:
        StoreError: nothing has that id.
    """
    table = schema.event
    own = led_to(connection, id_)
    query = _events().where(or_(table.c.happening == own, table.c.id == id_)).limit(1)
    for happening in _with_decisions(connection, query):
        return happening
    raise StoreError(f"nothing here has the id {id_}")


def _events() -> Select[Any]:
    table = schema.event
    return select(table.c.record, table.c.id, table.c.happening).join(
        schema.reading, schema.reading.c.number == table.c.reading
    )


def _with_decisions(connection: Connection, query: Select[Any]) -> Iterator[Happening]:
    """Each event once, at its first report, with what people said of it and of its reports."""
    decisions = _decisions(connection)
    seen: set[str] = set()
    for row in connection.execute(query):
        if row.happening in seen:
            continue
        seen.add(row.happening)
        happening = Happening.model_validate_json(row.record)
        events = [report.event for report in happening.reports]
        targets = dict.fromkeys((happening.id, *events, *map(chronology_id, events)))
        said = tuple(chain.from_iterable(decisions.get(target, ()) for target in targets))
        yield happening.model_copy(update={"decisions": said}) if said else happening


def _decisions(connection: Connection) -> dict[str, tuple[Decision, ...]]:
    table = schema.note
    found: dict[str, tuple[Decision, ...]] = {}
    for row in connection.execute(select(table).order_by(table.c.number)):
        if row.target.startswith(("hp_", "ev_")):
            note = Decision(kind="note", text=row.text, author=row.author, at=from_text(row.written_at))
            found[row.target] = (*found.get(row.target, ()), note)
    return found
