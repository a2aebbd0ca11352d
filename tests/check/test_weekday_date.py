"""A weekday beside a date."""

from __future__ import annotations

import pytest

from tests.desk import findings_of, verdicts_of


def verdicts(when: str, published: str | None = "2025-05-08") -> list[str]:
    return verdicts_of("weekday_date", f"The ministers met in Geneva on {when}.", published=published)


@pytest.mark.parametrize("when", ["Thursday, May 8, 2025", "Thursday (May 8)", "Thursday, 8 May 2025"])
def test_a_weekday_that_fits_its_date_is_consistent(when: str) -> None:
    assert verdicts(when) == ["consistent"]


@pytest.mark.parametrize("when", ["Friday, May 8, 2025", "Wednesday (May 8)"])
def test_a_weekday_of_another_day_is_inconsistent(when: str) -> None:
    assert verdicts(when) == ["inconsistent"]


def test_the_finding_says_what_day_it_was() -> None:
    (found,) = findings_of("weekday_date", "The ministers met on Friday, May 8, 2025.")
    assert found.explanation == "8 May 2025 is a Thursday, not a Friday: 1 day apart, inconsistent."


def test_without_a_year_and_a_publication_the_weekday_cannot_be_computed() -> None:
    assert verdicts("Friday, May 8", published=None) == ["unknown"]


@pytest.mark.parametrize("when", ["Thursday", "May 8, 2025", "Friday and again on May 8, 2025"])
def test_a_weekday_alone_or_of_another_meeting_is_not_compared(when: str) -> None:
    assert verdicts(when) == []
