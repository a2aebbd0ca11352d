"""Periods counted from publication or from the time last spoken of: "last week", "two days ago", "the past 30 days".

Declines vague counts ("several days ago"), and hours where the moment of publication is not known.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from dateline.resolve import calendar_periods as calendar
from dateline.resolve.calendar_periods import Period
from dateline.resolve.standpoint import DAY, Standpoint, base_day
from dateline.resolve.time_meanings import Meaning, Step


def shifted_unit(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """The unit of the calendar before, of or after the base: "last week", "this year"."""
    if meaning.unit is None or meaning.shift is None or meaning.weekday is not None:
        return None
    base = base_day(meaning, standpoint)
    if base is None:
        return None
    unit, shift = meaning.unit, meaning.shift
    if meaning.window in {"the past", "the last", "past"} and unit not in {
        "night",
        "weekend",
        "morning",
        "evening",
        "quarter",
    }:
        return window_period(replace(meaning, steps=(Step(1, unit),)), standpoint)
    if unit == "weekend":
        return _weekend(shift, base, standpoint)
    if unit in {"night", "morning", "afternoon", "evening"} and meaning.base == "published":
        shift = -1 if shift < 0 else shift
    return calendar.unit_period(calendar.move(base, shift, unit), unit)


def _weekend(shift: int, base: date, standpoint: Standpoint) -> Period:
    """This weekend by tense: ahead, the coming one; back, the last that has begun."""
    current = calendar.weekend_period(base)
    begun = current.start.date() <= base
    if shift < 0:
        return calendar.weekend_period(base - 7 * DAY)
    if shift > 0:
        return calendar.weekend_period(base + 7 * DAY) if begun else current
    return calendar.weekend_period(base - 7 * DAY) if standpoint.tense == "past" and not begun else current


def counted_steps(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """So many units before or after the base: "two days ago"."""
    if not meaning.steps or not meaning.sign or meaning.kind != "calendar":
        return None
    if any(step.count is None for step in meaning.steps):
        return None
    unit = min((step.unit for step in meaning.steps), key=_UNITS.index)
    if unit in {"second", "minute", "hour"}:
        return _clock_steps(meaning, standpoint)
    base = base_day(meaning, standpoint)
    if base is None:
        return None
    base += timedelta(days=meaning.shift or 0)
    for step in meaning.steps:
        base = calendar.move(base, meaning.sign * (step.count or 0), step.unit)
    if any(step.count and step.count % 1 for step in meaning.steps):
        unit = {"year": "month", "month": "week", "decade": "year", "century": "decade"}.get(unit, unit)
    return calendar.unit_period(
        base, {"decade": "year", "century": "decade", "fortnight": "week"}.get(unit, unit)
    )


_UNITS = [
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "century",
]


_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0}


def _clock_steps(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """Hours ago: to the hour from a moment of publication that is known, whole days from a day."""
    hours = sum((step.count or 0) * _HOURS.get(step.unit, 0) for step in meaning.steps)
    if meaning.base == "published" and standpoint.moment is not None:
        moment = standpoint.moment + meaning.sign * timedelta(hours=hours)
        if meaning.steps[-1].unit == "minute":
            start = moment.replace(second=0, microsecond=0)
            return Period(start, start + timedelta(minutes=1), "minute", None)
        start = moment.replace(minute=0, second=0, microsecond=0)
        return Period(start, start + timedelta(hours=1), "hour", None)
    base = base_day(meaning, standpoint)
    if base is None or hours % 24:
        return None
    return calendar.day_period(base + timedelta(days=meaning.sign * hours / 24))


def window_period(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """ "The past 30 days": up to the day of publication; "the next two weeks": from it."""
    pub, window = standpoint.published, meaning.window or ""
    step = meaning.steps[0] if meaning.steps else Step(None, "day")
    if pub is None or step.count is None or step.unit not in _UNITS[3:] or step.unit in {"season"}:
        return None
    ahead = any(word in window for word in ("next", "coming", "following"))
    if not ahead and not any(word in window for word in ("past", "last", "previous", "preceding")):
        return None
    today = calendar.day_period(pub)
    try:
        other = calendar.move(pub, step.count * (1 if ahead else -1), step.unit)
    except (ValueError, OverflowError):
        return None
    far = datetime(other.year, other.month, other.day)
    start, end = (today.start, far + DAY) if ahead else (far, today.end)
    return Period(start, end, "range", f"{start.date()}/{(end - DAY).date()}")
