"""When an act took place: the time that stands nearest, in the first ring that holds one.

Of several times in one ring the finest that lies within the others is taken ("on Tuesday at 12:20"); where two
exclude each other the one nearest to the trigger is. Declines where no ring holds a time.
"""

from __future__ import annotations

from dateline.code.neighbourhood import Rings
from dateline.code.triggers import Hit
from dateline.records.times import Interval, Time


def time_of(times: dict[int, Time], hit: Hit, rings: Rings) -> Time | None:
    """The time of one trigger; ``times`` has the time that each word is part of."""
    for ring in rings:
        found = {
            times[n].id: (abs(n - hit.word), times[n]) for n in sorted(ring & times.keys(), reverse=True)
        }
        if found:
            near = [time for _, time in sorted(found.values(), key=lambda pair: pair[0])]
            return _finest([t for t in near if t.interval] or near)
    return None


def _finest(near: list[Time]) -> Time:
    best = near[0]
    for other in near[1:]:
        if best.interval and other.interval and _within(other.interval, best.interval):
            best = other
    return best


def _within(inner: Interval, outer: Interval) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
