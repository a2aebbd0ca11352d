"""Dates: which day of the calendar words mean, seen from the day of publication."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.calendar_periods import day_period
from dateline.resolve.dates import Standpoint, place_in_calendar
from dateline.resolve.tense import Tense
from dateline.resolve.time_meanings import Meaning, Step

PUBLISHED = date(2024, 3, 6)


def day(meaning: Meaning, tense: Tense | None = None, published: date | None = PUBLISHED) -> str | None:
    period = place_in_calendar(meaning, Standpoint(published=published, tense=tense))
    return f"{period.start:%Y-%m-%d}" if period else None


def test_a_weekday_is_the_last_one_looking_back_and_the_next_looking_ahead() -> None:
    assert day(Meaning(weekday=4), "past") == "2024-03-01"
    assert day(Meaning(weekday=4), "future") == "2024-03-08"


def test_the_weekday_of_publication_is_that_day_either_way() -> None:
    assert day(Meaning(weekday=2), "past") == day(Meaning(weekday=2), "future") == "2024-03-06"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_of_a_published_page_lies_in_the_seven_days_before_or_after(
    pub: date, weekday: int
) -> None:
    for tense, low, high in (("past", -6, 0), ("future", 0, 6)):
        standpoint = Standpoint(published=pub, tense="past" if tense == "past" else "future")
        period = place_in_calendar(Meaning(weekday=weekday), standpoint)
        assert period is not None
        assert period.start.weekday() == weekday
        assert low <= (period.start.date() - pub).days <= high


def test_a_date_without_a_year_lies_on_the_side_of_its_tense() -> None:
    assert day(Meaning(month=12, day=30), "past") == "2023-12-30"
    assert day(Meaning(month=12, day=30), "future") == "2024-12-30"


def test_the_29th_of_february_falls_in_a_leap_year() -> None:
    assert day(Meaning(month=2, day=29), "past") == "2024-02-29"
    assert day(Meaning(month=2, day=29), "past", date(2023, 5, 1)) == "2020-02-29"


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    assert day(Meaning(month=2, day=30)) is None
    assert day(Meaning(year=2023, month=2, day=29)) is None


def test_without_publication_nothing_relative_is_dated() -> None:
    for meaning in (Meaning(weekday=4), Meaning(month=5, day=8), Meaning(unit="month", shift=-1)):
        assert day(meaning, published=None) is None
    assert day(Meaning(year=2019, month=5, day=8), published=None) == "2019-05-08"


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


def test_seasons_turn_round_in_the_south() -> None:
    summer = Meaning(season="summer", year=2022)
    north = place_in_calendar(summer, Standpoint())
    south = place_in_calendar(summer, Standpoint(south=True))
    assert north is not None
    assert south is not None
    assert (north.start.month, south.start.month) == (6, 12)


@pytest.mark.parametrize(
    ("month_first", "expected"), [(True, "2017-03-07"), (False, "2017-07-03"), (None, None)]
)
def test_a_date_written_either_way_round_is_settled_only_by_the_writers_habit(
    month_first: bool | None, expected: str | None
) -> None:
    period = place_in_calendar(Meaning(either=(3, 7), year=2017), Standpoint(month_first=month_first))
    assert (f"{period.start:%Y-%m-%d}" if period else None) == expected


def test_earlier_this_year_ends_with_the_day_of_publication() -> None:
    meaning = Meaning(unit="year", shift=0, edge="earlier")
    period = place_in_calendar(meaning, Standpoint(published=PUBLISHED))
    assert period is not None
    assert (period.start, period.end) == (datetime(2024, 1, 1), datetime(2024, 3, 7))
