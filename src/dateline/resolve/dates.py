"""Puts the meaning of a time expression into the local calendar.

Decides the year of "May 8", the week of "Thursday" and the day of "two days ago" from the day of publication,
the tense and the time last spoken of; declines (``None``) where none of them says. A weekday in past news is
the last one, the day of publication included; ahead it is the next. "Last" and "next" with a weekday mean the
week before and after. A date without a year lies at most a year from publication, on the side of its tense,
and on the nearest side where there is no tense.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.resolve import calendar_periods as calendar
from dateline.resolve.calendar_periods import Period
from dateline.resolve.tense import Tense
from dateline.resolve.time_meanings import Meaning, Step

_DAY = timedelta(days=1)
_LATELY = timedelta(days=30)
"""A plan that began up to a month ago is likelier meant than the same day of next year."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a text speaks: day and moment of publication, the period last spoken of, the tense.

    ``moment`` is the local time of publication, if known to the minute. ``south`` turns the seasons round.
    ``month_first`` settles 03/07/2017 where the writer's habit is known.
    """

    published: date | None = None
    moment: datetime | None = None
    reference: Period | None = None
    tense: Tense | None = None
    south: bool = False
    month_first: bool | None = None


def place_in_calendar(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """The local period a meaning names, without clock or part of the day; ``None`` if the text leaves it open."""
    if meaning.kind == "duration" and meaning.window:
        return _window(meaning, standpoint)
    if meaning.kind != "calendar" or meaning.base == "event" or meaning.era == "BC":
        return None
    try:
        readers = (_either,) if meaning.either is not None else _READERS
        period = next((p for read in readers if (p := read(meaning, standpoint)) is not None), None)
        if (
            period is not None
            and meaning.base == "reference"
            and meaning.steps
            and _contradicts(period, standpoint)
        ):
            return None
        return None if period is None else narrow(period, meaning, standpoint)
    except (ValueError, OverflowError):
        return None


def _contradicts(period: Period, standpoint: Standpoint) -> bool:
    """Whether a day counted from another time lies ahead though the words look back: the other was wrong."""
    pub = standpoint.published
    return standpoint.tense == "past" and pub is not None and period.start >= calendar.day_period(pub).end


def narrow(period: Period, meaning: Meaning, standpoint: Standpoint) -> Period:
    """Cut a period by "early", "late", "earlier", "later" where the words allow it, and no further."""
    edge = meaning.edge
    if edge == "last-day":
        return calendar.day_period((period.end - _DAY).date())
    if period.precision in {"decade", "century"} and edge in {"early", "late", "start", "end"}:
        middle = datetime((period.start.year + period.end.year) // 2, 1, 1)
        cut = replace(period, end=middle) if edge in {"early", "start"} else replace(period, start=middle)
        return replace(cut, edtf=f"{cut.start.year}/{cut.end.year - 1}")
    pub = standpoint.published
    if edge in {"earlier", "later"} and pub and period.precision not in {"day"}:
        today = calendar.day_period(pub)
        if period.start <= today.start < period.end:
            return replace(period, end=today.end) if edge == "earlier" else replace(period, start=today.start)
    return period


# --- dates with a day -------------------------------------------------------------------------------------


def _either(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    if meaning.either is None or meaning.year is None:
        return None
    first, second = meaning.either
    if first == second or standpoint.month_first:
        return calendar.day_period(date(meaning.year, first, second))
    if standpoint.month_first is False:
        return calendar.day_period(date(meaning.year, second, first))
    return None


def _nth(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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
            date(y, m, 1), calendar.add_months(date(y, m, 1), 1) - _DAY, nth, meaning.of_unit
        ),
    )


def _nth_week(first: date, last: date, nth: int, unit: str | None) -> Period:
    """The nth week of a month or year: the first is the one with most of its days in it (ISO 8601)."""
    monday = calendar.week_period(first).start.date()
    if first - monday > timedelta(days=3):
        monday += 7 * _DAY
    if nth < 0:
        monday = calendar.week_period(last).start.date()
        if last - monday < timedelta(days=3):
            monday -= 7 * _DAY
        nth = 1
    monday += 7 * (nth - 1) * _DAY
    return calendar.weekend_period(monday) if unit == "weekend" else calendar.week_period(monday)


def _in_month(meaning: Meaning, standpoint: Standpoint, make: Callable[[int, int], Period]) -> Period | None:
    if meaning.month is not None:
        month = meaning.month
        if meaning.year is not None:
            return make(meaning.year, month)
        return _choose_year(lambda year: make(year, month), standpoint)
    pub = standpoint.published
    if pub is None:
        return None
    moved = calendar.move(pub, meaning.shift or 0, meaning.unit or "month")
    return make(moved.year, moved.month)


def _day_of_month(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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

    return make(meaning.year) if meaning.year is not None else _choose_year(make, standpoint)


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
    return _by_tense([calendar.day_period(found) for found in days], standpoint)


def _same_day_of_months(pub: date, day: int) -> Iterator[date]:
    for shift in range(-2, 3):
        first = calendar.add_months(pub.replace(day=1), shift)
        try:
            yield first.replace(day=day)
        except ValueError:
            continue


def _choose_year(make: Callable[[int], Period], standpoint: Standpoint) -> Period | None:
    pub = standpoint.published
    if pub is None:
        return None
    periods = []
    for year in range(pub.year - 5, pub.year + 5):
        try:
            periods.append(make(year))
        except ValueError:
            continue
    return _by_tense(periods, standpoint)


def _by_tense(periods: list[Period], standpoint: Standpoint) -> Period | None:
    """The period nearest to publication on the side of the tense; the day after counts as past (zones)."""
    pub = standpoint.published
    if pub is None or not periods:
        return None
    today = calendar.day_period(pub)
    past = [p for p in periods if p.start <= today.end]
    ahead = [p for p in periods if p.end > today.start]
    if standpoint.tense == "future" and ahead:
        recent = [p for p in past if p.end > today.start - _LATELY and p.precision == "day"]
        return recent[-1] if recent else ahead[0]
    if standpoint.tense == "past" and past:
        return past[-1]
    return min(periods, key=lambda p: _distance(p, today))


def _distance(period: Period, today: Period) -> timedelta:
    """How far a period lies from today; the past counts less than the future."""
    if period.end <= today.start:
        return today.start - period.end
    return max(timedelta(0), period.start - today.end) * 2


def _weekday(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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
    if standpoint.tense == "future":
        return calendar.day_period(pub + timedelta(days=-back % 7))
    return calendar.day_period(pub - timedelta(days=back))


def _weekday_from_reference(weekday: int, shift: int, standpoint: Standpoint) -> Period | None:
    reference = standpoint.reference
    if reference is None:
        return _weekday(Meaning(weekday=weekday), standpoint) if standpoint.published else None
    first, last = reference.start.date(), (reference.end - _DAY).date()
    if shift > 0:
        return calendar.day_period(last + timedelta(days=(weekday - last.weekday() - 1) % 7 + 1))
    if shift < 0:
        return calendar.day_period(first - timedelta(days=(first.weekday() - weekday - 1) % 7 + 1))
    return calendar.day_period(first + timedelta(days=(weekday - first.weekday()) % 7))


def _holiday(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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
    return _choose_year(make, standpoint)


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


# --- months and coarser -----------------------------------------------------------------------------------


def _quarter(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    if meaning.fiscal:
        return None
    if meaning.quarter is not None:
        quarter = meaning.quarter
        return _with_year(lambda year: calendar.quarter_period(year, quarter), meaning, standpoint)
    if meaning.half is not None:
        half = meaning.half
        return _with_year(lambda year: calendar.half_period(year, half), meaning, standpoint)
    return None


def _season(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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
    return min(seasons, key=lambda p: _distance(p, today))


def _month(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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
        base = _base_day(meaning, standpoint)
        return None if base is None else make(base.year + (meaning.shift or 0))
    return _choose_year(make, standpoint)


def _year(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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


# --- counted from publication or from the time last spoken of ---------------------------------------------


def _base_day(meaning: Meaning, standpoint: Standpoint) -> date | None:
    if meaning.base == "reference":
        return standpoint.reference.start.date() if standpoint.reference else None
    return standpoint.published


def _shifted(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    if meaning.unit is None or meaning.shift is None or meaning.weekday is not None:
        return None
    base = _base_day(meaning, standpoint)
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
        return _window(replace(meaning, steps=(Step(1, unit),)), standpoint)
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
        return calendar.weekend_period(base - 7 * _DAY)
    if shift > 0:
        return calendar.weekend_period(base + 7 * _DAY) if begun else current
    return calendar.weekend_period(base - 7 * _DAY) if standpoint.tense == "past" and not begun else current


def _counted(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    if not meaning.steps or not meaning.sign or meaning.kind != "calendar":
        return None
    if any(step.count is None for step in meaning.steps):
        return None
    unit = min((step.unit for step in meaning.steps), key=_UNITS.index)
    if unit in {"second", "minute", "hour"}:
        return _clock_steps(meaning, standpoint)
    base = _base_day(meaning, standpoint)
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
    base = _base_day(meaning, standpoint)
    if base is None or hours % 24:
        return None
    return calendar.day_period(base + timedelta(days=meaning.sign * hours / 24))


def _window(meaning: Meaning, standpoint: Standpoint) -> Period | None:
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
    start, end = (today.start, far + _DAY) if ahead else (far, today.end)
    return Period(start, end, "range", f"{start.date()}/{(end - _DAY).date()}")


_READERS = (
    _nth,
    _day_of_month,
    _weekday,
    _holiday,
    _quarter,
    _season,
    _month,
    _year,
    _counted,
    _shifted,
)
