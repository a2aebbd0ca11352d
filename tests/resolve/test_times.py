"""Times of an article: their interval, what is known locally, the zone and where it is known from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records.times import Time
from tests.resolve.texts import times

PUBLISHED = "2024-03-06"
"""A Wednesday."""


def only(text: str, published: str | None = PUBLISHED, outlet: str | None = None) -> Time:
    found = times(text, published, outlet)
    assert len(found) == 1, [time.text for time in found]
    return found[0]


def span(time: Time) -> tuple[str, str] | None:
    if time.interval is None:
        return None
    return f"{time.interval.start:%Y-%m-%dT%H:%MZ}", f"{time.interval.end:%Y-%m-%dT%H:%MZ}"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The port closed on Monday.", "2024-03-04"),
        ("The port was closed on Wednesday.", "2024-03-06"),
        ("The port will close on Friday.", "2024-03-08"),
        ("The port closed last Friday.", "2024-03-01"),
        ("The port will close next Tuesday.", "2024-03-12"),
        ("The port closed yesterday.", "2024-03-05"),
        ("The port closed two days ago.", "2024-03-04"),
        ("The port closed on 2 May 2019.", "2019-05-02"),
        ("The port closed on Dec. 30.", "2023-12-30"),
        ("The port closed in January.", "2024-01"),
        ("The port closed last month.", "2024-02"),
        ("The port closed last year.", "2023"),
        ("The port closed in the first quarter of 2023.", "2023-33"),
        ("The port closed in the summer of 2022.", "2022-22"),
        ("The port closed in the 1990s.", "199X"),
        ("The port closed on the eve, 4-6 June 2021.", "2021-06-04/2021-06-06"),
        ("The port closed on Christmas Day.", "2023-12-25"),
    ],
)
def test_a_day_or_a_coarser_time_is_counted_from_publication(text: str, edtf: str) -> None:
    assert only(text).edtf == edtf


@pytest.mark.parametrize("text", ["The port closed on Monday.", "The port closed yesterday."])
def test_without_a_date_of_publication_the_week_is_left_open(text: str) -> None:
    time = only(text, published=None)
    assert (time.interval, time.edtf) == (None, None)
    assert time.precision == "day"


def test_a_weekday_without_a_date_keeps_its_weekday() -> None:
    local = only("The port closed on Monday.", published=None).local
    assert local is not None
    assert (local.weekday, local.date) == ("Monday", None)


def test_a_month_without_a_year_stays_without_one() -> None:
    assert only("The port closed on 4 May.", published=None).edtf == "XXXX-05-04"


def test_a_day_written_either_way_round_is_both() -> None:
    time = only("The port closed on 03/07/2017.", published=None)
    assert (time.edtf, time.interval) == ("[2017-03-07,2017-07-03]", None)


@pytest.mark.parametrize(
    "text", ["The port closed recently.", "Ships call there these days.", "Recently, the port closed."]
)
def test_a_vague_time_stays_vague(text: str) -> None:
    assert all(time.interval is None and time.edtf is None for time in times(text, PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        "The strike lasted three weeks.",
        "Ships call there every day.",
        "He may leave.",
        "Ms May said so.",
        "They march on.",
        "Room 2019 was empty.",
    ],
)
def test_lengths_repetitions_and_other_meanings_of_the_words_are_no_times(text: str) -> None:
    assert times(text, PUBLISHED) == ()


def test_a_day_whose_zone_is_not_known_is_widened_to_all_zones() -> None:
    time = only("The port closed on 2 May 2019.")
    assert span(time) == ("2019-05-01T10:00Z", "2019-05-03T12:00Z")
    assert (time.zone, time.zone_from) == (None, "unknown")


def test_a_place_in_the_sentence_gives_the_zone() -> None:
    time = only("The port of Busan closed on 2 May 2019.")
    assert span(time) == ("2019-05-01T15:00Z", "2019-05-02T15:00Z")
    assert (time.zone, time.zone_from) == ("Asia/Seoul", "place")


def test_a_newsroom_gives_the_zone_where_no_place_does() -> None:
    time = only("The port closed on 2 May 2019.", outlet="Kyodo")
    assert (time.zone, time.zone_from) == ("Asia/Tokyo", "outlet")


def test_a_written_zone_goes_before_the_place() -> None:
    time = only("The port of Busan closed at 14:30 GMT on 2 May 2019.")
    assert span(time) == ("2019-05-02T14:30Z", "2019-05-02T14:31Z")
    assert time.zone_from == "written"


def test_a_clock_to_the_minute_ends_a_minute_later_and_to_the_hour_an_hour_later() -> None:
    assert span(only("The port of Busan closed at 2:30 p.m. on 2 May 2019.")) == (
        "2019-05-02T05:30Z", "2019-05-02T05:31Z",
    )  # fmt: skip
    assert span(only("The port of Busan closed at 2 p.m. on 2 May 2019.")) == (
        "2019-05-02T05:00Z", "2019-05-02T06:00Z",
    )  # fmt: skip


def test_two_clocks_tell_the_zone_between_them_and_the_day() -> None:
    local, written = times("Ships left Busan at 7:40am (22:40 GMT on Tuesday).", PUBLISHED)
    assert (local.zone, local.zone_from) == ("Asia/Seoul", "two_clocks")
    assert span(local) == span(written) == ("2024-03-05T22:40Z", "2024-03-05T22:41Z")
    assert local.local is not None
    assert (local.local.date, local.local.weekday) == ("2024-03-06", "Wednesday")


def test_two_clocks_without_a_date_still_tell_each_other_s_weekday() -> None:
    local, written = times("Ships left Busan at 7:40am (22:40 GMT on Tuesday).")
    assert (local.interval, written.interval) == (None, None)
    assert local.local is not None
    assert (local.local.weekday, local.local.offset, local.local.clock_start) == (
        "Wednesday", "+09:00", "07:40",
    )  # fmt: skip


def test_an_offset_that_no_named_place_keeps_is_written_as_an_offset() -> None:
    local, *_ = times("It broke out at 14:00 (22:00 GMT) on 2 May 2019.")
    assert (local.zone, local.zone_from) == ("-08:00", "two_clocks")
    assert span(local) == ("2019-05-02T22:00Z", "2019-05-02T22:01Z")


def test_two_clocks_no_zone_on_earth_could_keep_leave_it_unknown() -> None:
    local, *_ = times("It broke out at 14:07 (22:00 GMT) on 2 May 2019.")
    assert local.zone_from != "two_clocks"


def test_a_range_of_clocks_is_one_time_and_runs_over_midnight() -> None:
    time = only("The port of Busan was closed between 10 p.m. and 2:30 a.m. on 2 May 2019.")
    assert span(time) == ("2019-05-02T13:00Z", "2019-05-02T17:31Z")


def test_a_weekday_and_its_date_are_one_time() -> None:
    assert only("The port closed on Monday, 4 March 2024.").edtf == "2024-03-04"


def test_a_part_of_the_day_is_hours_of_the_local_clock() -> None:
    time = only("The port of Busan closed on Monday evening.")
    assert span(time) == ("2024-03-04T09:00Z", "2024-03-04T15:00Z")
    assert time.precision == "part_of_day"


def test_a_clock_in_the_hour_that_summer_time_skips_ends_after_it_begins() -> None:
    time = only("The port of Hamburg was closed from 02:30 to 03:15 on 31 March 2024.")
    assert time.interval is not None
    assert time.interval.end - time.interval.start == timedelta(minutes=46)


def test_a_day_on_which_clocks_change_has_the_hours_it_has() -> None:
    time = only("The port of Hamburg was closed on 31 March 2024.")
    assert time.interval is not None
    assert time.interval.end - time.interval.start == timedelta(hours=23)


def test_the_day_before_is_counted_from_the_time_last_spoken_of() -> None:
    first, second = times("The port closed on 2 May 2019. It had opened the day before.", PUBLISHED)
    assert (second.edtf, second.anchor) == ("2019-05-01", first.id)


def test_a_stamp_of_the_page_is_no_time_of_the_article() -> None:
    text = "Port closed\n\nUpdated 5 March 2024 12:16\n\nThe port closed on Monday."
    assert [time.text for time in times(text, PUBLISHED)] == ["Monday"]


def test_a_clock_falls_on_the_day_its_sentence_names() -> None:
    first, second = times(
        "On Monday, the port of Busan closed. It opened at 9:15 p.m. on Tuesday.", PUBLISHED
    )
    assert (first.edtf, span(second)) == ("2024-03-04", ("2024-03-05T12:15Z", "2024-03-05T12:16Z"))


def test_publication_late_at_night_is_another_day_further_east() -> None:
    time = only("The port of Busan closed today.", published="2024-03-06T22:00:00+00:00")
    assert time.edtf == "2024-03-07"


PIECES = st.sampled_from(
    [
        "on Monday",
        "Monday night",
        "last week",
        "May 5",
        "5 May 2019",
        "in 2021",
        "at 3 p.m.",
        "23:10 GMT",
        "(08:10 KST)",
        "from 22:00 until 02:15",
        "2:30 a.m.",
        "31 March 2024",
        "in Berlin",
        "in Seoul",
        "two days ago",
        "a year later",
        "noon",
        "early Friday",
        "and",
        "to",
        ",",
        "the 1990s",
        "next month",
        "quarter",
        "the end of the year",
        "Feb. 30",
        "0000 UTC",
        "the past 30 days",
        "winter",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=8), st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(str))
def test_no_interval_ends_before_it_begins_and_every_time_quotes_its_words(
    pieces: list[str], published: str | None
) -> None:
    text = " ".join(pieces)
    for time in times(text, published):
        assert text[time.start : time.end] == time.text
        if time.interval is not None:
            assert time.interval.start < time.interval.end
        if time.zone is None:
            assert time.zone_from == "unknown"
