"""Months and coarser periods that words name."""

from __future__ import annotations

from dateline.resolve.dates import place_in_calendar
from dateline.resolve.standpoint import Standpoint
from dateline.resolve.time_meanings import Meaning
from tests.resolve.calendar_days import day


def test_seasons_turn_round_in_the_south() -> None:
    summer = Meaning(season="summer", year=2022)
    north = place_in_calendar(summer, Standpoint())
    south = place_in_calendar(summer, Standpoint(south=True))
    assert north is not None
    assert south is not None
    assert (north.start.month, south.start.month) == (6, 12)


def test_last_july_lies_before_this_month_and_next_july_after_it() -> None:
    assert day(Meaning(month=7, shift=-1)) == "2023-07-01"
    assert day(Meaning(month=7, shift=1)) == "2024-07-01"


def test_a_fiscal_quarter_is_not_placed() -> None:
    assert day(Meaning(quarter=2, year=2024)) == "2024-04-01"
    assert day(Meaning(quarter=2, year=2024, fiscal=True)) is None


def test_a_decade_and_a_century_begin_where_they_are_counted_from() -> None:
    assert day(Meaning(decade=1990)) == "1990-01-01"
    assert day(Meaning(century=20)) == "1901-01-01"
