"""``dateline note``: a person's words on a record."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.options import Db, Quiet, settings


def note(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Of a page, article, claim, event or finding.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to say of it.")],
    author: Annotated[str | None, typer.Option(metavar="NAME", help="Who says it.")] = None,
    db: Db = None,
    quiet: Quiet = False,
) -> None:
    """Keep a note on a record; `show` and the reports print it."""
    from dateline.cli.output import say
    from dateline.errors import UsageError
    from dateline.store.articles import load_reading
    from dateline.store.connect import open_store
    from dateline.store.notes import add_note

    if not text.strip():
        raise UsageError("a note needs words")
    store = open_store(settings(db).db, create=False)
    with store.writing() as connection:
        load_reading(connection, id_)
        add_note(connection, id_, text.strip(), author)
    if not quiet:
        say(f"noted on {id_}")
