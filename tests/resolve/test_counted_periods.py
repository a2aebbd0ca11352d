"""Periods counted from publication or from the time last spoken of."""

from __future__ import annotations

from datetime import date, datetime

from dateline.resolve.calendar_periods import day_period
from dateline.resolve.dates import place_in_calendar
from dateline.resolve.standpoint import Standpoint
from dateline.resolve.time_meanings import Meaning, Step
from tests.resolve.calendar_days import PUBLISHED, day


def test_two_weeks_ago_is_a_week_and_two_days_ago_a_day() -> None:
    weeks = place_in_calendar(Meaning(steps=(Step(2, "week"),), sign=-1), Standpoint(published=PUBLISHED))
    assert weeks is not None
    assert (weeks.precision, weeks.start) == ("week", datetime(2024, 2, 19))
    assert day(Meaning(steps=(Step(2, "day"),), sign=-1)) == "2024-03-04"


def test_a_vague_number_of_days_ago_is_not_dated() -> None:
    assert day(Meaning(steps=(Step(None, "day"),), sign=-1)) is None


def test_hours_ago_are_dated_by_the_hour_only_where_the_moment_of_publication_is_known() -> None:
    three_hours_ago = Meaning(steps=(Step(3, "hour"),), sign=-1)
    assert day(three_hours_ago) is None
    known = Standpoint(published=PUBLISHED, moment=datetime(2024, 3, 6, 10, 20))
    period = place_in_calendar(three_hours_ago, known)
    assert period is not None
    assert (period.start, period.end) == (datetime(2024, 3, 6, 7), datetime(2024, 3, 6, 8))


def test_the_day_after_is_counted_from_the_time_last_spoken_of() -> None:
    standpoint = Standpoint(published=PUBLISHED, reference=day_period(date(2019, 5, 2)))
    after = place_in_calendar(Meaning(steps=(Step(1, "day"),), sign=1, base="reference"), standpoint)
    assert after == day_period(date(2019, 5, 3))


def test_the_past_thirty_days_end_with_the_day_of_publication() -> None:
    meaning = Meaning(kind="duration", window="the past", steps=(Step(30, "day"),))
    period = place_in_calendar(meaning, Standpoint(published=PUBLISHED))
    assert period is not None
    assert (period.start, period.end) == (datetime(2024, 2, 5), datetime(2024, 3, 7))
