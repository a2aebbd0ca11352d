"""One figure in two units."""

from __future__ import annotations

import pytest

from tests.desk import findings_of, verdicts_of


def verdicts(figures: str) -> list[str]:
    return verdicts_of("unit_pair", f"The missile flew {figures} before it fell, the military said.")


@pytest.mark.parametrize(
    "figures",
    ["800km (500 miles)", "up to 800 km (497 miles)", "500 miles (800 km)", "44 kilometers (27 miles)"],
)
def test_figures_that_agree_at_the_rounding_shown_are_consistent(figures: str) -> None:
    assert verdicts(figures) == ["consistent"]


@pytest.mark.parametrize("figures", ["800km (300 miles)", "17 miles (46km)", "800 km (1,300 miles)"])
def test_figures_further_apart_than_rounding_are_inconsistent(figures: str) -> None:
    assert verdicts(figures) == ["inconsistent"]


def test_the_finding_shows_the_arithmetic_and_closes_its_bracket() -> None:
    (found,) = findings_of("unit_pair", "The missile flew 800km (300 miles) to the east.")
    assert found.text == "800km (300 miles)"
    assert "800 kilometres is 497 miles; written 300 miles" in found.explanation


def test_degrees_are_turned_with_their_zero() -> None:
    text = "It was 104 degrees Fahrenheit (40 degrees Celsius) in the city on Monday."
    assert verdicts_of("unit_pair", text) == ["consistent"]


@pytest.mark.parametrize(
    "figures",
    ["800km in 12 minutes", "800km, and a second one 300 miles", "800km (in a test of three missiles)"],
)
def test_figures_of_different_things_are_no_pair(figures: str) -> None:
    assert verdicts(figures) == []


def test_two_currencies_are_not_compared_as_the_page_gives_no_rate() -> None:
    text = "The ministry granted 5 million euros ($5.4 million) for the harbour."
    assert verdicts_of("unit_pair", text) == []
