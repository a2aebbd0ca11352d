"""Whether two mentions on a page name one act."""

from __future__ import annotations

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
