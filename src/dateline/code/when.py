"""When an act took place: the time that stands nearest, in the first ring that holds one.

Of several times in one ring the finest that lies within the others is taken ("on Tuesday at 12:20"); where two
exclude each other the one nearest to the trigger is. A time in brackets says one before it again. Declines where no ring holds a time.
"""

from __future__ import annotations

from dateline.code.neighbourhood import Rings
from dateline.code.triggers import Hit
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Interval, Time


def time_of(parsed: ParsedArticle, times: dict[int, Time], hit: Hit, rings: Rings) -> Time | None:
    """The time of one trigger; ``times`` has the time that each word is part of."""
    for ring in rings:
        found = {times[n].id: n for n in sorted(ring & times.keys(), reverse=True)}
        if found:
            near = sorted(found.values(), key=lambda n: abs(n - hit.word))
            plain = [times[n] for n in near if not _in_brackets(parsed, n, times)] or [times[n] for n in near]
            return _finest([time for time in plain if time.interval] or plain)
    return None


def _in_brackets(parsed: ParsedArticle, number: int, times: dict[int, Time]) -> bool:
    """Whether a time, given by one of its words, only says another one again: "at 8:10am (23:10 GMT)"."""
    first = number
    while times.get(first - 1) is times[number]:
        first -= 1
    return first > 0 and parsed.words[first - 1].text in {"(", "["}


def _finest(near: list[Time]) -> Time:
    best = near[0]
    for other in near[1:]:
        if best.interval and other.interval and _within(other.interval, best.interval):
            best = other
    return best


def _within(inner: Interval, outer: Interval) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
