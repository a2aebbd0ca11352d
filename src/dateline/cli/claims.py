"""``dateline claims``: list who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.columns import Column
from dateline.cli.filtering import filtered
from dateline.cli.options import As, Db, Format, Quiet

if TYPE_CHECKING:
    from dateline.store.filters import Filter

COLUMNS = (
    Column("published", "Published", second=True, day=True),
    Column("outlet", "Outlet", share=1, second=True),
    Column("speaker", "Speaker", share=2),
    Column("content", "Content", share=5),
    Column("stance", "Stance", kind=True),
    Column("id", "Id"),
)


@filtered
def claims(wanted: Filter, db: Db = None, as_: As = Format.table, quiet: Quiet = False) -> None:
    """List claims: who is answerable for what."""
    from dateline.cli.listing import list_stored

    list_stored("claims", wanted, db, as_, quiet, COLUMNS)
