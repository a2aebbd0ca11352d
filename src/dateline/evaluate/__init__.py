"""Scores against gold sets, by the public scorers' definitions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dateline.errors import UsageError

TASKS = ("entities", "syntax")


def score(task: str, path: Path) -> dict[str, Any]:
    """Score one task of ``TASKS``.

    Raises:
        UsageError: no such task; the message lists those there are.
    """
    if task == "syntax":
        from dateline.evaluate.syntax import score_syntax

        return dict(score_syntax(path))
    if task == "entities":
        from dateline.evaluate.entities import score_entities

        return score_entities(path)
    raise UsageError(f"no task {task}; there are {', '.join(TASKS)}")
