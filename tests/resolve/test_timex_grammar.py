"""Finding time expressions: which words belong to one, and what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.time_meanings import Clock
from dateline.resolve.timex_grammar import find_expressions


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find_expressions(text) if each.meaning.kind == "calendar"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It opened on Monday, 4 March 2024, in the port.", ["Monday, 4 March 2024"]),
        ("It opened at 9:15 p.m. KST on Tuesday.", ["9:15 p.m. KST on Tuesday"]),
        ("It was shut between 8:10am and 9:20am.", ["between 8:10am and 9:20am"]),
        ("It opened early on Tuesday morning.", ["early on Tuesday morning"]),
        ("It opened in May and June 2020.", ["May", "June 2020"]),
        ("In May the May family marched in March.", ["May", "March"]),
        ("It opened on Tuesday and on Friday.", ["Tuesday", "Friday"]),
        ("He fell in the fall of 2019.", ["the fall of 2019"]),
    ],
)
def test_words_that_belong_together_are_one_expression(text: str, times: list[str]) -> None:
    assert found(text) == times


def test_the_first_month_of_a_span_takes_the_year_of_the_last() -> None:
    first, second = find_expressions("From November 2019 to May 2020 and from May to October 2021.")[-2:]
    assert (first.meaning.month, first.meaning.year) == (5, 2021)
    assert (second.meaning.month, second.meaning.year) == (10, 2021)


def test_a_span_over_new_year_begins_in_the_year_before() -> None:
    first, _ = find_expressions("It ran from November to March 2021.")
    assert first.meaning.year == 2020


def test_twelve_hours_are_told_by_am_and_pm() -> None:
    clocks = [
        find_expressions(f"at {text}")[0].meaning.clock for text in ("12:05 a.m.", "12:05 p.m.", "1:05 pm")
    ]
    assert clocks == [Clock(0, 5), Clock(12, 5), Clock(13, 5)]


@pytest.mark.parametrize(
    "text", ["at 25:10", "at 8:61", "on 32 May", "on the 5th floor", "a 3-1 win", "1,900 people"]
)
def test_figures_that_are_no_clock_and_no_day_are_no_time(text: str) -> None:
    assert found(text) == []


@given(st.text(max_size=80))
def test_any_text_gives_expressions_in_order_that_do_not_overlap(text: str) -> None:
    end = 0
    for expression in find_expressions(text):
        assert end <= expression.start < expression.end <= len(text)
        end = expression.end


@given(st.integers(1, 28), st.sampled_from(["January", "Feb.", "Sept.", "December"]), st.integers(1900, 2099))
def test_a_full_date_is_found_whole_whichever_way_it_is_written(day: int, month: str, year: int) -> None:
    for text in (f"{day} {month} {year}", f"{month} {day}, {year}"):
        assert found(f"It was signed on {text}, they said.") == [text]
