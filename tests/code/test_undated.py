"""When an act was for which the text gives no time: what the page is there to tell, and what answers to it."""

from __future__ import annotations

import pytest

from dateline.records.event import Event
from tests.code.conftest import Coder

QUAKE = "A magnitude 6.1 earthquake hit the town of Petrinja at 12:20 on 29 December 2020."
APPEAL = "The mayor appealed for emergency aid."
TITLE = "Earthquake hits Petrinja"


def days(event: Event) -> tuple[str, str] | None:
    """The first and the last minute of an event, in UTC."""
    if event.interval is None:
        return None
    return event.interval.start.strftime("%d %H:%M"), event.interval.end.strftime("%d %H:%M")


def test_news_in_the_present_perfect_is_of_the_day_of_publication_or_the_day_before(code: Coder) -> None:
    coded = code("An earthquake has hit central Croatia.", title=TITLE, published="2020-12-29")
    event = coded.one("earthquake")
    assert (days(event), event.precision, event.time) == (("27 10:00", "30 12:00"), "range", None)


def test_what_answers_to_a_disaster_came_after_it_and_not_after_publication(code: Coder) -> None:
    event = code(QUAKE, APPEAL, title=TITLE, published="2020-12-29").one("appeal")
    assert (days(event), event.precision, event.time) == (("29 11:20", "29 23:00"), "range", None)


@pytest.mark.parametrize("published", [None, "2021-01-20"])
def test_nothing_is_inferred_without_a_date_of_publication_or_long_after(
    code: Coder, published: str | None
) -> None:
    assert code(QUAKE, APPEAL, title=TITLE, published=published).one("appeal").interval is None


def test_an_act_with_a_time_of_its_own_keeps_it(code: Coder) -> None:
    event = code(QUAKE, "The mayor appealed for aid on Monday.", title=TITLE, published="2020-12-29").one(
        "appeal"
    )
    assert event.time is not None
