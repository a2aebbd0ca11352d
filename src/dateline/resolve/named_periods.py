"""Months and coarser periods that words name: month, season, quarter, half, year, decade, century.

Declines fiscal quarters and years, whose begin is not the calendar's.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dateline.resolve import calendar_periods as calendar
from dateline.resolve.calendar_periods import Period
from dateline.resolve.standpoint import Standpoint, base_day, choose_year, distance
from dateline.resolve.time_meanings import Meaning


def named_quarter(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """A quarter or half of a calendar year."""
    if meaning.fiscal:
        return None
    if meaning.quarter is not None:
        quarter = meaning.quarter
        return _with_year(lambda year: calendar.quarter_period(year, quarter), meaning, standpoint)
    if meaning.half is not None:
        half = meaning.half
        return _with_year(lambda year: calendar.half_period(year, half), meaning, standpoint)
    return None


def named_season(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """A season; near publication where the words say this, last or next."""
    season, pub = meaning.season, standpoint.published
    if season is None:
        return None

    def make(year: int) -> Period:
        return calendar.season_period(year, season, south=standpoint.south)

    if meaning.year is not None or pub is None or meaning.shift is None or meaning.unit == "year":
        return _with_year(make, meaning, standpoint)
    today = calendar.day_period(pub)
    seasons = [make(year) for year in range(pub.year - 2, pub.year + 3)]
    if meaning.shift < 0:
        return [p for p in seasons if p.end <= today.start][-1]
    if meaning.shift > 0:
        return next(p for p in seasons if p.start > today.start)
    return min(seasons, key=lambda p: distance(p, today))


def named_month(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """A month."""
    if meaning.month is None or meaning.day is not None:
        return None
    month, pub = meaning.month, standpoint.published
    if meaning.year is None and meaning.unit is None and meaning.shift is not None and pub:
        return _near_month(month, meaning.shift, pub)
    return _with_year(lambda year: calendar.month_period(year, month), meaning, standpoint)


def _near_month(month: int, shift: int, pub: date) -> Period:
    """ "Last July" is the one before this month, "next July" the one after, "this July" that of this year."""
    if shift < 0:
        return calendar.month_period(pub.year if month < pub.month else pub.year - 1, month)
    if shift > 0:
        return calendar.month_period(pub.year if month > pub.month else pub.year + 1, month)
    return calendar.month_period(pub.year, month)


def _with_year(make: Callable[[int], Period], meaning: Meaning, standpoint: Standpoint) -> Period | None:
    if meaning.year is not None:
        return make(meaning.year)
    if meaning.unit == "year":
        base = base_day(meaning, standpoint)
        return None if base is None else make(base.year + (meaning.shift or 0))
    return choose_year(make, standpoint)


def named_year(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """A year, several years, a decade or a century."""
    if meaning.fiscal or meaning.month is not None:
        return None
    if meaning.decade is not None:
        return calendar.decade_period(meaning.decade)
    if meaning.century is not None:
        return calendar.century_period(meaning.century)
    if meaning.year is not None and meaning.year_end is not None:
        return calendar.years_period(
            meaning.year, meaning.year_end - meaning.year + 1, "range", f"{meaning.year}/{meaning.year_end}"
        )
    return None if meaning.year is None else calendar.year_period(meaning.year)
