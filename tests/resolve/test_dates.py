"""Dates: which day of the calendar words mean, and what stays open."""

from __future__ import annotations

from datetime import datetime

from dateline.resolve.dates import place_in_calendar
from dateline.resolve.standpoint import Standpoint
from dateline.resolve.time_meanings import Meaning
from tests.resolve.calendar_days import PUBLISHED, day


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    assert day(Meaning(month=2, day=30)) is None
    assert day(Meaning(year=2023, month=2, day=29)) is None


def test_without_publication_nothing_relative_is_dated() -> None:
    for meaning in (Meaning(weekday=4), Meaning(month=5, day=8), Meaning(unit="month", shift=-1)):
        assert day(meaning, published=None) is None
    assert day(Meaning(year=2019, month=5, day=8), published=None) == "2019-05-08"


def test_earlier_this_year_ends_with_the_day_of_publication() -> None:
    meaning = Meaning(unit="year", shift=0, edge="earlier")
    period = place_in_calendar(meaning, Standpoint(published=PUBLISHED))
    assert period is not None
    assert (period.start, period.end) == (datetime(2024, 1, 1), datetime(2024, 3, 7))
