"""Publication: a day, or an instant that falls on a day by zone."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.resolve.publication import publication_of
from tests.resolve.texts import article


@pytest.mark.parametrize("value", [None, "2024", "2024-03", "soon", "2024-13-40"])
def test_what_is_not_known_to_the_day_is_no_publication(value: str | None) -> None:
    assert publication_of(article("x", value)) is None


@pytest.mark.parametrize("value", ["2024-03-06", "2024-03-06T00:00:00+00:00", "2024-03-06T10:20:00"])
def test_a_day_midnight_sharp_and_a_clock_without_a_zone_are_a_day(value: str) -> None:
    found = publication_of(article("x", value))
    assert found is not None
    assert (found.day, found.instant) == (date(2024, 3, 6), None)
    assert found.day_in("Asia/Tokyo") == date(2024, 3, 6)


def test_an_instant_falls_on_different_days_in_different_zones() -> None:
    found = publication_of(article("x", "2024-03-06T22:00:00Z"))
    assert found is not None
    assert found.day_in("Asia/Tokyo") == date(2024, 3, 7)
    assert found.day_in("America/New_York") == date(2024, 3, 6)
    moment = found.moment_in("Asia/Tokyo")
    assert moment is not None
    assert moment.isoformat() == "2024-03-07T07:00:00"
