"""Parts of the day as hours of the local clock, as the desk counts them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.resolve.calendar_periods import day_period, month_period
from dateline.resolve.parts_of_day import in_part_of_day
from dateline.resolve.time_meanings import Meaning

DAY = day_period(date(2024, 5, 8))


@pytest.mark.parametrize(
    ("meaning", "start", "end"),
    [
        (Meaning(part="morning"), "08 06", "08 12"),
        (Meaning(part="afternoon"), "08 12", "08 18"),
        (Meaning(part="evening"), "08 18", "09 00"),
        (Meaning(part="night"), "08 18", "09 06"),
        (Meaning(edge="early"), "08 00", "08 06"),
        (Meaning(edge="late"), "08 18", "09 00"),
        (Meaning(part="overnight"), "07 18", "08 06"),
        (Meaning(part="morning", edge="early"), "08 00", "08 09"),
    ],
)
def test_a_part_of_the_day_has_its_hours(meaning: Meaning, start: str, end: str) -> None:
    period = in_part_of_day(DAY, meaning)
    assert (f"{period.start:%d %H}", f"{period.end:%d %H}") == (start, end)
    assert period.precision == "part_of_day"


def test_what_names_no_part_or_is_no_day_stays_as_it_is() -> None:
    assert in_part_of_day(DAY, Meaning(weekday=2)) == DAY
    assert in_part_of_day(month_period(2024, 5), Meaning(part="night")) == month_period(2024, 5)
