"""The filters of the listings, written once: a command that takes ``wanted`` gets them all as options."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer


def _filters(
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="From this year, month, day or instant on."),
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Up to the end of this year, month or day.")
    ] = None,
    place: Annotated[str | None, typer.Option(metavar="NAME", help="At a place of this name.")] = None,
    near: Annotated[
        str | None, typer.Option(metavar="LAT,LON,KM", help="Within so many kilometres of a point.")
    ] = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Done by somebody of this name.")] = None,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="By the word of somebody of this name.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Published by this outlet.")] = None,
    credit: Annotated[
        str | None, typer.Option(metavar="NAME", help="With words credited to this agency.")
    ] = None,
    type: Annotated[
        str | None, typer.Option(metavar="TYPE", help="Of this PLOVER type or kind; claims: kind or stance.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help="Of this status; claims: stance; findings: verdict.")
    ] = None,
    min_origins: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="With at least N independent origins (events).")
    ] = None,
    text: Annotated[str | None, typer.Option(metavar="WORDS", help="That hold all these words.")] = None,
) -> None:
    """Only its parameters are used."""


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Replace the parameter ``wanted`` of a command by the options of the filter."""
    options = inspect.signature(_filters, eval_str=True).parameters
    # The filter's own type is not imported for this: it would bring the database with it.
    own = inspect.signature(command, eval_str=True, locals={"Filter": object}).parameters

    def run(**given: Any) -> None:
        from dateline.store.filters import Filter

        words = {name: given.pop(name) for name in options}
        command(wanted=Filter.from_words(**words), **given)

    kept = [each for name, each in own.items() if name != "wanted"]
    merged = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in (*kept, *options.values())]
    run.__name__ = command.__name__
    run.__doc__ = command.__doc__
    run.__module__ = command.__module__
    run.__signature__ = inspect.Signature(merged)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in merged}
    return run
