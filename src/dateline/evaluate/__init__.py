"""Scores against gold sets, by the public scorers' definitions.

Each task has a module that reads one kind of gold set, runs the stage it is about (or the whole way) and
returns figures; they are loaded only when asked for.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from dateline.errors import UsageError

TASKS: tuple[tuple[str, str, str], ...] = (
    ("articles", "dateline.evaluate.articles", "score"),
    ("attribution", "dateline.evaluate.attribution", "score"),
    ("coding", "dateline.evaluate.coding", "score"),
    ("entities", "dateline.evaluate.entities", "score_entities"),
    ("expressions", "dateline.evaluate.expressions", "evaluate_expressions"),
    ("extraction", "dateline.evaluate.extraction", "score"),
    ("gold", "dateline.evaluate.gold", "score"),
    ("places", "dateline.evaluate.places", "evaluate_places"),
    ("quantities", "dateline.evaluate.quantities", "evaluate_quantities"),
    ("segments", "dateline.evaluate.segments", "score"),
    ("syntax", "dateline.evaluate.syntax", "score_syntax"),
    ("times", "dateline.evaluate.times", "evaluate_times"),
)
"""Task, module, and its function from a path to figures."""


def evaluate_task(task: str, path: Path, **options: Any) -> dict[str, Any]:
    """Score Dateline on a task.

    Args:
        task: one of ``TASKS``.
        path: the gold set, a folder or file in the format its corpus has.
        options: passed on to the task's function.

    Raises:
        UsageError: there is no such task, or nothing at the path.
        InputError: what is there is no gold set of that task.
    """
    for name, module, function in TASKS:
        if name == task:
            if not path.exists():
                raise UsageError(f"{path}: no such file or folder")
            figures: dict[str, Any] = getattr(import_module(module), function)(path, **options)
            return figures
    known = ", ".join(name for name, _, _ in TASKS)
    raise UsageError(f"{task}: no such task; there are {known}")
