"""Which reports together make one event of the chronology.

The best matching pairs are joined first; a report joins a group only where it contradicts none of the reports in it,
so that a loose link does not chain different events into one. The result depends on the set of reports alone, not on the order
in which they were read.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from dateline.reconcile.facts import Facts
from dateline.reconcile.matching import are_one, contradict, evidence
from dateline.reconcile.sorts import deaths_of


def join(reports: Sequence[Facts]) -> tuple[tuple[Facts, ...], ...]:
    """Part the reports into events: groups in order of their first report, by id.

    Args:
        reports: of any articles; no two with the same id.
    """
    ordered = sorted(reports, key=lambda each: each.event)
    group_of = {each.event: [each] for each in ordered}
    for one, other in _matches(ordered):
        left, right = group_of[one.event], group_of[other.event]
        if left is right or any(contradict(a, b) for a in left for b in right):
            continue
        left.extend(right)
        for each in right:
            group_of[each.event] = left
    groups = {id(group): group for group in group_of.values()}
    return tuple(tuple(sorted(group, key=lambda each: each.event)) for group in groups.values())


def _matches(reports: Sequence[Facts]) -> list[tuple[Facts, Facts]]:
    """Pairs that are one event, the surest first; those of a toll last, after all that tell of the act itself."""
    pairs = [pair for pair in combinations(reports, 2) if are_one(*pair)]
    return sorted(
        pairs,
        key=lambda pair: (
            deaths_of(*pair),
            -evidence(*pair),
            _spread(*pair),
            pair[0].event,
            pair[1].event,
        ),
    )


def _spread(one: Facts, other: Facts) -> float:
    """Seconds by which the two times differ at both ends; none where neither has a time."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0.0
    return abs((one.start - other.start).total_seconds()) + abs((one.end - other.end).total_seconds())
