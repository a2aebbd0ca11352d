"""``dateline findings``: list what the checks found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.columns import Column
from dateline.cli.filtering import filtered
from dateline.cli.options import As, Db, Format, Quiet

if TYPE_CHECKING:
    from dateline.store.filters import Filter

COLUMNS = (
    Column("title", "Article", share=2, instead="source"),
    Column("verdict", "Verdict"),
    Column("kind", "Check", second=True, kind=True),
    Column("text", "Words", share=2),
    Column("explanation", "Explanation", share=4),
    Column("article", "Of", second=True, id=True),
    Column("id", "Id", id=True),
)


@filtered
def findings(wanted: Filter, db: Db = None, as_: As = Format.table, quiet: Quiet = False) -> None:
    """List what the checks found."""
    from dateline.cli.listing import list_stored

    list_stored("findings", wanted, db, as_, quiet, COLUMNS)
