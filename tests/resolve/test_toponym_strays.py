"""A small town far from all else that an article names is left unknown, unless something speaks for it."""

from __future__ import annotations

import pytest

from dateline.resolve.places import resolve_places
from tests.resolve.texts import UNREAD, article


def point(text: str, name: str) -> float | None:
    """The latitude of the first mention of a name."""
    return next(place.lat for place in resolve_places(article(text), UNREAD) if place.text == name)


def test_a_namesake_on_another_continent_is_no_guess_and_its_candidates_stay() -> None:
    text = "Power failed in Galway, Clifton and Donegal on Sunday."
    [place] = [place for place in resolve_places(article(text), UNREAD) if place.text == "Clifton"]
    assert (place.lat, place.lon, place.country, place.name) == (None, None, None, None)
    assert place.candidates


@pytest.mark.parametrize(
    "text",
    [
        "Power failed in Galway and Mayo, Florida, on Sunday.",
        "Power failed in Mayo on Sunday.",
        "Power failed in Galway and Donegal. The governor of Florida flew to Mayo.",
    ],
)
def test_a_container_beside_it_a_hint_in_its_paragraph_or_nothing_to_be_far_from_keeps_it(text: str) -> None:
    assert point(text, "Mayo") is not None


def test_a_great_city_may_lie_far_from_all_else() -> None:
    assert point("Ministers from Galway and Donegal flew to Santiago.", "Santiago") is not None
