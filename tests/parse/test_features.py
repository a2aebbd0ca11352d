"""Words, shapes and windows: what the encoder sees of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parse import features


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in features.words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It didn't say so.", ["It", "did", "n't", "say", "so", "."]),
        ("the ministry’s statement", ["the", "ministry", "’s", "statement"]),
        ("at 9:20 p.m. in the U.S. today", ["at", "9:20", "p.m.", "in", "the", "U.S.", "today"]),
        ("Gen. Smith, J. Doe", ["Gen.", "Smith", ",", "J.", "Doe"]),
        ("short-range", ["short", "-", "range"]),
        ("ex-minister's co-operation", ["ex-minister", "'s", "co-operation"]),
        ("1,000 troops, 10% of 500km", ["1,000", "troops", ",", "10", "%", "of", "500", "km"]),
        ("$5m in the 1990s, the 2nd", ["$", "5", "m", "in", "the", "1990s", ",", "the", "2nd"]),
        ("see https://example.org/a?b=c.", ["see", "https://example.org/a?b=c", "."]),
        ("They cannot go...", ["They", "can", "not", "go", "..."]),
        ("2025-05-08", ["2025-05-08"]),
    ],
)
def test_words_are_cut_as_the_treebanks_cut_them(text: str, words: list[str]) -> None:
    assert cut(text) == words


@given(st.text())
def test_every_character_but_white_space_lies_in_exactly_one_word(text: str) -> None:
    covered = [0] * len(text)
    for start, end in features.words(text):
        assert start < end
        for place in range(start, end):
            covered[place] += 1
    for count, char in zip(covered, text, strict=True):
        assert count == (not char.isspace()) or (count == 1 and not char.strip())


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("missile", "lower"),
        ("Seoul", "title"),
        ("JCS", "upper"),
        ("A", "letter"),
        ("McDonald", "mixed"),
        ("2025", "digits"),
        ("9:20", "number"),
        ("B52", "letters_digits"),
        (".", "stop"),
        ("(", "mark"),
        ("n't", "lower"),
    ],
)
def test_the_shape_keeps_what_an_uncased_encoder_loses(word: str, shape: str) -> None:
    assert features.SHAPES[features.shape(word)] == shape


@st.composite
def laid_out(draw: st.DrawFn) -> tuple[list[int], list[int], list[bool]]:
    sizes = draw(st.lists(st.lists(st.integers(1, 8), min_size=1, max_size=120), max_size=8))
    pieces = [size for block in sizes for size in block]
    blocks = [number for number, block in enumerate(sizes) for _ in block]
    stops = draw(st.lists(st.booleans(), min_size=len(pieces), max_size=len(pieces)))
    return pieces, blocks, stops


@given(laid_out(), st.integers(50, 200))
def test_windows_own_each_word_once_and_stay_small(
    text: tuple[list[int], list[int], list[bool]], limit: int
) -> None:
    pieces, blocks, stops = text
    found = features.windows(pieces, blocks, stops, limit)
    owned = [word for window in found for word in range(window.own_first, window.own_last)]
    assert owned == list(range(len(pieces)))
    for window in found:
        assert window.first <= window.own_first < window.own_last == window.last
        assert window.size <= limit


def test_a_block_that_fits_is_never_cut() -> None:
    blocks = [0] * 60 + [1] * 60 + [2] * 60
    found = features.windows([1] * 180, blocks, [False] * 180, limit=100)
    assert [(window.first, window.last) for window in found] == [(0, 60), (60, 120), (120, 180)]


def test_a_long_block_is_cut_after_a_sentence_and_repeats_what_came_before() -> None:
    stops = [word % 50 == 49 for word in range(300)]
    first, second, *_ = features.windows([1] * 300, [0] * 300, stops, limit=120)
    assert first.own_last == 100
    assert second.first == 100 - features.CONTEXT
