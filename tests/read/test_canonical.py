"""The canonical text: laws that hold for any input."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dateline.read.canonical import canonical_block, join_blocks


@given(st.text())
def test_a_block_is_canonical_once_and_for_all(raw: str) -> None:
    once = canonical_block(raw)
    assert canonical_block(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text())
def test_a_block_holds_no_white_space_but_single_spaces_between_words(raw: str) -> None:
    block = canonical_block(raw)
    assert block == block.strip()
    assert "  " not in block
    assert not any(char.isspace() and char != " " for char in block)


@given(st.text())
def test_a_block_holds_no_control_or_bidirectional_character(raw: str) -> None:
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Co"} for char in canonical_block(raw))
    assert not set(canonical_block(raw)) & set("\u200b\u200e\u202a\u202e\u2066\u00ad\ufeff")


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1)))
def test_every_block_is_found_at_its_place_in_the_text(texts: list[str]) -> None:
    text, blocks = join_blocks([("paragraph", block) for block in texts])
    assert [text[block.start : block.end] for block in blocks] == texts


def test_quotes_and_dashes_stay_as_written() -> None:
    assert canonical_block("“No” – he said — ‘never’") == "“No” – he said — ‘never’"
