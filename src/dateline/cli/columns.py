"""The columns of tables and how they give way on a narrow terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDE = 110
"""Terminals of at least so many characters get the columns of second importance too."""


@dataclass(frozen=True)
class Column:
    """A column of a table: which value of the row, under what heading, and how it gives way.

    ``least`` is the width it never goes below, ``share`` its part of what is left over; a column with neither
    is as wide as its words. ``second``: shown on wide terminals only.
    """

    name: str
    heading: str
    least: int = 0
    share: int = 0
    second: bool = False
    number: bool = False


Columns = Sequence[Column]
