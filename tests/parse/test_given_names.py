"""A given name tells a gender where one gender bears it."""

from __future__ import annotations

import pytest

from dateline.lexicon import load_lexicon
from dateline.parse.given_names import gender_of


@pytest.mark.parametrize(
    ("name", "gender"),
    [("ahmet", "m"), ("ayşe", "f"), ("vladimir", "m"), ("eleni", "f"), ("jean-claude", "m"), ("hanako", "f")],
)
def test_names_of_many_countries_tell_who_bears_them(name: str, gender: str) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize("name", ["kim", "jean", "lee", "nguyen", "ministry"])
def test_what_both_bear_or_is_a_family_name_tells_nothing(name: str) -> None:
    assert gender_of(name) == "?"


def test_no_name_is_fetched_for_both() -> None:
    fetched = load_lexicon("dateline.parse", "given_names.yaml")
    assert not set(fetched["male"].split()) & set(fetched["female"].split())
