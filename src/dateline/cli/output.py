"""Prints records: tables for people, JSON, JSON lines or CSV for programs; and lines on standard error.

Standard output holds nothing but the data. All text from pages is shown inert.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from dateline.cli.columns import WIDE, Column, Columns, widths
from dateline.cli.options import Format
from dateline.serve.inert import cell, plain

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.serve.rows import Row

Record = dict[str, Any]
BETWEEN = 2
"""Characters between two columns of a table."""


def print_records(
    records: Iterable[tuple[Record, Row]], as_: Format, columns: Columns, title: str | None = None
) -> int:
    """Print records in the format asked for; return how many there were. Only a table shows the title."""
    if as_ is Format.table:
        return _print_table((row for _, row in records), columns, title)
    if as_ is Format.csv:
        return _print_csv(row for _, row in records)
    if as_ is Format.jsonl:
        return _print_lines(record for record, _ in records)
    return _print_list(record for record, _ in records)


def _print_lines(records: Iterable[Record]) -> int:
    count = 0
    for record in records:
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
        sys.stdout.flush()
        count += 1
    return count


def _print_list(records: Iterable[Record]) -> int:
    count = 0
    sys.stdout.write("[")
    for record in records:
        sys.stdout.write((",\n" if count else "\n") + json.dumps(record, ensure_ascii=False))
        count += 1
    sys.stdout.write("\n]\n" if count else "]\n")
    return count


def _print_csv(rows: Iterable[Row]) -> int:
    count = 0
    writer = csv.writer(sys.stdout)
    for row in rows:
        if not count:
            writer.writerow(row)
        writer.writerow([cell(value) for value in row.values()])
        count += 1
    return count


def _print_table(rows: Iterable[Row], columns: Columns, title: str | None) -> int:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    out = console()
    shown = [column for column in columns if not column.second or out.width >= WIDE]
    cells = [[_shown(row, column) for column in shown] for row in rows]
    if not cells:
        return 0
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for column, width in zip(
        shown, widths(shown, cells, out.width - BETWEEN * (len(shown) - 1)), strict=True
    ):
        justify: Literal["left", "right"] = "right" if column.number else "left"
        table.add_column(column.heading, overflow="fold", justify=justify, width=width)
    for line in cells:
        table.add_row(*(Text(each) for each in line))
    if title:
        out.print(f"\n{title}")
    out.print(table)
    return len(cells)


def _shown(row: Row, column: Column) -> str:
    if column.instead and not row[column.name]:
        return _shown(row, Column(column.instead, column.heading, path=True))
    return column.shown(_plain(row[column.name]))


def _plain(value: object) -> str:
    return plain(value if isinstance(value, str) else cell(value))


def console() -> Console:
    """A console for standard output; 80 columns wide where it is no terminal and COLUMNS is not set."""
    from rich.console import Console

    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False)


def say(line: str) -> None:
    """One line on standard error, inert."""
    sys.stderr.write(f"dateline: {plain(line)}\n")


@contextmanager
def progress(what: str, *, quiet: bool) -> Iterator[Progress]:
    """A progress display on standard error: only on a terminal, and not when quiet."""
    if quiet or not sys.stderr.isatty():
        yield Progress(None, None)
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    shown = Console(file=sys.stderr)
    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:.0f}"), TimeElapsedColumn())
    # Data that go to a file or a pipe must not pass through the display.
    with Bar(*columns, console=shown, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        yield Progress(bar, bar.add_task(what, total=None))


class Progress:
    """Counts what is done."""

    def __init__(self, bar: Any, task: Any) -> None:
        self._bar, self._task = bar, task

    def step(self) -> None:
        """One more is done."""
        if self._bar is not None:
            self._bar.advance(self._task)
