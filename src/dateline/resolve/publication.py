"""When an article was published, as days are counted from it: a day, or an instant that falls on a day by zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateline.records.article import Article
from dateline.records.times import Interval
from dateline.resolve.zones import EARLIEST, LATEST, to_local, to_utc


@dataclass(frozen=True, slots=True)
class Publication:
    """The day of publication; with ``instant`` (aware) if it is known to the minute."""

    day: date
    instant: datetime | None = None

    def day_in(self, zone: str | None) -> date:
        """The day of publication where clocks keep ``zone``."""
        return to_local(self.instant, zone).date() if self.instant and zone else self.day

    def moment_in(self, zone: str | None) -> datetime | None:
        """The local moment of publication in ``zone``, if the instant is known."""
        if self.instant is None:
            return None
        return to_local(self.instant, zone) if zone else self.instant.replace(tzinfo=None)

    def interval_in(self, zone: str | None) -> Interval:
        """The whole day of publication (UTC) where clocks keep ``zone``; without one, wherever it is that day."""
        start = datetime.combine(self.day_in(zone), time(0))
        end = start + timedelta(days=1)
        if zone is None:
            return Interval(start=to_utc(start, "+00:00") - EARLIEST, end=to_utc(end, "+00:00") - LATEST)
        return Interval(start=to_utc(start, zone), end=to_utc(end, zone))


def publication_of(article: Article) -> Publication | None:
    """The publication of an article; ``None`` if unknown or known only to the month.

    Midnight sharp counts as a day alone: metadata write it for want of a time.
    """
    value = article.published.value
    if not value or not re.match(r"\d{4}-\d\d-\d\d", value):
        return None
    try:
        day = date.fromisoformat(value[:10])
        instant = datetime.fromisoformat(value.replace("Z", "+00:00")) if len(value) > 10 else None
    except ValueError:
        return None
    if instant is None or instant.tzinfo is None or instant.time() == time(0):
        return Publication(day)
    return Publication(day, instant)
