"""Desks: an empty one, and one that has read two pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.pipeline import keep, read_batch
from dateline.read.sources import SourceOptions, open_sources
from dateline.store import open_store
from tests.cli.desk import Desk

PROTEST = """Ministry protests after boat is stopped

MANILA, March 9 - The foreign ministry in Manila lodged a protest on Sunday, a spokesman said.

"The boat carried food and water," the spokesman said. Two crew members were injured, according to the coast guard.

Subscribe to our newsletter
"""
QUAKE = """Earthquake shakes northern coast of Japan

A magnitude 6.2 earthquake struck off the northern coast of Japan on Monday, the meteorological agency said.

The agency denied that there was any danger of a tsunami. Its depth was 50 kilometres (20 miles).
"""


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two pages, read for real once; copy it before writing to it."""
    folder = tmp_path_factory.mktemp("filled")
    for name, text in (("protest.txt", PROTEST), ("quake.txt", QUAKE)):
        (folder / name).write_text(text)
    sources = [str(folder / "protest.txt"), str(folder / "quake.txt")]
    store = open_store(folder / "desk.db")
    for done in read_batch(
        open_sources(sources, SourceOptions(published="2025-03-10", outlet="Harbour Daily"))
    ):
        assert not isinstance(done, Exception), done
        keep(store, done)
    store.close()
    return folder / "desk.db"


@pytest.fixture
def empty_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk without a database."""
    return Desk(tmp_path / "desk.db", monkeypatch, capsys)


@pytest.fixture
def desk(filled: Path, empty_desk: Desk) -> Desk:
    """A desk that has read two pages."""
    shutil.copy(filled, empty_desk.db)
    return empty_desk
