"""Persons whom an article names in full lend their surname to no town further down."""

from __future__ import annotations

import pytest

from dateline.records.sentence import Mention, ParsedArticle
from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.mentions_of_places import find_toponyms
from dateline.resolve.toponym_persons import surnames_in
from tests.resolve.texts import article


def mention(text: str, words: str) -> Mention:
    """A person's name of these words, where they first stand."""
    start = text.index(words)
    return Mention(start, start + len(words), first=0, last=0, head=0, type="person", kind="name", score=1.0)


def found(text: str, *persons: str) -> list[str]:
    """The toponyms of a text in which these persons are marked."""
    parsed = ParsedArticle((), (), (), (), tuple(mention(text, words) for words in persons))
    return [toponym.text for toponym in find_toponyms(article(text), parsed, open_gazetteer())]


@pytest.mark.parametrize(
    ("text", "person", "places"),
    [
        ("Anna Ruto spoke in Nairobi. Ruto's office was shut.", "Anna Ruto", ["Nairobi"]),
        ("Anna Ruto spoke. A bridge in Ruto was shut.", "Anna Ruto", ["Ruto"]),
        ("Anna Berlin spoke. Snow fell and Berlin was shut.", "Anna Berlin", ["Berlin"]),
    ],
)
def test_a_surname_alone_is_a_person_unless_the_words_around_or_its_size_speak_for_a_place(
    text: str, person: str, places: list[str]
) -> None:
    assert found(text, person) == places


def test_a_person_who_owns_something_is_still_a_person() -> None:
    assert found("On Monday Ruto's office was shut.", "Ruto's") == []


def test_the_last_word_of_a_description_is_no_surname() -> None:
    text = "The mayor of Galway spoke to Anna Mayo and Ito."
    mentions = [mention(text, words) for words in ("The mayor of Galway", "Anna Mayo", "Ito")]
    assert surnames_in(text, mentions) == {"mayo"}


def test_a_surname_that_the_entity_layer_takes_for_a_place_is_still_a_persons() -> None:
    text = "Anna Ruto spoke in Nairobi. Ruto's office was shut."
    at = text.index("Ruto's")
    mentions = (
        mention(text, "Anna Ruto"),
        Mention(at, at + 6, first=0, last=0, head=0, type="place", kind="name", score=1.0),
    )
    parsed = ParsedArticle((), (), (), (), mentions)
    assert [one.text for one in find_toponyms(article(text), parsed, open_gazetteer())] == ["Nairobi"]
