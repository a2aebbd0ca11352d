"""Rows of a CSV manifest: which sources to read, and what somebody says of each.

Columns ``source``, ``published``, ``outlet``, ``captured_at`` and ``url``, in any order and case; others are
left alone. A source is a path, relative to the manifest's own folder, or an address; where it is empty,
``url`` is fetched. Comma, semicolon and tab part columns, as spreadsheets write them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dateline.errors import FormatError, InputError
from dateline.read.addresses import is_address
from dateline.read.dates import why_not_published
from dateline.read.decode import decode
from dateline.read.options import moment_of
from dateline.records.page import Hint

COLUMNS = ("source", "published", "outlet", "captured_at", "url")


@dataclass(frozen=True)
class Row:
    """One source with what the manifest says of it."""

    source: str
    captured_at: datetime | None
    hint: Hint


def read_manifest(path: str) -> Iterator[Row | InputError]:
    """The rows of a manifest in order, and an error for each row that makes no sense.

    Raises:
        InputError: the file cannot be opened.
        FormatError: it is no table with a column ``source`` or ``url``.
    """
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise InputError(path, error.strerror or "cannot be opened") from error
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FormatError(path, "binary data, not a CSV manifest")
    table = _table(path, decode(content, markup=False))
    for number, row in enumerate(table, start=2):
        if any(value.strip() for value in row.values()):
            yield _row(path, number, row)


def _table(path: str, text: str) -> Iterator[dict[str, str]]:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in next(lines, [])]
    except csv.Error as error:
        raise FormatError(path, f"no CSV manifest: {error}") from None
    if "source" not in names and "url" not in names:
        raise FormatError(path, "a manifest needs a column named source or url in its first line")
    return _rows(path, names, lines)


def _rows(path: str, names: list[str], lines: Iterator[list[str]]) -> Iterator[dict[str, str]]:
    try:
        for line in lines:
            yield dict(zip(names, line, strict=False))
    except csv.Error as error:
        raise FormatError(path, f"the table breaks off: {error}") from None


def _row(path: str, number: int, row: dict[str, str]) -> Row | InputError:
    said = {name: row.get(name, "").strip() or None for name in COLUMNS}
    where = f"{path}#line {number}"
    source = said["source"] or said["url"]
    if not source:
        return InputError(where, "neither a source nor an address")
    if source == "-":
        return InputError(where, "a manifest cannot name standard input")
    captured_at = moment_of(said["captured_at"])
    if said["captured_at"] and captured_at is None:
        return InputError(where, f"captured_at {said['captured_at']!r} is no ISO 8601 date or instant")
    if captured_at and len(said["captured_at"] or "") <= len("2025-05-08"):
        captured_at = captured_at.replace(hour=23, minute=59, second=59)
    why_not = why_not_published(said["published"], captured_at) if said["published"] else None
    if why_not:
        return InputError(where, f"published {said['published']!r}: {why_not}")
    hint = Hint(origin="manifest", published=said["published"], outlet=said["outlet"], url=said["url"])
    return Row(_located(path, source), captured_at, hint)


def _located(path: str, source: str) -> str:
    return source if is_address(source) or Path(source).is_absolute() else str(Path(path).parent / source)
