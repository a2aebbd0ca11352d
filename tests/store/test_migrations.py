"""The migrations make the tables that the program expects, and say so by their number."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dateline.errors import StoreError
from dateline.store import open_store, schema

MIGRATIONS = Path(schema.__file__).parent / "migrations"


def test_the_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    store = open_store(tmp_path / "desk.db")
    with store.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or name in schema.metadata},
        )
        assert compare_metadata(context, schema.metadata) == []


def test_the_newest_migration_is_the_one_the_program_asks_for() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == schema.REVISION


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    open_store(tmp_path / "desk.db").close()
    with sqlite3.connect(tmp_path / "desk.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StoreError, match="made by a newer version of Dateline"):
        open_store(tmp_path / "desk.db")


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "things.db") as connection:
        connection.execute("CREATE TABLE thing (name TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="a database, but not one of Dateline's"):
        open_store(tmp_path / "things.db")
