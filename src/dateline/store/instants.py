"""Instants as the database keeps them: UTC text that sorts as time does.

Also what a date means as a stretch of time, for filters and for the order of articles: an EDTF year, month or
day is all of it in UTC; an instant is one second. Anything else has no stretch.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def utc_text(instant: datetime) -> str:
    """``2025-05-07T23:10:00Z``; an instant without a zone is taken as UTC."""
    aware = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    return aware.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def from_text(value: str) -> datetime:
    """The instant that ``utc_text`` wrote."""
    return datetime.fromisoformat(value)


def now() -> datetime:
    """This second, in UTC."""
    return datetime.now(UTC).replace(microsecond=0)


def stretch(value: str) -> tuple[datetime, datetime] | None:
    """First instant that a date or instant may mean, and the first it no longer means."""
    match = _DATE.fullmatch(value.strip())
    try:
        if match:
            return _date_stretch(*match.groups())
        start = datetime.fromisoformat(value.strip())
    except (ValueError, OverflowError):
        return None
    aware = start.replace(tzinfo=UTC) if start.tzinfo is None else start.astimezone(UTC)
    return aware, aware + timedelta(seconds=1)


def _date_stretch(year: str, month: str | None, day: str | None) -> tuple[datetime, datetime]:
    start = datetime(int(year), int(month or 1), int(day or 1), tzinfo=UTC)
    if day:
        return start, start + timedelta(days=1)
    if month:
        return start, (start + timedelta(days=32)).replace(day=1)
    return start, start.replace(year=start.year + 1)
