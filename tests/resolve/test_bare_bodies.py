"""What "the company" means: the body named before that does not say what it is."""

from __future__ import annotations

from tests.desk import read_text


def _names_of(text: str, words: str) -> set[str]:
    """All that the entity is called that the text calls ``words``."""
    return {
        mention.text
        for entity in read_text(text).entities
        if any(mention.text == words for mention in entity.mentions)
        for mention in entity.mentions
    }


def test_the_alliance_is_the_body_named_before() -> None:
    text = "NATO said on Friday that two ships had turned back. The alliance said its crews were safe."
    assert "NATO" in _names_of(text, "The alliance")


def test_the_company_is_not_a_ministry() -> None:
    text = "The Foreign Ministry said on Friday that two ships had turned back. The company said its crews were safe."
    assert "The Foreign Ministry" not in _names_of(text, "The company")


def test_the_company_is_not_a_state() -> None:
    text = "Denmark said on Friday that two ships had turned back. The company said its crews were safe."
    assert "Denmark" not in _names_of(text, "The company")


def test_the_parent_company_is_another() -> None:
    text = "NATO said on Friday that two ships had turned back. The parent company said its crews were safe."
    assert "NATO" not in _names_of(text, "The parent company")


def test_the_organisation_is_any_body_whatever_its_name_says() -> None:
    text = "The Red Cross Committee said on Friday that it had reached the town. The organisation said trucks waited."
    assert "The Red Cross Committee" in _names_of(text, "The organisation")
