"""``dateline evaluate``: scores against a gold set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import Quiet


def evaluate(
    task: Annotated[
        str, typer.Argument(metavar="TASK", help="What to score; an unknown one lists them all.")
    ],
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The gold set: a folder or file.")],
    quiet: Quiet = False,
) -> None:
    """Score Dateline against a gold set; the last line is one JSON object."""
    import json
    import sys

    from dateline.evaluate import score

    figures = score(task, path)
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
