"""Two at one database: who reads sees one state, and who writes waits for the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from dateline.reconcile.mentions import happenings_of
from dateline.store import Store, open_store
from dateline.store.articles import list_articles
from dateline.store.counts import count_rows
from dateline.store.readings import keep_reading
from tests.readings import QUAKE, make_page, make_reading


def keep_quake(store: Store, depth: int) -> None:
    page = make_page(QUAKE.replace("30 kilometres", f"{depth} kilometres"), source=f"{depth}.txt")
    reading = make_reading(page, text=page.content.decode())
    with store.writing() as connection:
        keep_reading(connection, page, reading, happenings_of(reading))


def test_a_reader_sees_one_state_while_another_writes(tmp_path: Path) -> None:
    reader, writer = open_store(tmp_path / "desk.db"), open_store(tmp_path / "desk.db")
    keep_quake(writer, 10)
    with reader.reading() as connection:
        assert len(list(list_articles(connection))) == 1
        keep_quake(writer, 20)
        assert len(list(list_articles(connection))) == 1
    with reader.reading() as connection:
        assert len(list(list_articles(connection))) == 2


def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    def write(depth: int) -> None:
        store = open_store(tmp_path / "desk.db")
        keep_quake(store, depth)
        store.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40, 64)))
    store = open_store(tmp_path / "desk.db")
    with store.reading() as connection:
        assert count_rows(connection)["reading"] == 24


@pytest.mark.parametrize("turn", range(8))
def test_two_may_make_a_database_at_the_same_instant(tmp_path: Path, turn: int) -> None:
    start = Barrier(2)

    def make() -> None:
        start.wait()
        open_store(tmp_path / f"{turn}.db").close()

    with ThreadPoolExecutor(2) as pool:
        made = [pool.submit(make) for _ in range(2)]
    assert [each.exception() for each in made] == [None, None]
