"""Numbers that count nothing though they name nothing."""

from __future__ import annotations

import pytest

from dateline.resolve.counted import counted_after
from dateline.resolve.uncounted import counts_nothing
from tests.resolve.surroundings import numbers_in


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("one of the ships sank", True),
        ("in the first half they", True),
        ("half of the ships sank", False),
        ("she is 44 and", True),
        ("wounded 284.", False),
        ("a thousand ships", False),
        ("from 68 Court Street to", True),
        ("scores were level", True),
        ("scores of ships sank", False),
    ],
)
def test_pronouns_scores_and_addresses_count_nothing(text: str, nothing: bool) -> None:
    around, numbers = numbers_in(text)
    counted = counted_after(text, numbers[0].start, numbers[0].end, around.index)
    assert counts_nothing(around, numbers[0], counted) == nothing
