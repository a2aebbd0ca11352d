"""What the pages of the documentation point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
PAGES = sorted([HOUSE / "README.md", *(HOUSE / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(HOUSE)))
def test_every_link_within_the_house_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", page.read_text())
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_readme_runs_the_scripts_that_there_are() -> None:
    scripts = re.findall(r"^    sh (scripts/\w+)", (HOUSE / "README.md").read_text(), re.MULTILINE)
    assert scripts == ["scripts/demo", "scripts/test"]
    assert all((HOUSE / script).is_file() for script in scripts)
