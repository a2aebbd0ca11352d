"""Full-text search over articles, claims and events; with ``connect.py`` the only file that knows dialects.

SQLite has two FTS5 tables over ``searchable``: one of words (unicode61: letters without case and accents) and
one of every three letters (trigram), for substrings and for scripts written without spaces. They are made
by ``make_index`` and kept by triggers; they can be thrown away and made again, so no migration touches them.
PostgreSQL and others are searched with a plain ``LIKE`` on each word.

A query is words that must all occur. ``"two words"`` asks for a phrase, a ``*`` at the end for any ending. A
word in Chinese, Japanese or Korean script, or a query whose words are nowhere found whole, is looked for
inside words; that needs three letters, shorter ones are found by looking through everything.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)

from dateline.errors import UsageError
from dateline.store import schema

_MAKE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS searchable_words USING fts5"
    "(words, content='searchable', content_rowid='number', tokenize=\"unicode61 remove_diacritics 2\")",
    "CREATE VIRTUAL TABLE IF NOT EXISTS searchable_letters USING fts5"
    "(words, content='searchable', content_rowid='number', tokenize='trigram')",
    "CREATE TRIGGER IF NOT EXISTS searchable_added AFTER INSERT ON searchable BEGIN"
    " INSERT INTO searchable_words(rowid, words) VALUES (new.number, new.words);"
    " INSERT INTO searchable_letters(rowid, words) VALUES (new.number, new.words); END",
    "CREATE TRIGGER IF NOT EXISTS searchable_removed AFTER DELETE ON searchable BEGIN"
    " INSERT INTO searchable_words(searchable_words, rowid, words) VALUES ('delete', old.number, old.words);"
    " INSERT INTO searchable_letters(searchable_letters, rowid, words)"
    " VALUES ('delete', old.number, old.words); END",
)
_TABLES = ("searchable_words", "searchable_letters")
_POSTGRES_KM = """
CREATE OR REPLACE FUNCTION dateline_km(a double precision, b double precision, c double precision,
d double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
SELECT 12742 * asin(sqrt(least(1, power(sin(radians(c - a) / 2), 2)
+ cos(radians(a)) * cos(radians(c)) * power(sin(radians(d - b) / 2), 2)))) $$
"""
_POSTGRES_FOLD = r"""
CREATE OR REPLACE FUNCTION dateline_fold(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT normalize(regexp_replace(normalize(lower(name), NFKD), '[\u0300-\u036f]', '', 'g'), NFC) $$
"""
_PART = re.compile(r'"([^"]*)"|(\S+)')
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


@dataclass(frozen=True)
class Hit:
    """A record that holds the words, with some of them in context between ``⟦`` and ``⟧``."""

    kind: Literal["article", "claim", "event"]
    id: str
    article: str
    title: str | None
    outlet: str | None
    published: str | None
    words: str


@dataclass(frozen=True)
class _Term:
    """One word or phrase asked for. ``any_ending``: it may go on. ``inside``: it may stand within a word."""

    text: str
    any_ending: bool
    inside: bool

    def words(self) -> str:
        quoted = '"' + self.text.replace('"', '""') + '"'
        return quoted + ("*" if self.any_ending else "")


def kilometres(lat: float | None, lon: float | None, other_lat: float, other_lon: float) -> float | None:
    """Great-circle distance of two points in degrees, on a sphere of 6,371 km; ``None`` from nowhere."""
    if lat is None or lon is None:
        return None
    half = math.pi / 360
    height = math.sin((other_lat - lat) * half) ** 2
    width = math.sin((other_lon - lon) * half) ** 2
    scale = math.cos(math.radians(lat)) * math.cos(math.radians(other_lat))
    return 12742 * math.asin(math.sqrt(min(1.0, height + scale * width)))


def make_index(connection: Connection) -> None:
    """Make the full-text tables where they are missing (SQLite), or the functions for distances and names (PostgreSQL)."""
    if connection.dialect.name == "sqlite":
        for statement in _MAKE:
            connection.exec_driver_sql(statement)
    elif connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_POSTGRES_KM)
        connection.exec_driver_sql(_POSTGRES_FOLD)


def forget_words(connection: Connection) -> None:
    """Leave no trace in the full-text tables of rows that were deleted (FTS5's command *optimize*)."""
    if connection.dialect.name == "sqlite":
        for name in _TABLES:
            connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('optimize')")


def index_is_sound(connection: Connection) -> bool:
    """Whether the full-text tables agree with the words kept."""
    if connection.dialect.name != "sqlite":
        return True
    try:
        for name in _TABLES:
            connection.execute(text(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"))
    except Exception as error:  # the driver says "malformed" through several classes
        if "malformed" in str(error) or "no such table" in str(error):
            return False
        raise
    return True


def _terms(query: str) -> tuple[_Term, ...]:
    found = []
    for phrase, word in _PART.findall(query):
        stem = (phrase or word).strip().rstrip("*")
        if any(char.isalnum() for char in stem):
            found.append(_Term(stem, word.endswith("*"), bool(_UNSPACED.search(stem))))
    if not found:
        raise UsageError(f"nothing to search for in {query!r}")
    return tuple(found)


def matching_refs(query: str, dialect: str) -> Select[Any]:
    """A query for the ids of articles, claims and events that hold all the words.

    Raises:
        UsageError: the query has no letter or digit.
    """
    kept = schema.searchable
    return select(kept.c.ref).where(*(_holds(term, dialect) for term in _terms(query)))


def _holds(term: _Term, dialect: str) -> Any:
    kept = schema.searchable
    if dialect != "sqlite" or (term.inside and len(term.text) < 3):
        return kept.c.words.icontains(term.text, autoescape=True)
    if term.inside:
        return kept.c.number.in_(_fts("searchable_letters", _Term(term.text, False, True).words()))
    return kept.c.number.in_(_fts("searchable_words", term.words()))


def _fts(name: str, match: str) -> Select[Any]:
    index = table(name, column("rowid"))
    return select(index.c.rowid).where(literal_column(name).op("MATCH")(match))


def find_words(connection: Connection, query: str, limit: int = 50) -> list[Hit]:
    """Articles, claims and events that hold all the words, best first.

    Raises:
        UsageError: the query has no letter or digit.
    """
    terms = _terms(query)
    if connection.dialect.name == "sqlite":
        hits = _find_ranked(connection, terms, limit)
        if hits or any(len(term.text) < 3 for term in terms):
            return hits or _find_inside(connection, terms, limit)
        return _find_ranked(connection, tuple(_Term(t.text, False, True) for t in terms), limit)
    return _find_inside(connection, terms, limit)


def _columns() -> tuple[Any, ...]:
    kept, made = schema.searchable, schema.reading
    return kept.c.kind, kept.c.ref, made.c.article, made.c.title, made.c.outlet, made.c.published


def _find_ranked(connection: Connection, terms: tuple[_Term, ...], limit: int) -> list[Hit]:
    inside = [term for term in terms if term.inside and len(term.text) >= 3]
    whole = [term for term in terms if not term.inside]
    ranked = whole or inside
    if not ranked:
        return _find_inside(connection, terms, limit)
    name = "searchable_words" if whole else "searchable_letters"
    index, kept = table(name, column("rowid")), schema.searchable
    match = " ".join(_Term(t.text, t.any_ending and not t.inside, t.inside).words() for t in ranked)
    others = [_holds(term, "sqlite") for term in terms if term not in ranked]
    snippet: ColumnElement[str] = literal_column(f"snippet({name}, 0, '⟦', '⟧', '…', 24)")
    query = (
        select(*_columns(), snippet)
        .select_from(index)
        .join(kept, kept.c.number == index.c.rowid)
        .join(schema.reading, schema.reading.c.number == kept.c.reading)
        .where(literal_column(name).op("MATCH")(match), *others)
        .order_by(literal_column(f"bm25({name})"), kept.c.ref)
        .limit(limit)
    )
    return [Hit(*row[:7]) for row in connection.execute(query)]


def _find_inside(connection: Connection, terms: tuple[_Term, ...], limit: int) -> list[Hit]:
    kept = schema.searchable
    query = (
        select(*_columns(), kept.c.words)
        .join(schema.reading, schema.reading.c.number == kept.c.reading)
        .where(and_(*(kept.c.words.icontains(term.text, autoescape=True) for term in terms)))
        .order_by(func.length(kept.c.words), kept.c.ref)
        .limit(limit)
    )
    return [Hit(*row[:6], _context(row[6], terms[0].text)) for row in connection.execute(query)]


def _context(words: str, wanted: str) -> str:
    at = words.lower().find(wanted.lower())
    if at < 0:
        return words[:160]
    start, end = max(0, at - 60), min(len(words), at + len(wanted) + 60)
    before, after = "…" if start else "", "…" if end < len(words) else ""
    marked = f"{words[start:at]}⟦{words[at : at + len(wanted)]}⟧{words[at + len(wanted) : end]}"
    return before + " ".join(marked.split()) + after
