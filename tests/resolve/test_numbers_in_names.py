"""Numbers that name or date something count nothing."""

from __future__ import annotations

import pytest

from dateline.resolve.numbers_in_names import in_decade_or_clock, is_dated, is_named
from tests.resolve.surroundings import numbers_in


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("under Resolution 1701 of", True),
        ("on page 3 of", True),
        ("in No. 4 of", True),
        ("at School 59 in", True),
        ("as in [3] above", True),
        ("of 40 ships", False),
        ("London 40 ships", False),
    ],
)
def test_a_label_or_a_name_before_the_figure_makes_it_a_name(text: str, named: bool) -> None:
    around, [number] = numbers_in(text)
    assert is_named(around, number) == named


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("built in 1957 by", True),
        ("on March 4 they", True),
        ("on 4 March they", True),
        ("Ada Example, 44, left", True),
        ("some 1957 people came", False),
        ("of 40 ships", False),
    ],
)
def test_years_days_of_a_month_and_ages_after_names_are_dates(text: str, dated: bool) -> None:
    around, [number] = numbers_in(text)
    assert is_dated(around, number) == dated


@pytest.mark.parametrize(
    ("text", "so"),
    [("the 1980s were", True), ("in 860 BC the", True), ("at five o'clock", True), ("40 ships", False)],
)
def test_decades_eras_and_clocks(text: str, so: bool) -> None:
    around, [number] = numbers_in(text)
    assert in_decade_or_clock(around, number) == so
