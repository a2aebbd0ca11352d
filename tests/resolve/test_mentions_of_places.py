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


@pytest.mark.parametrize(
    "text",
    [
        "It was confirmed on Monday (AB News).",
        "The Western Assembly (WA) met on Monday.",
        "A maritime organization (IMO) said so.",
        "The IMO said that ships were safe.",
        "IMO officials met on Monday.",
    ],
)
def test_initials_of_a_body_are_no_place_that_happens_to_be_written_so(text: str) -> None:
    assert found(text) == []


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


def test_ordinary_words_in_a_title_case_headline_are_no_towns() -> None:
    assert found("Grain Export Deal Extended Again\n\nThe deal was extended on Monday.") == []


def test_a_word_of_the_headline_is_a_place_where_the_body_names_it_or_a_preposition_leads_to_it() -> None:
    assert found("Storm Floods Cork Streets And Homes\n\nThe storm reached Cork on Monday.") == [
        "Cork",
        "Cork",
    ]
    assert found("Storm Floods Homes And Streets In Cork\n\nThe storm came on Monday.") == ["Cork"]
    assert found("Storm Floods Lisbon Streets And Homes\n\nThe storm came on Monday.") == ["Lisbon"]
