"""Days that words name: a date, a weekday, the nth weekday of a month, a feast.

A weekday in past news is the last one, the day of publication included; ahead it is the next; one that
is set apart is the nearer of both. "Last" and "next" with a weekday mean the week before and after. Declines (``None``) where publication or tense would have to say and do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.resolve import calendar_periods as calendar
from dateline.resolve.calendar_periods import Period
from dateline.resolve.standpoint import DAY, Standpoint, by_tense, choose_year
from dateline.resolve.time_meanings import Meaning

_HALF_WEEK = 3


def either_order(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """A date written either way round, where the writer's habit settles it."""
    if meaning.either is None or meaning.year is None:
        return None
    first, second = meaning.either
    if first == second or standpoint.month_first:
        return calendar.day_period(date(meaning.year, first, second))
    if standpoint.month_first is False:
        return calendar.day_period(date(meaning.year, second, first))
    return None


def nth_in_period(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """The nth weekday or week of a month or year."""
    if meaning.nth is None:
        return None
    nth, weekday = meaning.nth, meaning.weekday
    if weekday is not None:
        return _in_month(
            meaning, standpoint, lambda y, m: calendar.day_period(calendar.nth_weekday(y, m, weekday, nth))
        )
    if meaning.month is None and meaning.unit != "month":
        year = meaning.year or (
            standpoint.published.year + (meaning.shift or 0) if standpoint.published else None
        )
        return None if year is None else _nth_week(date(year, 1, 1), date(year, 12, 31), nth, meaning.of_unit)
    return _in_month(
        meaning,
        standpoint,
        lambda y, m: _nth_week(
            date(y, m, 1), calendar.add_months(date(y, m, 1), 1) - DAY, nth, meaning.of_unit
        ),
    )


def _nth_week(first: date, last: date, nth: int, unit: str | None) -> Period:
    """The nth week of a month or year: the first is the one with most of its days in it (ISO 8601)."""
    monday = calendar.week_period(first).start.date()
    if first - monday > timedelta(days=3):
        monday += 7 * DAY
    if nth < 0:
        monday = calendar.week_period(last).start.date()
        if last - monday < timedelta(days=3):
            monday -= 7 * DAY
        nth = 1
    monday += 7 * (nth - 1) * DAY
    return calendar.weekend_period(monday) if unit == "weekend" else calendar.week_period(monday)


def _in_month(meaning: Meaning, standpoint: Standpoint, make: Callable[[int, int], Period]) -> Period | None:
    if meaning.month is not None:
        month = meaning.month
        if meaning.year is not None:
            return make(meaning.year, month)
        return choose_year(lambda year: make(year, month), standpoint)
    pub = standpoint.published
    if pub is None:
        return None
    moved = calendar.move(pub, meaning.shift or 0, meaning.unit or "month")
    return make(moved.year, moved.month)


def day_of_month(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """A day of a month, or of the one that publication and tense mean."""
    day = meaning.day
    if day is None:
        return None
    if meaning.month is None:
        return _day_without_month(day, meaning, standpoint)
    month = meaning.month

    def make(year: int) -> Period:
        found = date(year, month, day)
        if meaning.day_end is not None:
            return calendar.days_period(found, found.replace(day=meaning.day_end))
        return calendar.week_period(found) if meaning.of_unit == "week-of" else calendar.day_period(found)

    return make(meaning.year) if meaning.year is not None else choose_year(make, standpoint)


def _day_without_month(day: int, meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """ "The 27th": of this month, or by tense and weekday of a neighbouring one."""
    pub = standpoint.published
    if pub is None:
        return None
    if meaning.unit == "month":
        moved = calendar.add_months(pub, meaning.shift or 0)
        return calendar.day_period(date(moved.year, moved.month, day))
    days = list(_same_day_of_months(pub, day))
    if meaning.weekday is not None:
        days = [found for found in days if found.weekday() == meaning.weekday]
    return by_tense([calendar.day_period(found) for found in days], standpoint)


def _same_day_of_months(pub: date, day: int) -> Iterator[date]:
    for shift in range(-2, 3):
        first = calendar.add_months(pub.replace(day=1), shift)
        try:
            yield first.replace(day=day)
        except ValueError:
            continue


def named_weekday(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """A weekday, of the week that publication, tense and "last" or "next" mean."""
    weekday, pub = meaning.weekday, standpoint.published
    if weekday is None or meaning.nth is not None:
        return None
    if meaning.base == "reference":
        return _weekday_from_reference(weekday, meaning.shift or 0, standpoint)
    if pub is None:
        return None
    if meaning.unit == "week" or (meaning.shift and meaning.window is None):
        monday = calendar.week_period(pub).start.date()
        return calendar.day_period(monday + timedelta(days=7 * (meaning.shift or 0) + weekday))
    back = (pub.weekday() - weekday) % 7
    if meaning.window:
        return calendar.day_period(pub - timedelta(days=back or 7))
    if standpoint.tense == "future" or (standpoint.tense == "set" and back > _HALF_WEEK):
        return calendar.day_period(pub + timedelta(days=-back % 7))
    return calendar.day_period(pub - timedelta(days=back))


def _weekday_from_reference(weekday: int, shift: int, standpoint: Standpoint) -> Period | None:
    reference = standpoint.reference
    if reference is None:
        return named_weekday(Meaning(weekday=weekday), standpoint) if standpoint.published else None
    first, last = reference.start.date(), (reference.end - DAY).date()
    if shift > 0:
        return calendar.day_period(last + timedelta(days=(weekday - last.weekday() - 1) % 7 + 1))
    if shift < 0:
        return calendar.day_period(first - timedelta(days=(first.weekday() - weekday - 1) % 7 + 1))
    return calendar.day_period(first + timedelta(days=(weekday - first.weekday()) % 7))


def named_feast(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """The day of a feast."""
    if meaning.holiday is None:
        return None
    feast = _feasts()[meaning.holiday]
    make = _feast_maker(feast)
    if make is None:
        return None
    if meaning.year is not None:
        return make(meaning.year)
    if meaning.shift and standpoint.published:
        standpoint = replace(standpoint, tense="future" if meaning.shift > 0 else "past")
    return choose_year(make, standpoint)


@cache
def _feasts() -> dict[str, dict[str, Any]]:
    return {feast["id"]: feast for feast in load_lexicon("dateline.resolve", "en/holidays.yaml")["holidays"]}


def _feast_maker(feast: dict[str, Any]) -> Callable[[int], Period] | None:
    plus = timedelta(days=feast.get("plus", 0))
    if "month_day" in feast:
        month, day = feast["month_day"]
        return lambda year: calendar.day_period(date(year, month, day) + plus)
    if "weekday" in feast:
        month, weekday, nth = feast["weekday"]
        return lambda year: calendar.day_period(calendar.nth_weekday(year, month, weekday, nth) + plus)
    if "easter" in feast:
        return lambda year: calendar.day_period(calendar.easter(year) + timedelta(days=feast["easter"]))
    return None
