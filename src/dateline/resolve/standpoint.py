"""From where a text speaks of time, and which of several periods it means from there.

A date without a year lies at most a year from publication, on the side of its tense, and on the nearest side where
there is no tense. The day after publication counts as past: zones differ.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateline.resolve import calendar_periods as calendar
from dateline.resolve.calendar_periods import Period
from dateline.resolve.tense import Tense
from dateline.resolve.time_meanings import Meaning

DAY = timedelta(days=1)
_LATELY = timedelta(days=30)
"""A plan that began up to a month ago is likelier meant than the same day of next year."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a text speaks: day and moment of publication, the period last spoken of, the tense.

    ``moment`` is the local time of publication, if known to the minute. ``south`` turns the seasons round.
    ``month_first`` settles 03/07/2017 where the writer's habit is known.
    """

    published: date | None = None
    moment: datetime | None = None
    reference: Period | None = None
    tense: Tense | None = None
    south: bool = False
    month_first: bool | None = None


def base_day(meaning: Meaning, standpoint: Standpoint) -> date | None:
    """The day that a relative time is counted from: publication, or the first of the period last spoken of."""
    if meaning.base == "reference":
        return standpoint.reference.start.date() if standpoint.reference else None
    return standpoint.published


def choose_year(make: Callable[[int], Period], standpoint: Standpoint) -> Period | None:
    """The period of the year that publication and tense mean."""
    pub = standpoint.published
    if pub is None:
        return None
    periods = []
    for year in range(pub.year - 5, pub.year + 5):
        try:
            periods.append(make(year))
        except ValueError:
            continue
    return by_tense(periods, standpoint)


def by_tense(periods: list[Period], standpoint: Standpoint) -> Period | None:
    """The period nearest to publication on the side of the tense; the day after counts as past (zones)."""
    pub = standpoint.published
    if pub is None or not periods:
        return None
    today = calendar.day_period(pub)
    past = [p for p in periods if p.start <= today.end]
    ahead = [p for p in periods if p.end > today.start]
    if standpoint.tense == "future" and ahead:
        recent = [p for p in past if p.end > today.start - _LATELY and p.precision == "day"]
        return recent[-1] if recent else ahead[0]
    if standpoint.tense == "past" and past:
        return past[-1]
    return min(periods, key=lambda p: distance(p, today))


def distance(period: Period, today: Period) -> timedelta:
    """How far a period lies from today; the past counts less than the future."""
    if period.end <= today.start:
        return today.start - period.end
    return max(timedelta(0), period.start - today.end) * 2
