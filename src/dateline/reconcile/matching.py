"""Do two articles report the same event?

Two reports contradict each other, and are never one event, when they stand in one article, differ in kind (or in
PLOVER root where a kind is missing), in whether it happened, was planned, threatened or supposed, in time, or in
place; reports that meet to the hour may differ in place.

Otherwise the evidence is counted in points: two for clocks that meet, one for days; two for the same town or site,
one for the same country or sea; one each for a shared actor, a shared recipient, and for summaries in the same
words. Three points make one event: a day and a town, or a day, a country and an actor. The points are a desk's rule of thumb,
not learnt.

Declines events whose time is not known to the month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateline.reconcile.distances import Position, are_apart, position_of
from dateline.records.happening import Happening

ENOUGH = 3
_LONGEST = timedelta(days=31)
_DAYS = timedelta(hours=74)
"""A day in every zone that it may be of lasts 50 hours; two neighbouring days 74."""
_CLOCKS = timedelta(hours=6)
_CLOCKS_APART = timedelta(hours=3)
_TOWN_KM = 60.0
_SAME_WORDS = 0.4
_WORD = re.compile(r"\w{3,}")
_REALITY = {"happened": "fact", "ongoing": "fact", "denied": "fact"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What tells one event from another, as one article has it.

    ``actors`` and ``recipients`` hold for each of them all names it goes by; ``words`` are those of the summary. Names
    and words are folded (no case, no accents).
    """

    event: str
    article: str
    type: str | None
    kind: str | None
    status: str
    start: datetime | None = None
    end: datetime | None = None
    position: Position | None = None
    actors: tuple[frozenset[str], ...] = ()
    recipients: tuple[frozenset[str], ...] = ()
    words: frozenset[str] = frozenset()


def facts_of(
    report: Happening, actors: tuple[frozenset[str], ...], recipients: tuple[frozenset[str], ...]
) -> Facts:
    """What is to be compared of an event as one article has it.

    Args:
        report: the event, resting on this article alone.
        actors: for each of them all names it goes by, folded.
        recipients: the same.
    """
    told, best = report.reports[0], report.best
    return Facts(
        event=told.event,
        article=told.article,
        type=best.type,
        kind=best.kind,
        status=best.status,
        start=best.interval.start if best.interval else None,
        end=best.interval.end if best.interval else None,
        position=position_of(best.place),
        actors=actors,
        recipients=recipients,
        words=frozenset(_WORD.findall(best.summary.casefold())),
    )


def are_one(one: Facts, other: Facts) -> bool:
    """Whether two reports tell of the same event."""
    return not contradict(one, other) and evidence(one, other) >= ENOUGH


def contradict(one: Facts, other: Facts) -> bool:
    """Whether two reports cannot be of the same event."""
    if one.article == other.article or not _same_sort(one, other):
        return True
    if one.start is None or other.start is None or not _times_meet(one, other):
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
        + _same_words(one, other)
    )


def _same_sort(one: Facts, other: Facts) -> bool:
    if _REALITY.get(one.status, one.status) != _REALITY.get(other.status, other.status):
        return False
    if one.kind and other.kind:
        return one.kind == other.kind
    return one.type is not None and one.type == other.type


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
    return max(_length(one), _length(other)) <= _CLOCKS


def _time_points(one: Facts, other: Facts) -> int:
    if _both_clocks(one, other):
        return 2
    return int(max(_length(one), _length(other)) <= _DAYS)


def _place_points(one: Facts, other: Facts) -> int:
    if one.position is None or other.position is None or are_apart(one.position, other.position):
        return 0
    return 2 if max(one.position.radius_km, other.position.radius_km) <= _TOWN_KM else 1


def _share(left: tuple[frozenset[str], ...], right: tuple[frozenset[str], ...]) -> bool:
    return any(one & other for one in left for other in right)


def _same_words(one: Facts, other: Facts) -> bool:
    fewest = min(len(one.words), len(other.words))
    return fewest >= 4 and len(one.words & other.words) >= _SAME_WORDS * fewest
