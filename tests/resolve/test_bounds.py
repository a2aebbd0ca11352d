"""Bounds: which words loosen a number, and what values that leaves open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records.quantity import Bound
from dateline.resolve.bounds import allowed, bound_at


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It flew 40 km.", "exact"),
        ("It flew about 40 km.", "about"),
        ("It flew nearly 40 km.", "about"),
        ("It flew up to 40 km.", "up_to"),
        ("It flew no more than 40 km.", "up_to"),
        ("It flew at least 40 km.", "at_least"),
        ("It flew more than 40 km.", "more_than"),
        ("It flew less than 40 km.", "less_than"),
        ("It flew 40 km or more.", "at_least"),
        ("It flew 40 km or so.", "about"),
    ],
)
def test_words_beside_the_figure_set_the_bound(text: str, bound: Bound) -> None:
    start = text.index("40")
    assert bound_at(text, start, start + len("40 km"))[0] == bound


def test_words_of_another_line_loosen_nothing() -> None:
    text = "Ships seen: about\n40 km of coast were searched."
    assert bound_at(text, text.index("40"), text.index(" of coast")) == ("exact", None)


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        ("exact", 40, 40),
        ("about", 40, 40),
        ("up_to", None, 40),
        ("less_than", None, 40),
        ("at_least", 40, None),
        ("more_than", 40, None),
    ],
)
def test_an_open_side_has_no_end(bound: Bound, low: float | None, high: float | None) -> None:
    assert allowed(40, None, bound) == (low, high)


@given(st.floats(0, 1e12), st.floats(0, 1e12))
def test_a_range_keeps_its_ends(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert allowed(low, high, "between") == (low, high)
