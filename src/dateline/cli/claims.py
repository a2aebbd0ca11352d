"""``dateline claims``: list who said what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

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
    Column("id", "Id", id=True),
)


@filtered
def claims(
    wanted: Filter,
    stance: Annotated[
        str | None, typer.Option(metavar="STANCE", help="Of this stance, such as denies or threatens.")
    ] = None,
    db: Db = None,
    as_: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """List claims: who is answerable for what."""
    from dateline.cli.listing import list_stored

    list_stored("claims", replace(wanted, stance=stance), db, as_, quiet, COLUMNS)
