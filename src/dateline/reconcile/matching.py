"""Do two articles report the same event?

Two reports contradict each other, and are never one event, when they stand in one article, differ in sort (see
``sorts.py``), in time, or in place; reports that meet to the hour may differ in place.

Otherwise the evidence is counted in points: two for clocks that meet, one for days; two for the same town or site,
one for the same country or sea; one each for a shared actor, a shared recipient, and for summaries of
many of the same words; three where a whole clause stands in both. Three points make one event: a day and a town, or a
day, a country and an actor. The points are a desk's rule of thumb, not learnt.

Events without a time get no points for it. They are compared with one another alone, where articles published within
three days are about them: the same clause, or a town and an actor. Declines events whose time is known no finer than
to the month.
"""

from __future__ import annotations

from datetime import timedelta

from dateline.reconcile.distances import are_apart
from dateline.reconcile.facts import Facts
from dateline.reconcile.sorts import are_of_one_sort, told_in_the_same_words

ENOUGH = 3
_LONGEST = timedelta(days=31)
_DAYS = timedelta(hours=74)
"""A day in every zone that it may be of lasts 50 hours; two neighbouring days 74."""
_CLOCKS = timedelta(hours=6)
_CLOCKS_APART = timedelta(hours=3)
_TOWN_KM = 60.0
_SAME_WORDS = 0.4
NEWS = timedelta(days=3)
"""How far apart articles are published that tell of one event without a time."""


def are_one(one: Facts, other: Facts) -> bool:
    """Whether two reports tell of the same event."""
    return not contradict(one, other) and evidence(one, other) >= ENOUGH


def contradict(one: Facts, other: Facts) -> bool:
    """Whether two reports cannot be of the same event."""
    if one.article == other.article or not are_of_one_sort(one, other):
        return True
    if not (_both_timed(one, other) and _times_meet(one, other)) and not _told_at_once(one, other):
        return True
    return are_apart(one.position, other.position) and not (
        _both_clocks(one, other) and _share(one.actors, other.actors)
    )


def evidence(one: Facts, other: Facts) -> int:
    """How much speaks for one event, in points; asked of reports that do not contradict each other."""
    return (
        _time_points(one, other)
        + _place_points(one, other)
        + _share(one.actors, other.actors)
        + _share(one.recipients, other.recipients)
        + (ENOUGH if told_in_the_same_words(one, other) else _many_same_words(one, other))
    )


def _both_timed(one: Facts, other: Facts) -> bool:
    return one.start is not None and other.start is not None


def _told_at_once(one: Facts, other: Facts) -> bool:
    """Whether two reports without a time are told at about the same time, as news or in the same words."""
    if one.start or other.start or not (told_in_the_same_words(one, other) or (one.main and other.main)):
        return False
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= NEWS


def _length(facts: Facts) -> timedelta:
    assert facts.start is not None
    assert facts.end is not None
    return facts.end - facts.start


def _times_meet(one: Facts, other: Facts) -> bool:
    assert one.start is not None
    assert one.end is not None
    assert other.start is not None
    assert other.end is not None
    if max(_length(one), _length(other)) > _LONGEST:
        return False
    slack = _CLOCKS_APART if _both_clocks(one, other) else timedelta(0)
    return one.start < other.end + slack and other.start < one.end + slack


def _both_clocks(one: Facts, other: Facts) -> bool:
    return _both_timed(one, other) and max(_length(one), _length(other)) <= _CLOCKS


def _time_points(one: Facts, other: Facts) -> int:
    if not _both_timed(one, other):
        return 0
    if _both_clocks(one, other):
        return 2
    return int(max(_length(one), _length(other)) <= _DAYS)


def _place_points(one: Facts, other: Facts) -> int:
    if one.position is None or other.position is None or are_apart(one.position, other.position):
        return 0
    return 2 if max(one.position.radius_km, other.position.radius_km) <= _TOWN_KM else 1


def _share(left: tuple[frozenset[str], ...], right: tuple[frozenset[str], ...]) -> bool:
    return any(one & other for one in left for other in right)


def _many_same_words(one: Facts, other: Facts) -> bool:
    fewest = min(len(one.words), len(other.words))
    return fewest >= 4 and len(one.words & other.words) >= _SAME_WORDS * fewest
