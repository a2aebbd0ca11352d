"""Which words are the name that initials in brackets stand for."""

from __future__ import annotations

import pytest

from dateline.parse import load_model, parse_article
from dateline.records.sentence import Mention
from dateline.resolve.written_out import written_out
from tests.resolve.texts import article


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Safety Office (HSO) closed it.", "Harbour Safety Office"),
        ("The Office of Harbour Safety (OHS) closed it.", "Office of Harbour Safety"),
        ("The Office of Harbour Safety (OHX) closed it.", None),
        ("The Harbour Safety Office (HOS) closed it.", "Harbour Safety Office"),
        ("ATHENS (AP) closed it.", None),
        ("Officials of the Harbour Safety Office (HSO) closed it.", "Harbour Safety Office"),
    ],
)
def test_the_name_is_the_words_whose_first_letters_they_are(text: str, name: str | None) -> None:
    words = parse_article(article(text), load_model()).words
    number = next(n for n, word in enumerate(words) if word.text == "(") + 1
    bracket = Mention(
        words[number].start, words[number].end, number, number, number, "organization", "initials", 1.0
    )
    found = written_out(words, bracket)
    assert (found and text[words[found[0]].start : words[found[1]].end]) == name
