"""TIMEX3: the type and value of an expression, for scoring against TimeML."""

from __future__ import annotations

import pytest

from dateline.evaluate.times import timexes


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("yesterday", "DATE", "2024-03-05"),
        ("Monday night", "TIME", "2024-03-04TNI"),
        ("last week", "DATE", "2024-W09"),
        ("last year", "DATE", "2023"),
        ("the first quarter of 2023", "DATE", "2023-Q1"),
        ("the summer of 2022", "DATE", "2022-SU"),
        ("the 1990s", "DATE", "199"),
        ("at 9:15 p.m. on Tuesday", "TIME", "2024-03-05T21:15"),
        ("three weeks", "DURATION", "P3W"),
        ("48 hours", "DURATION", "PT48H"),
        ("several years", "DURATION", "PXY"),
        ("now", "DATE", "PRESENT_REF"),
        ("recently", "DATE", "PAST_REF"),
    ],
)
def test_an_expression_has_the_type_and_value_of_timeml(text: str, kind: str, value: str) -> None:
    assert [(each.type, each.value) for each in timexes(text, "2024-03-06")] == [(kind, value)]
