"""The codebook says what every printed field means, and names every value that a field can take."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from typing import Any, get_args

import pytest

import dateline.records
from dateline.records.page import Hint, Listing, Validators
from dateline.records.reading import Values
from dateline.records.span import Record

BOOK = (Path(__file__).parents[1] / "docs/codebook.md").read_text()
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^#|\Z)", BOOK, re.MULTILINE | re.DOTALL))
NOT_PRINTED = {Record, Hint, Listing, Validators, Values}


def printed_records() -> list[type[Record]]:
    modules = [
        importlib.import_module(f"dateline.records.{found.name}")
        for found in pkgutil.iter_modules(dateline.records.__path__)
    ]
    return [
        each
        for module in modules
        for _, each in inspect.getmembers(module, inspect.isclass)
        if issubclass(each, Record) and each.__module__ == module.__name__ and each not in NOT_PRINTED
    ]


def printed_fields(record: type[Record]) -> dict[str, Any]:
    return {
        field.alias or name: field.annotation
        for name, field in record.model_fields.items()
        if not field.exclude
    }


def words_of(annotation: Any) -> set[str]:
    """The values that a field of a closed vocabulary can take."""
    inner = [word for part in get_args(annotation) for word in words_of(part)]
    return {part for part in get_args(annotation) if isinstance(part, str)} | set(inner)


def marked(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


@pytest.mark.parametrize("record", printed_records(), ids=lambda record: record.__name__)
def test_every_field_of_a_record_is_explained(record: type[Record]) -> None:
    assert set(printed_fields(record)) <= marked(SECTIONS[record.__name__])


@pytest.mark.parametrize("record", printed_records(), ids=lambda record: record.__name__)
def test_the_codebook_explains_no_field_that_is_gone(record: type[Record]) -> None:
    rows = re.findall(r"^\| (`.*?) \|", SECTIONS[record.__name__], re.MULTILINE)
    assert marked(" ".join(rows)) == set(printed_fields(record))


@pytest.mark.parametrize("record", printed_records(), ids=lambda record: record.__name__)
def test_every_word_of_a_closed_vocabulary_is_in_the_codebook(record: type[Record]) -> None:
    for annotation in printed_fields(record).values():
        assert words_of(annotation) <= marked(BOOK)


def test_every_link_within_the_codebook_leads_to_a_section() -> None:
    assert set(re.findall(r"\]\(#(\w+)\)", BOOK)) <= {name.lower() for name in SECTIONS}
