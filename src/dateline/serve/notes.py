"""A person's words on what was read."""

from __future__ import annotations

from dateline.errors import UsageError
from dateline.store.articles import load_reading
from dateline.store.connect import Store
from dateline.store.ids import full_id
from dateline.store.notes import Note, add_note


def note(store: Store, id_: str, text: str, author: str | None = None) -> Note:
    """Keep a person's words on a page, article, claim, event or finding.

    Raises:
        UsageError: there are no words.
        StoreError: nothing has that id, or several records' ids begin so.
    """
    if not text.strip():
        raise UsageError("a note needs words")
    with store.writing() as connection:
        target = full_id(connection, id_)
        load_reading(connection, target)
        return add_note(connection, target, text.strip(), author)
