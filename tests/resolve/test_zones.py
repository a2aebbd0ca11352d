"""Zones: what a word, a place or a newsroom means, and what instant a local clock is there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records.place import Place
from dateline.resolve.zones import (
    offset_text,
    offset_zone,
    offsets_in_use,
    to_local,
    to_utc,
    write_offset,
    zone_by_word,
    zone_info,
    zone_of_city,
    zone_of_country,
    zone_of_outlet,
    zone_of_place,
)


def place(country: str | None, kind: str = "city", admin1: str | None = None, **at: float) -> Place:
    return Place(
        id="pl_x", text="x", start=0, end=1, name="x", kind=kind, country=country, admin1=admin1,
        lat=at.get("lat"), lon=at.get("lon"), radius_km=None, gazetteer=None, names=(), candidates=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "zone"),
    [("UTC+9", "+09:00"), ("GMT -3", "-03:00"), ("+05:30", "+05:30"), ("GMT+15", None), ("GMT", None)],
)
def test_a_written_offset_is_a_zone_unless_nobody_could_keep_it(text: str, zone: str | None) -> None:
    assert offset_zone(text) == zone


def test_gmt_is_utc_and_summer_time_is_an_hour_ahead() -> None:
    for word, offset in (("GMT", "+00:00"), ("BST", "+01:00"), ("JST", "+09:00"), ("EDT", "-04:00")):
        zone = zone_by_word(word)
        assert zone is not None
        assert offset_text(zone, datetime(2024, 7, 1)) == offset, word


def test_ist_is_settled_by_the_country_the_article_names() -> None:
    india, israel = zone_by_word("IST", frozenset({"IN"})), zone_by_word("IST", frozenset({"IL"}))
    assert offset_text(str(india), datetime(2024, 1, 1)) == "+05:30"
    assert offset_text(str(israel), datetime(2024, 1, 1)) == "+02:00"


def test_the_time_of_a_city_is_its_zone() -> None:
    assert zone_by_word("Seoul time") == zone_of_city("Seoul") == "Asia/Seoul"
    assert zone_of_city("Nowhere in Particular") is None


def test_a_country_that_keeps_one_time_has_a_zone_and_one_of_several_has_none() -> None:
    assert zone_of_country("JP") == "Asia/Tokyo"
    assert zone_of_country("US") is None
    assert zone_of_place(place("US", "country", lat=39.8, lon=-98.6)) is None


def test_a_town_takes_the_zone_of_its_division_or_of_the_city_nearest_to_it() -> None:
    assert zone_of_place(place("US", admin1="CA", lat=33.3, lon=-116.4)) == "America/Los_Angeles"
    assert zone_of_place(place("RU", lat=43.1, lon=131.9)) == "Asia/Vladivostok"


def test_a_sea_and_a_place_that_is_not_known_have_no_zone() -> None:
    assert zone_of_place(place("JP", "sea", lat=40, lon=135)) is None
    assert zone_of_place(place(None, lat=40, lon=135)) is None


def test_a_newsroom_that_is_not_in_the_table_has_no_zone() -> None:
    assert zone_of_outlet("The Village Gazette of Nowhere") is None
    assert zone_of_outlet(None) is None


def test_a_clock_in_the_gap_of_spring_is_still_an_instant() -> None:
    """On 31 March 2024 clocks in Berlin went from 02:00 to 03:00; 02:30 was shown by none."""
    assert to_utc(datetime(2024, 3, 31, 2, 30), "Europe/Berlin") == datetime(2024, 3, 31, 1, 30, tzinfo=UTC)


def test_a_clock_that_comes_twice_in_autumn_is_the_first_of_the_two() -> None:
    """On 27 October 2024 clocks in Berlin showed 02:30 at 00:30 and at 01:30 UTC."""
    assert to_utc(datetime(2024, 10, 27, 2, 30), "Europe/Berlin") == datetime(2024, 10, 27, 0, 30, tzinfo=UTC)


def test_a_zone_that_does_not_exist_has_no_rules() -> None:
    assert zone_info("Mars/Olympus_Mons") is None


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)),
    st.sampled_from(["Asia/Seoul", "Asia/Kolkata", "+05:45", "-03:30", "Africa/Lagos"]),
)
def test_local_time_and_back_is_the_same_clock_where_clocks_do_not_change(local: datetime, zone: str) -> None:
    assert to_local(to_utc(local, zone), zone) == local


@given(st.integers(-12 * 60, 14 * 60))
def test_an_offset_is_written_as_it_is_read(minutes: int) -> None:
    written = write_offset(timedelta(minutes=minutes))
    assert offset_zone(written) == written
    rules = zone_info(written)
    assert rules is not None
    assert rules.utcoffset(None) == timedelta(minutes=minutes)


def test_offsets_in_use_hold_the_odd_ones_and_none_beyond_the_earth() -> None:
    used = offsets_in_use()
    assert {timedelta(hours=5, minutes=45), timedelta(hours=9), timedelta(hours=14)} <= used
    assert timedelta(hours=3, minutes=20) not in used
