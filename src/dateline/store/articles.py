"""Articles as they were read: the list of them, and the current reading of each, whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from dateline.errors import StoreError
from dateline.records.page import Hint
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.filters import Filter, apply
from dateline.store.ids import full_id
from dateline.store.packed import unpack_hints, unpack_reading
from dateline.store.redirects import led_to


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
        yield unpack_reading(row)


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
    return unpack_reading(row.one())


def _reading_number(connection: Connection, id_: str) -> int:
    made = schema.reading
    owners: dict[str, Select[Any]] = {
        "pg": select(made.c.number).where(made.c.page == id_),
        "ar": select(made.c.number).where(made.c.article == id_),
        "cl": select(schema.claim.c.reading).where(schema.claim.c.id == id_),
        "ev": select(schema.event.c.reading).where(schema.event.c.id == id_),
        "hp": select(schema.event.c.reading).where(schema.event.c.happening == led_to(connection, id_)),
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
        StoreError: nothing has one of the ids, or several begin so.
    """
    table = schema.reading
    query = select(table.c.number, table.c.page).order_by(table.c.number)
    if not ids:
        return [(row.number, row.page) for row in connection.execute(query)]
    found: dict[int, str] = {}
    for id_ in (full_id(connection, each) for each in ids):
        article = table.c.article == id_ if id_.startswith("ar_") else table.c.page == id_
        rows = list(connection.execute(query.where(article)))
        if not rows:
            raise StoreError(f"no page or article {id_}")
        found.update((row.number, row.page) for row in rows)
    return sorted(found.items())


def load_stored(connection: Connection, number: int) -> StoredReading:
    """One reading by its number."""
    row = connection.execute(select(schema.reading).where(schema.reading.c.number == number)).one()
    return StoredReading(row.page, unpack_hints(row), unpack_reading(row))
