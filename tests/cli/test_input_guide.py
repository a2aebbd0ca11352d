"""The guide to input says what the program does: every option of ``read``, and the limits as they are."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from dateline.cli.read import read
from dateline.read.options import MIB, Limits

GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "input.md").read_text(encoding="utf-8")
ELSEWHERE = {"sources", "jobs", "db", "as_", "quiet"}
"""Of every command, and told there."""


@pytest.mark.parametrize("option", sorted(inspect.signature(read).parameters.keys() - ELSEWHERE))
def test_every_option_of_read_is_in_the_guide(option: str) -> None:
    name = "--no-follow" if option == "follow" else f"--{option.replace('_', '-')}"
    assert name in GUIDE


def test_the_limits_in_the_guide_are_those_of_the_program() -> None:
    limits = Limits()
    for row in (
        f"| one page, embedded images included | {limits.page // MIB} MiB |",
        f"| the markup of one page | {limits.markup // MIB} MiB |",
        f"| an archive on standard input | {limits.archive // MIB // 1024} GiB |",
        f"| redirects | {limits.redirects} |",
        f"| one fetch with all its redirects | {limits.total:g} seconds |",
        f"| {limits.connect:g} seconds; {limits.read:g} seconds |",
    ):
        assert row in GUIDE
