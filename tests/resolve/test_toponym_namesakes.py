"""Names of places that are a person's, or a piece of a longer name."""

from __future__ import annotations

import pytest

from tests.resolve.toponyms_found import found


@pytest.mark.parametrize(
    "text",
    [
        "Mr London spoke.",
        "She reads the Boston Globe.",
        "He studied at the University of London.",
        "It stands on London Road.",
        "Nice weather is expected.",
        "Monday was wet.",
    ],
)
def test_persons_papers_schools_streets_and_words_that_open_a_sentence_are_none(text: str) -> None:
    assert found(text) == []
