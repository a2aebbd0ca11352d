"""Opens the database and hands out transactions; the only file, with ``search.py``, that knows dialects.

SQLite runs with a write-ahead log and waits for its turn, so several processes may read and write at once:
a reading transaction sees one state, a writing one takes the lock at its start. What is deleted is
overwritten. A database that does not
exist is made by running the migrations, as is one made by an older version.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, SQLAlchemyError

from dateline.errors import StoreError
from dateline.store.folding import fold
from dateline.store.schema import REVISION
from dateline.store.search import kilometres, make_index

BUSY_SECONDS = 60
"""How long a process waits for another that is writing."""
_PAUSE = 0.05


@dataclass(frozen=True)
class Store:
    """An open database. ``where`` is what the user called it."""

    engine: Engine
    where: str

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the record, unmoved by what others write meanwhile."""
        with _translated(self.where), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept whole or not at all."""
        with _translated(self.where), self.engine.connect() as connection:
            writer = connection.execution_options(dateline_writes=True)
            with writer.begin():
                yield writer

    def empty_log(self) -> None:
        """Write what the log still holds of older states into the database, and empty it (SQLite)."""
        if self.engine.dialect.name == "sqlite":
            with closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def open_store(db: str | Path, *, create: bool = True) -> Store:
    """Open a database by path or SQLAlchemy URL, making or migrating it where needed.

    Args:
        db: a path to an SQLite file, or a URL such as ``postgresql+psycopg://…``.
        create: make the database if there is none.

    Raises:
        StoreError: there is none (and ``create`` is false), or it is no database of Dateline's.
    """
    where = str(db)
    if "://" in where:
        engine = _engine_for_url(where)
    else:
        path = Path(where)
        if path.is_dir():
            raise StoreError(f"{where}: is a folder, not a database")
        if not path.exists() and not create:
            raise StoreError(f"{where}: no such database; `dateline read` makes one")
        if not path.parent.is_dir():
            raise StoreError(f"{where}: no such folder to make a database in")
        engine = create_engine(f"sqlite:///{path}")
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine)
    store = Store(engine, where)
    with _translated(where):
        _ensure_revision(store, create)
    return store


def _engine_for_url(url: str) -> Engine:
    try:
        return create_engine(make_url(url))
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(
            f"{url.split('@')[-1]}: not a database address that can be used ({error})"
        ) from error
    except ImportError as error:
        raise StoreError(f"the driver for this database is not installed: {error.name}") from error


def _tune_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA foreign_keys = ON")
        _write_ahead(cursor)
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()
        connection.create_function("dateline_km", 4, kilometres, deterministic=True)
        connection.create_function("dateline_fold", 1, _folded, deterministic=True)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("dateline_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _write_ahead(cursor: Any) -> None:
    """Switch a new database to the write-ahead log; SQLite does not wait by itself where another process does so."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def _folded(name: str | None) -> str | None:
    return None if name is None else fold(name)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _ensure_revision(store: Store, create: bool) -> None:
    with store.reading() as connection:
        revision = _revision(connection)
        if revision == REVISION:
            return
        tables = inspect(connection).get_table_names()
    if revision is None and tables:
        raise StoreError(f"{store.where}: a database, but not one of Dateline's")
    if revision is None and not create:
        raise StoreError(f"{store.where}: empty; `dateline read` fills it")
    with store.writing() as connection:
        _migrate(connection, store.where)


def _migrate(connection: Connection, where: str) -> None:
    # Alembic is slow to import and needed only here.
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError(f"{where}: made by a newer version of Dateline ({error})") from error
    make_index(connection)


@contextmanager
def _translated(where: str) -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise StoreError(f"{where}: {_first_line(error)}") from error
    except SQLAlchemyError as error:
        raise StoreError(f"{where}: {str(error).splitlines()[0]}") from error


def _first_line(error: DatabaseError) -> str:
    reason = str(error.orig).splitlines()[0] if error.orig and str(error.orig) else str(error).splitlines()[0]
    return reason.removeprefix("(sqlite3.OperationalError) ")
