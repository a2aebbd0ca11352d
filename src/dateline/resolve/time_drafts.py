"""A time expression on its way: its zone, its local day and period, its anchor."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.resolve.article_zones import ZoneFound
from dateline.resolve.calendar_periods import Period
from dateline.resolve.time_meanings import Expression, Meaning


@dataclass(frozen=True, slots=True)
class Draft:
    """An expression on its way: its zone, its local period (date and clock), its anchor, its partner clock.

    ``day`` is the local day it falls on, before clock and part; ``weekday`` what is known when the day is not.
    """

    expression: Expression
    found: ZoneFound
    day: Period | None = None
    period: Period | None = None
    weekday: int | None = None
    anchor: str | None = None
    id: str = ""

    @property
    def meaning(self) -> Meaning:
        """The meaning of the expression."""
        return self.expression.meaning
