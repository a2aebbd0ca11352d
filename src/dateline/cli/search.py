"""``dateline search``: articles, claims and events by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.columns import Column
from dateline.cli.options import As, Db, Format, Quiet, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.cli.output import Record
    from dateline.serve.rows import Row
    from dateline.store.connect import Store

COLUMNS = (
    Column("kind", "Kind"),
    Column("published", "Published", second=True, day=True),
    Column("outlet", "Outlet", share=1, second=True),
    Column("words", "Words", share=5),
    Column("id", "Id", id=True),
)


def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS…", help='Words that must all occur; "in quotes" together, word* for any ending.'
        ),
    ],
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many.")] = 50,
    db: Db = None,
    as_: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """Find articles, claims and events by their words and names, the words shown in context."""
    from dateline.cli.output import say
    from dateline.cli.short_ids import print_stored
    from dateline.store.connect import open_store

    store = open_store(settings(db).db, create=False)
    query = " ".join(f'"{word}"' if " " in word else word for word in words)
    count = print_stored(store, _hits(store, query, limit), as_, COLUMNS)
    if not count and not quiet and as_ is Format.table:
        say("nothing found")


def _hits(store: Store, query: str, limit: int) -> Iterator[tuple[Record, Row]]:
    from dataclasses import asdict

    from dateline.store.search import find_words

    with store.reading() as connection:
        for hit in find_words(connection, query, limit):
            yield asdict(hit), asdict(hit)
