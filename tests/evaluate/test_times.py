"""Scoring times as TempEval-3 does: spans exact or touching, and of those the type and the value."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluate.times import match_spans, score_times
from dateline.resolve.timex3 import Timex

TML = """<?xml version="1.0"?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-06" functionInDocument="CREATION_TIME">March 6, 2024</TIMEX3></DCT>
<TEXT>The port closed on <TIMEX3 tid="t1" type="DATE" value="{value}">Monday</TIMEX3>. It will open {second}.</TEXT>
</TimeML>
"""
SECOND = '<TIMEX3 tid="t2" type="DATE" value="2024-03-07">tomorrow</TIMEX3>'


def test_a_right_reading_scores_one_in_everything(tmp_path: Path) -> None:
    (tmp_path / "port.tml").write_text(TML.format(value="2024-03-04", second=SECOND))
    assert score_times(tmp_path) == {
        "strict_f1": 1, "relaxed_f1": 1, "type_f1": 1, "value_f1": 1, "n": 2,
    }  # fmt: skip


def test_a_wrong_value_costs_the_value_alone(tmp_path: Path) -> None:
    (tmp_path / "port.tml").write_text(TML.format(value="2024-03-11", second=SECOND))
    figures = score_times(tmp_path)
    assert (figures["strict_f1"], figures["type_f1"], figures["value_f1"]) == (1, 1, 0.5)


def test_what_is_found_but_not_marked_costs_precision(tmp_path: Path) -> None:
    (tmp_path / "port.tml").write_text(TML.format(value="2024-03-04", second="tomorrow"))
    assert score_times(tmp_path)["strict_f1"] == pytest.approx(2 / 3, abs=1e-4)


def test_expressions_alone_are_read_with_their_document_date_which_is_no_case_itself(tmp_path: Path) -> None:
    rows = [
        {"doc": "a", "dct": "2024-03-06", "text": "yesterday", "type": "DATE", "value": "2024-03-05"},
        {
            "doc": "a",
            "dct": "2024-03-06",
            "text": "2024-03-06",
            "type": "DATE",
            "value": "2024-03-06",
            "is_dct": True,
        },
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert score_times(tmp_path)["n"] == 1
    assert score_times(tmp_path)["value_f1"] == 1


def test_documents_that_mark_nothing_are_no_gold_set(tmp_path: Path) -> None:
    (tmp_path / "port.tml").write_text("<TimeML><TEXT>The port closed on Monday.</TEXT></TimeML>")
    with pytest.raises(InputError, match="mark expressions"):
        score_times(tmp_path)


def test_spans_match_one_to_one_and_the_longest_overlap_first() -> None:
    long, short = Timex(0, 10, "DATE", "a"), Timex(9, 14, "DATE", "b")
    gold = Timex(0, 12, "DATE", "a")
    assert match_spans([short, long], (gold,)) == [(long, gold)]
