"""``dateline chronology``: events in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.columns import Column
from dateline.cli.filtering import filtered
from dateline.cli.options import As, Db, Format, Quiet, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.cli.output import Record
    from dateline.serve.rows import Row
    from dateline.store.connect import Store
    from dateline.store.filters import Filter

COLUMNS = (
    Column("when", "When", share=3),
    Column("where", "Where", share=2),
    Column("what", "Who and what", share=6),
    Column("word", "By whose word", share=3),
    Column("origins", "Or.", number=True),
    Column("id", "Id", id=True),
)


@filtered
def chronology(
    wanted: Filter,
    main: Annotated[bool, typer.Option("--main", help="Only what pages are about, no background.")] = False,
    db: Db = None,
    as_: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """Print events in order of time: when, where, who, what, by whose word, how many origins.

    A time marked "!" contradicts itself in a report; "dateline show ID" says how.
    """
    from dateline.cli.output import say
    from dateline.store.connect import open_store

    store = open_store(settings(db).db, create=False)
    count = print_chronology(store, wanted, as_, main_only=main)
    if not count and not quiet and as_ is Format.table:
        say("no events to show")


def print_chronology(store: Store, wanted: Filter, as_: Format, *, main_only: bool = False) -> int:
    """Print the chronology; return how many events it has."""
    from dateline.cli.short_ids import print_stored

    return print_stored(store, _records(store, wanted, main_only, as_), as_, COLUMNS)


def _records(store: Store, wanted: Filter, main_only: bool, as_: Format) -> Iterator[tuple[Record, Row]]:
    from dataclasses import asdict

    from dateline.serve.chronology import DOUBTED, doubts_on_times, line_of, who_and_what
    from dateline.serve.chronology import chronology as events

    doubted = doubts_on_times(store) if as_ is Format.table else frozenset()
    for happening in events(store, wanted, main_only=main_only):
        line = line_of(happening)
        row: Row = asdict(line)
        if as_ is Format.table:
            differ = f" (reports differ: {line.disagreements})" if line.disagreements else ""
            row["what"] = who_and_what(happening) + differ
            if doubted.intersection(happening.findings):
                row["when"] = f"{line.when} {DOUBTED}"
        yield happening.model_dump(mode="json"), row
