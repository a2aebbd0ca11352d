"""What the tables hold.

A *page* is bytes with an address. A *reading* is what one run made of one page with the same word from
outside (a publication date given by hand makes another reading). For each article one reading is current,
and only that one has rows in the tables that are searched: ``claim``, ``event``, ``finding``, ``named``
(who), ``located`` (where) and ``searchable`` (the words). Instants are stored as UTC text,
``YYYY-MM-DDTHH:MM:SSZ``, which sorts as time does in every database.

The full-text tables are no part of this: ``search.py`` makes them and can rebuild them at any time.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

REVISION = "0005"
"""The newest migration; a test compares it with the files."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

content = Table(
    "content",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    comment="The bytes of pages, deflated, once for each digest.",
)

page = Table(
    "page",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("final_url", Text),
    Column("media_type", Text, nullable=False),
    Column("charset", Text),
    Column("captured_at", Text),
    Column("sha256", Text, ForeignKey("content.sha256"), nullable=False),
    Column("size", Integer, nullable=False),
    Column("first_read_at", Text, nullable=False),
    Column("etag", Text, comment="what its server gave to ask later whether it has changed"),
    Column("last_modified", Text),
    Index(None, "sha256"),
    Index(None, "final_url"),
)

listing = Table(
    "listing",
    metadata,
    Column("url", Text, primary_key=True),
    Column("final_url", Text, nullable=False),
    Column("media_type", Text),
    Column("charset", Text),
    Column("captured_at", Text, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("packed", LargeBinary, nullable=False),
    comment="Feeds and sitemaps as last fetched, deflated, each in the place of the one before.",
)

reading = Table(
    "reading",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("page", Text, ForeignKey("page.id", ondelete="CASCADE"), nullable=False),
    Column("hints", Text, nullable=False, comment="JSON list: what was said of the page from outside"),
    Column("hints_digest", Text, nullable=False),
    Column("article", Text, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("language", Text),
    Column("published", Text, comment="as printed: an EDTF date or an instant"),
    Column("published_from", Text),
    Column("published_start", Text, comment="first instant it may mean"),
    Column("published_end", Text, comment="first instant it no longer means"),
    Column("claims", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False, comment="the whole reading as JSON, deflated"),
    Column("record_digest", Text, nullable=False),
    Column("happenings", LargeBinary, nullable=False, comment="its events of the chronology, deflated JSON"),
    Column("made_at", Text, nullable=False),
    Column("credit", Text, comment="the agency that the article names for its words"),
    UniqueConstraint("page", "hints_digest"),
    Index(None, "article"),
    Index(None, "published_start"),
    Index(None, "outlet"),
)


def _of_reading(name: str, *parts: SchemaItem) -> Table:
    """A table of what belongs to one reading and goes with it."""
    return Table(
        name,
        metadata,
        Column("number", Integer, primary_key=True),
        Column("reading", Integer, ForeignKey("reading.number", ondelete="CASCADE"), nullable=False),
        *parts,
        Index(None, "reading"),
    )


def _listed(name: str, *parts: SchemaItem) -> Table:
    """A table of records that are listed: the id, the place in the article's order, the record as JSON."""
    return _of_reading(
        name,
        Column("id", Text, nullable=False),
        Column("position", Integer, nullable=False),
        *parts,
        Column("record", Text, nullable=False),
        Index(None, "id"),
    )


def _found_by(name: str, *parts: SchemaItem) -> Table:
    """A table of what records are found by; ``ref`` is the id of an article, claim or event."""
    return _of_reading(name, Column("ref", Text, nullable=False), *parts)


claim = _listed("claim", Column("kind", Text, nullable=False), Column("stance", Text, nullable=False))

event = _listed(
    "event",
    Column("happening", Text, nullable=False, comment="id in the chronology"),
    Column("type", Text),
    Column("kind", Text),
    Column("status", Text, nullable=False),
    Column("main", Boolean, nullable=False),
    Column("starts", Text),
    Column("ends", Text),
    Column("origins_low", Integer, nullable=False),
    Index(None, "happening"),
    Index(None, "starts"),
)

finding = _listed("finding", Column("kind", Text, nullable=False), Column("verdict", Text, nullable=False))

named = _found_by(
    "named",
    Column("role", Text, nullable=False, comment="actor, recipient or speaker"),
    Column("names", Text, nullable=False, comment="every name it goes by, folded, one a line"),
    Index(None, "ref", "role"),
)

located = _found_by(
    "located",
    Column("names", Text, nullable=False, comment="every name of the place, folded, one a line"),
    Column("lat", Float),
    Column("lon", Float),
    Column("radius_km", Float),
    Index(None, "ref"),
    Index(None, "lat", "lon"),
)

searchable = _found_by(
    "searchable",
    Column("kind", Text, nullable=False, comment="article, claim or event"),
    Column("words", Text, nullable=False),
    Index(None, "ref"),
)

OF_A_READING = (claim, event, finding, named, located, searchable)
"""What is listed and found of a current reading, and emptied when another takes its place."""

note = Table(
    "note",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("target", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text),
    Column("written_at", Text, nullable=False),
    Index(None, "target"),
)

tombstone = Table(
    "tombstone",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reason", Text),
    Column("forgotten_at", Text, nullable=False),
    Column("article", Text, comment="what the page was read as"),
)

change = Table(
    "change",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("page", Text, ForeignKey("page.id", ondelete="CASCADE"), nullable=False),
    Column("article", Text, nullable=False),
    Column("changes", Text, nullable=False, comment="JSON: what was added, removed, changed"),
    Column("changed_at", Text, nullable=False),
    Index(None, "page"),
)
