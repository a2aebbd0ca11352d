"""``dateline show``: one page, claim, event or finding in full, with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import As, Db, Format, Quiet, settings

if TYPE_CHECKING:
    from dateline.serve.sheets.section import Section


def show(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="Of a page (pg_), article (ar_), claim, event or finding.")
    ],
    db: Db = None,
    as_: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """Show one record in full, with the words it rests on, notes and changes."""
    import json
    import sys

    from dateline.errors import UsageError
    from dateline.serve.show import load_record, sheet
    from dateline.store.connect import open_store

    store = open_store(settings(db).db, create=False)
    if as_ is Format.csv:
        raise UsageError("show prints table, json or jsonl")
    if as_ is not Format.table:
        record = load_record(store, id_).model_dump(mode="json")
        sys.stdout.write(
            json.dumps(record, ensure_ascii=False, indent=1 if as_ is Format.json else None) + "\n"
        )
        return
    _print_sheet(sheet(store, id_))


def _print_sheet(sections: tuple[Section, ...]) -> None:
    from rich.table import Table
    from rich.text import Text

    from dateline.cli.output import console
    from dateline.serve.inert import plain

    out = console()
    for section in sections:
        out.print(Text(plain(section.heading), style="bold"))
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1))
        labels = [plain(label) for label, _ in section.lines]
        table.add_column(width=min(24, max((len(label) for label in labels), default=0)), overflow="fold")
        table.add_column(overflow="fold")
        for label, (_, text) in zip(labels, section.lines, strict=True):
            table.add_row(Text(label, style="dim"), Text(plain(text)))
        out.print(table)
        out.print()
