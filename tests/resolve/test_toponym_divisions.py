"""Names with their division beside them."""

from __future__ import annotations

from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.mentions_of_places import find_toponyms
from tests.resolve.texts import UNREAD, article
from tests.resolve.toponyms_found import found


def test_an_abbreviation_is_a_place_only_behind_its_town() -> None:
    assert found("They met in Springfield, Ill., on Monday.") == ["Springfield", "Ill."]
    assert found("They were ill. OR so they said.") == []


def test_initials_in_brackets_behind_their_words_are_no_state() -> None:
    assert found("The Western Assembly (WA) met on Monday.") == []


def test_names_before_counties_are_counties() -> None:
    table = open_gazetteer()
    toponyms = find_toponyms(article("Roads flooded in Becker and Hubbard counties."), UNREAD, table)
    assert [(each.text, each.division) for each in toponyms] == [("Becker", "county"), ("Hubbard", "county")]
