"""Bytes on their way to become a page, with all that is known of where they came from; and links not yet followed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from dateline.records.page import Hint, Page


@dataclass(frozen=True)
class Material:
    """Bytes and their particulars.

    ``source`` names them to the user. ``address`` is where they are known to come from, not where they lie.
    ``media_type`` and ``charset`` are what a server or an archive declared, believed only as far as the bytes
    bear it out. ``name`` is a file name, of which the suffix says what somebody took the bytes for.
    """

    source: str
    content: bytes
    address: str | None = None
    captured_at: datetime | None = None
    media_type: str | None = None
    charset: str | None = None
    name: str | None = None
    hints: tuple[Hint, ...] = ()

    def member_hints(self) -> tuple[Hint, ...]:
        """The hints for what lies in a container: its own address and titles are not those of its members."""
        return tuple(hint.model_copy(update={"url": None, "title": None}) for hint in self.hints)


@dataclass(frozen=True)
class Link:
    """An address that a feed or a sitemap names.

    ``fallback`` is the page to read instead where the link cannot or shall not be fetched: a feed's summary.
    """

    source: str
    url: str
    hints: tuple[Hint, ...] = ()
    leads_to: Literal["page", "sitemap"] = "page"
    fallback: Page | None = None
