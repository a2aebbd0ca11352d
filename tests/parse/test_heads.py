"""What one pass of the encoder says of a text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parse.heads import Model, Reading, load_model, split_sentences
from dateline.parse.trees import tree

BLOCKS = [
    "Army moves toward the border",
    "The army sent two battalions to the border on Tuesday, the defence ministry said. "
    "The minister declined to comment.",
    '"We will not accept this," the foreign minister told reporters in Geneva.',
]


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model(threads=1)


@pytest.fixture(scope="module")
def reading(model: Model) -> Reading:
    return model.read(BLOCKS)


def words(reading: Reading, numbers: tuple[int, ...]) -> str:
    return " ".join(BLOCKS[block][start:end] for block, start, end in (reading.words[n] for n in numbers))


def test_sentences_end_where_a_reader_would_end_them(reading: Reading) -> None:
    assert [words(reading, tuple(range(*span)))[-9:] for span in reading.sentences] == [
        "he border",
        "ry said .",
        "comment .",
        " Geneva .",
    ]


def test_every_sentence_is_a_tree_with_one_root(reading: Reading) -> None:
    for first, last in reading.sentences:
        heads = reading.heads[first:last]
        assert sum(head < 0 for head in heads) == 1
        for word in range(first, last):
            seen = set()
            while word >= 0:
                assert word not in seen
                seen.add(word)
                word = reading.heads[word]


def test_the_saying_has_its_speaker_cue_and_words(reading: Reading) -> None:
    found = {
        (words(reading, item.source), words(reading, item.cue)): words(reading, item.content)
        for item in reading.polnear
    }
    content = found["the defence ministry", "said"]
    assert content.startswith("The army sent two battalions to the border")
    assert "minister" not in content


def test_mentions_nest_but_never_cross(reading: Reading) -> None:
    spans = {(mention.first, mention.last) for mention in reading.mentions}
    assert len(spans) == len(reading.mentions)
    for first, last in spans:
        for begin, end in spans:
            assert not first < begin <= last < end


def test_places_and_bodies_are_told_apart(reading: Reading) -> None:
    kinds = {words(reading, tuple(range(m.first, m.last + 1))): m.type for m in reading.mentions}
    assert kinds["Geneva"] == "place"
    assert kinds["the defence ministry"] == "organization"


def test_reading_twice_gives_the_same(model: Model, reading: Reading) -> None:
    assert model.read(BLOCKS) == reading


def test_probabilities_cover_every_word(reading: Reading) -> None:
    for values in reading.tags.values():
        assert len(values) == len(reading.words)
        assert all(0 <= value <= 1 for value in values)


@pytest.mark.parametrize("blocks", [[], [""], ["", " ", ""]])
def test_a_text_without_words_has_nothing_in_it(model: Model, blocks: list[str]) -> None:
    reading = model.read(blocks)
    assert reading.words == reading.sentences == reading.attributions == reading.mentions == ()


@pytest.mark.parametrize("text", ["🚀", "\u0301", "a" * 3000, "x " * 1500, "( " * 400, "你好 世界"])
def test_strange_text_is_read_without_complaint(model: Model, text: str) -> None:
    reading = model.read([text, "It ended."])
    assert len(reading.upos) == len(reading.words) == len(reading.heads)
    assert [end for _, end in reading.sentences][-1] == len(reading.words)


@given(st.integers(1, 14), st.randoms(use_true_random=False))
def test_any_scores_give_a_tree_with_one_root(count: int, dice: object) -> None:
    scores = np.asarray(
        [[dice.uniform(-5, 5) for _ in range(count + 1)] for _ in range(count)],  # type: ignore[attr-defined]
        dtype=np.float32,
    )
    heads = tree(scores)
    assert sum(head == -1 for head in heads) == 1
    for word in range(count):
        steps = 0
        while word != -1:
            word = heads[word]
            steps += 1
            assert steps <= count


def test_a_tree_that_is_best_word_by_word_is_kept() -> None:
    scores = np.full((3, 4), -9.0, dtype=np.float32)
    scores[0, 2] = scores[1, 0] = scores[2, 2] = 5.0
    assert tree(scores) == [1, -1, 1]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.full((2, 3), -9.0, dtype=np.float32)
    scores[0, 2], scores[0, 0] = 5.0, 4.0
    scores[1, 1], scores[1, 0] = 5.0, 1.0
    assert tree(scores) == [-1, 0]


def test_a_sentence_never_crosses_a_block_and_is_never_endless() -> None:
    found = split_sentences(np.zeros(1000, dtype=np.float32), [0] * 10 + [1] * 990)
    assert found[0] == (0, 10)
    assert [first for first, _ in found[1:]] == [end for _, end in found[:-1]]
    assert max(last - first for first, last in found) <= 180


@pytest.mark.parametrize(
    ("sentence", "root"),
    [
        ("Police arrested four protesters in the harbour.", "COERCE"),
        ("Poland sent food and medicine to Ukraine.", "AID"),
    ],
)
def test_the_words_of_a_block_stand_together_for_one_root(sentence: str, root: str) -> None:
    other = "The two ministers met in Oslo and held talks."
    roots = load_model().read([other, sentence]).roots
    assert (roots[0][0][0], roots[1][0][0]) == ("CONSULT", root)
    assert sum(share for _, share in roots[1]) == pytest.approx(1.0, abs=0.01)
