"""Writes a dated draft as a record: interval in UTC, EDTF, precision, and what is known locally.

The end of an interval is the first instant no longer covered at the stated precision. A day whose zone is not known
is widened to all zones (UTC+14 to UTC−12). EDTF: ISO 8601-2:2019.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import get_args

from dateline.records.times import Interval, LocalTime, Precision, Time
from dateline.resolve.article_zones import UNKNOWN, ZoneFound
from dateline.resolve.calendar_periods import Period
from dateline.resolve.clocks import clock_precision, write_clock
from dateline.resolve.time_drafts import Draft
from dateline.resolve.zones import EARLIEST, LATEST, offset_text, to_utc

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNIT_PRECISION: dict[str, Precision] = {
    "day": "day", "night": "part_of_day", "morning": "part_of_day", "afternoon": "part_of_day",
    "evening": "part_of_day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "hour": "hour",
    "minute": "minute", "second": "second",
}  # fmt: skip


def time_record(text: str, draft: Draft) -> Time:
    """The record of a draft whose day, clock and zone are settled as far as the text settles them."""
    expression, found = draft.expression, draft.found
    precision = _precision(draft)
    return Time(
        id=draft.id,
        text=text[expression.start : expression.end],
        start=expression.start,
        end=expression.end,
        edtf=_edtf(draft),
        local=_local(draft),
        interval=_interval(draft.period, found),
        precision=precision,
        zone=found.zone,
        zone_from=found.origin if found.zone else UNKNOWN.origin,
        anchor=draft.anchor,
        rule=expression.rule,
    )


def _interval(period: Period | None, found: ZoneFound) -> Interval | None:
    if period is None:
        return None
    if found.zone is None:
        utc = "+00:00"
        try:
            return Interval(start=to_utc(period.start, utc) - EARLIEST, end=to_utc(period.end, utc) - LATEST)
        except OverflowError:
            return None
    start, end = to_utc(period.start, found.zone), to_utc(period.end, found.zone)
    if end <= start:  # clocks were put forward in between, past the end
        end = start + (period.end - period.start)
    return Interval(start=start, end=end)


def _precision(draft: Draft) -> Precision | None:
    if draft.period is not None:
        return draft.period.precision
    meaning = draft.meaning
    if meaning.clock is not None:
        return clock_precision(meaning.clock, approx=meaning.approx)
    if meaning.kind != "calendar" or meaning.base == "event":
        return None
    if meaning.part is not None:
        return "part_of_day"
    if meaning.names_day:
        return "day"
    if meaning.steps:
        return _UNIT_PRECISION.get(meaning.steps[-1].unit)
    if meaning.month is not None:
        return "month"
    if meaning.season is not None:
        return "season"
    if meaning.quarter is not None:
        return "quarter"
    return _UNIT_PRECISION.get(meaning.unit or "")


def _edtf(draft: Draft) -> str | None:
    """EDTF for days and coarser; without a year the digits are left open; an approximate date bears ``~``."""
    meaning, period = draft.meaning, draft.period
    if meaning.either is not None and period is None and meaning.year is not None:
        a, b = meaning.either
        options = sorted(f"{meaning.year:04d}-{m:02d}-{d:02d}" for m, d in ((a, b), (b, a)))
        return f"[{options[0]},{options[1]}]"
    if meaning.clock is not None or (period is not None and period.precision not in _COARSE):
        return None
    if period is not None:
        approximate = meaning.approx and period.edtf and "/" not in period.edtf
        return f"{period.edtf}~" if approximate else period.edtf
    if (
        meaning.month is not None
        and meaning.year is None
        and meaning.kind == "calendar"
        and meaning.nth is None
    ):
        return f"XXXX-{meaning.month:02d}" + (f"-{meaning.day:02d}" if meaning.day else "")
    return None


_COARSE = frozenset(get_args(Precision)) - {"second", "minute", "hour", "part_of_day"}


def _local(draft: Draft) -> LocalTime | None:
    """What is known in the text's own zone: for days, parts of days and clocks."""
    meaning, day = draft.meaning, draft.day
    on_day: date | None = day.start.date() if day is not None and day.precision == "day" else None
    if meaning.clock is None and on_day is None and draft.weekday is None:
        return None
    weekday = on_day.weekday() if on_day else draft.weekday
    zone = draft.found.zone
    moment = draft.period.start if draft.period else day.start if day else None
    offset = _offset(zone, moment)
    return LocalTime(
        date=on_day.isoformat() if on_day else None,
        weekday=None if weekday is None else WEEKDAYS[weekday],
        clock_start=write_clock(meaning.clock) if meaning.clock else None,
        clock_end=write_clock(meaning.clock_end) if meaning.clock_end else None,
        offset=offset,
    )


def _offset(zone: str | None, moment: datetime | None) -> str | None:
    """The offset of a zone then; without a day, only if the zone never changes its clocks."""
    if zone is None:
        return None
    if moment is not None:
        return offset_text(zone, moment)
    winter, summer = offset_text(zone, datetime(2024, 1, 15)), offset_text(zone, datetime(2024, 7, 15))
    return winter if winter == summer else None
