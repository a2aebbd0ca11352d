"""Which capitalised words are places in their place sense."""

from __future__ import annotations

import pytest

from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.mentions_of_places import find_toponyms
from tests.resolve.texts import UNREAD, article

TABLE = open_gazetteer()


def found(text: str) -> list[str]:
    return [toponym.text for toponym in find_toponyms(article(text), UNREAD, TABLE)]


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
    "text",
    [
        "Mr London spoke.",
        "She reads the Boston Globe.",
        "He studied at the University of London.",
        "It stands on London Road.",
        "Nice weather is expected.",
        "Monday was wet.",
    ],
)
def test_persons_papers_schools_streets_and_words_that_open_a_sentence_are_none(text: str) -> None:
    assert found(text) == []


def test_a_word_that_opens_a_sentence_is_a_place_where_the_article_says_so_elsewhere() -> None:
    assert found("Brest was shut. Ships left Brest.") == ["Brest", "Brest"]
