"""The options that many commands share, each written once."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.config import Settings


class Format(StrEnum):
    """How records are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


Db = Annotated[
    str | None,
    typer.Option(
        metavar="PATH|URL",
        help="The database: a path or an SQLAlchemy URL.  [default: DATELINE_DB, or dateline.db here]",
    ),
]
As = Annotated[Format, typer.Option("--format", help="How records are printed.")]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="When it was published, where the page does not say.")
]
Outlet = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who published it, where the page does not say.")
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from loopback and private addresses too.")
]
Quiet = Annotated[bool, typer.Option("--quiet", help="No progress and no warnings.")]


def given_date(value: str | None) -> str | None:
    """The publication date that a user gives, as written.

    Raises:
        UsageError: it is no date, or lies in the future.
    """
    from dateline.errors import UsageError
    from dateline.read.dates import why_not_published

    why_not = why_not_published(value, captured_at=None) if value is not None else None
    if why_not:
        raise UsageError(f"--published {value}: {why_not}")
    return value


def settings(db: str | None = None) -> Settings:
    """The settings of this run: from the environment, then from the options."""
    from dataclasses import replace

    from dateline.config import Settings
    from dateline.errors import UsageError

    try:
        found = Settings.from_environment(os.environ)
    except ValueError as error:
        raise UsageError("DATELINE_THREADS: not a whole number") from error
    return replace(found, db=db) if db else found
