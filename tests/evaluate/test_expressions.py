"""Scoring single expressions against a reference time: place and value must both be right, and nothing else found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate.expressions import score_expressions

REFERENCE = {"ReferenceDateTime": "2024-03-06T10:00:00"}


def case(text: str, marked: str, kind: str, *values: dict[str, str]) -> dict[str, Any]:
    start = text.index(marked)
    result = {
        "Text": marked,
        "Start": start,
        "End": start + len(marked) - 1,
        "TypeName": f"datetimeV2.{kind}",
        "Resolution": {"values": list(values)},
    }
    return {"Input": text, "Context": REFERENCE, "Results": [result]}


def scored(folder: Path, *cases: dict[str, Any]) -> dict[str, Any]:
    (folder / "Cases.json").write_text(json.dumps(cases))
    return score_expressions(folder)


@pytest.mark.parametrize(
    ("text", "marked", "kind", "value"),
    [
        ("We leave tomorrow.", "tomorrow", "date", {"value": "2024-03-07"}),
        ("It was signed on 2 May 2019.", "2 May 2019", "date", {"value": "2019-05-02"}),
        ("The office opens at 9am.", "at 9am", "time", {"value": "09:00:00"}),
        (
            "It rained in June 2019.",
            "in June 2019",
            "daterange",
            {"start": "2019-06-01", "end": "2019-07-01"},
        ),
    ],
)
def test_the_value_and_the_words_are_right(
    tmp_path: Path, text: str, marked: str, kind: str, value: dict[str, str]
) -> None:
    assert scored(tmp_path, case(text, marked, kind, value))["accuracy"] == 1


def test_the_past_or_the_future_reading_may_be_the_right_one(tmp_path: Path) -> None:
    either = ({"value": "2023-11-07"}, {"value": "2024-11-07"})
    assert scored(tmp_path, case("Back on 7 November.", "7 November", "date", *either))["accuracy"] == 1


def test_a_wrong_value_and_a_time_too_many_are_both_wrong(tmp_path: Path) -> None:
    wrong = case("We leave tomorrow.", "tomorrow", "date", {"value": "2024-03-08"})
    more = case("We leave tomorrow after a year in 2023.", "tomorrow", "date", {"value": "2024-03-07"})
    assert scored(tmp_path, wrong, more)["accuracy"] == 0


def test_lengths_and_repetitions_are_out_of_scope_and_counted_apart(tmp_path: Path) -> None:
    length = case("We stayed for three weeks.", "three weeks", "duration", {"value": "1814400"})
    day = case("We leave tomorrow.", "tomorrow", "date", {"value": "2024-03-07"})
    figures = scored(tmp_path, length, day)
    assert (figures["out_of_scope"], figures["n"], figures["Cases"]) == (1, 1, {"accuracy": 1, "n": 1})
