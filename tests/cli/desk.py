"""The program as a desk uses it: a command line in, exit status and what is printed out."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import main


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str

    def records(self) -> list[dict[str, Any]]:
        """The lines of JSON on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Desk:
    """Runs ``dateline`` in this process, as its entry point does, on one database."""

    db: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def run(self, *words: str, stdin: bytes = b"") -> Outcome:
        """Run one command."""
        self.monkeypatch.setattr(sys, "argv", ["dateline", *words])
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        self.monkeypatch.setenv("DATELINE_DB", str(self.db))
        self.monkeypatch.setenv("COLUMNS", "80")
        self.capsys.readouterr()
        try:
            main()
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 0
        said = self.capsys.readouterr()
        return Outcome(status, said.out, said.err)
