"""``dateline about``: versions, licences and sources of the code, the weights and the data."""

from __future__ import annotations

from dateline.cli.columns import Column
from dateline.cli.options import As, Format, Quiet

COLUMNS = (
    Column("part", "Part", share=2),
    Column("version", "Version", share=1),
    Column("licence", "Licence", share=2),
    Column("source", "Source", share=3),
)


def about(as_: As = Format.table, quiet: Quiet = False) -> None:
    """Print versions, licences, sources and the attributions they ask for."""
    from dataclasses import asdict

    from dateline.cli.output import print_records
    from dateline.serve.about import parts

    print_records(((asdict(part), asdict(part)) for part in parts()), as_, COLUMNS)
    if as_ is Format.table:
        for part in parts():
            if part.attribution:
                print(f"{part.part}: {part.attribution}")
