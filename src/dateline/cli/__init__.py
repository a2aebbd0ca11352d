"""The command line: one file per command, all of them listed here."""

from __future__ import annotations

import typer

from dateline.cli.demo import demo
from dateline.cli.read import read

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
app.command()(read)
app.command()(demo)


def main() -> None:
    """Run the program."""
    app()
