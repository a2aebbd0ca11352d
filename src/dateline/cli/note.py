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
    from dateline.serve.notes import note as keep_note
    from dateline.store.connect import open_store

    kept = keep_note(open_store(settings(db).db, create=False), id_, text, author)
    if not quiet:
        say(f"noted on {kept.target}")
