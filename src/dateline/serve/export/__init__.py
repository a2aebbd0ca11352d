"""Writes the record to a file, in the format that its suffix names: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Literal

from dateline.errors import StoreError, UsageError
from dateline.serve.export.csv import write_csv
from dateline.serve.export.geojson import write_geojson
from dateline.serve.export.html import write_html
from dateline.serve.export.jsonl import write_jsonl
from dateline.serve.export.markdown import write_markdown
from dateline.store.connect import Store
from dateline.store.filters import Filter

What = Literal["events", "pages", "claims", "findings"]
Writer = Callable[[Store, Filter, What, IO[str]], int]

FORMATS: tuple[tuple[str, Writer, tuple[What, ...]], ...] = (
    (".jsonl", write_jsonl, ("events", "pages", "claims", "findings")),
    (".csv", write_csv, ("events", "pages", "claims", "findings")),
    (".geojson", write_geojson, ("events",)),
    (".md", write_markdown, ("events",)),
    (".html", write_html, ("events",)),
)
"""Suffix, what writes it, and what it can hold."""


def export(store: Store, path: Path, wanted: Filter | None = None, what: What = "events") -> int:
    """Write what is wanted of the store to ``path``, replacing a file there; return how many records.

    The same store gives the same bytes.

    Raises:
        UsageError: no format has that suffix, or it cannot hold what is asked for.
        StoreError: the file cannot be written.
    """
    writer = _writer(path, what)
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            count = writer(store, wanted or Filter(), what, out)
        Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        Path(draft).unlink(missing_ok=True)
    return count


def _writer(path: Path, what: What) -> Writer:
    for suffix, writer, kinds in FORMATS:
        if path.suffix.lower() == suffix:
            if what not in kinds:
                raise UsageError(f"{path}: {suffix} holds {', '.join(kinds)}, not {what}")
            return writer
    known = " ".join(suffix for suffix, _, _ in FORMATS)
    raise UsageError(f"{path}: the suffix names the format, one of {known}")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
