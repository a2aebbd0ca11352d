"""When an event was, in the words that a desk would log."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dateline.reconcile.when import when_words
from dateline.records.times import Interval, LocalTime, Precision, Time


def logged(start: str, end: str, precision: Precision) -> str | None:
    """What is logged of a stretch of UTC that the text gives by clocks at UTC+3."""
    time = Time(
        text="then",
        start=0,
        end=4,
        id="tm_one",
        edtf=None,
        local=LocalTime(offset="+03:00"),
        interval=None,
        precision=precision,
        zone="+03:00",
        zone_from="written",
        anchor=None,
        rule="clock",
    )
    first, last = (datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (start, end))
    return when_words(Interval(start=first, end=last), precision, time)


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2024-06-17T05:10", "2024-06-17T06:21", "minute", "2024-06-17 08:10–09:20 (UTC+3)"),
        ("2024-06-17T15:00", "2024-06-17T21:00", "part_of_day", "2024-06-17 18:00–24:00 (UTC+3)"),
        (
            "2024-06-17T15:00",
            "2024-06-18T03:00",
            "part_of_day",
            "2024-06-17 18:00 to 2024-06-18 06:00 (UTC+3)",
        ),
        ("2024-06-17T20:50", "2024-06-17T21:11", "minute", "2024-06-17 23:50 to 2024-06-18 00:10 (UTC+3)"),
    ],
)
def test_clocks_are_logged_with_their_day_and_over_midnight_with_both_days(
    start: str, end: str, precision: Precision, words: str
) -> None:
    assert logged(start, end, precision) == words


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2025-05-07T10:00", "2025-05-09T12:00", "day", "2025-05-08"),
        ("2006-08-31T10:00", "2006-10-01T12:00", "month", "2006-09"),
        ("1984-12-31T10:00", "1986-01-01T12:00", "year", "1985"),
    ],
)
def test_a_date_widened_to_every_zone_is_logged_as_the_text_gives_it(
    start: str, end: str, precision: Precision, words: str
) -> None:
    first, last = (datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (start, end))
    assert when_words(Interval(start=first, end=last), precision, None) == words
