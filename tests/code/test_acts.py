"""The act lexicon keeps its own rules: every rule fires on its examples and on none of its near misses."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from dateline.code.acts import act_index, act_rules
from dateline.code.conditions import Surroundings
from dateline.code.kinds import kinds
from dateline.code.ontology import plover_roots, root_named
from dateline.code.triggers import rules_at
from dateline.lexicon import load_lexicon
from dateline.parse import load_model, parse_article
from tests.code.conftest import Coder, article_of

_BEFORE = ("The agency reported this on Monday.", "Here is what was known by the evening.")
"""Two plain sentences before each example, since the model reads articles and not single lines."""


@cache
def _fired() -> dict[str, set[str]]:
    """Which rules fire on each example of the lexicon."""
    rows = load_lexicon("dateline.code", "en/acts.yaml")["rules"]
    examples = sorted({text for row in rows for text in (*row["match"], *row["near"])})
    model = load_model(threads=1)
    fired: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        parsed = parse_article(article_of([*_BEFORE, example]), model)
        surroundings = Surroundings(parsed)
        for number, word in enumerate(parsed.words):
            if parsed.sentence_block[word.sentence] == len(_BEFORE):
                fired[example] |= {rule.id for rule in rules_at(surroundings, number)}
    return fired


def test_every_rule_fires_on_its_examples() -> None:
    rows = load_lexicon("dateline.code", "en/acts.yaml")["rules"]
    missed = [(row["id"], text) for row in rows for text in row["match"] if row["id"] not in _fired()[text]]
    assert not missed


def test_no_rule_fires_on_its_near_misses() -> None:
    rows = load_lexicon("dateline.code", "en/acts.yaml")["rules"]
    wrong = [(row["id"], text) for row in rows for text in row["near"] if row["id"] in _fired()[text]]
    assert not wrong


def test_every_rule_names_a_known_root_and_kind_and_has_words() -> None:
    for rule in act_rules():
        assert rule.root is None or rule.root in plover_roots(), rule.id
        assert rule.kind in kinds(), rule.id
        assert rule.verbs or rule.nouns, rule.id


def test_the_kind_used_where_only_the_encoder_names_a_root_is_known() -> None:
    assert {root.kind for root in plover_roots().values()} <= set(kinds())


def test_former_names_of_roots_are_understood() -> None:
    assert root_named("FIGHT") == "ASSAULT"
    assert root_named("DEMAND") == "REQUEST"


def test_a_trigger_word_finds_its_rules() -> None:
    assert "weapon-test" in {rule.id for rule in act_index()["v:fire"]}


def test_those_whom_a_flood_or_a_train_killed_were_not_attacked(code: Coder) -> None:
    coded = code(
        "At least 14 people were killed after two buses were swept into a river on Friday, officials said.",
        "The buses were carrying 63 people when they were hit at about 3:30 am on a road west of Kathmandu.",
        title="Bus crash kills at least 14 in Nepal",
        published="2024-07-12",
    )
    assert not [event for event in coded.events if event.type == "ASSAULT"]
    assert [event.kind for event in coded.events if event.main] == ["accident"]


def test_missiles_fired_at_a_country_are_no_test(code: Coder) -> None:
    event = code("Iran launched more than 300 drones and missiles at Israel.").one("attack")
    assert event.type == "ASSAULT"


def test_what_is_fired_at_people_and_buildings_is_no_test(code: Coder) -> None:
    missiles = code("The army fired missiles at nine sites across the border on Monday.")
    guns = code("Attackers fired automatic weapons at the crowd in the hall.")
    assert (missiles.kinds(), guns.kinds()) == (["attack"], ["shooting"])


def test_taking_note_of_aircraft_is_no_attack_on_them(code: Coder) -> None:
    assert not code("Japan's navy detected nine Russian aircraft near Tsushima on Monday.").events


def test_what_a_plane_was_doing_when_it_crashed_is_no_act(code: Coder) -> None:
    assert code("A jet flying from Lisbon to Madrid crashed near Badajoz on Monday.").kinds() == ["accident"]


def test_students_who_say_that_they_will_strike_protest(code: Coder) -> None:
    assert code("Students said they would strike on Monday.").one("strike").type == "PROTEST"


def test_calling_an_attack_a_crime_is_no_attack(code: Coder) -> None:
    coded = code(
        "A rocket hit a market in Basra on Sunday.", 'The president called the attack "another war crime".'
    )
    assert not [event for event in coded.events if event.trigger.text.startswith("called the attack")]


def test_drones_shot_down_were_launched_by_the_other_side(code: Coder) -> None:
    event = code("Ukraine's air force said it shot down 58 of 74 drones launched by Russia overnight.").one(
        "shootdown"
    )
    assert [actor.text for actor in event.actors] == ["it"]


def test_what_a_rule_allows_has_not_happened(code: Coder) -> None:
    coded = code("The new rule allows the coast guard to detain foreigners for up to 60 days.")
    assert "happened" not in {event.status for event in coded.events if event.kind == "arrest"}


def test_the_signing_of_a_treaty_is_the_treaty(code: Coder) -> None:
    coded = code("Norway and Finland strengthened their ties with the signing of a defence treaty last year.")
    assert "signing" not in {event.trigger.text for event in coded.events}
    assert "AGREE" in {event.type for event in coded.events}
