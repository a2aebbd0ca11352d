"""Reports of one event → one event of the chronology, every value kept with its claims and origins.

Values are ordered by the number of origins that give them, then of reports, then by publication. The best time and
the best place are those that most reports can agree with and, of these, the finest: "8:10" before "Thursday".
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import chain
from typing import Any, Literal, TypeVar

from dateline.reconcile.disagreements import disagreements_between
from dateline.reconcile.distances import are_apart, position_of
from dateline.reconcile.witnesses import joint_origins
from dateline.records.happening import Best, BestPlace, Happening, HappeningValues, Report, Supported

Value = TypeVar("Value")


def merge(reports: Sequence[Happening], id_: str, copies: Mapping[str, str]) -> Happening:
    """Make one event of what several articles report of it.

    Args:
        reports: the event as each article alone has it, in any order.
        id_: of the event in the chronology.
        copies: for an article that copies another, the id of the other.
    """
    ordered = sorted(reports, key=_by_publication)
    if len(ordered) == 1:
        return ordered[0].model_copy(update={"id": id_})
    values = _joint_values(ordered)
    return Happening(
        id=id_,
        best=_best(ordered, values),
        main=any(report.main for report in ordered),
        values=values,
        disagreements=disagreements_between(ordered),
        reports=tuple(_joined(report) for report in ordered),
        origins=joint_origins(ordered, copies),
        findings=tuple(dict.fromkeys(chain.from_iterable(report.findings for report in ordered))),
        decisions=(),
        changed_at=None,
    )


def _by_publication(report: Happening) -> tuple[bool, str, str, str]:
    told = report.reports[0]
    return told.published is None, told.published or "", told.article, told.event


def _joined(report: Happening) -> Report:
    """The report with that by which it was joined with others."""
    by: Literal["time", "publication"] = "time" if report.best.interval else "publication"
    return report.reports[0].model_copy(update={"joined_by": by})


def _joint_values(reports: Sequence[Happening]) -> HappeningValues:
    fields = HappeningValues.model_fields
    return HappeningValues(
        **{name: _together([getattr(report.values, name) for report in reports]) for name in fields}
    )


def _together(told: Sequence[tuple[Supported, ...]]) -> tuple[Supported, ...]:
    """Equal values of several reports as one, with all their claims and origins; the most supported first."""
    same: dict[Hashable, list[Supported]] = {}
    for each in chain.from_iterable(told):
        same.setdefault(_key(each.value), []).append(each)
    joint = [(_union(alike), len(alike)) for alike in same.values()]
    joint.sort(key=lambda pair: (-len(pair[0].origins), -pair[1]))
    return tuple(value for value, _ in joint)


def _key(value: Any) -> Hashable:
    return value.casefold() if isinstance(value, str) else value.model_dump_json()


def _union(alike: Sequence[Supported]) -> Supported:
    return Supported(
        value=alike[0].value,
        claims=tuple(dict.fromkeys(chain.from_iterable(each.claims for each in alike))),
        origins=tuple(dict.fromkeys(chain.from_iterable(each.origins for each in alike))),
    )


def _best(reports: Sequence[Happening], values: HappeningValues) -> Best:
    timed = _most_agreed(
        [report.best for report in reports if report.best.interval], _times_agree, _length_of_time
    )
    place = _most_agreed(
        [report.best.place for report in reports if report.best.place], _places_agree, _reach
    )
    told = next((report for report in reports if report.main), reports[0])
    return Best(
        type=_first(values.type),
        kind=_first(values.kind),
        status=_first(values.status),
        when=timed.when if timed else None,
        interval=timed.interval if timed else None,
        precision=timed.precision if timed else None,
        place=place,
        actors=_all(values.actors),
        recipients=_all(values.recipients),
        quantities=_all(values.quantities),
        summary=told.best.summary,
    )


def _first(values: Sequence[Supported]) -> Any:
    return values[0].value if values else None


def _all(values: Sequence[Supported]) -> tuple[Any, ...]:
    return tuple(each.value for each in values)


def _most_agreed(
    given: Sequence[Value], agree: Callable[[Value, Value], bool], size: Callable[[Value], float]
) -> Value | None:
    """The value that most of the others can agree with; of several, the finest, then the first."""
    ranked = [(-sum(agree(one, other) for other in given), size(one)) for one in given]
    return given[ranked.index(min(ranked))] if given else None


def _times_agree(one: Best, other: Best) -> bool:
    left, right = one.interval, other.interval
    return left is not None and right is not None and left.start < right.end and right.start < left.end


def _length_of_time(best: Best) -> float:
    return (best.interval.end - best.interval.start).total_seconds() if best.interval else 0.0


def _places_agree(one: BestPlace, other: BestPlace) -> bool:
    return not are_apart(position_of(one), position_of(other))


def _reach(place: BestPlace) -> float:
    return place.radius_km if place.radius_km is not None else float("inf")
