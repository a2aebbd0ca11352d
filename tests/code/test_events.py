"""How acts become events: status, participants, place and time of each clause, one event an act."""

from __future__ import annotations

import pytest

from dateline.code import code_events
from dateline.parse import Model, parse_article
from dateline.resolve import resolve_values
from tests.code.conftest import Coder, article_of

BEFORE = "The agency reported this on Monday."
ATTACK = (
    "Gunmen attacked a police post near Maiduguri on Monday.",
    "Soldiers arrested three suspects in Kano on Wednesday.",
)


def test_what_a_correction_repeats_is_no_event(model: Model) -> None:
    report = article_of(
        [
            "Gunmen attacked a police post on Monday.",
            "Correction: An earlier version of this article said that soldiers shelled the town of Izmail.",
        ]
    )
    first, last = report.blocks
    corrected = report.model_copy(update={"blocks": (first, last.model_copy(update={"kind": "correction"}))})
    parsed = parse_article(corrected, model)
    events = code_events(corrected, parsed, resolve_values(corrected, parsed), ())
    assert [event.kind for event in events] == ["attack"]


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("The army fired two ballistic missiles on Monday.", "weapon_test", "happened"),
        ("The army did not fire a missile on Monday.", "weapon_test", "denied"),
        ("The army will fire a ballistic missile next week.", "weapon_test", "planned"),
        ("The police are arresting protesters in the capital.", "arrest", "ongoing"),
        ("The two presidents will hold talks in Geneva on Friday.", "talks", "planned"),
        ("The two leaders are to meet in Geneva on Friday.", "meeting", "planned"),
        ("Next year's summit is scheduled to take place in Oslo.", "talks", "planned"),
        ("Protesters are being arrested in the capital.", "arrest", "ongoing"),
        ("The army began to shell the town of Izmail on Monday.", "shelling", "ongoing"),
        ("The general said his troops would shell the town of Izmail.", "shelling", "planned"),
        ("The general said his troops would shell the town if the talks failed.", "shelling", "hypothetical"),
        ("The envoy promised help and visited Nairobi on Monday.", "visit", "happened"),
        ("Both armies agree that gunmen attacked the convoy.", "attack", "happened"),
        ("The rebels set the depot on fire on Monday.", "attack", "happened"),
        ("The president ordered the army to rescue the girls.", "rescue", "planned"),
        ("Greek troops were not planning to withdraw from Kos.", "withdrawal", "denied"),
        ("Neither side plans to withdraw its troops from Kos.", "withdrawal", "denied"),
        ("Greece plans to withdraw its troops from Kos on Monday.", "withdrawal", "planned"),
    ],
)
def test_the_verb_group_says_whether_it_happened(code: Coder, sentence: str, kind: str, status: str) -> None:
    coded = code("The defence ministry gave a briefing on Tuesday.", sentence, published="2024-05-14")
    assert coded.one(kind).status == status


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("No one was arrested.", "arrest"),
        ("None of the suspects was arrested on Monday.", "arrest"),
        ("The army fired no missiles.", "weapon_test"),
        ("No tsunami warning was issued.", "warning"),
        ("Police made no arrests on Monday.", "arrest"),
        ("No talks were held in Geneva on Friday.", "talks"),
    ],
)
def test_what_nobody_did_or_was_done_to_nobody_is_denied(code: Coder, sentence: str, kind: str) -> None:
    coded = code("The defence ministry gave a briefing on Tuesday.", sentence, published="2024-05-14")
    assert coded.one(kind).status == "denied"


def test_shots_that_were_not_fired_have_not_happened(code: Coder) -> None:
    coded = code("The police gave a briefing on Tuesday.", "No shots were fired in Paris.")
    assert [event for event in coded.events if event.status == "happened"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was killed in the fire on Monday.",
        "No fewer than 40 people were injured in the fire on Monday.",
    ],
)
def test_a_fire_that_hurt_nobody_was_a_fire(code: Coder, sentence: str) -> None:
    coded = code("The city council gave a briefing on Tuesday.", sentence, published="2024-05-14")
    assert coded.one("fire").status == "happened"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Soldiers opened fire at the crossing.", "shooting"),
        ("Troops returned fire on Monday.", "shooting"),
        ("There was an exchange of fire at the border.", "shelling"),
        ("Workers went on strike on Monday.", "strike"),
        ("A strike on the port of Izmail killed two people.", "attack"),
    ],
)
def test_words_that_name_an_act_together_name_one_act(code: Coder, sentence: str, kind: str) -> None:
    assert code(BEFORE, sentence, published="2024-05-14").kinds() == [kind]


def test_a_passive_has_its_agent_for_actor_and_its_subject_for_recipient(code: Coder) -> None:
    event = code("Three fishermen were detained by the coast guard on Sunday.").one("arrest")
    assert [a.text for a in event.actors] == ["the coast guard"]
    assert [r.text for r in event.recipients] == ["Three fishermen"]


def test_a_verb_that_carries_an_event_noun_is_part_of_its_trigger_and_lends_its_subject(code: Coder) -> None:
    event = code("Rebels carried out an attack on a convoy near Goma on Sunday.").one("attack")
    assert event.trigger.text == "carried out an attack"
    assert [a.text for a in event.actors] == ["Rebels"]


def test_what_struck_and_whom_it_hurt_are_one_event(code: Coder) -> None:
    coded = code(
        "An earthquake struck northern Chile on Sunday, killing four people.", published="2024-05-14"
    )
    event = coded.one("earthquake")
    assert len(coded.events) == 1
    assert event.actors == ()
    assert [r.text for r in event.recipients] == ["four people"]
    assert coded.place(event) == "Chile"


def test_two_events_of_a_sentence_keep_their_own_places_and_times(code: Coder) -> None:
    coded = code(
        "Gunmen attacked a police post in Maiduguri on Monday, and soldiers arrested three suspects in Kano on "
        "Wednesday.",
        published="2024-05-17",
    )
    attack, arrest = coded.one("attack"), coded.one("arrest")
    assert (coded.place(attack), coded.time(attack)) == ("Maiduguri", "Monday")
    assert (coded.place(arrest), coded.time(arrest)) == ("Kano", "Wednesday")


def test_the_time_of_saying_is_not_the_time_of_the_act(code: Coder) -> None:
    coded = code(
        "The foreign ministry said on Thursday that gunmen had kidnapped two engineers.",
        published="2024-05-17",
    )
    assert coded.one("abduction").interval is None


def test_headline_and_lead_tell_one_act_and_the_body_gives_the_trigger(code: Coder) -> None:
    coded = code(
        "The navy fired a cruise missile into the Yellow Sea on Monday, the ministry said.",
        "The missile was launched at dawn.",
        title="Navy fires cruise missile",
        published="2024-05-14",
    )
    event = coded.one("weapon_test")
    assert event.main
    assert event.trigger.text == "fired"
    assert event.trigger.start > len("Navy fires cruise missile")
    assert coded.place(event) == "Yellow Sea" or event.destination is not None


def test_a_background_paragraph_lends_neither_actors_nor_time(code: Coder) -> None:
    coded = code(
        "Three aid workers were kidnapped near Goma on Monday.",
        "In 2019, the army shelled a village in the same province.",
        published="2024-05-14",
    )
    event = coded.one("abduction")
    assert event.actors == ()
    assert coded.time(event) == "Monday"


def test_a_protest_is_meant_for_who_did_the_act_that_it_is_about(code: Coder) -> None:
    coded = code(
        "North Korea launched two ballistic missiles on Thursday.",
        "Japan condemned the launches on Friday.",
        published="2024-05-17",
    )
    event = coded.one("statement_condemn")
    assert [a.text for a in event.actors] == ["Japan"]
    assert [r.text for r in event.recipients] == ["North Korea"]


def test_there_stands_for_the_place_named_last(code: Coder) -> None:
    coded = code(
        "The delegation reached Geneva on Monday. The two ministers met there on Tuesday.",
        published="2024-05-17",
    )
    assert coded.place(coded.one("meeting")) == "Geneva"


def test_a_bearing_is_no_place_and_the_reason_is_kept(code: Coder) -> None:
    event = code("An earthquake struck 30 kilometres southeast of Zagreb on Sunday.").one("earthquake")
    assert event.place is None
    assert event.abstained == ("place: only a bearing is given",)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister told reporters that the weather had improved.",
        "A spokesman did not respond to a request for comment.",
        "The ministry declined to say how many ships were at sea.",
        "State media quoted the general as saying that the army was ready.",
        "Russia denied the accusations.",
    ],
)
def test_plain_saying_and_silence_are_no_events(code: Coder, sentence: str) -> None:
    assert code(BEFORE, sentence).events == ()


def test_a_denial_and_what_it_denies_are_one_event(code: Coder) -> None:
    coded = code(BEFORE, "The army denied that it had attacked the village.", published="2024-05-14")
    (event,) = coded.events
    assert (event.kind, event.status, event.voice) == ("attack", "denied", "claims")


@pytest.mark.parametrize(
    "sentence",
    [
        "Iran denied responsibility for the attack on the port of Haifa.",
        "The ministry denied involvement in the attack on the port.",
    ],
)
def test_who_denies_having_done_it_makes_a_claim_on_an_act_that_happened(code: Coder, sentence: str) -> None:
    attack = code(BEFORE, sentence).one("attack")
    assert (attack.status, attack.voice, len(attack.claims)) == ("happened", "claims", 1)


def test_a_plan_and_what_is_planned_are_one_event(code: Coder) -> None:
    coded = code(BEFORE, "Germany plans to send 200 troops to Lithuania.", published="2024-05-14")
    (event,) = coded.events
    assert (event.kind, event.status) == ("deployment", "planned")


def test_costs_are_cut_and_not_attacked(code: Coder) -> None:
    assert [e for e in code(BEFORE, "The firm attacked its costs.").events if e.type == "ASSAULT"] == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Brazil's team beat Serbia 2-0 in Doha on Sunday.", "sports_match"),
        ("A bus plunged into a river on Sunday, killing 12 people.", "accident"),
        ("A tanker exploded off the coast of Oman on Sunday.", "accident"),
    ],
)
def test_a_victory_and_an_accident_are_no_assaults(code: Coder, sentence: str, kind: str) -> None:
    (event,) = code(BEFORE, sentence, published="2024-05-14").events
    assert (event.kind, event.type) == (kind, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares rose 2 percent on Monday.",
        "The index closed at 4,000 points on Monday.",
        "Oil slipped to 70 dollars a barrel on Monday.",
    ],
)
def test_how_trading_went_is_no_event(code: Coder, sentence: str) -> None:
    assert code(BEFORE, sentence).events == ()


def test_a_page_without_acts_has_no_events(code: Coder) -> None:
    coded = code("The recipe needs two eggs and some flour.", "Serve it warm with a spoon of cream.")
    assert coded.events == ()


@pytest.mark.parametrize(
    "sentence", ["Attack the stain at once with cold water.", "Raid the pantry for beans."]
)
def test_what_the_reader_is_told_to_do_is_no_event(code: Coder, sentence: str) -> None:
    assert code("The shirt is white.", sentence).events == ()


def test_every_trigger_and_participant_points_at_its_words(code: Coder) -> None:
    coded = code(*ATTACK, title="Police post attacked", published="2024-05-17")
    text = "\n\n".join(["Police post attacked", *ATTACK])
    for event in coded.events:
        for span in (event.trigger, *event.actors, *event.recipients):
            assert text[span.start : span.end] == span.text


def test_a_score_is_said_in_words(code: Coder) -> None:
    for event in code(*ATTACK).events:
        assert event.score is not None
        assert event.likelihood == ("likely" if event.score >= 0.6 else "unsure")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "The Weser burst its banks on Monday after four days of rain, and the river flooded 40 homes.",
            "flood",
        ),
        ("The central bank raised its main interest rate to five percent on Thursday.", "rate_decision"),
        ("The carmaker will cut 3,000 jobs in Spain by the end of next year.", "layoffs"),
        ("A power outage hit large parts of Spain on Monday.", "outage"),
        ("A rocket carrying a lunar lander blasted off from Cape Canaveral on Thursday.", "space_launch"),
        ("The supreme court struck down the law on Monday.", "court_ruling"),
    ],
)
def test_what_no_state_does_to_another_is_news_too(code: Coder, sentence: str, kind: str) -> None:
    assert kind in code(BEFORE, sentence, published="2024-05-14").kinds()
