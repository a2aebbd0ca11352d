"""The main job of the README: the bundled pages are read, their chronology and what does not add up printed."""

from __future__ import annotations

from pathlib import Path

from tests.cli.desk import Desk

README = Path(__file__).parents[2] / "README.md"


def sample() -> list[str]:
    """The lines of the README's sample of the demo."""
    text = README.read_text()
    begins = text.index("    When ")
    block = text[begins : text.index("\n\n*Or.*", begins)]
    return [line.removeprefix("    ") for line in block.splitlines()]


def test_the_bundled_pages_give_a_chronology_and_the_copy_among_them_is_caught(
    empty_desk: Desk, tmp_path: Path
) -> None:
    said = empty_desk.run("demo", "--db", str(tmp_path / "demo.db"))
    assert said.status == 0
    chronology, doubts = said.out.split("Does not add up")
    for shown in ("When", "By whose word", "2025-03-03", "Hokkaido", "Gotland", "2025-03-13", "Oslo"):
        assert shown in chronology
    assert "50 km (20 miles)" in doubts
    assert "Here's the rewritten" in doubts
    shown = [line.rstrip() for line in said.out.splitlines()]
    assert [line for line in sample() if line.rstrip() not in shown] == []
    assert max(len(line) for line in said.out.splitlines()) <= 80
