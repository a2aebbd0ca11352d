"""Nobody is accused of force, threats or sanctions by words of travel, weather, timetables and talk."""

from __future__ import annotations

import pytest

from tests.code.conftest import Coder

FORCE = {"ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "REJECT"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Forty lorries carrying rice and blankets entered the enclave on Monday, the agency said.",
        "Heavy snow blocked the roads around Erzurum on Monday.",
        "The ferry line has cancelled six crossings between Oban and Barra.",
        "The weather service issued a red snow warning for Hakkari on Monday.",
        "Osaka city held an earthquake drill on Monday.",
        "The fishing boat left Sfax on Sunday night.",
        "The ship was carrying 90 passengers from Bari to Durres.",
        "The movement sent a delegation to Doha on Monday.",
    ],
)
def test_what_harms_nobody_has_no_root_of_force(code: Coder, sentence: str) -> None:
    assert not {event.type for event in code(sentence, published="2025-03-19").events} & FORCE


def test_aid_that_arrives_is_aid(code: Coder) -> None:
    event = code("Forty lorries carrying rice and medicine entered Gaza on Monday, the agency said.").one(
        "aid"
    )
    assert event.type == "AID"


def test_an_accident_is_one_event_and_nobody_did_it(code: Coder) -> None:
    (event,) = code(
        "A crowded ferry overturned on Lake Victoria on Monday, killing at least 12 people, according to the "
        "governor of the region."
    ).events
    assert (event.kind, event.type, event.actors) == ("accident", None, ())
    assert [party.text for party in event.recipients] == ["at least 12 people"]


def test_a_warship_on_passage_has_not_intruded(code: Coder) -> None:
    event = code("The frigate sailed through the strait on Monday, the navy said.").one("deployment")
    assert event.type == "MOBILIZE"


def test_a_ceasefire_that_is_talked_about_has_not_begun(code: Coder) -> None:
    assert "ceasefire" not in code("Talks on a ceasefire opened in Doha on Monday.").kinds()
    assert "ceasefire" in code("A ceasefire took effect in Aleppo on Monday.").kinds()


def test_what_a_condition_names_is_neither_done_nor_denied(code: Coder) -> None:
    events = code("The rebels will attack the town if the prisoners are not released, they said.").events
    assert {event.status for event in events if event.kind == "release"} <= {"hypothetical"}


def test_a_strike_is_of_either_sort_where_the_page_does_not_say(code: Coder) -> None:
    assert code("The strike lasted until 6 p.m. on Friday.").one("strike").type is None
    assert code("The strike killed two soldiers in Homs on Friday.").one("attack").type == "ASSAULT"
