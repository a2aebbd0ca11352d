"""Who did it and to whom it was done, by the words of the act's own clause."""

from __future__ import annotations

import pytest

from dateline.records.event import Participant
from tests.code.conftest import Coder


def texts(parties: tuple[Participant, ...]) -> list[str]:
    return [party.text for party in parties]


@pytest.mark.parametrize("title", [None, "Arrests in Lyon"])
def test_the_police_that_arrested_acts_and_is_not_arrested(code: Coder, title: str | None) -> None:
    event = code("Police arrested 22 people in Lyon on Monday.", title=title).one("arrest")
    assert texts(event.actors) == ["Police"]
    assert texts(event.recipients) == ["22 people in Lyon"]


def test_those_killed_by_the_headline_did_not_do_it(code: Coder) -> None:
    event = code(
        "Three guards were killed in a shooting on Monday, the interior ministry said.",
        title="Guards killed on border",
    ).one("shooting")
    assert event.actors == ()
    assert texts(event.recipients) == ["Three guards"]


def test_the_doer_of_a_passive_is_named_with_by_and_is_not_the_place(code: Coder) -> None:
    coded = code("The village was shelled by Russia overnight, the governor said.")
    event = coded.one("shelling")
    assert texts(event.actors) == ["Russia"]
    assert coded.place(event) != "Russia"


def test_the_two_sides_of_a_treaty_sign_it_and_are_not_where_it_was_signed(code: Coder) -> None:
    coded = code("A treaty between France and Germany was signed on Monday.", published="2025-10-03")
    event = coded.one("treaty")
    assert texts(event.actors) == ["France", "Germany"]
    assert event.recipients == ()
    assert event.place is None


def test_what_the_act_is_done_with_is_not_whom_it_is_done_to(code: Coder) -> None:
    event = code("Chinese ships used water cannon against Philippine boats near Scarborough Shoal.").events[0]
    assert "water cannon" not in texts(event.recipients)


def test_a_party_is_named_with_the_words_that_bound_its_number(code: Coder) -> None:
    event = code("A bomb exploded at a market in Kano on Monday, killing at least nine people.").events[0]
    assert "at least nine people" in texts(event.recipients)


def test_a_measure_is_nobody_that_something_is_done_to(code: Coder) -> None:
    event = code(
        "A magnitude 6 quake hit Chile on Monday at a depth of 10 km, killing at least nine people."
    ).one("earthquake")
    assert texts(event.recipients) == ["at least nine people"]


@pytest.mark.parametrize("channel", ["Telegram", "television", "X"])
def test_a_condemnation_is_published_on_a_channel_and_not_aimed_at_it(code: Coder, channel: str) -> None:
    event = code(f"The minister condemned the bombing of the market on {channel}.").one("statement_condemn")
    assert channel not in " ".join(texts(event.recipients))


def test_nobody_is_at_once_who_acts_and_whom_it_is_done_to(code: Coder) -> None:
    criticism = code("Iran was criticised by Iran.").one("statement_condemn")
    assert [actor.text for actor in criticism.actors] == ["Iran"]
    assert criticism.recipients == ()


def test_an_adjective_says_which_state_struck(code: Coder) -> None:
    coded = code(
        "Israel said it would reply.", "An Israeli strike killed three people in Tyre on Monday, medics said."
    )
    strike = coded.one("attack")
    assert texts(strike.actors) == ["Israeli"]
    names = {entity.id: entity.name for entity in coded.values.entities}
    assert [names[actor.entity] for actor in strike.actors if actor.entity] == ["Israel"]


def test_an_adjective_does_not_say_who_bombed(code: Coder) -> None:
    events = code("A Pakistani market bombing killed nine people on Monday, the police said.").events
    assert "Pakistani" not in [text for event in events for text in texts(event.actors)]


def test_a_craft_acts_for_whom_it_is_named_after_and_is_attacked(code: Coder) -> None:
    event = code("A China Coast Guard vessel fired a water cannon at a supply boat on Monday.").one(
        "crowd_control"
    )
    assert texts(event.actors) == ["A China Coast Guard vessel"]
    assert texts(event.recipients) == ["a supply boat"]


def test_a_craft_named_after_nobody_does_nothing(code: Coder) -> None:
    for event in code("A fishing boat rammed the pier in Bari on Monday.").events:
        assert event.actors == ()


def test_drones_are_shot_down_and_nobody_is_shot(code: Coder) -> None:
    event = code("Kyiv shot down nine Russian drones on Monday.").one("shootdown")
    assert texts(event.actors) == ["Kyiv"]


def test_what_took_place_is_the_act_and_place_is_nobody(code: Coder) -> None:
    for event in code("The boarding took place off Crete on Tuesday, the coast guard said.").events:
        assert event.trigger.text == "boarding"
        assert event.recipients == ()


def test_all_who_began_an_exercise_began_it(code: Coder) -> None:
    event = code("France, Italy and Greece began an exercise in the Ionian Sea on Monday.").one("exercise")
    assert texts(event.actors) == ["France", "Italy", "Greece"]


def test_what_a_hyphen_makes_part_of_the_act_does_not_act(code: Coder) -> None:
    event = code("Iran test-fired a ballistic missile on Tuesday.").one("weapon_test")
    assert [p.text for p in event.actors] == ["Iran"]


def test_a_delegation_that_is_sent_acts(code: Coder) -> None:
    visit = code("The government sent a delegation to Cairo on Monday.").one("visit")
    assert texts(visit.actors) == ["The government", "a delegation"]
    assert "a delegation" not in texts(visit.recipients)


def test_a_ship_is_seized_and_its_crew_arrested(code: Coder) -> None:
    seized = code("Iran detained a tanker in the strait on Sunday.").one("seizure")
    assert texts(seized.recipients) == ["a tanker"]
    assert code("Iran detained the crew of a tanker on Sunday.").kinds() == ["arrest"]


def test_nothing_is_done_to_a_shoal(code: Coder) -> None:
    (event,) = code(
        "Chinese ships fired water cannon at the shoal and at a Philippine boat on Monday."
    ).events
    assert not any("shoal" in text for text in texts(event.recipients))


def test_who_test_fires_a_missile_is_found_over_the_hyphen(code: Coder) -> None:
    test = code("North Korea test-fired a missile from its east coast on Monday.").one("weapon_test")
    assert texts(test.actors) == ["North Korea"]
