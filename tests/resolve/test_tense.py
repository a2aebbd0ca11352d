"""Tense: whether the words around a time look back or ahead."""

from __future__ import annotations

import pytest

from dateline.resolve.tense import Tense, tense_around


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The talks opened on Thursday.", "past"),
        ("The ministry was closed on Thursday.", "past"),
        ("The talks will open on Thursday.", "future"),
        ("The talks are scheduled for Thursday.", "future"),
        ("The vote is to be held on Thursday.", "future"),
        ("On Thursday, the talks opened.", "past"),
        ("On Thursday, the talks will open.", "future"),
        ("Roads stay shut until Thursday.", "future"),
        ("Roads had been closed until Thursday.", "past"),
        ("The governor declared Thursday a day of mourning.", "set"),
        ("The king proclaimed Thursday a public holiday.", "set"),
        ("The governor declared Thursday that roads were open.", "past"),
        ("The governor declared on Thursday a state of emergency.", "past"),
        ("Thursday.", None),
    ],
)
def test_the_clause_around_a_time_looks_back_or_ahead(text: str, tense: Tense | None) -> None:
    start = text.index("Thursday")
    assert tense_around(text, start, start + len("Thursday")) == tense


def test_the_clause_before_a_full_stop_says_nothing() -> None:
    text = "They will leave. Thursday saw rain."
    start = text.index("Thursday")
    assert tense_around(text, start, start + 8) != "future"
