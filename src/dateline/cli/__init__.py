"""The command line: one file per command, all of them listed here."""


def main() -> None:
    """Run the program."""
    raise SystemExit("not yet")
