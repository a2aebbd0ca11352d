"""``dateline export``: the record as a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.filtering import filtered
from dateline.cli.options import Db, Quiet, settings

if TYPE_CHECKING:
    from dateline.store.filters import Filter


class Records(StrEnum):
    """What an export holds."""

    events = "events"
    pages = "pages"
    claims = "claims"
    findings = "findings"


@filtered
def export(
    wanted: Filter,
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", help="Its suffix names the format: .jsonl .csv .geojson .md .html"),
    ],
    records: Annotated[
        Records, typer.Option(help="What to write; pages are whole page records.")
    ] = Records.events,
    db: Db = None,
    quiet: Quiet = False,
) -> None:
    """Write the chronology, or pages, claims or findings, to a file; whole or not at all."""
    from dateline.cli.output import say
    from dateline.serve.export import export as write
    from dateline.store.connect import open_store

    store = open_store(settings(db).db, create=False)
    count = write(store, path, wanted, records.value)
    if not quiet:
        say(f"{path}: {count} {records.value}")
