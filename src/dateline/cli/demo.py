"""``dateline demo``: the bundled example pages, read and laid out in order of time."""

from __future__ import annotations

from itertools import chain
from typing import Annotated

import typer

from dateline.cli.options import Quiet, settings

EXAMPLES = (("coastal-quake.txt", "2025-03-03"), ("strait-incident.txt", "2025-03-09"))


def demo(
    db: Annotated[
        str, typer.Option(metavar="PATH|URL", help="The database to read them into.")
    ] = "dateline-demo.db",
    quiet: Quiet = False,
) -> None:
    """Read the bundled example pages (invented reports) and print their chronology."""
    from importlib.resources import as_file, files

    from dateline.cli.chronology import print_chronology
    from dateline.cli.options import Format
    from dateline.cli.output import progress, say
    from dateline.errors import InputError
    from dateline.pipeline import keep, read_batch
    from dateline.read.sources import SourceOptions, open_sources
    from dateline.store.connect import open_store

    store = open_store(settings(db).db)
    failed = False
    with as_file(files("dateline") / "examples") as folder, progress("pages read", quiet=quiet) as bar:
        pages = chain.from_iterable(
            open_sources([str(folder / name)], SourceOptions(published=day)) for name, day in EXAMPLES
        )
        for done in read_batch(pages, threads=settings().threads):
            bar.step()
            if isinstance(done, InputError):
                failed = True
                say(str(done))
            else:
                keep(store, done)
    print_chronology(store, None, Format.table, main_only=True)
    if not quiet:
        say(f"invented reports, read into {db}; try: dateline claims --db {db}")
    raise typer.Exit(1 if failed else 0)
