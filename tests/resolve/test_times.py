"""Times of an article: their interval, what is known locally, the zone and where it is known from."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.resolve.texts import PUBLISHED, only_time, span, times


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
    assert only_time(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The launch on Tuesday came a day after the talks had ended.", "2024-03-04"),
        ("The port closed on Tuesday, two days after the storm.", "2024-03-03"),
    ],
)
def test_so_long_after_something_is_the_time_of_that_thing(text: str, edtf: str) -> None:
    assert [time.edtf for time in times(text, PUBLISHED)] == ["2024-03-05", edtf]


def test_a_place_in_the_sentence_gives_the_zone() -> None:
    time = only_time("The port of Busan closed on 2 May 2019.")
    assert span(time) == ("2019-05-01T15:00Z", "2019-05-02T15:00Z")
    assert (time.zone, time.zone_from) == ("Asia/Seoul", "place")


def test_a_newsroom_gives_the_zone_where_no_place_does() -> None:
    time = only_time("The port closed on 2 May 2019.", outlet="Kyodo")
    assert (time.zone, time.zone_from) == ("Asia/Tokyo", "outlet")


def test_a_written_zone_goes_before_the_place() -> None:
    time = only_time("The port of Busan closed at 14:30 GMT on 2 May 2019.")
    assert span(time) == ("2019-05-02T14:30Z", "2019-05-02T14:31Z")
    assert time.zone_from == "written"


def test_a_range_of_clocks_is_one_time_and_runs_over_midnight() -> None:
    time = only_time("The port of Busan was closed between 10 p.m. and 2:30 a.m. on 2 May 2019.")
    assert span(time) == ("2019-05-02T13:00Z", "2019-05-02T17:31Z")


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("The ferry left at 1912 GMT on Tuesday.", ("2024-03-05T19:12Z", "2024-03-05T19:13Z")),
        ("The ferry left on Tuesday (2020 GMT).", ("2024-03-05T20:20Z", "2024-03-05T20:21Z")),
        ("The ferry left at 2005Z.", ("2024-03-06T20:05Z", "2024-03-06T20:06Z")),
        ("The ferry left at 0830 UTC+9.", ("2024-03-05T23:30Z", "2024-03-05T23:31Z")),
        ("The port closed from 0610 to 0720 GMT.", ("2024-03-06T06:10Z", "2024-03-06T07:21Z")),
        ("The port closed between 2310 and 0020 UTC.", ("2024-03-06T23:10Z", "2024-03-07T00:21Z")),
    ],
)
def test_four_digits_before_a_zone_are_a_clock_and_no_year(text: str, covered: tuple[str, str]) -> None:
    assert span(times(text, PUBLISHED)[-1]) == covered
    assert {time.precision for time in times(text, PUBLISHED)} <= {"minute", "day"}


def test_four_digits_without_a_zone_stay_a_year() -> None:
    assert [time.edtf for time in times("From 2019 to 2020 the port was closed.", PUBLISHED)] == [
        "2019",
        "2020",
    ]


def test_a_weekday_and_its_date_are_one_time() -> None:
    assert only_time("The port closed on Monday, 4 March 2024.").edtf == "2024-03-04"


def test_a_part_of_the_day_is_hours_of_the_local_clock() -> None:
    time = only_time("The port of Busan closed on Monday evening.")
    assert span(time) == ("2024-03-04T09:00Z", "2024-03-04T15:00Z")
    assert time.precision == "part_of_day"


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("The port of Busan closed about noon on Monday.", ("2024-03-04T02:30Z", "2024-03-04T03:30Z")),
        (
            "The port of Busan closed on Monday at around midnight.",
            ("2024-03-03T14:30Z", "2024-03-03T15:30Z"),
        ),
        ("The port of Busan closed at about 7 p.m. on Monday.", ("2024-03-04T09:30Z", "2024-03-04T10:30Z")),
        ("The port of Busan closed around 7:00 p.m. on Monday.", ("2024-03-04T09:30Z", "2024-03-04T10:30Z")),
    ],
)
def test_about_a_full_hour_is_half_an_hour_on_either_side(text: str, covered: tuple[str, str]) -> None:
    time = only_time(text)
    assert (span(time), time.precision) == (covered, "hour")


@pytest.mark.parametrize("clock", ["at exactly noon", "at about 12:20 p.m.", "at 12:00 p.m."])
def test_a_clock_told_to_the_minute_covers_a_minute(clock: str) -> None:
    assert only_time(f"The port of Busan closed {clock} on Monday.").precision == "minute"


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


@settings(max_examples=150)
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
