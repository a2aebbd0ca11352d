"""Two clocks for one instant, told in two zones."""

from __future__ import annotations

import pytest

from tests.desk import findings_of, verdicts_of

LAUNCH = "The missiles were fired near Wonsan {clocks}, the military in Seoul said."


def verdicts(clocks: str, published: str | None = "2025-05-08") -> list[str]:
    return verdicts_of("clock_zone", LAUNCH.format(clocks=clocks), published=published)


@pytest.mark.parametrize(
    "clocks",
    [
        "at 8:10am (23:10 GMT on Wednesday)",
        "between 8:10am and 9:20am (23:10 GMT on Wednesday)",
        "between 8:10am and 9:20am (00:20 GMT)",
        "at 8:10 a.m. local time (2310 GMT)",
    ],
)
def test_a_gmt_clock_of_the_day_before_is_the_same_launch(clocks: str) -> None:
    assert verdicts(clocks) == ["consistent"]


def test_a_clock_that_no_zone_of_the_place_explains_is_not_confirmed() -> None:
    assert "consistent" not in verdicts("at 8:10am (21:10 GMT)")


def test_a_clock_that_the_zone_of_the_place_does_not_explain_is_inconsistent_with_the_arithmetic() -> None:
    text = "The raid began at 2:15 am local time (2215 GMT on Tuesday) in Kyiv."
    (found,) = findings_of("clock_zone", text, published="2024-06-12")
    assert found.verdict == "inconsistent"
    assert "02:15 at UTC+3 is 23:15 UTC the day before, not 22:15" in found.explanation


def test_clocks_that_fit_only_a_place_of_another_sentence_are_inconsistent() -> None:
    text = "BERLIN — Ministers met in Berlin on Tuesday.\n\nA storm hit Manila at 9 a.m. (0800 GMT), the mayor said."
    (found,) = findings_of("clock_zone", text, published="2024-11-06")
    assert found.verdict == "inconsistent"
    assert "09:00 at UTC+8 is 01:00 UTC, not 08:00 at UTC: 7 hours apart" in found.explanation


def test_two_written_zones_that_do_not_meet_are_inconsistent() -> None:
    (found,) = findings_of(
        "clock_zone", "The vote began at 10:00 UTC (14:00 UTC+3) in the assembly.", published="2025-05-08"
    )
    assert found.verdict == "inconsistent"
    assert "13:00 UTC+3, not 14:00" in found.explanation


def test_two_written_zones_that_meet_are_consistent() -> None:
    text = "The vote began at 10:00 UTC (13:00 UTC+3) in the assembly."
    assert verdicts_of("clock_zone", text, published="2025-05-08") == ["consistent"]


def test_a_weekday_that_the_zones_do_not_carry_over_is_inconsistent() -> None:
    text = "The siren sounded at 8:10am on Thursday (23:10 GMT on Thursday) near Wonsan."
    assert verdicts_of("clock_zone", text, published="2025-05-08") == ["inconsistent"]


@pytest.mark.parametrize("clocks", ["at 8:10am and at 9:20am", "from 8:10am to 9:20am", "at 8:10am"])
def test_clocks_of_one_zone_are_two_times_and_no_pair(clocks: str) -> None:
    assert verdicts(clocks) == []


def test_clocks_of_two_acts_in_one_sentence_are_no_pair() -> None:
    text = "The first missile was fired at 8:10am and the council met in New York at 15:00 GMT on Friday."
    assert verdicts_of("clock_zone", text, published="2025-05-08") == []
