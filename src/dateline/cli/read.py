"""``dateline read``: pages to records, one JSON line for each article."""

from __future__ import annotations

from typing import Annotated

import typer


def read(
    sources: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    published: Annotated[str | None, typer.Option(help="Publication date the page does not say.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet the page does not say.")] = None,
    url: Annotated[str | None, typer.Option(help="Address the page does not say.")] = None,
    format_: Annotated[str, typer.Option("--format", help="Only jsonl so far.")] = "jsonl",
    no_store: Annotated[bool, typer.Option("--no-store", help="Print only; so far always so.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="No warnings.")] = False,
) -> None:
    """Read pages and print their records."""
    from dateline.errors import InputError
    from dateline.pipeline import read_batch
    from dateline.read.sources import SourceOptions, open_sources

    if format_ not in {"json", "jsonl"}:
        raise typer.BadParameter(f"--format {format_} is not there yet; use jsonl")
    failed = 0
    for done in read_batch(open_sources(sources, SourceOptions(published, outlet, url))):
        if isinstance(done, InputError):
            failed += 1
            typer.echo(f"dateline: {done}", err=True)
        else:
            typer.echo(done.reading.model_dump_json())
    raise typer.Exit(1 if failed else 0)
