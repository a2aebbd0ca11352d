"""``dateline check``: findings only; the exit status says whether anything is inconsistent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.columns import Column
from dateline.cli.options import AllowPrivate, As, Db, Format, Outlet, Published, Quiet, given_date, settings

if TYPE_CHECKING:
    from dateline.cli.output import Record
    from dateline.serve.rows import Row

STORED = Column("title", "Article", share=2, instead="source")
NAMED = Column("source", "Page", share=2, path=True)
COLUMNS = (
    Column("verdict", "Verdict"),
    Column("kind", "Check", second=True, kind=True),
    Column("text", "Words", share=2),
    Column("explanation", "Explanation", share=4),
)


def check(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE…",
            help="Pages to check, which are not stored; what is stored, where none is given.",
            show_default=False,
        ),
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    allow_private: AllowPrivate = False,
    db: Db = None,
    as_: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """Print what the checks find; exit status 1 if anything is inconsistent."""
    from dateline.cli.output import print_records, say

    failed: list[str] = []
    verdicts: set[str] = set()

    def watched() -> Iterator[tuple[Record, Row]]:
        source = _of_files(files, published, outlet, allow_private, failed) if files else _of_store(db)
        for record, row in source:
            verdicts.add(str(row["verdict"]))
            yield record, row

    count = print_records(watched(), as_, (NAMED if files else STORED, *COLUMNS))
    if not count and not failed and not quiet and as_ is Format.table:
        say("nothing found")
    raise typer.Exit(1 if failed or "inconsistent" in verdicts else 0)


def _of_store(db: str | None) -> Iterator[tuple[Record, Row]]:
    from dateline.serve.records import listed
    from dateline.store.connect import open_store
    from dateline.store.filters import Filter

    return listed(open_store(settings(db).db, create=False), "findings", Filter())


def _of_files(
    files: list[str], published: str | None, outlet: str | None, allow_private: bool, failed: list[str]
) -> Iterator[tuple[Record, Row]]:
    from dateline.cli.output import say
    from dateline.cli.read import existing_sources
    from dateline.errors import InputError
    from dateline.pipeline import read_batch
    from dateline.read.sources import SourceOptions, open_sources
    from dateline.serve.records import finding_records

    options = SourceOptions(published=given_date(published), outlet=outlet, allow_private=allow_private)
    for done in read_batch(open_sources(existing_sources(files), options), threads=settings().threads):
        if isinstance(done, InputError):
            failed.append(done.source)
            say(str(done))
        else:
            yield from finding_records(done.reading)
