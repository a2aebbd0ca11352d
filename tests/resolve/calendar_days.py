"""Days of the calendar seen from a page published on a Wednesday, for tests of dates."""

from __future__ import annotations

from datetime import date

from dateline.resolve.dates import place_in_calendar
from dateline.resolve.standpoint import Standpoint
from dateline.resolve.tense import Tense
from dateline.resolve.time_meanings import Meaning

PUBLISHED = date(2024, 3, 6)


def day(meaning: Meaning, tense: Tense | None = None, published: date | None = PUBLISHED) -> str | None:
    """The first day of what a meaning names."""
    period = place_in_calendar(meaning, Standpoint(published=published, tense=tense))
    return f"{period.start:%Y-%m-%d}" if period else None
