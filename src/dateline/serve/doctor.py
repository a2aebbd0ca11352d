"""Does this installation work? Each part is tried for real: weights, gazetteer, lexicons, full text, the database."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dateline.errors import DatelineError
from dateline.lexicon import lexicon_files, load_lexicon
from dateline.pipeline import STAGES_WITH_WORDS
from dateline.store.connect import open_store
from dateline.store.counts import count_rows
from dateline.store.search import index_is_sound


@dataclass(frozen=True)
class Examined:
    """One part and how it is. ``detail`` says what was found, or what fails and why."""

    what: str
    state: Literal["works", "fails"]
    detail: str


def examine(db: str) -> Iterator[Examined]:
    """Try every part in turn; one that fails does not stop the others.

    Args:
        db: the database, which need not exist.
    """
    parts: tuple[tuple[str, Callable[[], str]], ...] = (
        ("Python", _python),
        ("weights", _weights),
        ("gazetteer", _gazetteer),
        ("lexicons", _lexicons),
        ("time zones", _zones),
        ("full text", _full_text),
        ("database", lambda: _database(db)),
        ("temporary files", _temporary),
    )
    for what, attempt in parts:
        try:
            yield Examined(what, "works", attempt())
        except (DatelineError, OSError, sqlite3.Error, ImportError, LookupError, ValueError) as error:
            yield Examined(what, "fails", str(error) or type(error).__name__)


def _python() -> str:
    return f"{sys.version.split()[0]} on {sys.platform}"


def _weights() -> str:
    from dateline.parse import load_model

    model = load_model()
    model.read(["The ministry said the port was open."])
    return f"digest as expected, a sentence read ({model.encoder.digest[:12]})"


def _gazetteer() -> str:
    from dateline.resolve import gazetteer_version

    return f"version {gazetteer_version()}"


def _lexicons() -> str:
    count = 0
    for stage in STAGES_WITH_WORDS:
        for entry in lexicon_files((stage,)):
            load_lexicon(f"dateline.{stage}", str(entry).split("lexicons" + os.sep, 1)[1])
            count += 1
    return f"{count} files load"


def _zones() -> str:
    from zoneinfo import ZoneInfo

    ZoneInfo("Asia/Seoul")
    return "known by name"


def _full_text() -> str:
    with sqlite3.connect(":memory:") as memory:
        memory.execute("CREATE VIRTUAL TABLE t USING fts5(words, tokenize='trigram')")
        memory.execute("CREATE VIRTUAL TABLE u USING fts5(words, tokenize='unicode61')")
    return f"FTS5 with words and letters, SQLite {sqlite3.sqlite_version}"


def _database(db: str) -> str:
    if "://" not in db and not Path(db).exists():
        folder = Path(db).parent
        if not os.access(folder, os.W_OK):
            raise OSError(f"{folder}: cannot be written to")
        return f"{db}: none yet, can be made"
    store = open_store(db, create=False)
    with store.writing() as connection:
        counts = count_rows(connection)
        if not index_is_sound(connection):
            raise ValueError(f"{db}: the full-text index does not agree with the records")
    return f"{db}: {counts['page']} pages, {counts['claim']} claims, {counts['event']} events; can be written"


def _temporary() -> str:
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
    return tempfile.gettempdir()
