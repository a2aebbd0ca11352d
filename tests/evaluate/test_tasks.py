"""The page on evaluation names every task that the program offers, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.evaluate import TASKS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "evaluation.md"


def test_the_page_lists_the_tasks_in_the_programs_order() -> None:
    assert re.findall(r"^\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE) == [
        name for name, _ in TASKS
    ]
