"""Forgetting a page: what rests on it alone goes with it, notes included; a tombstone stays."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dateline.errors import StoreError
from dateline.store import schema
from dateline.store.articles import list_stored
from dateline.store.chronology import settling
from dateline.store.connect import Store
from dateline.store.listings import forget_listings
from dateline.store.notes import drop_notes
from dateline.store.pages import forget_page
from dateline.store.readings import choose_current
from dateline.store.search import forget_words


def forget(store: Store, id_: str, reason: str | None = None) -> tuple[str, ...]:
    """Remove a page, or all pages of an article, and all that rests on them alone; return the pages' ids.

    Nothing of their words is left in the database's files either, where these are SQLite's.

    Raises:
        StoreError: nothing has that id, or it is not of a page or article.
    """
    if not id_.startswith(("pg_", "ar_")):
        raise StoreError(f"{id_}: only pages (pg_…) and articles (ar_…) can be forgotten")
    with store.writing() as connection:
        pages = dict.fromkeys(page for _, page in list_stored(connection, (id_,)))
        for page in pages:
            _forget_page(connection, page, reason)
        forget_listings(connection)
        forget_words(connection)
    store.empty_log()
    return tuple(pages)


def _forget_page(connection: Connection, page: str, reason: str | None) -> None:
    table = schema.reading
    articles = set(connection.execute(select(table.c.article).where(table.c.page == page)).scalars())
    before = {article: _ids_of(connection, article) for article in articles}
    with settling(connection, tuple(articles)):
        forget_page(connection, page, reason)
        for article in articles:
            choose_current(connection, article)
    for article, ids in before.items():
        drop_notes(connection, ids - _ids_of(connection, article) - _still_told(connection, ids))
    drop_notes(connection, {page})


def _ids_of(connection: Connection, article: str) -> set[str]:
    """Ids of everything listed of an article, its own with them."""
    made = schema.reading
    kept = (schema.claim.c.id, schema.event.c.id, schema.event.c.happening, schema.finding.c.id)
    ids: set[str] = set()
    for column in kept:
        query = select(column).join(made, made.c.number == column.table.c.reading)
        ids.update(connection.execute(query.where(made.c.article == article)).scalars())
    ids.update(connection.execute(select(made.c.article).where(made.c.article == article)).scalars())
    return ids


def _still_told(connection: Connection, ids: set[str]) -> set[str]:
    """Those of the ids that are of events which other articles report too."""
    table = schema.event
    return set(connection.execute(select(table.c.happening).where(table.c.happening.in_(ids))).scalars())
