"""``dateline findings``: list what the checks found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.filtering import filtered
from dateline.cli.options import As, Db, Format, Quiet

if TYPE_CHECKING:
    from dateline.store.filters import Filter

COLUMNS = (
    ("verdict", "Verdict"),
    ("kind", "Kind"),
    ("text", "Words"),
    ("explanation", "Explanation"),
    ("id", "Id"),
)


@filtered
def findings(wanted: Filter, db: Db = None, as_: As = Format.table, quiet: Quiet = False) -> None:
    """List what the checks found."""
    from dateline.cli.listing import list_stored

    list_stored("findings", wanted, db, as_, quiet, COLUMNS)
