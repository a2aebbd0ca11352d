"""Which of several periods is meant from where a text speaks."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.calendar_periods import day_period, month_period
from dateline.resolve.standpoint import Standpoint, by_tense, choose_year, distance

MAYS = [month_period(year, 5) for year in range(2020, 2028)]


def test_past_and_future_choose_their_side_and_no_tense_the_nearest() -> None:
    chosen = {
        tense: by_tense(MAYS, Standpoint(published=date(2024, 3, 6), tense=tense))
        for tense in ("past", "future", None)
    }
    assert {tense: period and period.start.year for tense, period in chosen.items()} == {
        "past": 2023, "future": 2024, None: 2024,
    }  # fmt: skip


def test_without_publication_no_year_is_chosen() -> None:
    assert choose_year(lambda year: month_period(year, 5), Standpoint()) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 12))
def test_the_month_meant_lies_within_a_year_of_publication(published: date, month: int) -> None:
    for tense in ("past", "future"):
        standpoint = Standpoint(published=published, tense="past" if tense == "past" else "future")
        period = choose_year(lambda year: month_period(year, month), standpoint)
        assert period is not None
        assert abs((period.start.date() - published).days) <= 366


def test_the_past_is_nearer_than_the_future() -> None:
    today = day_period(date(2024, 3, 6))
    assert distance(day_period(date(2024, 3, 4)), today) < distance(day_period(date(2024, 3, 8)), today)
