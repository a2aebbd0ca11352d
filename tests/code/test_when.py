"""When an act was, where the text says so by more than a plain date."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dateline.records.event import Event
from tests.code.conftest import Coder

PUBLISHED = "2025-06-13"


def _days(event: Event) -> tuple[str, str] | None:
    """First and last day of an event in the middle zone, as ISO dates; ``None`` without an interval."""
    if event.interval is None:
        return None
    first, last = (
        event.interval.start + timedelta(hours=14),
        event.interval.end - timedelta(hours=12, seconds=1),
    )
    return first.date().isoformat(), last.date().isoformat()


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Police have arrested 40 protesters since 28 May.", ("2025-05-28", "2025-06-13")),
        ("Police have arrested 40 protesters since at least 20 May.", ("2025-05-20", "2025-06-13")),
        ("Police arrested 40 protesters on 28 May.", ("2025-05-28", "2025-05-28")),
    ],
)
def test_what_has_gone_on_since_a_day_reaches_from_it_to_the_publication(
    code: Coder, sentence: str, days: tuple[str, str]
) -> None:
    assert _days(code(sentence, published=PUBLISHED).one("arrest")) == days


def test_without_a_publication_the_end_of_what_has_gone_on_is_not_known(code: Coder) -> None:
    event = code("Police have arrested 40 protesters since 28 May 2025.").one("arrest")
    assert event.time is not None
    assert (event.interval, event.precision) == (None, None)


def test_a_rank_since_a_month_is_no_time_of_the_act(code: Coder) -> None:
    coded = code(
        "The volcano erupted on Tuesday. It was the sixth eruption since December.", published=PUBLISHED
    )
    assert coded.time(coded.one("eruption")) == "Tuesday"


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Police had arrested 40 protesters by noon on Monday.", None),
        ("Police arrested 40 protesters before dawn on Monday.", ("2025-06-09", "2025-06-09")),
    ],
)
def test_a_bound_in_the_past_is_not_the_time_of_the_act(
    code: Coder, sentence: str, days: tuple[str, str] | None
) -> None:
    assert _days(code(sentence, published=PUBLISHED).one("arrest")) == days


def test_what_is_to_be_done_by_a_date_lies_between_the_publication_and_that_date(code: Coder) -> None:
    coded = code(
        "The ministers agreed on Tuesday to reopen the border by the end of 2026.", published=PUBLISHED
    )
    reopening = coded.one("reopening")
    assert _days(reopening) == ("2025-06-13", "2026-12-31")
    assert coded.time(coded.one("agreement")) == "Tuesday"


@pytest.mark.parametrize(
    ("times", "days"),
    [
        ("in January and March", ("2025-01-01", "2025-03-31")),
        ("in January and in March", ("2025-01-01", "2025-03-31")),
        ("between 2 May and 6 May", ("2025-05-02", "2025-05-06")),
        ("on 2 May and on 6 May arrested five traders", ("2025-05-02", "2025-05-02")),
    ],
)
def test_an_act_of_two_dates_reaches_from_the_first_to_the_last(
    code: Coder, times: str, days: tuple[str, str]
) -> None:
    coded = code(f"The army fired two ballistic missiles {times}.", published=PUBLISHED)
    assert _days(coded.events[0]) == days


def test_what_stands_before_that_dates_the_saying_and_not_what_is_said(code: Coder) -> None:
    coded = code("The mayor said in Köln on 3 May 2024 that the bridge would be closed.", published=PUBLISHED)
    assert [coded.time(event) for event in coded.events if event.kind == "closure"] == [None]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Police arrested a smuggler, bound for the port of Busan, on Tuesday.", "Tuesday"),
        ("Police arrested a smuggler, who had fled to Busan on Tuesday.", None),
    ],
)
def test_after_an_aside_between_commas_the_clause_goes_on(
    code: Coder, sentence: str, day: str | None
) -> None:
    coded = code(sentence, published=PUBLISHED)
    assert coded.time(coded.one("arrest")) == day


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("shortly before 8 p.m. on Monday", "17:00", "18:00"),
        ("shortly before 8 p.m. (1800 GMT) on Monday", "17:00", "18:00"),
        ("shortly before noon on Monday", "09:00", "10:00"),
        ("before 7 a.m. on Monday", "22:00", "05:00"),
        ("just after 9 a.m. on Monday", "07:00", "08:00"),
    ],
)
def test_an_act_before_a_clock_is_not_of_the_hour_that_the_clock_begins(
    code: Coder, words: str, first: str, last: str
) -> None:
    event = code(f"Police arrested 40 protesters in Oslo {words}.", published=PUBLISHED).one("arrest")
    assert event.interval is not None
    shown = event.interval.start.strftime("%H:%M"), event.interval.end.strftime("%H:%M")
    assert shown == (first, last)
