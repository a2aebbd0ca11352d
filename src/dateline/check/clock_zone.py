"""Do two clocks for one instant agree with the zones they are told in: "8:10am (23:10 GMT)"?

Both clocks are turned into UTC by their zones and compared to the minute; where the first is a range, the second
may repeat its start or its end. Consistent if they meet, and inconsistent if not. Where the zone of one is known
only from the two clocks themselves, the pair is consistent if a place that the article names keeps that offset,
and unknown if none does. Days are compared where both clocks name one. Declines pairs where a zone is missing and
nothing can be derived: unknown.
"""

from __future__ import annotations

import itertools
import re

from dateline.check.brackets import quote_bracketed
from dateline.records.article import Article
from dateline.records.finding import Finding, Verdict
from dateline.records.ids import content_id
from dateline.records.span import Span
from dateline.records.times import LocalTime, Time
from dateline.resolve.clocks import tells_same_instant

RULE = "clock-zone"
_DAY = 24 * 60
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I)


def check_clock_zone(article: Article, times: tuple[Time, ...]) -> tuple[Finding, ...]:
    """Return one finding for each pair of clocks that stand side by side for one instant."""
    clocks = [t for t in times if t.local is not None and t.local.clock_start is not None]
    findings = []
    for first, second in itertools.pairwise(clocks):
        if tells_same_instant(article.text[first.end : second.start]) and _two_zones(first, second):
            findings.append(_check(article, first, second))
    return tuple(findings)


def _two_zones(first: Time, second: Time) -> bool:
    """One clock must be told in a written zone; two bare clocks are just two times."""
    return "written" in (first.zone_from, second.zone_from) and first.zone != second.zone


def _check(article: Article, first: Time, second: Time) -> Finding:
    verdict, explanation = _judge(first, second)
    return Finding(
        id=content_id("fi", article.id, "clock_zone", first.start, second.end),
        kind="clock_zone",
        verdict=verdict,
        spans=(Span(start=first.start, end=first.end), Span(start=second.start, end=second.end)),
        text=quote_bracketed(article.text, first.start, second.end),
        explanation=explanation,
        rule=RULE,
    )


def _judge(first: Time, second: Time) -> tuple[Verdict, str]:
    a, b = first.local, second.local
    assert a is not None
    assert b is not None
    if a.offset is None or b.offset is None:
        return (
            "unknown",
            f"{_named(a)} and {_named(b)}: the zone of one is not known, so they cannot be compared.",
        )
    apart, start = _closest(a, b)
    if apart:
        return "inconsistent", (
            f"{start} at {_utc(a.offset)} is {_turned(start, a.offset, b.offset)}, "
            f"not {b.clock_start} at {_utc(b.offset)}: {_length(apart)} apart, inconsistent."
        )
    sum_text = f"{start} at {_utc(a.offset)} is {_turned(start, a.offset, b.offset)}"
    if (days := _days_apart(first, second, start)) is not None:
        return "inconsistent", f"{sum_text}; written {a.weekday} and {b.weekday}, {days}: inconsistent."
    derived = next((t for t in (first, second) if t.zone_from == "two_clocks"), None)
    if derived is not None and (derived.zone or "")[:1] in "+-":
        return (
            "unknown",
            f"{sum_text}, if the zone is {_utc(a.offset)}; no place named here confirms it: unknown.",
        )
    place = f", as in {derived.zone}" if derived is not None else ""
    return "consistent", f"{sum_text}{place}: consistent."


def _closest(a: LocalTime, b: LocalTime) -> tuple[int, str]:
    """Minutes by which the clocks miss each other, and the clock of ``a`` that comes nearest."""
    options = [clock for clock in (a.clock_start, a.clock_end) if clock]
    ends = [clock for clock in (b.clock_start, b.clock_end) if clock]
    misses = []
    for mine in options:
        for theirs in ends:
            gap = (_minutes(mine) - _shift(a.offset) - _minutes(theirs) + _shift(b.offset)) % _DAY
            misses.append((min(gap, _DAY - gap), mine))
    return min(misses, key=lambda miss: miss[0])


def _days_apart(first: Time, second: Time, start: str) -> str | None:
    """What is wrong with the weekdays, if both stand in the words and do not fit the carry of the clock."""
    a, b = first.local, second.local
    if a is None or b is None or a.weekday is None or b.weekday is None:
        return None
    if not (_WEEKDAY.search(first.text) and _WEEKDAY.search(second.text)):
        return None
    carry = (_minutes(start) - _shift(a.offset) + _shift(b.offset)) // _DAY
    order = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    wanted = order[(order.index(a.weekday) + carry) % 7]
    return None if wanted == b.weekday else f"where it should be {wanted}"


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")[:2]
    return int(hours) * 60 + int(minutes)


def _shift(offset: str | None) -> int:
    if offset is None:
        return 0
    return (-1 if offset[0] == "-" else 1) * (int(offset[1:3]) * 60 + int(offset[4:6]))


def _utc(offset: str) -> str:
    """``UTC``, ``UTC+9`` or ``UTC-03:30``."""
    if _shift(offset) == 0:
        return "UTC"
    hours = f"{int(offset[1:3])}" if offset[4:6] == "00" else offset[1:]
    return f"UTC{offset[0]}{hours}"


def _turned(clock: str, offset: str, target: str) -> str:
    total = _minutes(clock) - _shift(offset) + _shift(target)
    day = {-1: " the day before", 1: " the day after"}.get(total // _DAY, "")
    return f"{total % _DAY // 60:02d}:{total % 60:02d} {_utc(target)}{day}"


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [
        f"{hours} hour{'s' * (hours != 1)}" if hours else "",
        f"{rest} minute{'s' * (rest != 1)}" if rest else "",
    ]
    return " ".join(part for part in parts if part)


def _named(local: LocalTime) -> str:
    return f"{local.clock_start}{' at ' + _utc(local.offset) if local.offset else ''}"
