"""Scoring attributions: tokens of each part, and whole attributions matched one to one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluate.attribution import Marked, Reading, compare, score_attribution

NONE: frozenset[int] = frozenset()
SAID = Marked(source=frozenset({0, 1}), cue=frozenset({2}), content=frozenset({4, 5, 6, 7}))
UNSIGNED = Marked(source=NONE, cue=frozenset({12}), content=frozenset({13, 14}))


def found(*attributions: Marked, tagged: Marked | None = None) -> Reading:
    return Reading(attributions, tagged or Marked(NONE, NONE, NONE))


def test_the_same_attributions_are_exact_and_overlap() -> None:
    counts = compare(found(SAID, UNSIGNED), [UNSIGNED, SAID])
    assert counts["exact right"] == counts["overlap right"] == 2
    assert counts["overlap found"] == counts["overlap gold"] == 2


def test_half_the_content_overlaps_and_is_not_exact() -> None:
    half = Marked(SAID.source, SAID.cue, frozenset({4, 5}))
    counts = compare(found(half), [SAID])
    assert (counts["exact right"], counts["overlap right"]) == (0, 1)


@pytest.mark.parametrize(
    "other",
    [
        Marked(frozenset({9}), SAID.cue, SAID.content),
        Marked(NONE, SAID.cue, SAID.content),
        Marked(SAID.source, frozenset({3}), SAID.content),
        Marked(SAID.source, NONE, SAID.content),
        Marked(SAID.source, SAID.cue, frozenset({4})),
    ],
    ids=["another source", "no source", "another cue", "no cue", "a quarter of the content"],
)
def test_what_differs_in_one_part_does_not_overlap(other: Marked) -> None:
    assert compare(found(other), [SAID])["overlap right"] == 0


def test_one_attribution_matches_one_other_only() -> None:
    counts = compare(found(SAID, SAID), [SAID])
    assert counts["overlap right"] == 1


def test_tokens_count_by_part_whether_or_not_an_attribution_has_them() -> None:
    counts = compare(found(tagged=Marked(frozenset({0}), frozenset({2, 3}), NONE)), [SAID])
    assert [counts[f"source {name}"] for name in ("right", "found", "gold")] == [1, 1, 2]
    assert [counts[f"cue {name}"] for name in ("right", "found", "gold")] == [1, 2, 1]
    assert [counts[f"content {name}"] for name in ("right", "found", "gold")] == [0, 0, 4]


def test_several_annotators_of_a_document_count_as_their_mean(tmp_path: Path) -> None:
    text = "The minister said the bridge was closed."
    marks = {"source": [[0, 12]], "cue": [[13, 17]], "content": [[18, 39]]}
    file = tmp_path / "marked.jsonl"
    annotations = {"one": {"attributions": [marks]}, "other": {"attributions": [marks]}}
    file.write_text(json.dumps({"text": text, "annotations": annotations}), encoding="utf-8")
    figures = score_attribution(file)
    assert figures["n"] == 1
    assert figures["overlap"] == 1.0


@pytest.mark.parametrize("content", ["", "no JSON", '{"text": "No marks."}'])
def test_a_file_without_marks_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "marks.jsonl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"marks\.jsonl"):
        score_attribution(file)
