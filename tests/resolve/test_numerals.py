"""Numbers in figures and words, with the value they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.numerals import find_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15,000 troops", 15_000),
        ("3.5 million people", 3_500_000),
        ("a hundred ships", 100),
        ("two and a half hours", 2.5),
        ("twenty-eight thousand six hundred votes", 28_600),
        ("one hundred and four seats", 104),
        ("half of them", 0.5),
        ("two-thirds of voters", 2 / 3),
        ("dozens of people", 24),
        ("scores of people", 40),
        ("hundreds of homes", 200),
        ("tens of thousands of people", 20_000),
        ("several hundred people", 300),
        ("£4.7m in aid", 4_700_000),
        ("$2bn in loans", 2_000_000_000),
        ("3½ hours", 3.5),
        ("minus 5 degrees", -5),
    ],
)
def test_a_number_has_the_value_it_stands_for(text: str, value: float) -> None:
    assert [number.value for number in find_numbers(text)] == [pytest.approx(value)]


@pytest.mark.parametrize("text", ["the 3rd time", "the H5N1 virus", "the twenty-first day"])
def test_ordinals_and_names_hold_no_number_of_their_own(text: str) -> None:
    assert [n for n in find_numbers(text) if text[n.start : n.end] in ("3", "5", "1")] == []


@pytest.mark.parametrize(("text", "step"), [("6.4", 0.1), ("4,700", 100), ("497", 1), ("20", 10)])
def test_the_place_value_says_how_finely_a_figure_is_rounded(text: str, step: float) -> None:
    assert find_numbers(f"{text} people")[0].step == pytest.approx(step)


def test_a_length_in_metres_is_not_millions() -> None:
    assert [number.value for number in find_numbers("waves of 3m high")] == [3]


@given(st.integers(0, 10**9))
def test_a_figure_with_or_without_commas_is_the_same(value: int) -> None:
    for text in (f"{value} people", f"{value:,} people"):
        assert [number.value for number in find_numbers(text)] == [value]


@given(st.text(alphabet="0123456789 ,.-$kmthousandhalf½(", max_size=40))
def test_numbers_come_in_order_and_never_overlap(text: str) -> None:
    ends = 0
    for number in find_numbers(text):
        assert ends <= number.start < number.end <= len(text)
        ends = number.end
