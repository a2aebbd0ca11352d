"""Scores against gold sets, by the public scorers' definitions.

Each task reads one kind of gold set, runs the stage it is about (or the whole way) and returns figures. Its
module is loaded only when the task is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.errors import UsageError

Figures = dict[str, Any]
"""Figures by name, flat or one level deep, as the contract lists them for each task."""


def _articles(path: Path) -> Figures:
    from dateline.evaluate.articles import score_articles

    return score_articles(path)


def _attribution(path: Path) -> Figures:
    from dateline.evaluate.attribution import score_attribution

    return dict(score_attribution(path))


def _coding(path: Path) -> Figures:
    from dateline.evaluate.coding import score_coding

    return dict(score_coding(path))


def _entities(path: Path) -> Figures:
    from dateline.evaluate.entities import score_entities

    return score_entities(path)


def _expressions(path: Path) -> Figures:
    from dateline.evaluate.expressions import score_expressions

    return score_expressions(path)


def _extraction(path: Path) -> Figures:
    from dateline.evaluate.extraction import score_extraction

    return dict(score_extraction(path))


def _gold(path: Path) -> Figures:
    from dateline.evaluate.gold import score_gold

    return score_gold(path)


def _no_events(path: Path) -> Figures:
    from dateline.evaluate.no_events import score_no_events

    return score_no_events(path)


def _places(path: Path) -> Figures:
    from dateline.evaluate.places import score_places

    return score_places(path)


def _quantities(path: Path) -> Figures:
    from dateline.evaluate.quantities import score_quantities

    return score_quantities(path)


def _segments(path: Path) -> Figures:
    from dateline.evaluate.segments import score_segments

    return score_segments(path)


def _speakers(path: Path) -> Figures:
    from dateline.evaluate.speakers import score_speakers

    return score_speakers(path)


def _syntax(path: Path) -> Figures:
    from dateline.evaluate.syntax import score_syntax

    return dict(score_syntax(path))


def _times(path: Path) -> Figures:
    from dateline.evaluate.times import score_times

    return score_times(path)


TASKS: tuple[tuple[str, Callable[[Path], Figures]], ...] = (
    ("articles", _articles),
    ("attribution", _attribution),
    ("coding", _coding),
    ("entities", _entities),
    ("expressions", _expressions),
    ("extraction", _extraction),
    ("gold", _gold),
    ("no_events", _no_events),
    ("places", _places),
    ("quantities", _quantities),
    ("segments", _segments),
    ("speakers", _speakers),
    ("syntax", _syntax),
    ("times", _times),
)
"""Every task with its function from a path to figures."""


def score(task: str, path: Path) -> Figures:
    """Score one task of ``TASKS`` on the gold set at ``path``.

    Raises:
        UsageError: no such task (the message lists those there are), or nothing at the path.
        InputError: what is there is no gold set of that task.
    """
    scorers = dict(TASKS)
    if task not in scorers:
        raise UsageError(f"no task {task}; there are {', '.join(scorers)}")
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder")
    return scorers[task](path)
