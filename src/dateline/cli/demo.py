"""``dateline demo``: the bundled example pages, read and laid out in order of time."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.columns import Column
from dateline.cli.options import Quiet, settings

COLUMNS = (
    Column("outlet", "Outlet", share=2),
    Column("text", "Words", share=3),
    Column("explanation", "Explanation", share=4),
)


def demo(
    db: Annotated[
        str, typer.Option(metavar="PATH|URL", help="The database to read them into.")
    ] = "dateline-demo.db",
    quiet: Quiet = False,
) -> None:
    """Read the bundled example pages (invented reports) and print their chronology, and what does not add up."""
    from importlib.resources import as_file, files

    from dateline.cli.chronology import print_chronology
    from dateline.cli.options import Format
    from dateline.cli.output import print_records, progress, say
    from dateline.errors import InputError
    from dateline.pipeline import keep_all, read_batch
    from dateline.read.options import SourceOptions
    from dateline.read.sources import open_sources
    from dateline.serve.records import listed
    from dateline.store.connect import open_store
    from dateline.store.filters import Filter

    store = open_store(settings(db).db)
    failed = False
    with as_file(files("dateline") / "examples") as folder, progress("pages read", quiet=quiet) as bar:
        pages = open_sources([], SourceOptions(manifest=str(folder / "pages.csv")))
        for each in keep_all(store, read_batch(pages, threads=settings().threads)):
            bar.step()
            if isinstance(each, InputError):
                failed = True
                say(str(each))
    print_chronology(store, Filter.from_words(from_="2025"), Format.table, main_only=True)
    doubts = listed(store, "findings", Filter(status="inconsistent"))
    print_records(doubts, Format.table, COLUMNS, title="Does not add up")
    if not quiet:
        say(f"invented reports, read into {db}; background and undated events: dateline chronology --db {db}")
    raise typer.Exit(1 if failed else 0)
