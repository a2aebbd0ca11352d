"""A page as it came: bytes with hash, address and capture time, and what was said about it from outside."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from dateline.records.span import Record

HintOrigin = Literal["given", "manifest", "feed", "sitemap", "warc", "wacz", "mhtml"]


class Hint(Record):
    """What somebody other than the page says of it: the user, a manifest row, a feed item, a sitemap entry.

    ``published`` and ``modified`` are kept as written; reading decides what they are worth. ``shortened`` says
    why the page holds only a summary of what was published, where somebody knows that it does.
    """

    origin: HintOrigin
    published: str | None = None
    modified: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    shortened: str | None = None


class Validators(Record):
    """What a server gave to ask later whether an address has changed (RFC 9110, 13.1)."""

    etag: str | None = None
    last_modified: str | None = None


class Listing(Record):
    """A feed or sitemap as fetched: it names pages, and is none.

    ``url`` is the address asked for, ``final_url`` where its redirects led; ``media_type`` and ``charset`` are the
    server's word; ``captured_at`` is in UTC.
    """

    url: str
    final_url: str
    media_type: str | None
    charset: str | None
    captured_at: datetime
    content: bytes
    validators: Validators


class Page(Record):
    """One page as read, before any interpretation.

    ``captured_at`` is when the bytes were fetched or archived (UTC), ``None`` where nothing says so;
    no date of the article may lie after it. ``sha256`` is of ``content``; ``size`` is in bytes.
    ``content``, ``hints`` and ``validators`` (of its address) are kept with the page but not printed.
    """

    id: str
    source: str
    final_url: str | None
    media_type: str
    captured_at: datetime | None
    sha256: str
    size: int
    content: bytes = Field(exclude=True, repr=False)
    charset: str | None = Field(default=None, exclude=True)
    hints: tuple[Hint, ...] = Field(default=(), exclude=True)
    validators: Validators = Field(default=Validators(), exclude=True)
