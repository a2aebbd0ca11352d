"""Times: expressions that anchor something in time, with what is known of zone and precision."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from dateline.records.span import Record, TextSpan

Precision = Literal[
    "second",
    "minute",
    "hour",
    "part_of_day",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half_year",
    "year",
    "decade",
    "century",
    "range",
]
ZoneOrigin = Literal["written", "place", "two_clocks", "dateline", "outlet", "given", "unknown"]


class Interval(Record):
    """Half-open UTC interval: ``end`` is the first instant no longer covered at the stated precision."""

    start: datetime
    end: datetime


class LocalTime(Record):
    """What the text says in its own zone. Dates are ISO days, clocks ``HH:MM[:SS]``, offset ``+09:00``."""

    date: str | None = None
    weekday: str | None = None
    clock_start: str | None = None
    clock_end: str | None = None
    offset: str | None = None


class Time(TextSpan):
    """One time expression. ``edtf`` for days and coarser; clocks live in ``local`` and ``interval``.

    ``zone`` is an IANA name, or an offset where no place is known. ``anchor`` says what a relative expression
    was counted from: the id of another time, or ``published``.
    """

    id: str
    edtf: str | None
    local: LocalTime | None
    interval: Interval | None
    precision: Precision | None
    zone: str | None
    zone_from: ZoneOrigin
    anchor: str | None
    rule: str
