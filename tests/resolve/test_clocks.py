"""Clocks: what stretch of a day they cover, and two that tell one instant."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.calendar_periods import day_period
from dateline.resolve.clocks import (
    clock_pairs,
    kept_somewhere,
    offsets_between,
    on_clock,
    tells_same_instant,
    write_clock,
)
from dateline.resolve.time_meanings import Clock, Meaning
from dateline.resolve.timex_grammar import find_expressions

DAY = day_period(date(2024, 5, 8))


def covered(meaning: Meaning) -> tuple[str, str]:
    period = on_clock(DAY, meaning)
    return f"{period.start:%d %H:%M:%S}", f"{period.end:%d %H:%M:%S}"


def test_a_clock_covers_its_second_minute_or_hour() -> None:
    assert covered(Meaning(clock=Clock(9, 20, 5))) == ("08 09:20:05", "08 09:20:06")
    assert covered(Meaning(clock=Clock(9, 20))) == ("08 09:20:00", "08 09:21:00")
    assert covered(Meaning(clock=Clock(9))) == ("08 09:00:00", "08 10:00:00")


def test_around_an_hour_is_half_an_hour_on_either_side() -> None:
    assert covered(Meaning(clock=Clock(9), approx=True)) == ("08 08:30:00", "08 09:30:00")


def test_a_range_ends_with_its_last_minute_and_from_nine_to_five_at_five() -> None:
    assert covered(Meaning(clock=Clock(8, 10), clock_end=Clock(9, 20))) == ("08 08:10:00", "08 09:21:00")
    assert covered(Meaning(clock=Clock(9), clock_end=Clock(17))) == ("08 09:00:00", "08 17:00:00")


def test_a_range_over_midnight_ends_the_next_day() -> None:
    assert covered(Meaning(clock=Clock(22, 0), clock_end=Clock(2, 30))) == ("08 22:00:00", "09 02:31:00")
    assert covered(Meaning(clock=Clock(22), clock_end=Clock(24))) == ("08 22:00:00", "09 00:00:00")


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(0, 59))
def test_no_range_ends_before_it_begins(hour: int, minute: int, hour_end: int, minute_end: int) -> None:
    period = on_clock(DAY, Meaning(clock=Clock(hour, minute), clock_end=Clock(hour_end, minute_end)))
    assert timedelta(0) < period.end - period.start <= timedelta(days=1, minutes=1)


@pytest.mark.parametrize("between", [" (", ", or ", " / ", " – ", " (at "])
def test_a_bracket_or_an_or_says_that_the_second_clock_repeats_the_first(between: str) -> None:
    assert tells_same_instant(between)


@pytest.mark.parametrize("between", [" and ", ", then ", " to "])
def test_and_does_not(between: str) -> None:
    assert not tells_same_instant(between)


def test_only_clocks_in_different_zones_are_a_pair() -> None:
    pair, same = "at 7:40am (22:40 GMT)", "at 7:40am (8:40am)"
    assert clock_pairs(pair, find_expressions(pair)) == [(0, 1)]
    assert clock_pairs(same, find_expressions(same)) == []


def test_seven_in_the_morning_and_ten_the_evening_before_are_nine_hours_apart() -> None:
    local, written = Meaning(clock=Clock(7, 40)), Meaning(clock=Clock(22, 40))
    assert offsets_between(local, written)[0] == timedelta(hours=9)
    assert kept_somewhere(timedelta(hours=9), timedelta(0))
    assert not kept_somewhere(timedelta(hours=9, minutes=7), timedelta(0))


def test_midnight_at_the_end_of_a_day_is_written_24() -> None:
    assert [write_clock(Clock(24)), write_clock(Clock(0)), write_clock(Clock(7, 5, 9))] == [
        "24:00", "00:00", "07:05:09",
    ]  # fmt: skip


@given(st.datetimes(datetime(1950, 1, 1), datetime(2050, 1, 1)))
def test_a_day_without_a_clock_stays_the_day(moment: datetime) -> None:
    day = day_period(moment.date())
    assert on_clock(day, Meaning()) == day
