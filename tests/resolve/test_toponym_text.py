"""The words of an article as a search for names sees them."""

from __future__ import annotations

from dateline.resolve.toponym_text import ToponymText
from tests.resolve.texts import article


def text(words: str) -> ToponymText:
    return ToponymText(article(words))


def test_words_open_a_sentence_a_quotation_or_a_block() -> None:
    read = text('He left. Storms came. "Boats sank," he said.\n\nRoads closed.')
    assert [token.text for n, token in enumerate(read.tokens) if read.opens(n)] == [
        "He",
        "Storms",
        "Boats",
        "Roads",
    ]


def test_a_headline_is_where_capitals_mean_nothing() -> None:
    read = text("Storm Floods Homes And Streets\n\nThe storm reached Cork on Monday.")
    assert read.in_headline(0)
    assert not read.in_headline(read.text.index("Cork"))
    assert read.named == {"cork", "monday"}


def test_a_possessive_is_a_word_of_its_own() -> None:
    assert [token.text for token in text("Cork's U.S. port").tokens] == ["Cork", "s", "U.S.", "port"]
