"""Scoring mentions: nested ones with GUM's types, flat names with the three of UNER."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import FormatError
from dateline.evaluate.entities import score_entities

FLAT = "# newdoc id = a\n1\tReporters\tO\n2\tleft\tO\n3\tLondon\t{tag}\n4\t.\tO\n\n"


def test_a_name_with_the_right_ends_and_type_scores_one(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text(FLAT.format(tag="B-LOC"))
    figures = score_entities(tmp_path)
    assert (figures["f1"], figures["LOC"]) == (1, {"f1": 1, "n": 1})


def test_a_wrong_type_is_a_miss_and_a_mention_too_many(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text(FLAT.format(tag="B-PER"))
    figures = score_entities(tmp_path)
    assert (figures["f1"], figures["PER"]) == (0, {"f1": 0, "n": 1})


def test_a_line_without_its_columns_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text("1\tReporters\n")
    with pytest.raises(FormatError, match="line 1 is no word of IOB2"):
        score_entities(tmp_path)
