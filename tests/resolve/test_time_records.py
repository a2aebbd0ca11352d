"""The record of a time: interval, EDTF and what is known locally."""

from __future__ import annotations

from datetime import timedelta

from tests.resolve.texts import only_time, span


def test_a_day_whose_zone_is_not_known_is_widened_to_all_zones() -> None:
    time = only_time("The port closed on 2 May 2019.")
    assert span(time) == ("2019-05-01T10:00Z", "2019-05-03T12:00Z")
    assert (time.zone, time.zone_from) == (None, "unknown")


def test_a_clock_to_the_minute_ends_a_minute_later_and_to_the_hour_an_hour_later() -> None:
    assert span(only_time("The port of Busan closed at 2:30 p.m. on 2 May 2019.")) == (
        "2019-05-02T05:30Z", "2019-05-02T05:31Z",
    )  # fmt: skip
    assert span(only_time("The port of Busan closed at 2 p.m. on 2 May 2019.")) == (
        "2019-05-02T05:00Z", "2019-05-02T06:00Z",
    )  # fmt: skip


def test_a_clock_in_the_hour_that_summer_time_skips_ends_after_it_begins() -> None:
    time = only_time("The port of Hamburg was closed from 02:30 to 03:15 on 31 March 2024.")
    assert time.interval is not None
    assert time.interval.end - time.interval.start == timedelta(minutes=46)


def test_a_day_on_which_clocks_change_has_the_hours_it_has() -> None:
    time = only_time("The port of Hamburg was closed on 31 March 2024.")
    assert time.interval is not None
    assert time.interval.end - time.interval.start == timedelta(hours=23)


def test_a_weekday_without_a_date_keeps_its_weekday() -> None:
    local = only_time("The port closed on Monday.", published=None).local
    assert local is not None
    assert (local.weekday, local.date) == ("Monday", None)


def test_a_month_without_a_year_stays_without_one() -> None:
    assert only_time("The port closed on 4 May.", published=None).edtf == "XXXX-05-04"


def test_a_day_written_either_way_round_is_both() -> None:
    time = only_time("The port closed on 03/07/2017.", published=None)
    assert (time.edtf, time.interval) == ("[2017-03-07,2017-07-03]", None)
