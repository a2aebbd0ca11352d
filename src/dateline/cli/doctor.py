"""``dateline doctor``: does this installation work?"""

from __future__ import annotations

import typer

from dateline.cli.columns import Column
from dateline.cli.options import As, Db, Format, Quiet, settings

COLUMNS = (Column("state", ""), Column("what", "What"), Column("detail", "Detail", share=4))


def doctor(db: Db = None, as_: As = Format.table, quiet: Quiet = False) -> None:
    """Check weights, gazetteer, lexicons, full-text search and write access; exit status 1 if anything fails."""
    from dataclasses import asdict

    from dateline.cli.output import print_records
    from dateline.serve.doctor import examine

    results = list(examine(settings(db).db))
    print_records(((asdict(each), asdict(each)) for each in results), as_, COLUMNS)
    raise typer.Exit(1 if any(each.state == "fails" for each in results) else 0)
