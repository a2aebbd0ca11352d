"""Who speaks is a mention, whether or not the encoder saw one."""

from __future__ import annotations

import pytest

from dateline.parse.unread_speakers import unread_speakers
from dateline.records.sentence import ParsedArticle
from tests.parse.parsing import parse


def _unread(text: str) -> dict[str, str]:
    """What would be added for speakers if the encoder had read no mention at all, with the type of each."""
    parsed: ParsedArticle = parse(text)
    words = parsed.words
    return {
        text[words[span.first].start : words[span.last].end]: span.type
        for span in unread_speakers(words, frozenset())
    }


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("The Geophysical Institute of Peru said the ground shook.", "The Geophysical Institute of Peru", "organization"),
        ("Polish Foreign Minister Jan Kowalski said the gate was open.", "Polish Foreign Minister Jan Kowalski", "person"),
        ("The finance chief told analysts that costs had fallen.", "The finance chief", "person"),
        ("Polish Foreign Minister Jan Kowalski visited the harbour.", "Polish Foreign Minister Jan Kowalski", "person"),
    ],
)  # fmt: skip
def test_the_subject_of_a_verb_of_speech_is_added_by_its_words(text: str, phrase: str, kind: str) -> None:
    assert _unread(text) == {phrase: kind}


def test_a_single_name_that_no_word_tells_is_left_out() -> None:
    assert _unread("Medyka said the gate was open.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Jan Kowalski visited the harbour.",
        "The minister visited the harbour.",
        "A crowd met Mayor Jan Kowalski.",
    ],
)
def test_who_neither_speaks_nor_acts_under_name_and_title_is_left_out(text: str) -> None:
    assert _unread(text) == {}
