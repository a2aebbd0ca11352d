"""Periods of the calendar: half-open, of the right length, with EDTF where there is one."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve import calendar_periods as calendar

DAYS = st.dates(date(1600, 1, 1), date(2400, 12, 31))
UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"])


def test_a_day_ends_where_the_next_begins() -> None:
    period = calendar.day_period(date(2024, 2, 28))
    assert (period.end, period.edtf) == (datetime(2024, 2, 29), "2024-02-28")


def test_days_of_a_range_are_all_in_it_and_a_range_never_runs_backwards() -> None:
    assert calendar.days_period(date(2024, 5, 1), date(2024, 5, 3)).end == datetime(2024, 5, 4)
    with pytest.raises(ValueError, match="not after"):
        calendar.days_period(date(2024, 5, 3), date(2024, 5, 1))


@pytest.mark.parametrize(
    ("period", "edtf", "start", "end"),
    [
        (calendar.month_period(2024, 12), "2024-12", "2024-12-01", "2025-01-01"),
        (calendar.quarter_period(2024, 2), "2024-34", "2024-04-01", "2024-07-01"),
        (calendar.half_period(2024, 1), "2024-40", "2024-01-01", "2024-07-01"),
        (calendar.season_period(2024, "winter"), "2024-24", "2024-12-01", "2025-03-01"),
        (calendar.season_period(2024, "winter", south=True), "2024-24", "2024-06-01", "2024-09-01"),
        (calendar.decade_period(1990), "199X", "1990-01-01", "2000-01-01"),
        (calendar.century_period(20), "19XX", "1901-01-01", "2001-01-01"),
        (calendar.week_period(date(2024, 5, 8)), "2024-05-06/2024-05-12", "2024-05-06", "2024-05-13"),
        (calendar.weekend_period(date(2024, 5, 8)), "2024-05-11/2024-05-12", "2024-05-11", "2024-05-13"),
    ],
)
def test_a_period_has_its_bounds_and_its_name(
    period: calendar.Period, edtf: str, start: str, end: str
) -> None:
    assert (period.edtf, f"{period.start:%Y-%m-%d}", f"{period.end:%Y-%m-%d}") == (edtf, start, end)


@given(DAYS, UNITS)
def test_every_unit_holds_the_day_it_was_asked_for_but_weekends(day: date, unit: str) -> None:
    period = calendar.unit_period(day, unit)
    assert period.start < period.end
    if unit not in {"weekend", "century"} or (unit == "century" and day.year % 100):
        assert period.start <= datetime(day.year, day.month, day.day) < period.end


@given(DAYS, st.integers(-200, 200))
def test_months_added_and_taken_away_lead_back_into_the_same_month(day: date, count: int) -> None:
    there = calendar.add_months(day, count)
    back = calendar.add_months(there, -count)
    assert (back.year, back.month) == (day.year, day.month)


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert calendar.add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("year", "sunday"), [(2018, date(2018, 4, 1)), (2024, date(2024, 3, 31)), (2025, date(2025, 4, 20))]
)
def test_easter_falls_on_its_sunday(year: int, sunday: date) -> None:
    assert calendar.easter(year) == sunday


@given(st.integers(1600, 2400))
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    day = calendar.easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_the_last_monday_and_a_fifth_that_a_month_lacks() -> None:
    assert calendar.nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)
    with pytest.raises(ValueError, match="day"):
        calendar.nth_weekday(2024, 2, 0, 5)


def test_a_fortnight_is_fourteen_days() -> None:
    assert calendar.move(date(2024, 5, 8), 1, "fortnight") - date(2024, 5, 8) == timedelta(days=14)
