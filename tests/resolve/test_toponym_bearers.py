"""Names of places that an agency, a ship or a movement bears."""

from __future__ import annotations

import pytest

from tests.resolve.toponyms_found import found


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ACCRA, Jan. 9 (Xinhua) -- Rain fell on Ghana.", ["ACCRA", "Ghana"]),
        ("AMMAN (Petra) - Rain fell on Jordan.", ["AMMAN", "Jordan"]),
        ("Rain fell on Jakarta, Antara reported.", ["Jakarta"]),
        ("The bridge near Petra was shut.", ["Petra"]),
        ("Rain fell on Fars in Iran.", ["Fars", "Iran"]),
    ],
)
def test_an_agency_is_no_town_of_its_name(text: str, places: list[str]) -> None:
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The USS Georgia left Guam.", ["Guam"]),
        ("The MV Dublin ran aground off Malta.", ["Malta"]),
        ("The frigate Mombasa left Malta.", ["Malta"]),
        ("The us navy left Georgia.", ["Georgia"]),
        ("The frigates left Mombasa.", ["Mombasa"]),
    ],
)
def test_a_ship_is_no_place_of_its_name(text: str, places: list[str]) -> None:
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kenya fought al-Shabab for years.", ["Kenya"]),
        ("The bridge in al-Raqqa was shut.", ["al-Raqqa"]),
        ("The bridge in al-Aleppo was shut.", ["Aleppo"]),
    ],
)
def test_an_arabic_article_makes_another_name_of_a_small_towns(text: str, places: list[str]) -> None:
    assert found(text) == places
