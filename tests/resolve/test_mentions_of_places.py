"""Which capitalised words are places in their place sense."""

from __future__ import annotations

import pytest

from tests.resolve.toponyms_found import found


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


def test_ordinary_words_in_a_title_case_headline_are_no_towns() -> None:
    assert found("Grain Export Deal Extended Again\n\nThe deal was extended on Monday.") == []


def test_a_word_of_the_headline_is_a_place_where_the_body_names_it_or_a_preposition_leads_to_it() -> None:
    assert found("Storm Floods Cork Streets And Homes\n\nThe storm reached Cork on Monday.") == [
        "Cork",
        "Cork",
    ]
    assert found("Storm Floods Homes And Streets In Cork\n\nThe storm came on Monday.") == ["Cork"]
    assert found("Storm Floods Lisbon Streets And Homes\n\nThe storm came on Monday.") == ["Lisbon"]
