"""The reference names every command and every option, and no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from dateline.cli import COMMANDS, app

DOCS = Path(__file__).parents[2] / "docs" / "reference"
SECTIONS = dict(
    re.findall(
        r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", (DOCS / "commands.md").read_text(), re.MULTILINE | re.DOTALL
    )
)
GROUP = typer.main.get_command(app)
SHARED = {"--db", "--format", "--quiet", "--help"}
FILTERS = set(re.findall(r"--[a-z-]+", SECTIONS["pages, claims, events, findings"]))


def test_every_command_has_a_section() -> None:
    named = [name for heading in SECTIONS for name in heading.split(", ")]
    assert sorted(named) == sorted(command.__name__ for command in COMMANDS)


@pytest.mark.parametrize("name", [command.__name__ for command in COMMANDS])
def test_every_option_of_a_command_stands_in_its_section(name: str) -> None:
    (section,) = [text for heading, text in SECTIONS.items() if name in heading.split(", ")]
    written = set(re.findall(r"--[a-z-]+", section))
    options = {
        option
        for parameter in GROUP.commands[name].params  # type: ignore[attr-defined]
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("--")
    }
    assert options - SHARED - FILTERS <= written
    assert written - FILTERS - SHARED <= options
