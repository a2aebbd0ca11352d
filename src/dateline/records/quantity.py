"""Quantities: numbers with a unit or a counted noun, in SI, with bound and twin in another unit."""

from __future__ import annotations

from typing import Literal

from dateline.records.span import Record, TextSpan

Bound = Literal["exact", "about", "up_to", "at_least", "between", "more_than", "less_than"]


class SiRange(Record):
    """The quantity in SI units. ``None`` ends are open."""

    low: float | None
    high: float | None
    unit: str


class Quantity(TextSpan):
    """One quantity. ``value`` is the figure as written, ``low`` and ``high`` what it allows.

    ``of`` is what is counted or measured; ``pair`` the id of the same quantity in another unit.
    """

    id: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    dimension: str | None
    si: SiRange | None
    bound: Bound
    of: str | None
    pair: str | None
    rule: str
