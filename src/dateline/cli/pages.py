"""``dateline pages``: list the articles read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.columns import Column
from dateline.cli.filtering import filtered
from dateline.cli.options import As, Db, Format, Quiet

if TYPE_CHECKING:
    from dateline.store.filters import Filter

COLUMNS = (
    Column("published", "Published", day=True),
    Column("outlet", "Outlet", share=1),
    Column("title", "Title", share=3, instead="source"),
    Column("language", "Language", second=True),
    Column("claims", "Claims", number=True),
    Column("events", "Events", number=True),
    Column("findings", "Checks", second=True, number=True),
    Column("article", "Id", id=True),
)


@filtered
def pages(wanted: Filter, db: Db = None, as_: As = Format.table, quiet: Quiet = False) -> None:
    """List the articles read, in order of publication."""
    from dateline.cli.listing import list_stored

    list_stored("pages", wanted, db, as_, quiet, COLUMNS)
