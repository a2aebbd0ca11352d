"""``dateline evaluate``: scores against a gold set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.columns import Column
from dateline.cli.options import Format, Quiet

if TYPE_CHECKING:
    from dateline.cli.output import Record
    from dateline.serve.rows import Row

FIGURES = (Column("figure", "Figure"), Column("value", "Value", number=True))


def evaluate(
    task: Annotated[
        str, typer.Argument(metavar="TASK", help="What to score; an unknown one lists them all.")
    ],
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The gold set: a folder or file.")],
    json_only: Annotated[bool, typer.Option("--json", help="Only the JSON object, no table.")] = False,
    quiet: Quiet = False,
) -> None:
    """Score Dateline against a gold set; the last line is one JSON object."""
    import json
    import sys

    from dateline.cli.output import print_records, progress
    from dateline.evaluate import score

    with progress(f"Scoring {task}", quiet=quiet):
        figures = score(task, path)
    if not json_only:
        print_records(_single(figures), Format.table, FIGURES)
        parts = {name: part for name, part in figures.items() if isinstance(part, dict)}
        keys = list(dict.fromkeys(key for part in parts.values() for key in part))
        columns = (Column("part", "Part"), *(Column(key, key, number=True) for key in keys))
        print_records(_parts(parts, keys), Format.table, columns)
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")


def _single(figures: dict[str, Any]) -> Iterator[tuple[Record, Row]]:
    for name, value in figures.items():
        if not isinstance(value, dict):
            row: Row = {"figure": name, "value": _shown(value)}
            yield row, row


def _parts(parts: dict[str, dict[str, Any]], keys: list[str]) -> Iterator[tuple[Record, Row]]:
    for name, part in parts.items():
        row: Row = {"part": name, **{key: _shown(part.get(key)) for key in keys}}
        yield row, row


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    return "" if value is None else str(value)
