"""A whole reading in one row: how its record, its events and the word from outside are packed and unpacked."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row

from dateline.records.happening import Happening
from dateline.records.page import Hint
from dateline.records.reading import Reading

_HAPPENINGS = TypeAdapter(tuple[Happening, ...])
_HINTS = TypeAdapter(tuple[Hint, ...])
_AS_READ = {"title", "byline", "language", "modified"}
"""What an archive or feed says of a page that does not make it another reading."""


def pack_reading(reading: Reading) -> bytes:
    """The record as JSON, deflated; without the page's bytes, which are kept once, see ``pages.py``."""
    return zlib.compress(reading.model_dump_json().encode(), 6)


def unpack_reading(row: Row[Any]) -> Reading:
    """The record with an empty body of bytes: those are the page's, see ``pages.load_page``."""
    raw = json.loads(zlib.decompress(row.record))
    raw["page"] |= {"content": b"", "hints": json.loads(row.hints)}
    return Reading.model_validate(raw)


def unpack_triggers(row: Row[Any]) -> dict[str, str]:
    """The word that names each event mention of a reading, by the mention's id."""
    raw = json.loads(zlib.decompress(row.record))
    return {event["id"]: event["trigger"]["text"] for event in raw["events"]}


def record_digest(reading: Reading) -> str:
    """What two readings share that say the same, made by the same versions."""
    return hashlib.sha256(reading.model_dump_json().encode()).hexdigest()


def pack_happenings(happenings: Sequence[Happening]) -> bytes:
    """The events as JSON, deflated."""
    return zlib.compress(_HAPPENINGS.dump_json(tuple(happenings)), 6)


def unpack_happenings(row: Row[Any]) -> tuple[Happening, ...]:
    """The events as they were packed."""
    return _HAPPENINGS.validate_json(zlib.decompress(row.happenings))


def pack_hints(hints: tuple[Hint, ...]) -> str:
    """The hints as JSON."""
    return _HINTS.dump_json(hints).decode()


def unpack_hints(row: Row[Any]) -> tuple[Hint, ...]:
    """The hints as they were packed."""
    return _HINTS.validate_json(row.hints)


def hints_digest(hints: tuple[Hint, ...]) -> str:
    """What two readings of one page share of which the same was said from outside."""
    kept = [hint.model_dump(exclude=_AS_READ) for hint in hints]
    return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()
