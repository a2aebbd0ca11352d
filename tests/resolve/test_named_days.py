"""Days that words name, seen from the day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.dates import place_in_calendar
from dateline.resolve.standpoint import Standpoint
from dateline.resolve.time_meanings import Meaning
from tests.resolve.calendar_days import day


def test_a_weekday_is_the_last_one_looking_back_and_the_next_looking_ahead() -> None:
    assert day(Meaning(weekday=4), "past") == "2024-03-01"
    assert day(Meaning(weekday=4), "future") == "2024-03-08"


def test_a_weekday_that_is_set_apart_is_the_nearer_one() -> None:
    assert day(Meaning(weekday=3), "set") == "2024-03-07"
    assert day(Meaning(weekday=1), "set") == "2024-03-05"


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


@pytest.mark.parametrize(
    ("month_first", "expected"), [(True, "2017-03-07"), (False, "2017-07-03"), (None, None)]
)
def test_a_date_written_either_way_round_is_settled_only_by_the_writers_habit(
    month_first: bool | None, expected: str | None
) -> None:
    period = place_in_calendar(Meaning(either=(3, 7), year=2017), Standpoint(month_first=month_first))
    assert (f"{period.start:%Y-%m-%d}" if period else None) == expected
