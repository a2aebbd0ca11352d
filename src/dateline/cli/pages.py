"""``dateline pages``: list the articles read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.filtering import filtered
from dateline.cli.options import As, Db, Format, Quiet

if TYPE_CHECKING:
    from dateline.store.filters import Filter

COLUMNS = (
    ("published", "Published"),
    ("outlet", "Outlet"),
    ("title", "Title"),
    ("claims", "Claims"),
    ("events", "Events"),
    ("findings", "Findings"),
    ("article", "Id"),
)


@filtered
def pages(wanted: Filter, db: Db = None, as_: As = Format.table, quiet: Quiet = False) -> None:
    """List the articles read, in order of publication."""
    from dateline.cli.listing import list_stored

    list_stored("pages", wanted, db, as_, quiet, COLUMNS)
