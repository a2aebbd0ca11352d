"""The JSON Schema of what is printed: current, and true of real records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dateline.reconcile.mentions import happenings_of
from dateline.serve.json_schema import in_json, json_schemas
from tests.readings import make_page, make_reading

COMMITTED = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", ["page", "event"])
def test_the_committed_schema_is_the_one_the_records_have(name: str) -> None:
    schema = json_schemas()[name]
    Draft202012Validator.check_schema(schema)
    assert (COMMITTED / f"{name}.schema.json").read_text() == in_json(schema)


def test_a_record_made_by_hand_is_valid_and_one_with_a_key_left_out_is_not() -> None:
    reading = make_reading(make_page(published="2024-03-06"))
    check = Draft202012Validator(json_schemas()["page"])
    printed = json.loads(reading.model_dump_json())
    assert list(check.iter_errors(printed)) == []
    for key in printed:
        assert list(check.iter_errors({name: value for name, value in printed.items() if name != key}))


def test_an_event_of_the_chronology_is_valid() -> None:
    check = Draft202012Validator(json_schemas()["event"])
    for happening in happenings_of(make_reading()):
        assert list(check.iter_errors(json.loads(happening.model_dump_json()))) == []
