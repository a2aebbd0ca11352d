"""Keeping what was read: a reading is known by its page and by what was said of the page from outside.

Reading the same again changes nothing; where the program has learnt something since, the reading is replaced
and the difference logged. The reading made last is the article's current one, but none without a date of
publication takes the place of one that has it (a feed gives the date, an archive's copy of the page has lost it).
The current reading's claims, events and findings are the ones listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update

from dateline.errors import StoreError
from dateline.records.happening import Happening
from dateline.records.page import Page
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.changes import Changes, compare_readings, log_changes
from dateline.store.chronology import settling
from dateline.store.claims import keep_claims
from dateline.store.events import keep_events
from dateline.store.findings import keep_findings
from dateline.store.found_by import Rows
from dateline.store.instants import now, stretch, utc_text
from dateline.store.packed import (
    hints_digest,
    pack_happenings,
    pack_hints,
    pack_reading,
    record_digest,
    unpack_happenings,
    unpack_reading,
)
from dateline.store.pages import keep_page


@dataclass(frozen=True)
class Kept:
    """What storing a reading did; ``changes`` lists the differences where an older one was replaced."""

    outcome: Literal["new", "unchanged", "changed"]
    changes: Changes | None = None


def keep_reading(
    connection: Connection, page: Page, reading: Reading, happenings: Sequence[Happening]
) -> Kept:
    """Store a page and what was read out of it, in the transaction that is open.

    Args:
        page: the page as read, with bytes and hints.
        reading: its record.
        happenings: for each of its event mentions the chronology's event, resting on it alone.

    Raises:
        StoreError: the page was forgotten before.
    """
    keep_page(connection, page)
    digest = hints_digest(page.hints)
    table = schema.reading
    old = connection.execute(
        select(table).where(table.c.page == page.id, table.c.hints_digest == digest)
    ).first()
    if old is not None:
        return _keep_over(connection, old, reading, happenings)
    with settling(connection, [reading.article.id]):
        _insert(connection, page, reading, happenings)
    return Kept("new")


def replace_reading(
    connection: Connection, number: int, reading: Reading, happenings: Sequence[Happening]
) -> Kept:
    """Put a newer record of the same page in the place of a reading, which stays current or not as it was.

    Raises:
        StoreError: the reading is gone.
    """
    old = connection.execute(select(schema.reading).where(schema.reading.c.number == number)).first()
    if old is None:
        raise StoreError(f"reading {number} was forgotten meanwhile")
    return _keep_over(connection, old, reading, happenings, promote=bool(old.current))


def _keep_over(
    connection: Connection,
    old: Row[Any],
    reading: Reading,
    happenings: Sequence[Happening],
    *,
    promote: bool = True,
) -> Kept:
    old_reading = unpack_reading(old)
    reading = _as_first_captured(reading, old_reading)
    if record_digest(reading) == old.record_digest:
        if promote and not old.current:
            with settling(connection, [reading.article.id]):
                _offer(connection, old.number, reading, happenings)
        return Kept("unchanged")
    changes = compare_readings(old_reading, reading)
    with settling(connection, [old.article, reading.article.id]):
        _replace(connection, old, reading, happenings, promote)
    log_changes(connection, changes, now())
    return Kept("changed", changes)


def _as_first_captured(reading: Reading, old: Reading) -> Reading:
    """A page met again under another path, or later, is the page as it was first met."""
    page = reading.page.model_copy(
        update={
            "source": old.page.source,
            "captured_at": old.page.captured_at,
            "final_url": old.page.final_url,
        }
    )
    return reading.model_copy(update={"page": page})


def _insert(connection: Connection, page: Page, reading: Reading, happenings: Sequence[Happening]) -> None:
    row = {
        **_columns(reading, happenings),
        "hints": pack_hints(page.hints),
        "hints_digest": hints_digest(page.hints),
        "current": False,
    }
    number = connection.execute(
        insert(schema.reading).values(row).returning(schema.reading.c.number)
    ).scalar_one()
    _offer(connection, number, reading, happenings)


def _replace(
    connection: Connection,
    old: Row[Any],
    reading: Reading,
    happenings: Sequence[Happening],
    promote: bool,
) -> None:
    table = schema.reading
    connection.execute(
        update(table)
        .where(table.c.number == old.number)
        .values({**_columns(reading, happenings), "current": False})
    )
    if old.article != reading.article.id:
        _clear_listed(connection, old.article)
        choose_current(connection, old.article)
    if promote:
        _offer(connection, old.number, reading, happenings)
    else:
        choose_current(connection, reading.article.id)


def _offer(connection: Connection, number: int, reading: Reading, happenings: Sequence[Happening]) -> None:
    """Make a reading the current one, unless it does not know the date of publication and another does."""
    table = schema.reading
    dated = select(table.c.number).where(
        table.c.article == reading.article.id, table.c.published.is_not(None)
    )
    if reading.article.published.value is None and connection.execute(dated.limit(1)).first():
        choose_current(connection, reading.article.id)
    else:
        _make_current(connection, number, reading, happenings)


def _make_current(
    connection: Connection, number: int, reading: Reading, happenings: Sequence[Happening]
) -> None:
    table = schema.reading
    article = reading.article.id
    _clear_listed(connection, article)
    connection.execute(update(table).where(table.c.article == article).values(current=False))
    connection.execute(update(table).where(table.c.number == number).values(current=True))
    keep_claims(connection, number, reading)
    keep_events(connection, number, reading, happenings)
    keep_findings(connection, number, reading)
    article_words = Rows(number, reading)
    article_words.add_words(article, "article", reading.article.text)
    article_words.write(connection)


def _clear_listed(connection: Connection, article: str) -> None:
    numbers = select(schema.reading.c.number).where(schema.reading.c.article == article)
    for table in schema.OF_A_READING:
        connection.execute(delete(table).where(table.c.reading.in_(numbers)))


def choose_current(connection: Connection, article: str) -> None:
    """Of the readings left of an article: keep the current one, or make the last one current; dated ones first."""
    table = schema.reading
    order = (table.c.published.is_(None), table.c.current.desc(), table.c.number.desc())
    row = connection.execute(
        select(table).where(table.c.article == article).order_by(*order).limit(1)
    ).first()
    if row is not None and not row.current:
        _make_current(connection, row.number, unpack_reading(row), unpack_happenings(row))


def _columns(reading: Reading, happenings: Sequence[Happening]) -> dict[str, Any]:
    article = reading.article
    value = article.published.value
    span = stretch(value) if value else None
    return {
        "page": reading.page.id,
        "article": article.id,
        "outlet": article.outlet,
        "credit": article.credit,
        "title": article.title,
        "byline": article.byline,
        "language": article.language,
        "published": value,
        "published_from": article.published.from_,
        "published_start": utc_text(span[0]) if span else None,
        "published_end": utc_text(span[1]) if span else None,
        "claims": len(reading.claims),
        "events": len(reading.events),
        "findings": len(reading.findings),
        "record": pack_reading(reading),
        "record_digest": record_digest(reading),
        "happenings": pack_happenings(happenings),
        "made_at": utc_text(now()),
    }
