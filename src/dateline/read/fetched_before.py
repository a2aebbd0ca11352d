"""What earlier runs kept of addresses: its server is asked only whether it has changed since.

A page that still stands is read again from the bytes kept; so are a feed and a sitemap, whose links are then followed
as if they had been fetched now.
"""

from __future__ import annotations

from typing import Protocol

from dateline.records.page import Listing, Page


class FetchedBefore(Protocol):
    """Finds and keeps what was fetched, by address."""

    def page(self, url: str) -> Page | None:
        """The page last read from an address, if its server gave something to ask for changes with."""

    def listing(self, url: str) -> Listing | None:
        """The feed or sitemap last fetched from an address."""

    def keep(self, listing: Listing) -> None:
        """Keep a feed or sitemap in the place of what was kept of its address."""


class NothingBefore:
    """Nothing was fetched before."""

    def page(self, url: str) -> None:
        """No page."""

    def listing(self, url: str) -> None:
        """No feed or sitemap."""

    def keep(self, listing: Listing) -> None:
        """Keeps nothing."""
