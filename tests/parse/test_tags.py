"""Where the encoder's two tags of a word contradict each other, one of them gives way."""

from __future__ import annotations

import pytest

from dateline.parse.tags import settled_tags


@pytest.mark.parametrize(
    ("text", "tags", "settled"),
    [
        ("rejected", ("PART", "VBD"), ("VERB", "VBD")),
        ("vowed", ("VERB", "JJ"), ("VERB", "VBD")),
        ("firing", ("VERB", "NN"), ("VERB", "VBG")),
        ("kills", ("VERB", "NNS"), ("VERB", "VBZ")),
        ("threatened", ("VERB", "VB"), ("VERB", "VBD")),
        ("succeed", ("VERB", "VB"), ("VERB", "VB")),
        ("shut", ("VERB", "JJ"), ("VERB", "JJ")),
        ("was", ("AUX", "VBD"), ("AUX", "VBD")),
        ("detained", ("ADJ", "VBN"), ("ADJ", "VBN")),
        ("to", ("PART", "TO"), ("PART", "TO")),
    ],
)
def test_a_word_is_a_verb_in_both_tags_or_in_none(
    text: str, tags: tuple[str, str], settled: tuple[str, str]
) -> None:
    assert settled_tags(text, *tags) == settled
