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
    from dateline.store.ids import full_id
    from dateline.store.pages import lift_tombstone

    store = open_store(settings(db).db, create=False)
    if lift:
        with store.writing() as connection:
            pages = lift_tombstone(connection, full_id(connection, id_))
        done = f"may be read again: {', '.join(pages)}"
    else:
        pages = forget_pages(store, id_, reason)
        done = f"forgotten, with all that rests on it alone: {', '.join(pages)}; `forget --lift {id_}` lets it in"
    if not quiet:
        say(done)
