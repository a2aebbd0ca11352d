"""What the program prints of real pages is what its JSON Schema promises, and every value points at its words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from dateline.serve.json_schema import json_schemas
from tests.cli.desk import Desk


def test_page_records_are_valid_and_every_span_quotes_the_text(desk: Desk, filled: Path) -> None:
    check = Draft202012Validator(json_schemas()["page"])
    said = desk.run(
        "read", str(filled.parent), "--published", "2025-03-10", "--no-store", "--format", "jsonl"
    )
    assert len(said.records()) >= 2
    for record in said.records():
        assert list(check.iter_errors(record)) == []
        text = record["article"]["text"]
        quotes = list(quoting(record))
        assert quotes
        assert [each for each in quotes if text[each["start"] : each["end"]] != each["text"]] == []


def quoting(record: Any) -> Iterator[dict[str, Any]]:
    """Every part of a record that has words and their place."""
    if isinstance(record, dict):
        if {"text", "start", "end"} <= record.keys():
            yield record
        for value in record.values():
            yield from quoting(value)
    elif isinstance(record, list):
        for value in record:
            yield from quoting(value)


def test_event_records_are_valid_and_name_articles_events_and_claims_that_there_are(desk: Desk) -> None:
    check = Draft202012Validator(json_schemas()["event"])
    claims = {claim["id"] for claim in desk.run("claims", "--format", "jsonl").records()}
    articles = {page["article"] for page in desk.run("pages", "--format", "jsonl").records()}
    for event in desk.run("events", "--format", "jsonl").records():
        assert list(check.iter_errors(event)) == []
        for report in event["reports"]:
            assert report["article"] in articles
            assert set(report["claims"]) <= claims
            assert json.loads(desk.run("show", report["event"], "--format", "json").out)["trigger"]["text"]
