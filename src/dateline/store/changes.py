"""What is different between two readings of one page, and the log of such differences.

Records are told apart by their ids, which rest on content: a claim whose words are the same keeps its id, so
it is *changed* where anything else in it is not as before.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.instants import from_text, utc_text

KINDS = ("claims", "events", "findings", "times", "places", "quantities", "entities")
_ARTICLE = ("id", "title", "byline", "outlet", "credit", "language", "published", "modified")


@dataclass(frozen=True)
class Difference:
    """One thing that is not as it was: the kind of record (or ``article``), its id or field, the words."""

    kind: str
    what: str
    change: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True)
class Changes:
    """All differences between two readings of a page; empty where only versions differ."""

    page: str
    article: str
    differences: tuple[Difference, ...] = field(default=())


def compare_readings(old: Reading, new: Reading) -> Changes:
    """List what was added, removed and changed from one reading to another of the same page."""
    found = [*_article_changes(old, new)]
    for kind in KINDS:
        found.extend(_record_changes(kind, old, new))
    return Changes(new.page.id, new.article.id, tuple(found))


def _article_changes(old: Reading, new: Reading) -> list[Difference]:
    found = []
    for name in _ARTICLE:
        before, after = getattr(old.article, name), getattr(new.article, name)
        if name in {"published", "modified"}:
            before, after = before.value, after.value
        if before != after:
            found.append(Difference("article", name, "changed", before, after))
    if old.article.text_sha256 != new.article.text_sha256:
        before, after = (f"{len(each.article.text)} characters" for each in (old, new))
        found.append(Difference("article", "text", "changed", before, after))
    if len(old.article.dropped) != len(new.article.dropped):
        before, after = (f"{len(each.article.dropped)} pieces" for each in (old, new))
        found.append(Difference("article", "dropped", "changed", before, after))
    return found


def _record_changes(kind: str, old: Reading, new: Reading) -> list[Difference]:
    before = {each.id: each for each in getattr(old, kind)}
    after = {each.id: each for each in getattr(new, kind)}
    found = [Difference(kind, id_, "added", None, _words(after[id_])) for id_ in after if id_ not in before]
    found += [Difference(kind, id_, "removed", _words(before[id_])) for id_ in before if id_ not in after]
    for id_, record in after.items():
        if id_ in before and before[id_] != record:
            changed = _changed_fields(before[id_], record)
            found.append(
                Difference(kind, id_, f"changed {', '.join(changed)}", _words(before[id_]), _words(record))
            )
    return found


def _changed_fields(before: Any, after: Any) -> list[str]:
    names = type(after).model_fields
    return [name.rstrip("_") for name in names if getattr(before, name) != getattr(after, name)]


def _words(record: Any) -> str:
    for name in ("summary", "explanation", "name", "text"):
        value = getattr(record, name, None)
        if isinstance(value, str) and value:
            return value
    content = getattr(record, "content", None)
    return content.text if content is not None else str(record.id)


def log_changes(connection: Connection, changes: Changes, at: datetime) -> None:
    """Keep what a new version of a reading changed."""
    connection.execute(
        insert(schema.change).values(
            page=changes.page,
            article=changes.article,
            changes=json.dumps([asdict(each) for each in changes.differences], ensure_ascii=False),
            changed_at=utc_text(at),
        )
    )


def list_changes(connection: Connection, page_id: str) -> list[tuple[datetime, Changes]]:
    """The differences logged for a page, oldest first."""
    table = schema.change
    rows = connection.execute(select(table).where(table.c.page == page_id).order_by(table.c.number))
    return [
        (
            from_text(row.changed_at),
            Changes(row.page, row.article, tuple(Difference(**each) for each in json.loads(row.changes))),
        )
        for row in rows
    ]
