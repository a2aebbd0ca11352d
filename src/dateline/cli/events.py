"""``dateline events``: list what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.columns import Column
from dateline.cli.filtering import filtered
from dateline.cli.options import As, Db, Format, Quiet

if TYPE_CHECKING:
    from dateline.store.filters import Filter

COLUMNS = (
    Column("when", "When", share=2),
    Column("place", "Place", share=2),
    Column("type", "Type", second=True, kind=True),
    Column("kind", "Kind", share=2, second=True, kind=True),
    Column("status", "Status", second=True, kind=True),
    Column("summary", "What", share=5),
    Column("id", "Id", id=True),
)


@filtered
def events(wanted: Filter, db: Db = None, as_: As = Format.table, quiet: Quiet = False) -> None:
    """List events of the chronology with their type and kind."""
    from dateline.cli.listing import list_stored

    list_stored("events", wanted, db, as_, quiet, COLUMNS)
