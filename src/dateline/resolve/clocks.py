"""Clocks: what stretch of a day a time of day covers, and the zone that two clocks for one instant betray.

A clock to the minute covers that minute, to the hour that hour; "around five", "about noon" half an hour on either
side. A range runs to the end of its last stated minute, or to its last hour as it strikes. Two clocks, one beside
the other ("8:10am (23:10 GMT)"), differ by the offset of the zone that is not written, if any zone on earth keeps it.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from dateline.records.times import Precision
from dateline.resolve.calendar_periods import Period
from dateline.resolve.time_meanings import Clock, Expression, Meaning
from dateline.resolve.zones import offsets_in_use

_BESIDE = re.compile(
    r"(?:,? ?[(\[]|,? or |/| / |,? equivalent to |,? that is,? | - | – | — )(?:at |about |around )?$"
)
_DAY_MINUTES = 24 * 60


def clock_minutes(clock: Clock) -> int:
    """Minutes after midnight."""
    return clock.hour * 60 + (clock.minute or 0)


def write_clock(clock: Clock) -> str:
    """``HH:MM`` or ``HH:MM:SS``; midnight at the end of a day is 24:00."""
    text = f"{clock.hour:02d}:{clock.minute or 0:02d}"
    return text if clock.second is None else f"{text}:{clock.second:02d}"


def clock_precision(clock: Clock, *, approx: bool = False) -> Precision:
    """How finely a clock is told; "about 6:00" and "around midnight" to the hour, "about 6:20" to the minute."""
    if clock.second is not None:
        return "second"
    return "hour" if clock.minute is None or (approx and clock.minute == 0) else "minute"


_LENGTH = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}


def on_clock(day: Period, meaning: Meaning) -> Period:
    """The stretch of ``day`` that the clocks of a meaning cover; a range past midnight runs into the next day."""
    clock = meaning.clock
    if clock is None:
        return day
    start = _moment(day.start, clock)
    precision = clock_precision(clock, approx=meaning.approx)
    if meaning.clock_end is not None:
        end = _moment(day.start, meaning.clock_end)
        end += timedelta(days=1) if end < start else timedelta(0)
        last = clock_precision(meaning.clock_end)
        exact = meaning.clock_end.hour == 24 or last == "hour"
        return Period(
            start,
            end if exact else end + _LENGTH[last],
            "minute" if "minute" in (last, precision) else last,
            None,
        )
    if meaning.approx and precision == "hour":
        return Period(start - timedelta(minutes=30), start + timedelta(minutes=30), "hour", None)
    return Period(start, start + _LENGTH[precision], precision, None)


def _moment(midnight: datetime, clock: Clock) -> datetime:
    return midnight + timedelta(hours=clock.hour, minutes=clock.minute or 0, seconds=clock.second or 0)


def tells_same_instant(between: str) -> bool:
    """Whether the words between two clocks say that the second repeats the first: " (", " or "."""
    return len(between) <= 24 and bool(_BESIDE.match(between))


def clock_pairs(text: str, expressions: tuple[Expression, ...]) -> list[tuple[int, int]]:
    """Numbers of neighbouring expressions that tell one instant on two clocks: ``(first, second)``."""
    pairs = []
    for index in range(len(expressions) - 1):
        a, b = expressions[index], expressions[index + 1]
        if a.meaning.clock and b.meaning.clock and b.meaning.zone != a.meaning.zone:
            if tells_same_instant(text[a.end : b.start]):
                pairs.append((index, index + 1))
    return pairs


def offsets_between(local: Meaning, written: Meaning) -> list[timedelta]:
    """Offsets that ``local``'s clock may keep ahead of ``written``'s, the likeliest first.

    The first clocks are compared; if that gives an offset nobody keeps, the ends of the ranges are.
    """
    assert local.clock is not None
    assert written.clock is not None
    pairs = [(local.clock, written.clock)]
    if local.clock_end:
        pairs.append((local.clock_end, written.clock_end or written.clock))
    out: list[timedelta] = []
    for mine, theirs in pairs:
        raw = (clock_minutes(mine) - clock_minutes(theirs)) % _DAY_MINUTES
        options = [timedelta(minutes=m) for m in (raw, raw - _DAY_MINUTES) if -12 * 60 <= m <= 14 * 60]
        out += [o for o in options if o not in out]
    return out


def kept_somewhere(ahead: timedelta, written_offset: timedelta) -> bool:
    """Whether some zone on earth keeps that far ahead of a clock at ``written_offset``."""
    return ahead + written_offset in offsets_in_use()
