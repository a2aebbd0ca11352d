"""How spellings of a place's name meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.toponyms import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wŏnsan", "Wonsan"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("St. Louis", "Saint Louis"),
        ("Mt. Fuji", "Mount Fuji"),
        ("Ft. Worth", "Fort Worth"),
        ("Port-au-Prince", "Port au Prince"),
        ("Łódź", "Lodz"),
        ("KYIV", "Kyiv"),
        ("Bosnia & Herzegovina", "Bosnia and Herzegovina"),
    ],
)
def test_two_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


def test_the_article_is_part_of_a_name() -> None:
    assert fold("the Gulf") != fold("Gulf")


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
