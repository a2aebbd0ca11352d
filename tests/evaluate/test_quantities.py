"""Scoring quantities as the authors of NewsQuant do: value, and of right values the unit and the bound."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.evaluate.quantities import score_quantities


def scored(folder: Path, text: str, *gold: tuple[str, str, str]) -> dict[str, float]:
    quantities = [{"value": value, "normalized_unit": unit, "change": change} for value, unit, change in gold]
    (folder / "newsquant.json").write_text(json.dumps([{"text": text, "quantities": quantities}]))
    return score_quantities(folder)


def test_a_right_quantity_scores_one_in_value_unit_and_bound(tmp_path: Path) -> None:
    figures = scored(tmp_path, "The fence is about 12 kilometres long.", ("12.0", "kilometre", "~"))
    assert figures == {"value": 1, "value_unit": 1, "value_bound": 1, "n": 1}


def test_another_unit_or_bound_costs_only_that(tmp_path: Path) -> None:
    figures = scored(tmp_path, "The fence is about 12 kilometres long.", ("12.0", "mile", "="))
    assert (figures["value"], figures["value_unit"], figures["value_bound"]) == (1, 0, 0)


def test_a_range_is_matched_by_the_same_range_alone(tmp_path: Path) -> None:
    text = "Between 10 and 15 kilometres of fence were built."
    assert scored(tmp_path, text, ("10.0-15.0", "kilometre", "="))["value"] == 1
    assert scored(tmp_path, text, ("10.0", "kilometre", "="))["value"] == 0


def test_what_is_missed_and_what_is_made_up_both_count(tmp_path: Path) -> None:
    text = "The fence is 12 kilometres long and 3 metres high."
    assert scored(tmp_path, text, ("12.0", "kilometre", "="))["value"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_trend_is_read_from_the_verb_before_the_figure(tmp_path: Path) -> None:
    assert scored(tmp_path, "Prices fell 3 percent.", ("3.0", "percentage", "down"))["value_bound"] == 1
