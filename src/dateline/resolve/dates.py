"""Puts the meaning of a time expression into the local calendar.

Decides the year of "May 8", the week of "Thursday" and the day of "two days ago" from the day of publication,
the tense and the time last spoken of; declines (``None``) where none of them says. A weekday in past news is
the last one, the day of publication included; ahead it is the next. "Last" and "next" with a weekday mean the
week before and after. A date without a year lies at most a year from publication, on the side of its tense,
and on the nearest side where there is no tense.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from dateline.resolve import calendar_periods as calendar
from dateline.resolve.calendar_periods import Period
from dateline.resolve.counted_periods import counted_steps, shifted_unit, window_period
from dateline.resolve.named_days import day_of_month, either_order, named_feast, named_weekday, nth_in_period
from dateline.resolve.named_periods import named_month, named_quarter, named_season, named_year
from dateline.resolve.standpoint import DAY, Standpoint
from dateline.resolve.time_meanings import Meaning


def place_in_calendar(meaning: Meaning, standpoint: Standpoint) -> Period | None:
    """The local period a meaning names, without clock or part of the day; ``None`` if the text leaves it open."""
    if meaning.kind == "duration" and meaning.window:
        return window_period(meaning, standpoint)
    if meaning.kind != "calendar" or meaning.base == "event" or meaning.era == "BC":
        return None
    try:
        readers = (either_order,) if meaning.either is not None else _READERS
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
        return calendar.day_period((period.end - DAY).date())
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


_READERS = (
    nth_in_period,
    day_of_month,
    named_weekday,
    named_feast,
    named_quarter,
    named_season,
    named_month,
    named_year,
    counted_steps,
    shifted_unit,
)
