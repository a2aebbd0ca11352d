"""The day of each time: its own, its sentence's, the one last told, or counted from publication."""

from __future__ import annotations

import pytest

from tests.resolve.texts import PUBLISHED, only_time, span, times


def test_the_day_before_is_counted_from_the_time_last_spoken_of() -> None:
    first, second = times("The port closed on 2 May 2019. It had opened the day before.", PUBLISHED)
    assert (second.edtf, second.anchor) == ("2019-05-01", first.id)


def test_a_clock_falls_on_the_day_its_sentence_names() -> None:
    first, second = times(
        "On Monday, the port of Busan closed. It opened at 9:15 p.m. on Tuesday.", PUBLISHED
    )
    assert (first.edtf, span(second)) == ("2024-03-04", ("2024-03-05T12:15Z", "2024-03-05T12:16Z"))


def test_publication_late_at_night_is_another_day_further_east() -> None:
    time = only_time("The port of Busan closed today.", published="2024-03-06T22:00:00+00:00")
    assert time.edtf == "2024-03-07"


@pytest.mark.parametrize("text", ["The port closed on Monday.", "The port closed yesterday."])
def test_without_a_date_of_publication_the_week_is_left_open(text: str) -> None:
    time = only_time(text, published=None)
    assert (time.interval, time.edtf) == (None, None)
    assert time.precision == "day"


def test_a_clock_is_not_of_the_day_before_that_another_act_had() -> None:
    *_, clock = times(
        "The navy fired a missile on Tuesday, a day after talks ended in Geneva. It rose at about 11:30 a.m. from "
        "a site in the desert.",
        PUBLISHED,
    )
    assert clock.local is not None
    assert clock.local.weekday == "Tuesday"
