"""Which neighbours make one time: a weekday and its date, a day and its part, a clock with zone and day."""

from __future__ import annotations

import pytest

from dateline.resolve.time_joins import in_part
from dateline.resolve.time_meanings import Clock
from dateline.resolve.timex_grammar import find_expressions


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find_expressions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 4 March 2024",
        "Monday evening",
        "early on Monday",
        "the evening of 4 March",
        "9:15 p.m. KST on Tuesday",
        "Tuesday at 9:15 p.m. local time",
        "4 March 2024 at 21:15 UTC+9",
    ],
)
def test_neighbours_that_tell_one_time_are_one(text: str) -> None:
    assert found(f"It opened {text}.") == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It opened on Monday and on Tuesday.", ["Monday", "Tuesday"]),
        ("It ran from May to July 2021.", ["May", "July 2021"]),
        ("It opened on Monday. At 9:15 it shut.", ["Monday", "9:15"]),
    ],
)
def test_two_days_a_span_and_two_sentences_stay_two(text: str, parts: list[str]) -> None:
    assert found(text) == parts


def test_a_zone_or_an_edge_without_its_neighbour_is_no_time() -> None:
    assert found("GMT is a zone. He came early.") == []


@pytest.mark.parametrize(
    ("clock", "part", "hour"),
    [
        (Clock(8, certain=False), "evening", 20),
        (Clock(8, certain=False), "morning", 8),
        (Clock(11, certain=False), "night", 23),
        (Clock(2, certain=False), "night", 2),
        (Clock(8), "evening", 8),
    ],
)
def test_a_part_of_the_day_tells_the_half_of_a_clock_that_is_not_sure(
    clock: Clock, part: str, hour: int
) -> None:
    assert in_part(clock, part).hour == hour
