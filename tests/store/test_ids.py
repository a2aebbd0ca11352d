"""An id may be written short: as many of its first characters as no other record shares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert

from dateline.errors import StoreError
from dateline.reconcile.mentions import happenings_of
from dateline.store import open_store, schema
from dateline.store.ids import full_id, short_id
from dateline.store.readings import keep_reading
from tests.readings import make_page, make_reading

ALIKE = ("pg_aaaaabcdefghijkl", "pg_aaaaazcdefghijkl")
"""They share five characters."""


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    store = open_store(tmp_path / "desk.db")
    reading = make_reading(make_page())
    with store.writing() as connection:
        keep_reading(connection, reading.page, reading, happenings_of(reading))
        left = {"sha256": "", "source": "", "forgotten_at": "2025-03-10T00:00:00Z"}
        connection.execute(insert(schema.tombstone), [{"id": id_, **left} for id_ in ALIKE])
        yield connection


def test_the_short_form_of_an_id_leads_back_to_it(connection: Connection) -> None:
    reading = make_reading(make_page())
    (happening,) = happenings_of(reading)
    kept = (reading.article, *reading.claims, *reading.events, *reading.findings, reading.page, happening)
    for id_ in [*(each.id for each in kept), *ALIKE]:
        short = short_id(connection, id_)
        assert len(short) < len(id_)
        assert full_id(connection, short) == full_id(connection, short.upper()) == id_


def test_ids_that_begin_alike_are_told_apart_by_one_more_character(connection: Connection) -> None:
    assert [short_id(connection, id_) for id_ in ALIKE] == ["pg_aaaaab", "pg_aaaaaz"]


def test_what_may_be_two_records_is_neither(connection: Connection) -> None:
    with pytest.raises(StoreError, match="several ids begin so"):
        full_id(connection, "pg_aaaa")


def test_no_record_begins_so(connection: Connection) -> None:
    with pytest.raises(StoreError, match="nothing here has the id pg_aab"):
        full_id(connection, "pg_aab")


def test_what_is_no_id_is_left_as_it_is(connection: Connection) -> None:
    assert full_id(connection, "Wonsan") == "Wonsan"
