"""The day of a clock that stands without one, from the time told before it."""

from __future__ import annotations

import pytest

from tests.resolve.texts import PUBLISHED, span, times


def last_day(text: str) -> str | None:
    local = times(text, PUBLISHED)[-1].local
    return local.date if local else None


def test_a_bare_clock_counts_from_the_local_day_of_two_clocks() -> None:
    text = "Ships left at 2:15 a.m. local time (2315 GMT on Monday) and anchored at 4:40 a.m."
    last = times(text, PUBLISHED)[-1]
    assert (last.zone, span(last)) == ("+03:00", ("2024-03-05T01:40Z", "2024-03-05T01:41Z"))


def test_the_local_day_stands_as_written_where_greenwich_is_a_day_behind() -> None:
    text = "It left Nairobi at 1 a.m. on March 3 (2200 GMT on March 2) and was seen at 6:15 a.m."
    assert last_day(text) == "2024-03-03"


def test_a_day_told_in_greenwich_is_turned_into_the_day_at_the_place() -> None:
    text = "At 2300 GMT on Monday ships left. The port of Busan reopened at 10:20 a.m."
    last = times(text, PUBLISHED)[-1]
    assert (last.zone, span(last)) == ("Asia/Seoul", ("2024-03-05T01:20Z", "2024-03-05T01:21Z"))


@pytest.mark.parametrize(
    "text",
    [
        "The storm began at 11:30 p.m. on Monday and ended at 3 a.m.",
        "The port of Busan closed at 8:30 p.m. on Monday. The blockade lasted until 9 a.m.",
        "The search began on Monday evening and was called off at 2 a.m.",
    ],
)
def test_what_ends_at_an_earlier_hour_than_it_began_ends_the_next_day(text: str) -> None:
    assert last_day(text) == "2024-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "The storm began at 2 a.m. on Monday and ended at 3 p.m.",
        "The port closed at 3 p.m. on Monday. The order was signed at 9 a.m.",
    ],
)
def test_what_ends_later_or_does_not_end_stays_on_the_day(text: str) -> None:
    assert last_day(text) == "2024-03-04"


def test_small_hours_after_an_evening_are_left_open_where_nothing_says_that_they_follow() -> None:
    last = times("The minister died at 11 p.m. on Monday. A shot was heard at 2 a.m.", PUBLISHED)[-1]
    assert last.interval is None
    assert last.local is not None
    assert (last.local.date, last.local.clock_start) == (None, "02:00")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nine ships have sailed since 2 March. A tug sank at 2 a.m.", "2024-03-06"),
        ("The road is closed until at least Friday. A truck fell off it at 2 a.m.", "2024-03-06"),
        ("A storm hit on Monday. Nine ships have sailed since 2 March. A tug sank at 2 p.m.", "2024-03-04"),
        ("Nine ships sailed on 2 March. A tug sank at 2 p.m.", "2024-03-02"),
    ],
)
def test_a_day_that_only_bounds_a_length_lends_no_clock_its_day(text: str, day: str) -> None:
    assert last_day(text) == day
