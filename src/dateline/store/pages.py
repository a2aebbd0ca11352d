"""Pages: the bytes as they came, each kept once and deflated, with address, hash and capture time.

Also tombstones: a page that was forgotten leaves its id, hash and the reason, and is not stored again until
the tombstone is lifted.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from dateline.errors import StoreError
from dateline.records.page import Hint, Page, Validators
from dateline.store import schema
from dateline.store.instants import from_text, now, utc_text


@dataclass(frozen=True)
class Tombstone:
    """What is left of a forgotten page."""

    id: str
    sha256: str
    source: str
    reason: str | None
    forgotten_at: datetime


def keep_page(connection: Connection, page: Page) -> bool:
    """Store a page's bytes and particulars; return whether it was new. What is there already stays.

    Raises:
        StoreError: the page was forgotten before.
    """
    tombstone = find_tombstone(connection, page.id)
    if tombstone:
        why = f": {tombstone.reason}" if tombstone.reason else ""
        raise StoreError(
            f"{page.id} was forgotten on {tombstone.forgotten_at:%Y-%m-%d}{why}"
            f" (`dateline forget --lift {page.id}` lets it in again)"
        )
    table = schema.page
    if connection.execute(select(table.c.id).where(table.c.id == page.id)).first():
        if page.validators != Validators():
            same = update(table).where(table.c.id == page.id)
            connection.execute(same.values(**page.validators.model_dump()))
        return False
    _keep_content(connection, page)
    connection.execute(
        insert(table).values(
            id=page.id,
            source=page.source,
            final_url=page.final_url,
            media_type=page.media_type,
            charset=page.charset,
            captured_at=utc_text(page.captured_at) if page.captured_at else None,
            sha256=page.sha256,
            size=page.size,
            first_read_at=utc_text(now()),
            **page.validators.model_dump(),
        )
    )
    return True


def _keep_content(connection: Connection, page: Page) -> None:
    table = schema.content
    if connection.execute(select(table.c.sha256).where(table.c.sha256 == page.sha256)).first():
        return
    packed = zlib.compress(page.content, 6)
    connection.execute(insert(table).values(sha256=page.sha256, size=len(page.content), packed=packed))


def load_page(connection: Connection, page_id: str, hints: tuple[Hint, ...] = ()) -> Page:
    """The page with its bytes, checked against its hash.

    Raises:
        StoreError: there is no such page, or its bytes are not the ones that were stored.
    """
    query = (
        select(schema.page, schema.content.c.packed)
        .join(schema.content, schema.content.c.sha256 == schema.page.c.sha256)
        .where(schema.page.c.id == page_id)
    )
    row = connection.execute(query).first()
    if row is None:
        raise StoreError(f"no page {page_id}")
    content = zlib.decompress(row.packed)
    if hashlib.sha256(content).hexdigest() != row.sha256:
        raise StoreError(f"the stored bytes of {page_id} do not match their hash")
    return _page(row, content, hints)


def _page(row: Row[Any], content: bytes, hints: tuple[Hint, ...]) -> Page:
    return Page(
        id=row.id,
        source=row.source,
        final_url=row.final_url,
        media_type=row.media_type,
        captured_at=from_text(row.captured_at) if row.captured_at else None,
        sha256=row.sha256,
        size=row.size,
        content=content,
        charset=row.charset,
        hints=hints,
        validators=Validators(etag=row.etag, last_modified=row.last_modified),
    )


def find_fetched(connection: Connection, url: str) -> Page | None:
    """The page last read from an address whose server gave something to ask for changes with."""
    table = schema.page
    query = (
        select(table.c.id)
        .where(table.c.final_url == url, or_(table.c.etag.is_not(None), table.c.last_modified.is_not(None)))
        .order_by(table.c.first_read_at.desc())
    )
    found = connection.execute(query).first()
    return load_page(connection, found.id) if found else None


def find_tombstone(connection: Connection, page_id: str) -> Tombstone | None:
    """What is left of a page that was forgotten, or ``None``."""
    row = connection.execute(select(schema.tombstone).where(schema.tombstone.c.id == page_id)).first()
    if row is None:
        return None
    return Tombstone(row.id, row.sha256, row.source, row.reason, from_text(row.forgotten_at))


def forget_page(connection: Connection, page_id: str, reason: str | None) -> None:
    """Remove a page, its bytes where no other page has the same, and its readings; leave a tombstone.

    Raises:
        StoreError: there is no such page.
    """
    row = connection.execute(select(schema.page).where(schema.page.c.id == page_id)).first()
    if row is None:
        raise StoreError(f"no page {page_id}")
    made = schema.reading
    readings = select(made.c.article).where(made.c.page == page_id).order_by(made.c.number.desc())
    article = connection.execute(readings.limit(1)).scalar()
    connection.execute(delete(schema.page).where(schema.page.c.id == page_id))
    if not connection.execute(select(schema.page.c.id).where(schema.page.c.sha256 == row.sha256)).first():
        connection.execute(delete(schema.content).where(schema.content.c.sha256 == row.sha256))
    connection.execute(
        insert(schema.tombstone).values(
            id=page_id,
            sha256=row.sha256,
            source=row.source,
            reason=reason,
            forgotten_at=utc_text(now()),
            article=article,
        )
    )


def lift_tombstone(connection: Connection, id_: str) -> tuple[str, ...]:
    """Let a forgotten page in again, or all forgotten pages of an article; return their ids.

    Raises:
        StoreError: no such page or article was forgotten.
    """
    table = schema.tombstone
    lifted = delete(table).where(or_(table.c.id == id_, table.c.article == id_)).returning(table.c.id)
    pages = tuple(connection.execute(lifted).scalars())
    if not pages:
        raise StoreError(f"no page or article {id_} was forgotten")
    return pages
