"""What the pieces of a time expression mean: numbers, units, years and clocks in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.time_meanings import Clock, Step
from dateline.resolve.time_words import meaning_of, read_count, read_month, read_ordinal, read_unit, read_year


@pytest.mark.parametrize(
    ("word", "year"),
    [
        ("2019", 2019),
        ("07", 2007),
        ("95", 1995),
        ("nineteen ninety-six", 1996),
        ("two thousand and four", 2004),
        ("two thousand and twenty two", 2022),
        ("twenty twenty", 2020),
    ],
)
def test_a_year_in_figures_or_words(word: str, year: int) -> None:
    assert read_year(word) == year


@pytest.mark.parametrize(("word", "number"), [("3rd", 3), ("third", 3), ("twenty-first", 21), ("last", -1)])
def test_an_ordinal_in_figures_or_words(word: str, number: int) -> None:
    assert read_ordinal(word) == number


@pytest.mark.parametrize(("word", "month"), [("09", 9), ("Sept.", 9), ("may", 5), ("DEC", 12)])
def test_a_month_in_figures_or_words(word: str, month: int) -> None:
    assert read_month(word) == month


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("two", 2),
        ("a couple of", 2),
        ("half a dozen", 6),
        ("twenty-five", 25),
        ("an", 1),
        ("several", None),
        ("few", None),
    ],
)
def test_a_count_is_a_number_or_left_vague(word: str, count: float | None) -> None:
    assert read_count(word) == count


@given(st.integers(1, 9999))
def test_a_count_in_figures_is_itself(count: int) -> None:
    assert read_count(str(count)) == count


@pytest.mark.parametrize(("word", "unit"), [("weeks", "week"), ("hrs", "hour"), ("centuries", "century")])
def test_a_unit_is_known_by_its_singular(word: str, unit: str) -> None:
    assert read_unit(word) == unit


def test_two_days_ago_counts_back_from_publication_and_two_days_later_on_from_what_was_told() -> None:
    ago = meaning_of({"num": "two", "unit": "days", "direction": "ago"}, {})
    later = meaning_of({"num": "two", "unit": "days", "direction": "later"}, {})
    assert (ago.steps, ago.sign, ago.base) == ((Step(2, "day"),), -1, "published")
    assert (later.sign, later.base) == (1, "reference")


def test_a_range_of_clocks_shares_its_half_of_the_day() -> None:
    evening = meaning_of({"hour": "5", "hour2": "6", "ampm2": "pm"}, {})
    noon = meaning_of({"hour": "11", "hour2": "1", "ampm2": "pm"}, {})
    open_end = meaning_of({"hour": "11", "ampm": "am", "hour2": "3"}, {})
    assert (evening.clock, evening.clock_end) == (Clock(17), Clock(18))
    assert (noon.clock, noon.clock_end) == (Clock(11), Clock(13))
    assert (open_end.clock, open_end.clock_end) == (Clock(11), Clock(15))


def test_a_quarter_to_seven_is_a_quarter_of_an_hour_before_it() -> None:
    clock = meaning_of({"pastto": "a quarter to", "hourword": "seven", "ampm": "pm"}, {}).clock
    assert clock == Clock(18, 45)


def test_what_a_rule_sets_holds_whatever_the_words_say() -> None:
    assert meaning_of({"bigunit": "weekend"}, {"shift": 2}).shift == 2
