"""Names of places that are only a piece of a longer name of a place."""

from __future__ import annotations

import pytest

from dateline.records.sentence import Mention, ParsedArticle
from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.mentions_of_places import find_toponyms
from tests.resolve.texts import article


def found(text: str, name: str) -> list[str]:
    """The toponyms of a text in which the entity layer marks this name as a place's."""
    start = text.index(name)
    mention = Mention(start, start + len(name), first=0, last=0, head=0, type="place", kind="name", score=1.0)
    parsed = ParsedArticle((), (), (), (), (mention,))
    return [toponym.text for toponym in find_toponyms(article(text), parsed, open_gazetteer())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The road to Nueva Alcala was shut.", "Nueva Alcala"),
        ("Boats left the Tumen Delta at noon.", "Tumen Delta"),
        ("The fair opened in Camarines Viejo.", "Camarines Viejo"),
    ],
)
def test_a_piece_of_a_name_that_nobody_knows_stands_for_nothing(text: str, name: str) -> None:
    assert not {"Alcala", "Delta", "Camarines"} & set(found(text, name))


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("Storms struck North Dallas on Sunday.", "North Dallas", "Dallas"),
        ("Planes landed at Dallas Love Field.", "Dallas Love Field", "Dallas"),
        ("Planes landed at Springfield Airport.", "Springfield Airport", "Springfield"),
        ("It opened at the Metro Toronto Convention Centre.", "Metro Toronto Convention Centre", "Toronto"),
    ],
)
def test_what_is_named_for_a_town_or_a_side_of_it_lies_in_the_town(text: str, name: str, town: str) -> None:
    assert found(text, name) == [town]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Pelicans nest in the Danube Delta.", "Danube Delta"), ("It rained in Nueva Ecija.", "Nueva Ecija")],
)
def test_the_longer_name_is_taken_where_it_is_known(text: str, name: str) -> None:
    assert found(text, name) == [name]
