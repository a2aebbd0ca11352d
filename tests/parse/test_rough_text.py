"""Text as bad as it comes: the record keeps its shape."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records.sentence import ParsedArticle
from tests.parse.parsing import parse

ROUGH = {
    "no punctuation": "the minister said the road is closed and the mayor said it will open " * 40,
    "all capitals": "THE MINISTER SAID THE ROAD IS CLOSED. HE SAID THE MAYOR, ANA TORRES, HAD AGREED.",
    "emoji": "🚨🚨 The mayor 👩🏽‍⚖️ said 🇨🇭 “we are safe” 🙏🙏🙏",
    "marks alone": "… — ?! ( ) “” ’ ; : ,,,, ----",
    "control characters": "The mayor\x07 said\x1b[31m it was\x00 over.",
    "marks of direction": "The \u202emayor\u202c said \u200fit\u200e was over.",
    "combining marks": "Z" + "\u0301" * 300 + " said it was over.",
    "another script": "Министр заявил, что дорога закрыта. 部長は道路が閉鎖されたと述べた。",
    "one endless word": "a" * 20_000,
    "one letter": "a",
    "unmatched quotes": "“The mayor said “it” is ” over “ and “ she " * 10,
    "numbers": "1 2 3,000 4.5 6:7 8/9 10% £11 12°C " * 20,
}


def is_whole(parsed: ParsedArticle) -> bool:
    """Every word is in one sentence and one tree, every mention in one chain."""
    ranges = [number for first, last in parsed.sentence_words for number in range(first, last)]
    trees = all(word.head == -1 or parsed.words[word.head].sentence == word.sentence for word in parsed.words)
    chained = sorted(number for chain in parsed.chains for number in chain)
    return ranges == list(range(len(parsed.words))) and trees and chained == list(range(len(parsed.mentions)))


@pytest.mark.parametrize("text", ROUGH.values(), ids=ROUGH.keys())
def test_rough_text_has_a_record_of_the_same_shape(text: str) -> None:
    parsed = parse(text)
    assert is_whole(parsed)
    assert all(text[word.start : word.end] == word.text for word in parsed.words)


def test_a_sentence_of_five_thousand_words_is_read_in_pieces() -> None:
    parsed = parse("the minister and the mayor of the town said that " * 500)
    assert is_whole(parsed)
    assert len(parsed.words) == 5_000
    assert max(last - first for first, last in parsed.sentence_words) < 200


def test_white_space_alone_is_no_sentence() -> None:
    assert parse("  \n ").words == ()


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=200))
def test_any_text_has_a_record_of_the_same_shape(text: str) -> None:
    assert is_whole(parse(text))
