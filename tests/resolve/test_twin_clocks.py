"""Two clocks beside each other tell the zone between them."""

from __future__ import annotations

from tests.resolve.texts import PUBLISHED, span, times


def test_two_clocks_tell_the_zone_between_them_and_the_day() -> None:
    local, written = times("Ships left Busan at 7:40am (22:40 GMT on Tuesday).", PUBLISHED)
    assert (local.zone, local.zone_from) == ("Asia/Seoul", "two_clocks")
    assert span(local) == span(written) == ("2024-03-05T22:40Z", "2024-03-05T22:41Z")
    assert local.local is not None
    assert (local.local.date, local.local.weekday) == ("2024-03-06", "Wednesday")


def test_where_several_places_keep_the_offset_the_zone_is_the_date_lines() -> None:
    text = "MANILA — Ships left on Monday. China said they left at 6:20 a.m. (2220 GMT on Sunday)."
    local = times(text, PUBLISHED)[1]
    assert (local.zone, local.zone_from) == ("Asia/Manila", "two_clocks")


def test_a_date_line_at_another_offset_leaves_the_zone_to_the_nearest_place_that_keeps_it() -> None:
    text = "ATHENS — Ships left on Monday. The port of Busan said they left at 7:40am (22:40 GMT on Sunday)."
    local = times(text, PUBLISHED)[1]
    assert (local.zone, local.zone_from) == ("Asia/Seoul", "two_clocks")


def test_clocks_that_the_sentence_s_place_does_not_keep_take_no_zone_from_elsewhere_in_the_article() -> None:
    text = "ATHENS — Ministers met in Athens on Monday. A storm hit Busan at 7 a.m. (0500 GMT on Monday)."
    local = times(text, PUBLISHED)[1]
    assert (local.zone, local.zone_from) == ("Asia/Seoul", "place")


def test_a_place_that_only_speaks_leaves_the_zone_to_those_told_of_before() -> None:
    text = (
        "A storm hit Busan on Monday. Greece said a ship of its own was lost at 7:40am (22:40 GMT on Sunday)."
    )
    local = times(text, PUBLISHED)[1]
    assert (local.zone, local.zone_from) == ("Asia/Seoul", "two_clocks")


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
