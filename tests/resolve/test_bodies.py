"""Bodies: their kind by the words of the name, their state by adjectives and owners."""

from __future__ import annotations

import pytest

from dateline.resolve.bodies import known_body, nation_in, state_item, type_by_words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ministry", "government"),
        ("Coast Guard", "military"),
        ("News Agency", "agency"),
        ("Evening Herald", "outlet"),
        ("Widget Works", None),
    ],
)
def test_the_last_words_of_a_name_tell_what_it_is(name: str, kind: str | None) -> None:
    assert type_by_words(name) == kind


def test_a_word_inside_another_tells_nothing() -> None:
    assert type_by_words("Outpost") is None


def test_a_body_is_known_with_and_without_its_article_and_by_its_capitals() -> None:
    assert known_body("the United Nations") == known_body("UN")
    assert known_body("un") is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Japanese Defence Minister", "JP"),
        ("Japan's ministry", "JP"),
        ("South Korean military", "KR"),
        ("Polish and German ministers", None),
        ("the ministry", None),
    ],
)
def test_the_state_is_the_one_whose_name_or_adjective_stands_there(text: str, iso: str | None) -> None:
    assert nation_in(text) == iso


def test_a_state_has_its_item_and_no_state_has_none() -> None:
    assert (state_item("PL"), state_item(None)) == ("Q36", None)
