"""The longest name in the gazetteer, and short names in capitals."""

from __future__ import annotations

import pytest

from tests.resolve.toponyms_found import found


@pytest.mark.parametrize(
    ("text", "toponyms"),
    [
        ("They met in New York City on Monday.", ["New York City"]),
        ("They met in Springfield, Ill., on Monday.", ["Springfield", "Ill."]),
        ("They sailed from Cork to Brest.", ["Cork", "Brest"]),
        ("Troops crossed the Strait of Hormuz.", ["Strait of Hormuz"]),
        ("They met in southern California.", ["southern California"]),
    ],
)
def test_the_longest_name_is_the_place(text: str, toponyms: list[str]) -> None:
    assert found(text) == toponyms


@pytest.mark.parametrize(
    ("text", "toponyms"),
    [
        ("They met in Springfield (IL) on Monday.", ["Springfield", "IL"]),
        ("They met in North Carolina (NC) on Monday.", ["North Carolina", "NC"]),
        ("They met in the UAE on Monday.", ["UAE"]),
        ("The Central African Republic (CAR) closed its border.", ["The Central African Republic", "CAR"]),
        ("BERN (AP) — The bridge was closed.", ["BERN"]),
        ("FLOODS CLOSE ROADS IN BALI", ["BALI"]),
        ("IRAN said so.", ["IRAN"]),
    ],
)
def test_short_names_in_capitals_are_places_where_the_words_around_are_written_so(
    text: str, toponyms: list[str]
) -> None:
    assert found(text) == toponyms


@pytest.mark.parametrize(
    ("text", "toponyms"),
    [
        ("A boat sank in the Gulf of Boni on Monday.", []),
        ("The Gulf of Boni was closed.", []),
        ("A boat sank off the Mentawai Islands.", []),
        ("Islands Minister spoke on Monday.", []),
        ("A boat sank in the Gulf of Finland.", ["Gulf of Finland"]),
        ("A boat sank in the Gulf on Monday.", ["the Gulf"]),
        ("A boat sank off the Solomon Islands.", ["Solomon Islands"]),
    ],
)
def test_what_kind_of_water_or_land_it_is_names_no_place_alone(text: str, toponyms: list[str]) -> None:
    assert found(text) == toponyms
