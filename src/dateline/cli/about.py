"""``dateline about``: versions, licences and sources of the code, the weights and the data."""

from __future__ import annotations

from dateline.cli.options import As, Format, Quiet


def about(as_: As = Format.table, quiet: Quiet = False) -> None:
    """Print versions, licences, sources and the attributions they ask for."""
    from dataclasses import asdict

    from dateline.cli.output import print_records
    from dateline.serve.about import parts

    columns = (("part", "Part"), ("version", "Version"), ("licence", "Licence"), ("source", "Source"))
    print_records(((asdict(part), asdict(part)) for part in parts()), as_, columns)
    if as_ is Format.table:
        for part in parts():
            if part.attribution:
                print(f"{part.part}: {part.attribution}")
