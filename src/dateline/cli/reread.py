"""``dateline reread``: stored pages again, with today's versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.columns import Column
from dateline.cli.options import As, Db, Format, Quiet, settings

if TYPE_CHECKING:
    from dateline.cli.output import Record
    from dateline.pipeline import Reread
    from dateline.serve.rows import Row

COLUMNS = (
    Column("article", "Article", second=True),
    Column("kind", "Record", kind=True),
    Column("change", "Change", share=1),
    Column("what", "Id or field", share=1),
    Column("before", "Before", share=2),
    Column("after", "After", share=2),
)


def reread(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID…", help="Of pages or articles; all, where none is given.", show_default=False
        ),
    ] = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Read in N processes.")] = 1,
    db: Db = None,
    as_: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """Make the records of stored pages again and list what changed."""
    from dateline.cli.output import print_records, progress, say
    from dateline.errors import InputError
    from dateline.pipeline import reread as again
    from dateline.store.connect import open_store

    found = settings(db)
    store = open_store(found.db, create=False)
    failed = unchanged = changed = 0

    def records() -> Iterator[tuple[Record, Row]]:
        nonlocal failed, unchanged, changed
        for each in again(store, ids or [], jobs=jobs, threads=found.threads):
            bar.step()
            if isinstance(each, InputError):
                failed += 1
                say(str(each))
            elif each.changes is None or not each.changes.differences:
                unchanged += 1
            else:
                changed += 1
                yield from _differences(each)

    with progress("pages read again", quiet=quiet) as bar:
        print_records(records(), as_, COLUMNS)
    if not quiet:
        say(f"{changed} changed, {unchanged} as they were" + (f", {failed} failed" if failed else ""))
    raise typer.Exit(1 if failed else 0)


def _differences(reread: Reread) -> Iterator[tuple[Record, Row]]:
    from dataclasses import asdict

    assert reread.changes is not None
    for difference in reread.changes.differences:
        row: Row = {"article": reread.changes.article, "page": reread.changes.page, **asdict(difference)}
        yield dict(row), row
