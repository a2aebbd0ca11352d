"""``dateline demo``: the bundled example pages, read and printed as a chronology."""

from __future__ import annotations

from importlib.resources import files

import typer

_PUBLISHED = {"coastal-quake.txt": "2025-03-03", "strait-incident.txt": "2025-03-09"}


def demo() -> None:
    """Read the bundled example pages and print what happened, in order of time."""
    from dateline.pipeline import Done, read_batch
    from dateline.read.sources import SourceOptions, make_page

    folder = files("dateline").joinpath("examples")
    pages = [
        make_page(name, folder.joinpath(name).read_bytes(), SourceOptions(published=day))
        for name, day in sorted(_PUBLISHED.items())
    ]
    rows = [
        _row(done, event) for done in read_batch(pages) if isinstance(done, Done) for event in done.happenings
    ]
    for when, line in sorted(rows):
        typer.echo(f"{when or 'undated':<42} {line}")


def _row(done: object, happening: object) -> tuple[str, str]:
    from dateline.pipeline import Done
    from dateline.records.happening import Happening

    assert isinstance(done, Done)
    assert isinstance(happening, Happening)
    best = happening.best
    start = best.interval.start.isoformat(timespec="minutes") if best.interval else ""
    where = best.place.name if best.place and best.place.name else "place unknown"
    return start, f"{best.kind or best.type or 'event'} · {where} · {best.summary}"
