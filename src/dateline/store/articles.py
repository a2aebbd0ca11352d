"""Readings of articles: what one run made of one page, whole, and which of them is current.

A reading is known by its page and by what was said of the page from outside (``hints``). Reading the same
again changes nothing; where the program has learnt something since, the reading is replaced and the
difference logged. The reading made last is the article's current one; its claims, events and findings are
the ones listed.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from dateline.errors import StoreError
from dateline.records.happening import Happening
from dateline.records.page import Hint, Page
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.changes import Changes, compare_readings, log_changes
from dateline.store.claims import keep_claims
from dateline.store.events import keep_events
from dateline.store.filters import Filter, apply
from dateline.store.findings import keep_findings
from dateline.store.instants import from_text, now, stretch, utc_text
from dateline.store.notes import drop_notes
from dateline.store.pages import forget_page, keep_page

_HAPPENINGS = TypeAdapter(list[Happening])
_HINTS_AS_READ = frozenset({"title", "byline", "language", "modified"})


@dataclass(frozen=True)
class Kept:
    """What storing a reading did; ``changes`` lists the differences where an older one was replaced."""

    outcome: Literal["new", "unchanged", "changed"]
    changes: Changes | None = None


@dataclass(frozen=True)
class ListedArticle:
    """One line of ``dateline pages``: an article's current reading in short."""

    page: str
    article: str
    source: str
    final_url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published: str | None
    published_from: str | None
    captured_at: str | None
    sha256: str
    size: int
    claims: int
    events: int
    findings: int
    readings: int
    lineage: tuple[Any, ...] = ()


def keep_reading(
    connection: Connection, page: Page, reading: Reading, happenings: Sequence[Happening]
) -> Kept:
    """Store a page and what was read out of it, in the transaction that is open.

    Args:
        page: the page as read, with bytes and hints.
        reading: its record.
        happenings: the chronology's events that rest on it.

    Raises:
        StoreError: the page was forgotten before.
    """
    keep_page(connection, page)
    digest = _hints_digest(page.hints)
    table = schema.reading
    old = connection.execute(
        select(table).where(table.c.page == page.id, table.c.hints_digest == digest)
    ).first()
    if old is None:
        _insert(connection, page, reading, happenings)
        return Kept("new")
    return _keep_over(connection, old, reading, happenings)


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
    old_reading = _reading(old)
    reading = _as_first_captured(reading, old_reading)
    if _record_digest(reading) == old.record_digest:
        if promote and not old.current:
            _make_current(connection, old.number, reading, happenings)
        return Kept("unchanged")
    changes = compare_readings(old_reading, reading)
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
        "hints": json.dumps([hint.model_dump() for hint in page.hints], ensure_ascii=False),
        "hints_digest": _hints_digest(page.hints),
        "current": False,
    }
    number = connection.execute(
        insert(schema.reading).values(row).returning(schema.reading.c.number)
    ).scalar_one()
    _make_current(connection, number, reading, happenings)


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
        _promote_last(connection, old.article)
    if promote:
        _make_current(connection, old.number, reading, happenings)
    else:
        _promote_last(connection, reading.article.id)


def _make_current(
    connection: Connection, number: int, reading: Reading, happenings: Sequence[Happening]
) -> None:
    table = schema.reading
    article = reading.article.id
    known = _known_happenings(connection, article)
    _clear_listed(connection, article)
    connection.execute(update(table).where(table.c.article == article).values(current=False))
    connection.execute(update(table).where(table.c.number == number).values(current=True))
    keep_claims(connection, number, reading)
    keep_events(connection, number, reading, happenings, known, now())
    keep_findings(connection, number, reading)
    _keep_article_words(connection, number, reading)


def _known_happenings(connection: Connection, article: str) -> dict[str, str]:
    query = (
        select(schema.event.c.happening, schema.event.c.record)
        .join(schema.reading, schema.reading.c.number == schema.event.c.reading)
        .where(schema.reading.c.article == article)
    )
    return {row.happening: row.record for row in connection.execute(query)}


def _clear_listed(connection: Connection, article: str) -> None:
    numbers = select(schema.reading.c.number).where(schema.reading.c.article == article)
    for table in (
        schema.claim,
        schema.event,
        schema.finding,
        schema.named,
        schema.located,
        schema.searchable,
    ):
        connection.execute(delete(table).where(table.c.reading.in_(numbers)))


def _promote_last(connection: Connection, article: str) -> None:
    """Make the last reading left of an article its current one, if any is left."""
    table = schema.reading
    row = connection.execute(
        select(table).where(table.c.article == article).order_by(table.c.number.desc()).limit(1)
    ).first()
    if row is not None and not row.current:
        _make_current(connection, row.number, _reading(row), _happenings(row))


def _keep_article_words(connection: Connection, number: int, reading: Reading) -> None:
    """The article's own text; who and where are gathered from its claims, events and places."""
    article = reading.article
    connection.execute(
        insert(schema.searchable).values(reading=number, ref=article.id, kind="article", words=article.text)
    )


def _columns(reading: Reading, happenings: Sequence[Happening]) -> dict[str, Any]:
    article = reading.article
    value = article.published.value
    span = stretch(value) if value else None
    return {
        "page": reading.page.id,
        "article": article.id,
        "outlet": article.outlet,
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
        "record": zlib.compress(reading.model_dump_json().encode(), 6),
        "record_digest": _record_digest(reading),
        "happenings": zlib.compress(_HAPPENINGS.dump_json(list(happenings)), 6),
        "made_at": utc_text(now()),
    }


def _record_digest(reading: Reading) -> str:
    return hashlib.sha256(reading.model_dump_json().encode()).hexdigest()


def _hints_digest(hints: tuple[Hint, ...]) -> str:
    kept = [hint.model_dump(exclude=set(_HINTS_AS_READ)) for hint in hints]
    return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()


def _hints(row: Row[Any]) -> tuple[Hint, ...]:
    return tuple(Hint.model_validate(each) for each in json.loads(row.hints))


def _reading(row: Row[Any]) -> Reading:
    """The record with an empty body of bytes: those are the page's, see ``pages.load_page``."""
    raw = json.loads(zlib.decompress(row.record))
    raw["page"]["content"] = b""
    raw["page"]["hints"] = json.loads(row.hints)
    return Reading.model_validate(raw)


def _happenings(row: Row[Any]) -> list[Happening]:
    return _HAPPENINGS.validate_json(zlib.decompress(row.happenings))


_LISTED = (
    schema.reading.c.page,
    schema.reading.c.article,
    schema.page.c.source,
    schema.page.c.final_url,
    schema.reading.c.outlet,
    schema.reading.c.title,
    schema.reading.c.language,
    schema.reading.c.published,
    schema.reading.c.published_from,
    schema.page.c.captured_at,
    schema.page.c.sha256,
    schema.page.c.size,
    schema.reading.c.claims,
    schema.reading.c.events,
    schema.reading.c.findings,
)


def list_articles(connection: Connection, wanted: Filter | None = None) -> Iterator[ListedArticle]:
    """Articles by their current readings, in order of publication, those without a date last."""
    others = schema.reading.alias()
    readings = select(func.count()).where(others.c.article == schema.reading.c.article).scalar_subquery()
    query = _ordered(
        select(*_LISTED, readings)
        .join(schema.page, schema.page.c.id == schema.reading.c.page)
        .where(schema.reading.c.current)
    )
    query = apply(query, wanted or Filter(), "pages", connection.dialect.name)
    for row in connection.execute(query):
        yield ListedArticle(*row)


def load_readings(connection: Connection, wanted: Filter | None = None) -> Iterator[Reading]:
    """The current readings in whole, in order of publication."""
    query = _ordered(select(schema.reading).where(schema.reading.c.current))
    for row in connection.execute(apply(query, wanted or Filter(), "pages", connection.dialect.name)):
        yield _reading(row)


def _ordered(query: Select[Any]) -> Select[Any]:
    table = schema.reading
    return query.order_by(
        table.c.published_start.is_(None), table.c.published_start, table.c.article, table.c.page
    )


def load_reading(connection: Connection, id_: str) -> Reading:
    """The current reading of the article that an id belongs to: of a page, article, claim, event or finding.

    Raises:
        StoreError: nothing has that id.
    """
    row = connection.execute(
        select(schema.reading).where(schema.reading.c.number == _reading_number(connection, id_))
    )
    return _reading(row.one())


def _reading_number(connection: Connection, id_: str) -> int:
    made = schema.reading
    owners: dict[str, Select[Any]] = {
        "pg": select(made.c.number).where(made.c.page == id_),
        "ar": select(made.c.number).where(made.c.article == id_),
        "cl": select(schema.claim.c.reading).where(schema.claim.c.id == id_),
        "ev": select(schema.event.c.reading).where(schema.event.c.id == id_),
        "hp": select(schema.event.c.reading).where(schema.event.c.happening == id_),
        "fi": select(schema.finding.c.reading).where(schema.finding.c.id == id_),
    }
    prefix = id_.split("_")[0]
    if prefix not in owners:
        raise StoreError(f"{id_}: not an id of a page, article, claim, event or finding")
    query = owners[prefix]
    if prefix in {"pg", "ar"}:
        query = query.order_by(made.c.current.desc(), made.c.number.desc())
    number: int | None = connection.execute(query.limit(1)).scalar()
    if number is None:
        raise StoreError(f"nothing here has the id {id_}")
    return number


@dataclass(frozen=True)
class StoredReading:
    """A reading as the database knows it: the page's id, the word from outside, and the record."""

    page: str
    hints: tuple[Hint, ...]
    reading: Reading


def list_stored(connection: Connection, ids: Sequence[str] = ()) -> list[tuple[int, str]]:
    """Number and page of every reading, or of those that the ids of pages or articles name, oldest first.

    Raises:
        StoreError: nothing has one of the ids.
    """
    table = schema.reading
    query = select(table.c.number, table.c.page).order_by(table.c.number)
    if not ids:
        return [(row.number, row.page) for row in connection.execute(query)]
    found: dict[int, str] = {}
    for id_ in ids:
        article = table.c.article == id_ if id_.startswith("ar_") else table.c.page == id_
        rows = list(connection.execute(query.where(article)))
        if not rows:
            raise StoreError(f"no page or article {id_}")
        found.update((row.number, row.page) for row in rows)
    return sorted(found.items())


def load_stored(connection: Connection, number: int) -> StoredReading:
    """One reading by its number."""
    row = connection.execute(select(schema.reading).where(schema.reading.c.number == number)).one()
    return StoredReading(row.page, _hints(row), _reading(row))


def forget(connection: Connection, id_: str, reason: str | None) -> tuple[str, ...]:
    """Remove a page, or all pages of an article, and all that rests on them alone; return the pages' ids.

    Raises:
        StoreError: nothing has that id, or it is not of a page or article.
    """
    if not id_.startswith(("pg_", "ar_")):
        raise StoreError(f"{id_}: only pages (pg_…) and articles (ar_…) can be forgotten")
    pages = dict.fromkeys(page for _, page in list_stored(connection, (id_,)))
    for page in pages:
        table = schema.reading
        articles = connection.execute(select(table.c.article).where(table.c.page == page)).scalars().all()
        before = {article: _ids_of(connection, article) for article in set(articles)}
        forget_page(connection, page, reason)
        for article, ids in before.items():
            _promote_last(connection, article)
            drop_notes(connection, ids - _ids_of(connection, article))
        drop_notes(connection, {page})
    return tuple(pages)


def _ids_of(connection: Connection, article: str) -> set[str]:
    """Ids of everything listed of an article, its own with them."""
    made = schema.reading
    ids: set[str] = set()
    for table in (schema.claim, schema.event, schema.finding):
        rows = connection.execute(
            select(table.c.id).join(made, made.c.number == table.c.reading).where(made.c.article == article)
        )
        ids.update(rows.scalars())
    happenings = connection.execute(
        select(schema.event.c.happening)
        .join(made, made.c.number == schema.event.c.reading)
        .where(made.c.article == article)
    )
    ids.update(happenings.scalars())
    if connection.execute(select(made.c.number).where(made.c.article == article)).first():
        ids.add(article)
    return ids


def count_rows(connection: Connection) -> dict[str, int]:
    """How many rows each table has, for ``doctor`` and for the curious."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in schema.metadata.sorted_tables
    }


def last_changed(connection: Connection) -> str | None:
    """When anything was last read or changed, as UTC text."""
    latest: str | None = connection.execute(select(func.max(schema.reading.c.made_at))).scalar()
    return from_text(latest).isoformat() if latest else None
