"""Events of the chronology: their records, when they were, and who and where they are found by."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from dateline.records.event import Event
from dateline.records.happening import Decision, Happening
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.claims import participant_names, place_row
from dateline.store.filters import Filter, apply
from dateline.store.folding import fold_names
from dateline.store.instants import from_text, utc_text


def keep_events(
    connection: Connection,
    number: int,
    reading: Reading,
    happenings: Sequence[Happening],
    known: dict[str, str],
    at: datetime,
) -> None:
    """Write the rows of a reading's events and of the names and places they are found by.

    Args:
        connection: a writing transaction.
        number: of the reading.
        reading: the record.
        happenings: the chronology's event for each event mention.
        known: records of these events before, by id: what is the same keeps the time of its last change.
        at: the time of this change.
    """
    mentions = {event.id: event for event in reading.events}
    tables: tuple[Any, ...] = (schema.event, schema.named, schema.located, schema.searchable)
    rows: tuple[list[dict[str, Any]], ...] = ([], [], [], [])
    for position, happening in enumerate(happenings):
        mention = mentions[happening.reports[0].event]
        rows[0].append(_event_row(number, position, mention, _stamped(happening, known, at)))
        rows[1].extend(_named_rows(number, mention, reading))
        rows[2].extend(
            place_row(number, mention.id, place) for place in reading.places if place.id == mention.place
        )
        words = [happening.best.summary, *happening.best.actors, *happening.best.recipients]
        if happening.best.place:
            words.append(happening.best.place.name)
        rows[3].append(
            {"reading": number, "ref": mention.id, "kind": "event", "words": " · ".join(dict.fromkeys(words))}
        )
    rows[2].extend(place_row(number, reading.article.id, place) for place in reading.places)
    for table, values in zip(tables, rows, strict=True):
        if values:
            connection.execute(insert(table), values)


def _stamped(happening: Happening, known: dict[str, str], at: datetime) -> Happening:
    before = known.get(happening.id)
    if before:
        old = Happening.model_validate_json(before)
        if old.model_copy(update={"changed_at": happening.changed_at}) == happening:
            return old
    return happening.model_copy(update={"changed_at": at})


def _event_row(number: int, position: int, mention: Event, happening: Happening) -> dict[str, Any]:
    interval = happening.best.interval
    return {
        "id": mention.id,
        "happening": happening.id,
        "reading": number,
        "position": position,
        "type": happening.best.type,
        "kind": happening.best.kind,
        "status": happening.best.status,
        "main": happening.main,
        "starts": utc_text(interval.start) if interval else None,
        "ends": utc_text(interval.end) if interval else None,
        "origins_low": happening.origins.count_low,
        "record": happening.model_dump_json(),
    }


def _named_rows(number: int, mention: Event, reading: Reading) -> Iterator[dict[str, Any]]:
    entities = {entity.id: entity for entity in reading.entities}
    claims = {claim.id: claim for claim in reading.claims}
    speakers = [speaker for id_ in mention.claims if id_ in claims for speaker in claims[id_].speakers]
    for role, people in (("actor", mention.actors), ("recipient", mention.recipients), ("speaker", speakers)):
        for who in people:
            names = fold_names(participant_names(who.text, who.entity, entities))
            if not names:
                continue
            yield {"reading": number, "ref": mention.id, "role": role, "names": names}
            if role != "speaker":
                yield {"reading": number, "ref": reading.article.id, "role": role, "names": names}


def list_events(connection: Connection, wanted: Filter | None = None) -> Iterator[Happening]:
    """Events in order of time, those without a date last, then in order of publication and of the text."""
    made = schema.reading
    table = schema.event
    query = (
        select(table.c.record, table.c.id, table.c.happening)
        .join(made, made.c.number == table.c.reading)
        .order_by(
            table.c.starts.is_(None),
            table.c.starts,
            table.c.ends,
            made.c.published_start.is_(None),
            made.c.published_start,
            made.c.article,
            table.c.position,
        )
    )
    decisions = _decisions(connection)
    for row in connection.execute(apply(query, wanted or Filter(), "events", connection.dialect.name)):
        raw = json.loads(row.record)
        happening = Happening.model_validate(raw)
        said = (*decisions.get(row.happening, ()), *decisions.get(row.id, ()))
        yield happening.model_copy(update={"decisions": said}) if said else happening


def _decisions(connection: Connection) -> dict[str, tuple[Decision, ...]]:
    table = schema.note
    found: dict[str, tuple[Decision, ...]] = {}
    for row in connection.execute(select(table).order_by(table.c.number)):
        if row.target.startswith(("hp_", "ev_")):
            note = Decision(kind="note", text=row.text, author=row.author, at=from_text(row.written_at))
            found[row.target] = (*found.get(row.target, ()), note)
    return found
