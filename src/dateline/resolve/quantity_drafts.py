"""A quantity in the making: a number or two, with unit, counted noun and bound as far as they are known."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.records.quantity import Bound
from dateline.resolve.counted import Counted
from dateline.resolve.numerals import Number
from dateline.resolve.units import UnitMatch


@dataclass(slots=True)
class Draft:
    """A quantity in the making."""

    start: int
    end: int
    number: Number
    high: Number | None = None
    unit: UnitMatch | None = None
    counted: Counted | None = None
    bound: Bound = "exact"
    rule: str = "number"
    pair: int | None = None
