"""What a user may say about the sources to be read, and how large and how slow they may be."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from dateline.errors import UsageError

MIB: Final = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes, times in seconds.

    ``page``: one page as stored, images embedded in it included. ``markup``: the same without embedded
    images and fonts. ``archive``: a ZIP or stream on standard input that has to be spooled to disk, and what
    one compressed member of it may unpack to. ``connect`` and ``read`` bound one network operation, ``total``
    the whole of one fetch with its redirects. ``delay`` lies between two requests to one host;
    ``longest_delay`` is the most a site's crawl-delay is followed for before the site is left alone.
    """

    page: int = 64 * MIB
    markup: int = 16 * MIB
    archive: int = 4096 * MIB
    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    delay: float = 1.0
    longest_delay: float = 60.0
    redirects: int = 8


@dataclass(frozen=True)
class SourceOptions:
    """What the user says of the sources.

    Args:
        published, outlet, url: what the pages do not say; kept with each page as a hint of origin ``given``.
        since: leave out pages known to be older; pages of unknown date stay.
        manifest: path of a CSV manifest, read after the sources named.
        follow: fetch what feeds and sitemaps link to; otherwise a feed's summaries are read as they are.
        allow_private: fetch from loopback and private addresses too.
        limits: sizes and times.
    """

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    since: datetime | None = None
    manifest: str | None = None
    follow: bool = True
    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)


def since_from(text: str) -> datetime:
    """A point in time as a user writes it for ``--since``: an ISO date or instant; without a zone, UTC.

    Raises:
        UsageError: it is neither.
    """
    moment = moment_of(text)
    if moment is None:
        raise UsageError(f"{text!r} is no date such as 2025-05-08 or 2025-05-08T06:00Z")
    return moment


def moment_of(text: str | None) -> datetime | None:
    """The instant that an ISO 8601 or RFC 5322 date stands for; without a zone, UTC; ``None`` if it is neither.

    Good enough to leave old pages out, and for capture times; publication dates are judged elsewhere.
    """
    if not text or not text.strip():
        return None
    written = text.strip()
    for parse in (_iso, parsedate_to_datetime):
        try:
            moment = parse(written)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        try:
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        except OverflowError:
            return None
    return None


def _iso(text: str) -> datetime:
    return datetime.fromisoformat(f"{text[:-1]}+00:00" if text[-1:] in "zZ" else text)


def older(since: datetime | None, *dates: datetime | str | None) -> bool:
    """Whether the latest of the dates known lies before ``since``; unknown dates decide nothing.

    A day without a clock lasts until its end everywhere on Earth, so it is taken 36 hours long.
    """
    if since is None:
        return False
    moments = [end for date in dates if (end := _latest(date)) is not None]
    return bool(moments) and max(moments) < since


def _latest(date: datetime | str | None) -> datetime | None:
    moment = moment_of(date) if isinstance(date, str) else date
    if moment is None:
        return None
    try:
        return moment + timedelta(hours=36) if isinstance(date, str) and len(date.strip()) <= 10 else moment
    except OverflowError:
        return moment
