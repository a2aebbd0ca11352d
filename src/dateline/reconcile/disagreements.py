"""Where the reports of one event differ: listed with every value, never averaged.

Decides by what cannot both be true: an event that happened and was denied; times that do not meet at the precision
told; places further apart than they reach; figures for one thing whose ranges do not meet. A coarser value does not
disagree with a finer one that it contains.

Declines actors and recipients: two reports may each name a part of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.reconcile.distances import are_apart, kilometres, position_of
from dateline.reconcile.tolls import vague_numbers
from dateline.records.happening import BestPlace, BestQuantity, Disagreement, Happening

_DENIED = "denied"
_TELLING_UNITS = frozenset({"magnitude"})
"""Units that are of one thing alone."""


def disagreements_between(reports: Sequence[Happening]) -> tuple[Disagreement, ...]:
    """What the reports of one event disagree on.

    Args:
        reports: the event as each article alone has it, in the order of their publication.
    """
    return (*_on_status(reports), *_on_time(reports), *_on_place(reports), *_on_figures(reports))


def _on_status(reports: Sequence[Happening]) -> Iterator[Disagreement]:
    told = tuple(dict.fromkeys(report.best.status for report in reports))
    if _DENIED in told and len(told) > 1:
        yield Disagreement(
            field="status", values=told, explanation=f"told as {' and as '.join(told)} in different reports"
        )


def _on_time(reports: Sequence[Happening]) -> Iterator[Disagreement]:
    timed = [report.best for report in reports if report.best.interval]
    apart = [
        (one, other)
        for one, other in combinations(timed, 2)
        if one.interval and other.interval
        if one.interval.end <= other.interval.start or other.interval.end <= one.interval.start
    ]
    told = tuple(dict.fromkeys(best.when for pair in apart for best in pair if best.when))
    if apart:
        yield Disagreement(field="interval", values=told, explanation=f"at {' or at '.join(told)}")


def _on_place(reports: Sequence[Happening]) -> Iterator[Disagreement]:
    places = [report.best.place for report in reports if report.best.place]
    apart = [(one, other, km) for one, other in combinations(places, 2) if (km := _gap(one, other))]
    if apart:
        told = tuple(dict.fromkeys(place.name for one, other, _ in apart for place in (one, other)))
        furthest = max(km for _, _, km in apart)
        yield Disagreement(
            field="place", values=told, explanation=f"at {' or at '.join(told)}, {furthest:.0f} km apart"
        )


def _gap(one: BestPlace, other: BestPlace) -> float | None:
    """How far two places are apart, if further than they reach."""
    left, right = position_of(one), position_of(other)
    return kilometres(left, right) if left and right and are_apart(left, right) else None


def _on_figures(reports: Sequence[Happening]) -> Iterator[Disagreement]:
    """Figures of one thing in different reports, where each report has one figure for it."""
    told: dict[str, dict[str, BestQuantity]] = {}
    unclear: set[str] = set()
    for report in reports:
        for figure in report.best.quantities:
            thing = _thing(figure)
            if thing is None or figure.value is None:
                continue
            before = told.setdefault(thing, {}).setdefault(report.id, figure)
            if before.value != figure.value:
                unclear.add(thing)
    for thing, figures in told.items():
        pairs = combinations(figures.values(), 2)
        if thing not in unclear and any(not _meet(one, other) for one, other in pairs):
            values = tuple(dict.fromkeys(figure.text for figure in figures.values()))
            counted = "" if thing in _TELLING_UNITS else f"{thing}: "
            yield Disagreement(
                field="quantities", values=values, explanation=f"{counted}{' or '.join(values)}"
            )


def _thing(figure: BestQuantity) -> str | None:
    """What the figure counts or measures, so that it can be compared; ``None`` where that is not known."""
    if not vague_numbers().isdisjoint(figure.text.casefold().split()):
        return None
    if figure.of is None:
        return figure.unit if figure.unit in _TELLING_UNITS else None
    unit = figure.unit if figure.unit not in {None, "person"} else None
    return " ".join(part for part in (figure.of.casefold(), unit and f"({unit})") if part)


def _meet(one: BestQuantity, other: BestQuantity) -> bool:
    """Whether one number can be meant by both; open ends reach any number, but two counts so far must be one."""
    if one.bound == other.bound == "at_least":
        return one.value == other.value
    return not (_below(one, other) or _below(other, one))


def _below(one: BestQuantity, other: BestQuantity) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low
