"""Which expressions are times of the article: what anchors something, and no more."""

from __future__ import annotations

import pytest

from tests.resolve.texts import PUBLISHED, times


@pytest.mark.parametrize(
    "text", ["The port closed recently.", "Ships call there these days.", "Recently, the port closed."]
)
def test_a_vague_time_stays_vague(text: str) -> None:
    assert all(time.interval is None and time.edtf is None for time in times(text, PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        "The strike lasted three weeks.",
        "Ships call there every day.",
        "He may leave.",
        "Ms May said so.",
        "They march on.",
        "Room 2019 was empty.",
    ],
)
def test_lengths_repetitions_and_other_meanings_of_the_words_are_no_times(text: str) -> None:
    assert times(text, PUBLISHED) == ()


def test_a_stamp_of_the_page_is_no_time_of_the_article() -> None:
    text = "Port closed\n\nUpdated 5 March 2024 12:16\n\nThe port closed on Monday."
    assert [time.text for time in times(text, PUBLISHED)] == ["Monday"]
