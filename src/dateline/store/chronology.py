"""Settling the chronology: after a change of one article, which reports make which event, and under which id.

An event's id is minted with its first report and kept while any report of it stays: of the ids that the reports of an
event had, it keeps the one that most of them had. An id that was merged away is still found by the report that it
was minted for, see ``events.load_event``.

The events of the changed articles are settled, with all that they were or may be one with; nothing else is touched.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, exists, false, func, or_, select, update

from dateline.reconcile.distances import MARGIN_KM, Position
from dateline.reconcile.facts import Facts, facts_of
from dateline.reconcile.joining import join
from dateline.reconcile.matching import NEWS, are_one
from dateline.reconcile.mentions import chronology_id
from dateline.reconcile.merging import merge
from dateline.reconcile.wording import copies_among
from dateline.records.article import Article
from dateline.records.happening import Happening
from dateline.store import schema
from dateline.store.events import event_columns
from dateline.store.found_by import ACTOR, RECIPIENT
from dateline.store.instants import from_text, now, utc_text
from dateline.store.packed import unpack_happenings, unpack_reading, unpack_triggers

_SLACK = timedelta(hours=3)


@dataclass(frozen=True)
class _Before:
    """The events that articles had a part in: ids by report, records by id."""

    ids: dict[str, str]
    records: dict[str, str]


@contextmanager
def settling(connection: Connection, articles: Sequence[str]) -> Iterator[None]:
    """Settle the chronology after what is done in between to some articles.

    Args:
        connection: a writing transaction.
        articles: ids of those whose events may change, come or go.
    """
    before = _events_with(connection, articles)
    yield
    reports = _Reports(connection)
    reports.add([*before.ids, *_of_articles(connection, articles)])
    reports.add_candidates()
    _settle(connection, reports, before)


def _events_with(connection: Connection, articles: Sequence[str]) -> _Before:
    """All reports of the events that these articles have a part in."""
    table, made = schema.event, schema.reading
    theirs = (
        select(table.c.happening)
        .join(made, made.c.number == table.c.reading)
        .where(made.c.article.in_(articles))
    )
    rows = connection.execute(
        select(table.c.id, table.c.happening, table.c.record).where(table.c.happening.in_(theirs))
    ).all()
    return _Before({row.id: row.happening for row in rows}, {row.happening: row.record for row in rows})


def _of_articles(connection: Connection, articles: Sequence[str]) -> list[str]:
    table, made = schema.event, schema.reading
    query = (
        select(table.c.id).join(made, made.c.number == table.c.reading).where(made.c.article.in_(articles))
    )
    return list(connection.execute(query).scalars())


class _Reports:
    """Reports of events as their articles alone have them, loaded as they are needed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._articles: dict[int, Row[Any]] = {}
        self.rows: dict[str, Any] = {}
        self.alone: dict[str, Happening] = {}
        self._triggers: dict[str, str] = {}
        self.facts: dict[str, Facts] = {}

    def add(self, events: Iterable[str]) -> list[str]:
        """Load the reports with these ids that are new here, and all that are one event with them; return the new."""
        table = schema.event
        wanted = [id_ for id_ in dict.fromkeys(events) if id_ not in self.rows]
        beside = select(table.c.happening).where(table.c.id.in_(wanted))
        query = select(table.c.id, table.c.happening, table.c.reading, table.c.record).where(
            or_(table.c.id.in_(wanted), table.c.happening.in_(beside))
        )
        rows = [row for row in self._connection.execute(query) if row.id not in self.rows]
        for row in rows:
            self.rows[row.id] = row
            self._load_article(row.reading)
            published = self._articles[row.reading].published_start
            self.facts[row.id] = facts_of(
                self.alone[row.id],
                self._names(row.id, ACTOR),
                self._names(row.id, RECIPIENT),
                trigger=self._triggers[row.id],
                published=from_text(published) if published else None,
            )
        return [row.id for row in rows]

    def add_candidates(self) -> None:
        """Load the reports that may be one event with those here, until there are no more."""
        fresh = list(self.rows)
        while fresh:
            nearby = [other for id_ in fresh for other in self._near(self.facts[id_])]
            known = list(self.facts.values())
            fresh = [id_ for id_ in self.add(nearby) if any(are_one(self.facts[id_], each) for each in known)]

    def _near(self, facts: Facts) -> Iterator[str]:
        """Events about the same time that are of the same sort, about the same place, or told in the same words."""
        table = schema.event
        same_sort = or_(
            and_(table.c.kind.is_not(None), table.c.kind == facts.kind),
            and_(table.c.type.is_not(None), table.c.type == facts.type),
        )
        same_words = table.c.record.contains(
            json.dumps(self.alone[facts.event].best.summary, ensure_ascii=False), autoescape=True
        )
        if facts.start and facts.end:
            query = select(table.c.id).where(
                table.c.starts < utc_text(facts.end + _SLACK),
                table.c.ends > utc_text(facts.start - _SLACK),
                or_(same_sort, same_words, _about(facts.position)),
            )
        elif facts.published:
            made = schema.reading
            query = (
                select(table.c.id)
                .join(made, made.c.number == table.c.reading)
                .where(
                    table.c.starts.is_(None),
                    made.c.published_start >= utc_text(facts.published - NEWS),
                    made.c.published_start <= utc_text(facts.published + NEWS),
                    or_(same_sort, same_words),
                )
            )
        else:
            return
        yield from self._connection.execute(query).scalars()

    def _load_article(self, number: int) -> None:
        if number in self._articles:
            return
        row = self._connection.execute(select(schema.reading).where(schema.reading.c.number == number)).one()
        self._articles[number] = row
        self._triggers.update(unpack_triggers(row))
        self.alone.update((each.reports[0].event, each) for each in unpack_happenings(row))

    def _names(self, event: str, role: str) -> tuple[frozenset[str], ...]:
        table = schema.named
        query = select(table.c.names).where(table.c.ref == event, table.c.role == role)
        return tuple(frozenset(names.split("\n")) for names in self._connection.execute(query).scalars())

    def articles(self, events: Iterable[str]) -> list[Article]:
        """The articles that report these events, in order of publication."""
        numbers = {self.rows[id_].reading for id_ in events}
        rows = sorted((self._articles[number] for number in numbers), key=_by_publication)
        return [unpack_reading(row).article for row in rows]


def _about(position: Position | None) -> ColumnElement[bool]:
    """Events at a place that reaches as far as this one."""
    if position is None:
        return false()
    place = schema.located
    away = func.dateline_km(place.c.lat, place.c.lon, position.lat, position.lon)
    reach = func.coalesce(place.c.radius_km, 0.0) + position.radius_km + MARGIN_KM
    return exists().where(place.c.ref == schema.event.c.id, away <= reach)


def _by_publication(row: Row[Any]) -> tuple[bool, str, str]:
    return row.published_start is None, row.published_start or "", row.article


def _settle(connection: Connection, reports: _Reports, before: _Before) -> None:
    groups = [[each.event for each in group] for group in join(tuple(reports.facts.values()))]
    previous = {id_: before.ids.get(id_, row.happening) for id_, row in reports.rows.items()}
    at = now()
    for group, id_ in _with_ids(groups, previous):
        copies = copies_among(reports.articles(group)) if len(group) > 1 else {}
        event = merge([reports.alone[each] for each in group], id_, copies)
        known = before.records.get(id_) or next(
            (row.record for row in reports.rows.values() if row.happening == id_), None
        )
        _write(connection, group, _stamped(event, known, at), reports)


def _with_ids(groups: Sequence[list[str]], previous: dict[str, str]) -> Iterator[tuple[list[str], str]]:
    """Each group with its id; of two that had the same, the one with more of its reports keeps it."""
    claims = sorted(
        (
            (-count, id_, number)
            for number, group in enumerate(groups)
            for id_, count in Counter(previous[each] for each in group).items()
        ),
    )
    given: dict[int, str] = {}
    for _, id_, number in claims:
        if number not in given and id_ not in given.values():
            given[number] = id_
    taken = set(given.values())
    for number, group in enumerate(groups):
        own = (chronology_id(each) for each in group)
        yield (
            group,
            given.get(number) or next((id_ for id_ in own if id_ not in taken), chronology_id(*group)),
        )


def _stamped(event: Happening, known: str | None, at: datetime) -> Happening:
    """What is the same as it was keeps the time of its last change."""
    old = Happening.model_validate_json(known) if known else None
    if old is not None and old.model_copy(update={"changed_at": None}) == event and old.changed_at:
        return old
    return event.model_copy(update={"changed_at": at})


def _write(connection: Connection, group: Sequence[str], event: Happening, reports: _Reports) -> None:
    values = event_columns(event)
    if any(
        reports.rows[id_].record != values["record"] or reports.rows[id_].happening != event.id
        for id_ in group
    ):
        connection.execute(update(schema.event).where(schema.event.c.id.in_(group)).values(values))
