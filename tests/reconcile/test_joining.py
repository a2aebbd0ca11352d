"""Which reports of different articles tell of one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.reconcile.distances import Position
from dateline.reconcile.facts import Facts
from dateline.reconcile.joining import join
from dateline.reconcile.matching import are_one

HARBOUR = Position(39.15, 127.44, 10.0)
INLAND = Position(40.9, 126.6, 10.0)
DAY = datetime(2025, 5, 7, 15, tzinfo=UTC)
"""A day of a zone nine hours east of Greenwich begins so in UTC."""


def on_day(event: str, day: int = 0) -> Facts:
    """A test of a weapon near the harbour, told to the day."""
    start = DAY + timedelta(days=day)
    return Facts(
        event=event,
        article=f"ar_{event}",
        type="MOBILIZE",
        kind="weapon_test",
        status="happened",
        start=start,
        end=start + timedelta(days=1),
        position=HARBOUR,
        actors=(frozenset({"north korea"}),),
    )


def at_clock(event: str, hour: int, minute: int = 0) -> Facts:
    """The same, told to the minute."""
    start = DAY + timedelta(hours=hour, minutes=minute)
    return replace(on_day(event), start=start, end=start + timedelta(minutes=1))


def groups(*reports: Facts) -> list[list[str]]:
    return [[each.event for each in group] for group in join(reports)]


def test_a_day_and_a_town_make_one_event() -> None:
    assert groups(on_day("a"), replace(on_day("b"), actors=())) == [["a", "b"]]


def test_a_clock_within_the_day_is_the_same_event() -> None:
    assert groups(on_day("a"), at_clock("b", 8, 10)) == [["a", "b"]]


def test_clocks_twenty_minutes_apart_are_one_event_told_differently() -> None:
    assert groups(at_clock("a", 8, 10), at_clock("b", 8, 30)) == [["a", "b"]]


def test_a_country_and_an_actor_do_without_a_town() -> None:
    country = Position(40.0, 127.0, 200.0)
    assert are_one(on_day("a"), replace(on_day("b"), position=country))


def test_a_day_and_an_actor_alone_are_too_little() -> None:
    assert not are_one(replace(on_day("a"), position=None), replace(on_day("b"), position=None))


def test_the_launch_of_the_next_day_is_another() -> None:
    assert groups(on_day("a"), on_day("b", day=1)) == [["a"], ["b"]]


def test_a_launch_inland_is_another_unless_actor_and_clock_meet() -> None:
    assert not are_one(on_day("a"), replace(on_day("b"), position=INLAND))
    assert are_one(at_clock("a", 8, 10), replace(at_clock("b", 8, 10), position=INLAND))


def test_a_plan_is_not_the_act_but_a_denial_is_about_it() -> None:
    assert not are_one(on_day("a"), replace(on_day("b"), status="planned"))
    assert are_one(on_day("a"), replace(on_day("b"), status="denied"))


def test_acts_of_different_kinds_on_one_day_stay_apart() -> None:
    assert not are_one(on_day("a"), replace(on_day("b"), kind="exercise"))


CLAUSE = "an old ferry with many passengers went down near the harbour"


def told_so(event: str, **other: Any) -> Facts:
    """A report of which nothing is known but its words and its day."""
    alone = Facts(event, f"ar_{event}", None, None, "happened", start=DAY, end=DAY + timedelta(days=1))
    return replace(alone, summary=CLAUSE, words=frozenset(CLAUSE.split()), **other)


def test_the_same_clause_in_two_articles_tells_of_one_event() -> None:
    assert groups(told_so("a"), told_so("b")) == [["a", "b"]]
    assert not are_one(told_so("a"), replace(told_so("b"), summary="another clause"))


def test_the_same_clause_of_another_day_tells_of_another_event() -> None:
    assert not are_one(
        told_so("a"), replace(told_so("b"), start=DAY + timedelta(days=7), end=DAY + timedelta(days=8))
    )


def test_the_same_undated_clause_is_one_event_if_published_within_three_days() -> None:
    undated = replace(told_so("a"), start=None, end=None, published=DAY)
    soon = replace(undated, event="b", article="ar_b", published=DAY + timedelta(days=2))
    assert are_one(undated, soon)
    assert not are_one(undated, replace(soon, published=DAY + timedelta(days=9)))
    assert not are_one(undated, replace(soon, published=None))


def test_undated_news_of_three_days_is_one_event_where_town_and_actor_agree() -> None:
    undated = replace(on_day("a"), start=None, end=None, published=DAY, main=True)
    soon = replace(undated, event="b", article="ar_b", published=DAY + timedelta(days=2))
    assert are_one(undated, soon)
    assert not are_one(undated, replace(soon, actors=()))
    assert not are_one(undated, replace(soon, position=None))
    assert not are_one(undated, replace(soon, main=False))
    assert not are_one(undated, replace(soon, published=DAY + timedelta(days=4)))
    assert not are_one(on_day("a"), soon)


def without_kind(event: str, trigger: str, **other: Any) -> Facts:
    return replace(on_day(event), type=None, kind=None, trigger=trigger, **other)


def test_acts_without_a_kind_are_one_where_the_word_day_and_town_are() -> None:
    assert are_one(without_kind("a", "reopen"), without_kind("b", "reopen"))
    assert not are_one(without_kind("a", "reopen"), without_kind("b", "auction"))
    assert not are_one(without_kind("a", "reopen"), without_kind("b", "reopen", position=INLAND))


def test_words_for_one_kind_of_accident_are_one_sort() -> None:
    told = replace(on_day("a"), type=None, kind="accident", trigger="capsize")
    assert are_one(told, without_kind("b", "overturn"))
    assert not are_one(told, without_kind("b", "reopen"))


def test_a_vague_kind_is_any_of_its_family() -> None:
    raid = replace(on_day("a"), type="ASSAULT", kind="airstrike")
    assert are_one(raid, replace(raid, event="b", article="ar_b", kind="attack"))
    assert not are_one(raid, replace(raid, event="b", article="ar_b", kind="shooting"))


def test_the_dead_of_an_accident_are_of_it_but_go_after_the_accident_itself() -> None:
    accident = replace(on_day("a"), type=None, kind="accident", trigger="capsize")
    toll = without_kind("b2", "die", counts_people=True)
    assert groups(accident, toll) == [["a", "b2"]]
    same = without_kind("b1", "overturn", article="ar_b2")
    assert groups(accident, toll, same) == [["a", "b1"], ["b2"]]
    assert not are_one(accident, replace(toll, counts_people=False))


def test_an_event_without_a_date_is_joined_to_none() -> None:
    assert not are_one(on_day("a"), replace(on_day("b"), start=None, end=None))


def test_two_launches_of_one_article_each_find_their_own_in_another() -> None:
    morning, evening = at_clock("a1", 8), replace(at_clock("a2", 10), article="ar_a1")
    assert groups(morning, evening, at_clock("b1", 8), at_clock("b2", 10, 5)) == [["a1", "b1"], ["a2", "b2"]]


def test_a_loose_report_does_not_chain_two_events_into_one() -> None:
    week = replace(on_day("loose"), end=DAY + timedelta(days=2))
    assert len(join([on_day("a"), on_day("b", day=1), week])) == 2


reports = st.lists(
    st.builds(
        lambda number, day, hour, place, status, clock: replace(
            at_clock(f"e{number}", hour) if clock else on_day(f"e{number}", day),
            position=place,
            status=status,
            article=f"ar_{number % 5}",
        ),
        st.integers(0, 30),
        st.integers(0, 3),
        st.integers(0, 23),
        st.sampled_from([HARBOUR, INLAND, None]),
        st.sampled_from(["happened", "denied", "planned"]),
        st.booleans(),
    ),
    max_size=9,
    unique_by=lambda each: each.event,
)


@given(reports, st.randoms())
def test_the_order_in_which_reports_come_changes_nothing(given_reports: list[Facts], random: object) -> None:
    shuffled = list(given_reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert set(join(shuffled)) == set(join(given_reports))


@given(reports)
def test_no_event_holds_two_reports_of_one_article(given_reports: list[Facts]) -> None:
    for group in join(given_reports):
        assert len({each.article for each in group}) == len(group)


@given(reports)
def test_every_report_is_in_one_event(given_reports: list[Facts]) -> None:
    told = [each.event for group in join(given_reports) for each in group]
    assert sorted(told) == sorted(each.event for each in given_reports)
