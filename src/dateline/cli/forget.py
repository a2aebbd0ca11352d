"""``dateline forget``: a page taken out of the record."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.options import Db, Quiet, settings


def forget(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Of a page (pg_) or an article (ar_).")],
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help="Why; kept on the tombstone.")] = None,
    lift: Annotated[bool, typer.Option("--lift", help="Let a forgotten page in again.")] = False,
    db: Db = None,
    quiet: Quiet = False,
) -> None:
    """Remove a page and all that rests on it alone; a tombstone stays, so it does not come back by itself."""
    from dateline.cli.output import say
    from dateline.store.connect import open_store
    from dateline.store.forgetting import forget as forget_pages
    from dateline.store.pages import lift_tombstone

    store = open_store(settings(db).db, create=False)
    if lift:
        with store.writing() as connection:
            lift_tombstone(connection, id_)
        done = f"{id_} may be read again"
    else:
        done = f"forgotten: {', '.join(forget_pages(store, id_, reason))}"
    if not quiet:
        say(done)
