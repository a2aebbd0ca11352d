"""A name lies where the words beside it say: in a country, and on the side of it that they name."""

from __future__ import annotations

import pytest

from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.places import resolve_places
from dateline.resolve.toponym_beside import Beside, bearing_before, on_side
from tests.resolve.texts import UNREAD, article

TABLE = open_gazetteer()


def longitude(text: str, name: str) -> float | None:
    """Of the place that every mention of a name is taken for."""
    [found] = {place.lon for place in resolve_places(article(text), UNREAD) if place.text == name}
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Snow fell on Halle in eastern Germany.",
        "Snow fell on the eastern German city of Halle.",
        "Snow shuts Halle\n\nSnow fell on Halle in eastern Germany.",
    ],
)
def test_of_two_towns_of_one_name_the_one_on_the_side_named_is_meant(text: str) -> None:
    assert longitude(text, "Halle") == pytest.approx(11.98, abs=0.1)


def test_the_other_side_means_the_other_town() -> None:
    assert longitude("Snow fell on Halle in western Germany.", "Halle") == pytest.approx(8.36, abs=0.1)


def test_a_town_described_by_a_people_lies_in_its_country() -> None:
    [place] = resolve_places(article("A bridge fell in the French town of Valence."), UNREAD)
    assert (place.text, place.country) == ("Valence", "FR")


@pytest.mark.parametrize(
    ("text", "east", "north"),
    [
        ("in eastern ", 1, 0),
        ("in south-western ", -1, -1),
        ("in Northern ", 0, 1),
    ],
)
def test_a_word_of_direction_before_a_name_is_a_side(text: str, east: int, north: int) -> None:
    bearing = bearing_before(text, len(text))
    assert bearing is not None
    assert (bearing.east > 0) - (bearing.east < 0) == east
    assert (bearing.north > 0) - (bearing.north < 0) == north


@pytest.mark.parametrize("text", ["in central ", "in eastern, ", "in "])
def test_other_words_are_no_side(text: str) -> None:
    assert bearing_before(text, len(text)) is None


def test_without_a_side_no_candidate_is_preferred() -> None:
    germany = TABLE.entry(TABLE.countries["DE"].number)
    leipzig = TABLE.entry(TABLE.lookup("leipzig")[0][0])
    assert on_side(leipzig, Beside((germany,))) == 0
    assert on_side(leipzig, Beside((germany,), bearing_before("eastern ", 8))) > 0
    assert on_side(leipzig, Beside((germany,), bearing_before("western ", 8))) < 0
