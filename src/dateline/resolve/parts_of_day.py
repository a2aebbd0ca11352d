"""Parts of the day as hours of the local clock: Guidelines, settled cases (morning 06 to 12, night 18 to 06)."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from dateline.lexicon import load_lexicon
from dateline.resolve.calendar_periods import Period
from dateline.resolve.time_meanings import Meaning


def in_part_of_day(day: Period, meaning: Meaning) -> Period:
    """The part of a day that a meaning names, or the day as it was.

    "Early Wednesday" is 00 to 06, "late Wednesday" 18 to 24; "early morning" stays the morning from midnight.
    """
    if day.precision != "day":
        return day
    part = meaning.part or ({"early": "early", "late": "late"}.get(meaning.edge or ""))
    if part is None:
        return day
    start, end = _hours("night" if part == "overnight" else part)
    if part == "overnight":
        start, end = -6, 6
    if part == "morning" and meaning.edge == "early":
        start, end = 0, 9
    return Period(day.start + timedelta(hours=start), day.start + timedelta(hours=end), "part_of_day", None)


def _hours(part: str) -> tuple[int, int]:
    hours = load_lexicon("dateline.resolve", "en/times.yaml")["parts_of_day"][part]
    return cast("tuple[int, int]", tuple(hours))
