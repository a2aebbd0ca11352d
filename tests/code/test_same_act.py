"""Whether two mentions on a page name one act."""

from __future__ import annotations

import pytest

from tests.code.conftest import Coder


def test_a_strike_and_the_shooting_down_of_those_who_flew_it_are_two_acts(code: Coder) -> None:
    coded = code(
        "Ukrainian drones struck an oil depot in Russia's Krasnodar region early on Wednesday, local officials said.",
        "Russia's defence ministry said its air defences had destroyed 41 drones overnight over Krasnodar and Rostov.",
        title="Drones strike oil depot in southern Russia",
        published="2024-05-22",
    )
    strike = next(e for e in coded.events if e.trigger.text == "struck")
    assert [p.text for p in strike.actors] == ["Ukrainian drones"]
    assert coded.time(strike) == "early on Wednesday"
    assert strike.main
    assert any(e.trigger.text == "destroyed" for e in coded.events)


def test_a_country_in_the_headline_and_a_town_of_it_are_one_place(code: Coder) -> None:
    coded = code(
        "Gunmen attacked a police post in Vladivostok on Monday.",
        title="Gunmen attack police post in Russia",
    )
    assert [coded.place(e) for e in coded.events if e.type == "ASSAULT"] == ["Vladivostok"]


def test_the_dead_of_an_attack_are_no_second_attack(code: Coder) -> None:
    coded = code(
        "A rocket hit a market in Basra on Sunday.",
        "The explosion killed ten people and wounded six.",
    )
    assert len([e for e in coded.events if e.type == "ASSAULT"]) == 1


def test_a_headline_that_names_the_state_tells_of_what_its_coast_guard_did_today(code: Coder) -> None:
    coded = code(
        "Iran's coast guard seized two fuel tankers in the Strait of Hormuz on Thursday.",
        "Iran seized a container ship in the strait in 2021.",
        title="Iran seizes two tankers in Strait of Hormuz",
        published="2025-03-14",
    )
    today, earlier = (event for event in coded.events if event.kind == "seizure")
    assert (today.main, earlier.main) == (True, False)
    assert [p.text for p in today.recipients] == ["two fuel tankers"]


def test_an_undated_strike_is_no_part_of_a_war_that_began_years_ago(code: Coder) -> None:
    coded = code(
        "A drone attack on an oil refinery in Russia's Samara region killed one worker, the governor said.",
        "The Kremlin said talks in Istanbul had not been cancelled.",
        "The war, which began with Russia's full-scale invasion in February 2022, has killed thousands.",
        published="2025-07-17",
    )
    strike = next(event for event in coded.events if "attack" in event.trigger.text)
    assert coded.time(strike) is None
    assert not [actor for actor in strike.actors if actor.text == "Russia"]


def test_where_a_test_missile_came_down_is_part_of_the_test(code: Coder) -> None:
    coded = code(
        "North Korea test-fired a cruise missile on Monday.",
        "The missile struck a target at sea.",
    )
    assert [(e.kind, e.trigger.text) for e in coded.events] == [("weapon_test", "test-fired")]


def test_a_missile_that_strikes_a_hospital_is_no_test(code: Coder) -> None:
    assert (
        "weapon_test"
        not in code("The missile struck a hospital in Kharkiv on Monday, killing two people.").kinds()
    )


def test_houses_set_on_fire_in_an_attack_are_part_of_it(code: Coder) -> None:
    coded = code("Gunmen attacked a village in Mali on Monday, setting three houses on fire.")
    assert coded.kinds() == ["attack"]


def test_the_fire_after_an_explosion_is_part_of_it_and_a_fire_elsewhere_is_not(code: Coder) -> None:
    same = code("A tanker exploded in the port of Basra on Monday and the fire burned for six hours.")
    assert same.kinds() == ["accident"]
    assert (
        "fire"
        in code("A ferry sank off Basra on Monday.", "A fire destroyed a market in Kuwait on Sunday.").kinds()
    )


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("The navies of India and Japan began a joint exercise on Monday.", "The exercise will last a week."),
        ("China launched military drills near Taiwan on Tuesday.", "The exercise was to end on Friday."),
        ("The three states held a naval exercise in the bay.", "The exercise began on Monday."),
    ],
)
def test_an_exercise_named_again_is_the_same(code: Coder, first: str, again: str) -> None:
    assert code(f"{first} {again}").kinds() == ["exercise"]


def test_the_dead_of_the_other_side_told_far_below_are_not_those_of_a_strike(code: Coder) -> None:
    coded = code(
        "Israeli strikes killed at least 18 people in Beirut on Tuesday, the health ministry said.",
        "Lebanon's prime minister welcomed the truce.",
        "The two presidents spoke by telephone on Monday.",
        "Israel says 45 civilians and 73 soldiers have been killed on its side.",
        published="2024-11-27",
    )
    strike = next(event for event in coded.events if event.trigger.text.startswith("strikes"))
    assert not [party for party in strike.recipients if "civilians" in party.text]


def test_a_headline_is_not_about_what_the_page_looks_back_at(code: Coder) -> None:
    told = code(
        "India fired missiles at nine sites in Pakistan early on Wednesday.",
        "In 2019, Indian jets bombed a camp near Balakot.",
        title="India strikes nine sites in Pakistan",
        published="2025-05-07",
    )
    assert [event.trigger.text for event in told.events if event.main] == ["fired"]


def test_the_port_that_a_ferry_left_is_not_where_it_sank(code: Coder) -> None:
    coded = code(
        "A ferry sank near Sibolga on Monday night, the rescue agency said.",
        "The vessel left Padang at 6 p.m. bound for the islands.",
        title="Ferry sinks off Sumatra",
        published="2025-03-04",
    )
    event = next(each for each in coded.events if each.kind == "accident")
    assert coded.time(event) == "Monday night"
    assert coded.place(event) != "Padang"
