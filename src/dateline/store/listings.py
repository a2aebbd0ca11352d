"""Feeds and sitemaps as last fetched, to ask their servers for changes only; what is fetched anew takes their place.

They may hold the words of pages, so that forgetting a page empties them.
"""

from __future__ import annotations

import zlib

from sqlalchemy import Connection, delete, insert, select

from dateline.records.page import Listing, Page, Validators
from dateline.store import schema
from dateline.store.connect import Store
from dateline.store.instants import from_text, utc_text
from dateline.store.pages import find_fetched


class FetchedInStore:
    """What the store holds of addresses; each call is a transaction of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, url: str) -> Page | None:
        """The page last read from an address, if its server gave something to ask for changes with."""
        with self._store.reading() as connection:
            return find_fetched(connection, url)

    def listing(self, url: str) -> Listing | None:
        """The feed or sitemap last fetched from an address."""
        table = schema.listing
        with self._store.reading() as connection:
            row = connection.execute(select(table).where(table.c.url == url)).first()
        if row is None:
            return None
        return Listing(
            url=row.url,
            final_url=row.final_url,
            media_type=row.media_type,
            charset=row.charset,
            captured_at=from_text(row.captured_at),
            content=zlib.decompress(row.packed),
            validators=Validators(etag=row.etag, last_modified=row.last_modified),
        )

    def keep(self, listing: Listing) -> None:
        """Keep a feed or sitemap in the place of what was kept of its address."""
        table = schema.listing
        with self._store.writing() as connection:
            connection.execute(delete(table).where(table.c.url == listing.url))
            connection.execute(
                insert(table).values(
                    url=listing.url,
                    final_url=listing.final_url,
                    media_type=listing.media_type,
                    charset=listing.charset,
                    captured_at=utc_text(listing.captured_at),
                    packed=zlib.compress(listing.content, 6),
                    **listing.validators.model_dump(),
                )
            )


def forget_listings(connection: Connection) -> None:
    """Empty what is kept of feeds and sitemaps: they are fetched whole the next time."""
    connection.execute(delete(schema.listing))
