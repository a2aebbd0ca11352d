"""The command line: one file per command, all of them listed here, translated once into lines and exit codes.

Exit status: 0 done, whatever was found (``check`` alone: 1 if anything is inconsistent); 1 some inputs failed,
each named in one line on standard error; 2 the command could not run.
"""

from __future__ import annotations

import sys

import typer

from dateline.cli.about import about
from dateline.cli.check import check
from dateline.cli.chronology import chronology
from dateline.cli.claims import claims
from dateline.cli.demo import demo
from dateline.cli.doctor import doctor
from dateline.cli.evaluate import evaluate
from dateline.cli.events import events
from dateline.cli.export import export
from dateline.cli.findings import findings
from dateline.cli.forget import forget
from dateline.cli.note import note
from dateline.cli.pages import pages
from dateline.cli.read import read
from dateline.cli.reread import reread
from dateline.cli.search import search
from dateline.cli.show import show
from dateline.errors import DatelineError

COMMANDS = (
    read,
    reread,
    pages,
    claims,
    events,
    findings,
    search,
    show,
    chronology,
    check,
    note,
    forget,
    export,
    evaluate,
    demo,
    about,
    doctor,
)

app = typer.Typer(
    name="dateline",
    help="Reads news pages and keeps a chronology of what happened and who said so.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for _command in COMMANDS:
    app.command()(_command)


def main() -> None:
    """Run the program; bad usage, and an error that Dateline raises on purpose, is one line and exit status 2."""
    try:
        status = app(standalone_mode=False)
    except (DatelineError, typer.TyperException) as error:
        said = error.format_message() if isinstance(error, typer.TyperException) else str(error)
        help_alone = len(sys.argv) == 1
        sys.stderr.write(f"{said}\n" if help_alone else f"dateline: {said}\n")
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    if status:
        raise SystemExit(status)
