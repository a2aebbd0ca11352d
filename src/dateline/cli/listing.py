"""What the commands ``pages``, ``claims``, ``events`` and ``findings`` have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.options import Format, settings

if TYPE_CHECKING:
    from dateline.cli.columns import Columns
    from dateline.store.filters import Filter, Listed


def list_stored(
    what: Listed, wanted: Filter, db: str | None, as_: Format, quiet: bool, columns: Columns
) -> None:
    """Print what is stored of one kind."""
    from dateline.cli.output import say
    from dateline.cli.short_ids import print_stored
    from dateline.serve.records import listed
    from dateline.store.connect import open_store

    store = open_store(settings(db).db, create=False)
    count = print_stored(store, listed(store, what, wanted), as_, columns)
    if not count and not quiet and as_ is Format.table:
        say(f"no {what} to show")
