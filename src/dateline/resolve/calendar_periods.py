"""Periods of the local calendar: half-open, without a zone, with their precision and EDTF string.

EDTF (ISO 8601-2:2019) is written for days and coarser. Weeks start on Monday (ISO 8601); seasons are those of
meteorology, three whole months, and turn round in the south.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateline.records.times import Precision

SEASON_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
SEASON_EDTF = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
PARTS_AS_UNITS = ("night", "morning", "afternoon", "evening")
_OPPOSITE = {"spring": "autumn", "summer": "winter", "autumn": "spring", "winter": "summer"}


@dataclass(frozen=True, slots=True)
class Period:
    """``[start, end)`` in local time, as finely as it is known (``precision``)."""

    start: datetime
    end: datetime
    precision: Precision
    edtf: str | None


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def day_period(day: date) -> Period:
    """One day."""
    return Period(_at(day), _at(day + timedelta(days=1)), "day", day.isoformat())


def days_period(first: date, last: date) -> Period:
    """The days from ``first`` to ``last``, both included.

    Raises:
        ValueError: ``last`` is not after ``first``.
    """
    if last <= first:
        raise ValueError(f"{last} is not after {first}")
    return Period(_at(first), _at(last + timedelta(days=1)), "range", f"{first}/{last}")


def week_period(day: date) -> Period:
    """The week, Monday to Sunday, that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    return Period(_at(monday), _at(monday + timedelta(days=7)), "week", f"{monday}/{sunday}")


def weekend_period(day: date) -> Period:
    """The Saturday and Sunday of the week that holds ``day``."""
    saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
    sunday = saturday + timedelta(days=1)
    return Period(_at(saturday), _at(saturday + timedelta(days=2)), "weekend", f"{saturday}/{sunday}")


def months_period(year: int, month: int, count: int, precision: Precision, edtf: str | None) -> Period:
    """``count`` months from the first of ``month``."""
    return Period(_at(date(year, month, 1)), _at(add_months(date(year, month, 1), count)), precision, edtf)


def month_period(year: int, month: int) -> Period:
    """One month."""
    return months_period(year, month, 1, "month", f"{year:04d}-{month:02d}")


def quarter_period(year: int, quarter: int) -> Period:
    """One quarter of a calendar year (EDTF 33 to 36)."""
    return months_period(year, 3 * quarter - 2, 3, "quarter", f"{year:04d}-{32 + quarter}")


def half_period(year: int, half: int) -> Period:
    """One half of a calendar year (EDTF 40 and 41)."""
    return months_period(year, 6 * half - 5, 6, "half_year", f"{year:04d}-{39 + half}")


def season_period(year: int, season: str, *, south: bool = False) -> Period:
    """Three months; winter is named by the year in which it begins (in the south: summer is)."""
    month = SEASON_MONTH[_OPPOSITE[season] if south else season]
    return months_period(year, month, 3, "season", f"{year:04d}-{SEASON_EDTF[season]}")


def years_period(year: int, count: int, precision: Precision, edtf: str | None) -> Period:
    """``count`` years from the first of January of ``year``."""
    last = min(year + count, 9999)
    return Period(datetime(year, 1, 1), datetime(last, 1, 1), precision, edtf)


def year_period(year: int) -> Period:
    """One year."""
    return years_period(year, 1, "year", f"{year:04d}")


def decade_period(year: int) -> Period:
    """The ten years from ``year``, which ends in 0."""
    return years_period(year, 10, "decade", f"{year // 10:03d}X")


def century_period(number: int) -> Period:
    """The nth century: the 20th is 1901 to 2000, as the Guidelines' marks have it."""
    return years_period((number - 1) * 100 + 1, 100, "century", f"{number - 1:02d}XX")


def unit_period(day: date, unit: str) -> Period:
    """The whole ``unit`` of the calendar that holds ``day``."""
    if unit == "day" or unit in PARTS_AS_UNITS:
        return day_period(day)
    if unit in {"week", "fortnight"}:
        return week_period(day)
    if unit == "weekend":
        return weekend_period(day)
    if unit == "month":
        return month_period(day.year, day.month)
    if unit == "quarter":
        return quarter_period(day.year, (day.month + 2) // 3)
    if unit == "year":
        return year_period(day.year)
    if unit == "decade":
        return decade_period(day.year // 10 * 10)
    return century_period((day.year - 1) // 100 + 1)


def add_months(day: date, count: int) -> date:
    """``day`` moved by months, held inside the month it lands in."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def move(day: date, count: float, unit: str) -> date:
    """``day`` moved by ``count`` units.

    Raises:
        ValueError, OverflowError: the calendar ends before that.
    """
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14} | dict.fromkeys(PARTS_AS_UNITS, 1)
    if unit in days:
        return day + timedelta(days=round(count * days[unit]))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "half_year": 6}
    return add_months(day, round(count * months[unit]))


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth given weekday of a month (-1: the last).

    Raises:
        ValueError: the month has no such day.
    """
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))
