"""Reads gold sets kept as JSON: a list, one object, or one object a line (``.jsonl``).

Declines what is no JSON, and records that lack a key the task needs (``FormatError``, with the record's number).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dateline.errors import FormatError, InputError


def gold_records(file: Path, *needed: str) -> list[dict[str, Any]]:
    """The records of one file, each with all the keys ``needed``.

    Raises:
        FormatError: the file is no JSON, or a record of it is not as the task needs it.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
        if file.suffix == ".jsonl":
            found: Any = [json.loads(line) for line in text.split("\n") if line.strip()]
        else:
            found = json.loads(text)
    except (OSError, ValueError) as error:
        raise FormatError(str(file), f"is no gold set of this task: {error}") from error
    records = found if isinstance(found, list) else [found]
    for number, record in enumerate(records, 1):
        missing = needed if not isinstance(record, dict) else [key for key in needed if key not in record]
        if missing:
            raise FormatError(
                str(file), f"is no gold set of this task: record {number} lacks {', '.join(missing)}"
            )
    return records


def gold_cases(path: Path, key: str) -> list[dict[str, Any]]:
    """The cases of a set of our own writing: what each file has under ``key``, beside its head (about, licence, date).

    Args:
        path: a file, or a folder whose JSON files are taken together.
        key: where the cases are.

    Raises:
        InputError: there are no such files, or no cases in them.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    cases = [case for file in files for record in gold_records(file, key) for case in record[key]]
    if not cases:
        raise InputError(str(path), f"holds no {key} of a gold set (.json)")
    return cases
