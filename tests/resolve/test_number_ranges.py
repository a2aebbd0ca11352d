"""Two numbers that make one quantity, and two that do not."""

from __future__ import annotations

import pytest

from dateline.resolve.number_ranges import odds_from, range_from, range_of_names
from dateline.resolve.units import money_before, unit_at
from tests.resolve.surroundings import numbers_in


def joined(text: str) -> tuple[float, float] | None:
    around, [low, high] = numbers_in(text)
    draft = range_from(around, low, high, money_before(text, low.start), unit_at(text, low.end))
    return (draft.number.value, draft.high.value) if draft and draft.high else None


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("some 100 to 150 km away", (100, 150)),
        ("some 10 km to 15 km away", (10, 15)),
        ("between 5 and 10 ships", (5, 10)),
        ("about $5-10 million in aid", (5_000_000, 10_000_000)),
        ("two or three ships", (2, 3)),
        ("5 and 10 ships", None),
        ("10 km to 15 miles away", None),
        ("rose from 100 euros to 150 euros", None),
        ("they won 3-1 there", None),
    ],
)
def test_ends_in_one_unit_are_a_range_and_changes_scores_and_lists_are_not(
    text: str, ends: tuple[float, float] | None
) -> None:
    assert joined(text) == ends


@pytest.mark.parametrize("text", ["see sections 3-5 of it", "see pages 3 to 5 of it"])
def test_sections_three_to_five_are_names(text: str) -> None:
    around, [low, high] = numbers_in(text)
    assert range_of_names(around, low, high)


def test_one_in_three_is_a_share() -> None:
    around, [part, whole] = numbers_in("one in three ships")
    draft = odds_from(around, part, whole)
    assert draft is not None
    assert draft.number.value == pytest.approx(1 / 3)
