"""What a number counts: by the tree where there is one, by the words that follow where there is none."""

from __future__ import annotations

import pytest

from dateline.resolve.counted import counted_after, is_person, singular
from dateline.resolve.word_index import WordIndex
from tests.resolve.texts import UNREAD


@pytest.mark.parametrize(
    ("text", "phrase", "single"),
    [
        ("40 ships sank", "ships", "ship"),
        ("40 large fishing vessels sank", "large fishing vessels", "vessel"),
        ("40 of these workers left", "workers", "worker"),
        ("40 people were hurt", "people", "person"),
    ],
)
def test_the_words_after_the_figure_are_what_it_counts(text: str, phrase: str, single: str) -> None:
    found = counted_after(text, 0, 2, WordIndex(UNREAD))
    assert found is not None
    assert (found.phrase, found.singular) == (phrase, single)


@pytest.mark.parametrize("text", ["40 were hurt", "40.", "40 and more", "40"])
def test_where_no_noun_follows_nothing_is_counted(text: str) -> None:
    assert counted_after(text, 0, 2, WordIndex(UNREAD)) is None


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("women", "woman"),
        ("firemen", "fireman"),
        ("cities", "city"),
        ("churches", "church"),
        ("buses", "bus"),
        ("gas", "gas"),
    ],
)
def test_the_singular_of_a_noun(plural: str, single: str) -> None:
    assert singular(plural) == single


def test_nouns_for_people_are_known() -> None:
    assert is_person("Soldiers")
    assert not is_person("ships")
