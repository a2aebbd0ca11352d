"""``dateline evaluate``: a table for people, and one JSON object as the last line for programs."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.desk import Desk

CASE = [
    {
        "Input": "We leave tomorrow.",
        "Context": {"ReferenceDateTime": "2024-03-06T10:00:00"},
        "Results": [
            {
                "Text": "tomorrow",
                "Start": 9,
                "End": 16,
                "TypeName": "datetimeV2.date",
                "Resolution": {"values": [{"value": "2024-03-07"}]},
            }
        ],
    }
]


def test_the_table_comes_first_and_the_last_line_is_the_figures(empty_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "Cases.json").write_text(json.dumps(CASE))
    said = empty_desk.run("evaluate", "expressions", str(tmp_path))
    lines = said.out.splitlines()
    assert said.status == 0
    assert [line.split() for line in lines if line.startswith("accuracy")] == [["accuracy", "1.000"]]
    assert json.loads(lines[-1])["Cases"] == {"accuracy": 1, "n": 1}
    assert max(len(line) for line in lines[:-1]) <= 80


def test_json_alone_when_a_program_asks(empty_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "Cases.json").write_text(json.dumps(CASE))
    said = empty_desk.run("evaluate", "expressions", str(tmp_path), "--json")
    assert [record["accuracy"] for record in said.records()] == [1]


def test_a_corpus_that_is_missing_is_one_clear_line(empty_desk: Desk) -> None:
    said = empty_desk.run("evaluate", "times", "no-corpus")
    assert (said.status, said.out) == (2, "")
    assert said.err == "dateline: no-corpus: no such file or folder\n"
