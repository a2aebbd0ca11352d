"""Scoring PLOVER roots: the event between source and target counts, by today's names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluate.coding import score_coding

SENTENCES = (
    (
        "The ministry condemned the rebels for the attack on the harbour.",
        "The ministry",
        "the rebels",
        "ACCUSE",
    ),
    ("Police arrested four protesters in the harbour.", "Police", "four protesters", "COERCE"),
    ("Poland sent food and medicine to Ukraine.", "Poland", "Ukraine", "AID"),
)


def plv(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    lines = []
    for sentence, source, target, root in SENTENCES:
        row = {
            "sentence": sentence,
            "source": source,
            "target": target,
            "gold_root": dict(changes).get(root, root),
        }
        lines.append(json.dumps(row))
    (folder / name).write_text("\n".join(lines))
    return folder


def test_plain_acts_between_source_and_target_are_coded_right(tmp_path: Path) -> None:
    figures = score_coding(plv(tmp_path, "test.jsonl"))
    assert (figures["root_accuracy"], figures["quad_accuracy"], figures["n"]) == (1, 1, 3)


def test_a_wrong_root_of_the_right_quad_costs_the_root_alone(tmp_path: Path) -> None:
    figures = score_coding(plv(tmp_path, "test.jsonl", ("COERCE", "ASSAULT")))
    assert figures["root_accuracy"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["quad_accuracy"] == 1


def test_records_of_2016_count_by_todays_names_and_the_note_on_the_file_not_at_all(tmp_path: Path) -> None:
    sentence, source, target, _ = SENTENCES[0]
    records = [
        {"event": "DOCUMENT"},
        {
            "event": "DISAPPROVE",
            "text": sentence,
            "source": [{"actorText": source}],
            "target": [{"actorText": target}],
        },
    ]
    (tmp_path / "records.json").write_text(json.dumps(records))
    figures = score_coding(tmp_path)
    assert (figures["root_accuracy"], figures["n"]) == (1, 1)


def test_what_the_weights_were_trained_on_is_not_scored(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the weights were trained on this part"):
        score_coding(plv(tmp_path, "train.jsonl"))
